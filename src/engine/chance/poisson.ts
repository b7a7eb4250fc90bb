/** Above this mean the walk starts well below the mean instead of at zero; e^-mean would vanish above 745. */
const LARGE_MEAN = 200;

/** Standard deviations below the mean at which the walk starts; what lies lower has probability under 1e-18. */
const SKIPPED = 9;

/**
 * The smallest count whose cumulative Poisson probability reaches u, found by adding up probabilities.
 * u lies strictly between 0 and 1; the answer rises with u and with the mean.
 * Exact to rounding for small means and, as far as 32-bit draws can tell, for large ones.
 * NaN when the mean is negative or not finite, so that the check on finite quantities stops the run.
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) return Number.NaN;
  let count = mean > LARGE_MEAN ? Math.floor(mean - SKIPPED * Math.sqrt(mean)) : 0;
  let probability = count === 0 ? Math.exp(-mean) : probabilityOf(count, mean);
  let cumulative = probability;
  while (cumulative < u) {
    count++;
    probability *= mean / count;
    cumulative += probability;
  }
  return count;
}

/** Poisson probability of one count above about 50, with Stirling's series for the factorial. */
function probabilityOf(count: number, mean: number): number {
  const inverse = 1 / count;
  const series = inverse * (1 / 12 - inverse * inverse * (1 / 360 - (inverse * inverse) / 1260));
  const exponent = count * Math.log(mean / count) + (count - mean) - series;
  return Math.exp(exponent) / Math.sqrt(2 * Math.PI * count);
}
