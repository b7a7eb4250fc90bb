/** Count, mean, spread and ends of a set of values. */
export interface Summary {
  readonly count: number;
  /** NaN without values. */
  readonly mean: number;
  /** Sample standard deviation, with count - 1 below the line; NaN with fewer than two values. */
  readonly sd: number;
  /** NaN without values, or when one of them is NaN; so is `max`. */
  readonly min: number;
  readonly max: number;
}

/**
 * Summarises values in their given order, so that the same values in the same order give the same bits.
 * Sums carry their rounding error along (see `sumOf`), and the spread is taken around the finished mean.
 */
export function summarize(values: ArrayLike<number>): Summary {
  const count = values.length;
  const mean = sumOf(values) / count;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    min = Math.min(min, values[i]);
    max = Math.max(max, values[i]);
  }
  const none = count === 0;
  return {
    count,
    mean,
    sd: Math.sqrt(varianceAround(mean, values)),
    min: none ? Number.NaN : min,
    max: none ? Number.NaN : max,
  };
}

/** The sample variance, with count - 1 below the line; NaN with fewer than two values. */
export function variance(values: ArrayLike<number>): number {
  return varianceAround(sumOf(values) / values.length, values);
}

function varianceAround(mean: number, values: ArrayLike<number>): number {
  const count = values.length;
  if (count < 2) return Number.NaN;
  const squares = new Float64Array(count);
  for (let i = 0; i < count; i++) squares[i] = (values[i] - mean) ** 2;
  return sumOf(squares) / (count - 1);
}

/**
 * The sum in the given order, with the lost low digits added back at the end.
 * Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974).
 */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  // With an infinite value, what was lost is NaN and means nothing.
  return Number.isFinite(sum) ? sum + lost : sum;
}
