/**
 * Quantiles by linear interpolation between the two nearest values: type 7 of Hyndman and Fan,
 * "Sample quantiles in statistical packages", The American Statistician 50 (1996), the default of R and NumPy.
 */

/**
 * The quantile at a probability from 0 to 1 of values sorted upward (a Float64Array's `sort()` does that).
 * NaN when there are no values; sorting puts NaN last, so a NaN among the values shows in the upper quantiles.
 * A probability outside 0 to 1 is a RangeError.
 */
export function quantile(sorted: Float64Array, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`quantile needs a probability from 0 to 1, not ${probability}`);
  }
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const part = position - below;
  // Asked first, so that a value of infinity next door does not turn an exact hit into NaN.
  if (part === 0) return sorted[below];
  return sorted[below] + part * (sorted[below + 1] - sorted[below]);
}

/** The quantiles at several probabilities, in their order. */
export function quantiles(sorted: Float64Array, probabilities: readonly number[]): number[] {
  return probabilities.map((probability) => quantile(sorted, probability));
}
