import { quantile } from "../statistics/quantile.ts";
import { sumOf } from "../statistics/summary.ts";
import { wilson } from "../statistics/wilson.ts";

/** Shares of the central intervals that are reported. */
export const LEVELS = [0.5, 0.8, 0.95] as const;

/** Whether a central interval held what was observed. */
export interface IntervalHit {
  readonly inside: boolean;
  /** In the unit of the observation. */
  readonly width: number;
}

/** How often the central interval of one level held what was observed; ideally as often as its level says. */
export interface Coverage {
  readonly level: number;
  readonly points: number;
  /** NaN without points; so are the others. */
  readonly share: number;
  /** Ends of Wilson's 95% interval for the share. Points that move together make it too narrow. */
  readonly low: number;
  readonly high: number;
  /** Undefined where units differ. */
  readonly meanWidth: number | undefined;
}

/**
 * The central interval of an ensemble (sorted upward) against the observation; its ends are inside. By interpolated
 * quantiles, so that 400 members of a perfect forecast hold 79.6% in the interval of 80%.
 */
export function intervalHit(sorted: Float64Array, observed: number, level: number): IntervalHit {
  const low = quantile(sorted, (1 - level) / 2);
  const high = quantile(sorted, (1 + level) / 2);
  return { inside: low <= observed && observed <= high, width: high - low };
}

/** The hits of one level together. */
export function coverageOf(level: number, hits: readonly IntervalHit[]): Coverage {
  const points = hits.length;
  const inside = hits.filter((hit) => hit.inside).length;
  const [low, high] = wilson(inside, points, 0.95);
  const meanWidth = sumOf(hits.map((hit) => hit.width)) / points;
  return { level, points, share: inside / points, low, high, meanWidth };
}
