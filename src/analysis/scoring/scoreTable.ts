import { sumOf } from "../statistics/summary.ts";
import type { Baseline, Spread } from "./baselines.ts";
import type { ScorePair } from "./blocks.ts";
import { type Coverage, coverageOf, LEVELS } from "./coverage.ts";
import { type Judged, judge, RIVALS, type ScoredPoint } from "./judge.ts";
import { pitDraws, type Uniformity, uniformity } from "./pit.ts";
import { type Skill, skillOf } from "./skill.ts";

/** The name of the row over all indicators. */
export const ALL = "all";

/** Skill against one naive forecast. */
export interface RivalSkill {
  readonly baseline: Baseline;
  readonly spread: Spread;
  /** From scores in the indicator's unit; in the row over all, the mean of the indicators' skills. */
  readonly skill: Skill | undefined;
  /** From scores divided by how much their series usually moves in a year, all points pooled. */
  readonly scaled: Skill | undefined;
}

export interface ScoreRow {
  /** An indicator, or `ALL`. */
  readonly indicator: string;
  /** Points scored. */
  readonly points: number;
  /** Points that could not be: fewer than two finite members, or no observed value. */
  readonly skipped: number;
  /** Points scored, but left out of what is scaled: their series is too short or never moved. */
  readonly unscaled: number;
  /** Series of a reporter and partner. */
  readonly blocks: number;
  /** Mean CRPS in the indicator's unit; undefined over all, where units differ. So is `meanError`. */
  readonly crps: number | undefined;
  readonly scaledCrps: number | undefined;
  /** Mean of the members minus the observation, on average: above 0 the model says too much. */
  readonly meanError: number | undefined;
  readonly scaledMeanError: number | undefined;
  /** In the order of `LEVELS`; mean width is undefined over all. */
  readonly coverage: readonly Coverage[];
  readonly pit: Uniformity;
  /** In the order of `RIVALS`. */
  readonly skill: readonly RivalSkill[];
}

/**
 * Scores a forecast: a row for each indicator by name, then one over all. The same points and seed give the same
 * rows, whatever the order of the points. Seed: whole, from 0 to 2⁵³. Duplicate points count twice.
 *
 * Within an indicator, skill compares mean scores in its unit, so large series weigh more. Over all indicators units
 * differ, and two ways of putting them together are customary, both given: the mean of the indicators' skills, each
 * indicator alike; and the pooled skill of scores divided by the mean size of the past yearly changes of their series,
 * each point alike (Hyndman and Koehler, IJF 22, 2006; for scores of distributions as in the M5 competition,
 * Makridakis and others, IJF 38, 2022). Not the mean of ratios point by point: a baseline that was lucky once would
 * decide it, and it can be won by forecasting other than one believes.
 *
 * The bootstrap draws whole blocks, a block being all that concerns one reporter and partner, over all indicators.
 */
export function scorePoints(points: readonly ScoredPoint[], seed: number): ScoreRow[] {
  const draw = pitDraws(seed);
  const ordered = [...points].sort(byKey);
  const judged = ordered.map((point) => judge(point, draw(seriesOf(point), point.year)));
  const indicators = [...new Set(ordered.map(({ indicator }) => indicator))];
  const rows = indicators.map((indicator) =>
    rowOf(
      indicator,
      judged.filter((_, i) => ordered[i].indicator === indicator),
      seed,
    ),
  );
  return [...rows, { ...rowOf(ALL, judged, seed), crps: undefined, meanError: undefined }];
}

function rowOf(indicator: string, all: readonly (Judged | undefined)[], seed: number): ScoreRow {
  const judged = all.filter((one) => one !== undefined);
  const scaled = judged.flatMap((one) => (one.move === undefined ? [] : [{ ...one, move: one.move }]));
  return {
    indicator,
    points: judged.length,
    skipped: all.length - judged.length,
    unscaled: judged.length - scaled.length,
    blocks: new Set(judged.map(({ block }) => block)).size,
    crps: mean(judged.map(({ crps }) => crps)),
    scaledCrps: mean(scaled.map(({ crps, move }) => crps / move)),
    meanError: mean(judged.map(({ error }) => error)),
    scaledMeanError: mean(scaled.map(({ error, move }) => error / move)),
    coverage: LEVELS.map((level, i) => coverageIn(indicator, level, judged, i)),
    pit: uniformity(judged.map(({ place }) => place)),
    skill: RIVALS.map((rival, i) => ({
      ...rival,
      skill: skillOf(pairsOf(judged, i), { seed }),
      scaled: skillOf(scaledPairs(scaled, i), { seed }),
    })),
  };
}

function coverageIn(indicator: string, level: number, judged: readonly Judged[], place: number): Coverage {
  const coverage = coverageOf(
    level,
    judged.map(({ hits }) => hits[place]),
  );
  return indicator === ALL ? { ...coverage, meanWidth: undefined } : coverage;
}

/** One group an indicator: a single one in the indicator's own row. */
function pairsOf(judged: readonly Judged[], rival: number): ScorePair[] {
  return judged.flatMap(({ block, indicator, crps, rivals }) => {
    const baseline = rivals[rival];
    return baseline === undefined ? [] : [{ block, group: indicator, model: crps, baseline }];
  });
}

function scaledPairs(judged: readonly (Judged & { move: number })[], rival: number): ScorePair[] {
  return judged.flatMap(({ block, crps, move, rivals }) => {
    const baseline = rivals[rival];
    return baseline === undefined ? [] : [{ block, model: crps / move, baseline: baseline / move }];
  });
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sumOf(values) / values.length;
}

function seriesOf({ indicator, reporter, partner }: ScoredPoint): string {
  return `${indicator}/${reporter}/${partner}`;
}

function byKey(a: ScoredPoint, b: ScoredPoint): number {
  const [first, second] = [seriesOf(a), seriesOf(b)];
  if (first === second) return a.year - b.year;
  return first < second ? -1 : 1;
}
