import { normalProbability } from "../sampling/normal-distribution.ts";

/**
 * The largest gap between the distribution of values sorted upward, from 0 to 1, and the uniform one:
 * the statistic of Kolmogorov and Smirnov.
 */
export function uniformGap(sorted: ArrayLike<number>): number {
  let gap = 0;
  for (let i = 0; i < sorted.length; i++)
    gap = Math.max(gap, (i + 1) / sorted.length - sorted[i], sorted[i] - i / sorted.length);
  return gap;
}

/**
 * The probability of a gap at least as large among `count` independent values. Kolmogorov's limit with the correction
 * of M. A. Stephens, "Use of the Kolmogorov-Smirnov, Cramér-von Mises and related statistics without extensive
 * tables", Journal of the Royal Statistical Society B 32 (1970). The count need not be whole.
 */
export function gapProbability(gap: number, count: number): number {
  const root = Math.sqrt(count);
  const x = (root + 0.12 + 0.11 / root) * gap;
  // Below this the sum is 1 to nine digits, and its terms alternate too slowly to show it.
  if (x < 0.3) return 1;
  let sum = 0;
  for (let k = 1; k <= 20; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, sum));
}

/**
 * The probability of a chi-square above `value`; freedom whole, from 1 up.
 * Abramowitz and Stegun 26.4.4 and 26.4.5: a finite sum.
 */
export function chiSquareProbability(value: number, freedom: number): number {
  if (value <= 0) return 1;
  const odd = freedom % 2 === 1;
  const root = Math.sqrt(value);
  let term = Math.exp(-value / 2) * (odd ? Math.sqrt(2 / Math.PI) / root : 1);
  let sum = odd ? 2 * normalProbability(-root) : term;
  for (let k = odd ? 1 : 2; k < freedom; k += 2) {
    term *= value / k;
    sum += term;
  }
  return Math.min(1, sum);
}

/**
 * Probabilities adjusted for how many were asked for: those at or under a level have, in the mean, at most that share
 * of false finds among them. Source: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate: a practical and
 * powerful approach to multiple testing", Journal of the Royal Statistical Society B 57 (1995).
 */
export function falseDiscoveryRates(probabilities: readonly number[]): number[] {
  const upward = probabilities.map((_, i) => i).sort((a, b) => probabilities[a] - probabilities[b]);
  const rates = probabilities.map(() => 1);
  let least = 1;
  for (let place = upward.length - 1; place >= 0; place--) {
    least = Math.min(least, (probabilities[upward[place]] * upward.length) / (place + 1));
    rates[upward[place]] = least;
  }
  return rates;
}
