/**
 * The probability that a standard normal lies below z, accurate to about 1e-13 of itself, in the lower tail too.
 * A Taylor series near the middle (Marsaglia 2004, "Evaluating the normal distribution"), Laplace's continued
 * fraction in the tails.
 */
export function normalProbability(z: number): number {
  if (z < -SERIES_ENDS) return density(z) * tailFraction(-z);
  if (z > SERIES_ENDS) return 1 - density(z) * tailFraction(z);
  return 0.5 + density(z) * series(z);
}

const SERIES_ENDS = 3;

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** z + z³/3 + z⁵/(3·5) + ..., until a term no longer counts. */
function series(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** 1/(z + 1/(z + 2/(z + 3/(z + ...)))), from the inside out; 80 levels suffice from 3 standard deviations on. */
function tailFraction(z: number): number {
  let value = z;
  for (let level = 80; level >= 1; level--) value = z + level / value;
  return 1 / value;
}
