import { normalProbability } from "../sampling/normal-distribution.ts";

/**
 * The probability that a chi-square with whole degrees of freedom exceeds x; NaN for NaN.
 * Finite series: Abramowitz and Stegun 26.4.4 (odd freedom) and 26.4.5 (even).
 */
export function chiSquareTail(x: number, freedom: number): number {
  const odd = freedom % 2 === 1;
  const root = Math.sqrt(x);
  let term = odd ? root * Math.sqrt(2 / Math.PI) * Math.exp(-x / 2) : Math.exp(-x / 2);
  let sum = odd ? 2 * normalProbability(-root) : term;
  for (let k = odd ? 1 : 2; k < freedom; k += 2) {
    if (odd) sum += term;
    term *= x / (odd ? k + 2 : k);
    if (!odd) sum += term;
  }
  return sum;
}

/**
 * The probability that Kolmogorov's distance between n independent points and their distribution exceeds `distance`,
 * by the limit for many points with Stephens's correction for few: right to about 0.01 from five points on.
 * Stephens, "Use of the Kolmogorov-Smirnov, Cramér-von Mises and related statistics without extensive tables",
 * JRSS B 32 (1970). NaN for NaN.
 */
export function kolmogorovTail(distance: number, points: number): number {
  const root = Math.sqrt(points);
  return limitTail((root + 0.12 + 0.11 / root) * distance);
}

/** Kolmogorov's limiting distribution, by whichever of its two series converges in a few terms. */
function limitTail(x: number): number {
  if (x <= 0) return 1;
  return x < 1.18 ? 1 - belowBySmall(x) : aboveByLarge(x);
}

function belowBySmall(x: number): number {
  let sum = 0;
  for (let k = 1; k <= 9; k += 2) sum += Math.exp((-k * k * Math.PI * Math.PI) / (8 * x * x));
  return (Math.sqrt(2 * Math.PI) / x) * sum;
}

function aboveByLarge(x: number): number {
  let sum = 0;
  for (let k = 1; k <= 6; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return sum;
}
