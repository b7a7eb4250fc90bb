import {
  BASELINES,
  type Baseline,
  baselineForecast,
  crpsOfForecast,
  SPREADS,
  type Spread,
} from "./baselines.ts";
import { type IntervalHit, intervalHit, LEVELS } from "./coverage.ts";
import { crpsFair } from "./crps.ts";
import type { Link } from "./link.ts";
import { pastOf, type Series, usualMove } from "./past.ts";
import { pit } from "./pit.ts";

/** An observation, what the model said of it, and what was known before. */
export interface ScoredPoint {
  readonly indicator: string;
  readonly reporter: string;
  /** "" for a series of one country. */
  readonly partner: string;
  readonly year: number;
  /** In the unit of the indicator, as are `members` and `past`. */
  readonly observed: number;
  /** Standard deviation of the observation error on the scale of the link; 0 if none. */
  readonly errorSd: number;
  readonly link: Link;
  /** One value a run, already with observation error; one that is not finite stands for a run that failed. */
  readonly members: Float64Array;
  /** Observations of the series up to the last year that the forecast may know. */
  readonly past: Series;
}

/** The six naive forecasts: each way of guessing with each width. */
export const RIVALS: readonly { readonly baseline: Baseline; readonly spread: Spread }[] = BASELINES.flatMap(
  (baseline) => SPREADS.map((spread) => ({ baseline, spread })),
);

/** All that the table needs of one point. */
export interface Judged {
  readonly indicator: string;
  /** Reporter and partner. */
  readonly block: string;
  readonly crps: number;
  /** Mean of the members minus the observation. */
  readonly error: number;
  /** How much the series usually moves in a year; undefined for a series too short, or one that never moved. */
  readonly move: number | undefined;
  readonly place: number;
  /** In the order of `LEVELS`. */
  readonly hits: readonly IntervalHit[];
  /** CRPS of the naive forecasts, in the order of `RIVALS`; undefined where the past does not bear one. */
  readonly rivals: readonly (number | undefined)[];
}

/**
 * The scores of one point; undefined with fewer than two finite members or without an observed value.
 * `u` is the uniform draw of its PIT. A RangeError when the past reaches into the year of the point.
 */
export function judge(point: ScoredPoint, u: number): Judged | undefined {
  const { indicator, reporter, partner, observed } = point;
  const sorted = point.members.filter(Number.isFinite).sort();
  if (sorted.length < 2 || !Number.isFinite(observed)) return undefined;
  return {
    indicator,
    block: `${reporter}/${partner}`,
    crps: crpsFair(sorted, observed),
    error: meanOf(sorted, observed) - observed,
    move: moveOf(point),
    place: pit(sorted, observed, u),
    hits: LEVELS.map((level) => intervalHit(sorted, observed, level)),
    rivals: rivalScores(point),
  };
}

/** Around the observation, so that large figures close together lose no digits. */
function meanOf(values: Float64Array, around: number): number {
  return around + values.reduce((sum, value) => sum + (value - around), 0) / values.length;
}

function moveOf({ past }: ScoredPoint): number | undefined {
  const move = usualMove(pastOf(past, "identity"));
  return move > 0 ? move : undefined;
}

function rivalScores({ past, link, year, errorSd, observed }: ScoredPoint): (number | undefined)[] {
  const known = pastOf(past, link);
  return RIVALS.map(({ baseline, spread }) => {
    const forecast = baselineForecast(baseline, spread, known, year, errorSd);
    return forecast === undefined ? undefined : crpsOfForecast(forecast, observed);
  });
}
