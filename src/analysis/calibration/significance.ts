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
