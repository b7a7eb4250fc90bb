import { studentQuantile } from "./student.ts";
import { summarize, variance } from "./summary.ts";

/** What differs between two arms whose runs share their luck pair by pair; differences are first minus second. */
export interface PairedDifference {
  readonly pairs: number;
  /** Mean difference, in the unit of the values. */
  readonly mean: number;
  /** Standard error of the mean difference. */
  readonly error: number;
  /** Ends of the interval for the mean difference, by Student's t. */
  readonly low: number;
  readonly high: number;
  /** Shares of pairs by the sign of their difference; they add up to 1, unless a difference is NaN. */
  readonly positive: number;
  readonly negative: number;
  readonly zero: number;
  /**
   * (var(first) + var(second)) / var(difference): how many times as many runs an unpaired comparison would need.
   * Undefined when all differences are the same, so that nothing is left to gain.
   */
  readonly varianceRatio: number | undefined;
}

/**
 * Compares two arms, run by run. Needs as many values in one as in the other, two at least; else a RangeError.
 * Level is the confidence of the interval, 0.9 unless told.
 */
export function pairedDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  level = 0.9,
): PairedDifference {
  const differences = differencesOf(first, second);
  const { count, mean, sd } = summarize(differences);
  const error = sd / Math.sqrt(count);
  const reach = studentQuantile((1 + level) / 2, count - 1) * error;
  return {
    pairs: count,
    mean,
    error,
    low: mean - reach,
    high: mean + reach,
    positive: shareOf(differences, (difference) => difference > 0),
    negative: shareOf(differences, (difference) => difference < 0),
    zero: shareOf(differences, (difference) => difference === 0),
    varianceRatio: sd === 0 ? undefined : (variance(first) + variance(second)) / sd ** 2,
  };
}

function differencesOf(first: ArrayLike<number>, second: ArrayLike<number>): Float64Array {
  if (first.length !== second.length || first.length < 2) {
    throw new RangeError(
      `pairs need two arms of one length, two at least, not ${first.length} and ${second.length}`,
    );
  }
  const differences = new Float64Array(first.length);
  for (let i = 0; i < differences.length; i++) differences[i] = first[i] - second[i];
  return differences;
}

function shareOf(differences: Float64Array, holds: (difference: number) => boolean): number {
  let count = 0;
  for (const difference of differences) if (holds(difference)) count++;
  return count / differences.length;
}
