import { normalQuantile } from "../../engine/chance/normal.ts";
import { normalProbability } from "./normal-distribution.ts";

/**
 * A distribution, as the map from u in (0, 1) to a value: its inverse distribution function.
 * It rises with u and stays within [low, high]. Bounds are checked once, when it is made; a RangeError names them.
 */
export type Distribution = (u: number) => number;

/** Every value in the range alike. */
export function uniform(low: number, high: number): Distribution {
  need(low < high, `uniform needs low < high, not ${low} and ${high}`);
  return (u) => low + u * (high - low);
}

/** Every ratio alike: as much probability between 1 and 2 as between 10 and 20. */
export function logUniform(low: number, high: number): Distribution {
  need(0 < low && low < high, `log-uniform needs 0 < low < high, not ${low} and ${high}`);
  const ratio = Math.log(high / low);
  return (u) => within(low * Math.exp(u * ratio), low, high);
}

/** Density rising in a line from low to mode and falling in a line to high; mode may equal either end. */
export function triangular(low: number, mode: number, high: number): Distribution {
  need(
    low <= mode && mode <= high && low < high,
    `triangular needs low ≤ mode ≤ high and low < high, not ${low}, ${mode} and ${high}`,
  );
  const width = high - low;
  const below = (mode - low) / width;
  return (u) =>
    u < below
      ? low + width * Math.sqrt(u * below)
      : within(high - width * Math.sqrt((1 - u) * (1 - below)), low, high);
}

/** The normal with this mean and sd before it is cut to the range; the mean may lie outside. */
export function truncatedNormal(mean: number, sd: number, low: number, high: number): Distribution {
  need(sd > 0 && low < high, `truncated normal needs sd > 0 and low < high, not ${sd}, ${low} and ${high}`);
  // Far above the mean, probabilities round to 1; mirrored, the same range lies in the lower tail and does not.
  if (low > mean) {
    const mirrored = truncatedNormal(-mean, sd, -high, -low);
    return (u) => -mirrored(1 - u);
  }
  const below = normalProbability((low - mean) / sd);
  const inside = normalProbability((high - mean) / sd) - below;
  need(inside > 0, `truncated normal has nothing between ${low} and ${high}: mean ${mean}, sd ${sd}`);
  return (u) => within(mean + sd * normalQuantile(below + u * inside), low, high);
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function need(met: boolean, message: string): void {
  if (!met) throw new RangeError(message);
}
