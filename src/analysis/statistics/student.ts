import { normalQuantile } from "../../engine/chance/normal.ts";

/** Above this many degrees of freedom the expansion alone is right to ten digits. */
const MANY = 200;

/**
 * The t that Student's distribution stays below with the given probability, right to ten digits for probabilities
 * from 0.0005 to 0.9995. Freedom: whole, at least 1. RangeError for others.
 */
export function studentQuantile(probability: number, freedom: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`Student quantile needs a probability between 0 and 1, not ${probability}`);
  }
  if (!(Number.isInteger(freedom) && freedom >= 1)) {
    throw new RangeError(`Student quantile needs whole degrees of freedom from 1 up, not ${freedom}`);
  }
  if (probability < 0.5) return -studentQuantile(1 - probability, freedom);
  if (freedom === 1) return Math.tan(Math.PI * (probability - 0.5));
  if (freedom === 2) return (2 * probability - 1) / Math.sqrt(2 * probability * (1 - probability));
  const start = expansion(normalQuantile(probability), freedom);
  return freedom > MANY ? start : refine(start, probability, freedom);
}

/** Cornish and Fisher's expansion around the normal: Abramowitz and Stegun 26.7.5. */
function expansion(z: number, freedom: number): number {
  const s = z * z;
  const g1 = ((s + 1) * z) / 4;
  const g2 = (((5 * s + 16) * s + 3) * z) / 96;
  const g3 = ((((3 * s + 19) * s + 17) * s - 15) * z) / 384;
  const g4 = (((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) * z) / 92_160;
  return z + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
}

/** Newton's steps on the exact distribution; from the expansion a handful suffices. */
function refine(start: number, probability: number, freedom: number): number {
  const peak = densityAtZero(freedom);
  let t = start;
  for (let step = 0; step < 50; step++) {
    const density = peak * (1 + (t * t) / freedom) ** (-(freedom + 1) / 2);
    const change = (0.5 + centralProbability(t, freedom) / 2 - probability) / density;
    t -= change;
    if (Math.abs(change) <= 1e-13 * Math.abs(t)) break;
  }
  return t;
}

/** Probability between -t and t, a finite series for whole freedom: Abramowitz and Stegun 26.7.3 and 26.7.4. */
function centralProbability(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const cosine = Math.cos(angle);
  const odd = freedom % 2 === 1;
  let term = Math.sin(angle) * (odd ? cosine : 1);
  let sum = term;
  for (let k = odd ? 3 : 2; k < freedom; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sum) : sum;
}

/** Γ((ν+1)/2) / (√(νπ) Γ(ν/2)), by its recurrence from one or two degrees of freedom. */
function densityAtZero(freedom: number): number {
  let gammaRatio = freedom % 2 === 1 ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
  for (let k = freedom % 2 === 1 ? 3 : 4; k <= freedom; k += 2) gammaRatio *= (k - 1) / (k - 2);
  return gammaRatio / Math.sqrt(freedom * Math.PI);
}
