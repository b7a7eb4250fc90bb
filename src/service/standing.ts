import { BASELINES, type Baseline } from "../analysis/scoring/baselines.ts";
import { RIVALS } from "../analysis/scoring/judge.ts";
import type { ScoreRow } from "../analysis/scoring/scoreTable.ts";
import type { Skill } from "../analysis/scoring/skill.ts";

/** How many naive forecasts a row of scores beats; `unknown` where none could be made or missed. */
export type Standing = "every" | "some" | "none" | "unknown";

/** What an indicator may be used for, by the rule of `gradeOf`. */
export type Grade = "adequate" | "with care" | "not adequate";

/** Share of points inside intervals of 80 % below which a forecast is too sure of itself. */
export const LEAST_COVERED = 0.7;
/** Series below which an interval of skill means nothing, and points below which skill does not. */
export const FEWEST_SERIES = 4;
export const FEWEST_POINTS = 20;

const LEVEL = 0.8;
/** Skill that a table shows as 0.00 is none. */
const LEAST_SKILL = 0.005;

/** Whether a forecast is better by enough to be written down. */
export const isBetter = (skill: Skill | undefined): boolean => (skill?.skill ?? 0) >= LEAST_SKILL;

/** Skill against a naive forecast that is as wide as its past misses: the harder to beat. */
export function skillAgainst({ skill }: ScoreRow, baseline: Baseline): Skill | undefined {
  const place = RIVALS.findIndex((rival) => rival.baseline === baseline && rival.spread === "historic");
  return skill[place]?.skill;
}

/** Naive forecasts that a row does not beat. */
export const notBeaten = (row: ScoreRow): Baseline[] =>
  BASELINES.filter((baseline) => !isBetter(skillAgainst(row, baseline)));

export function standingOf(row: ScoreRow): Standing {
  if (BASELINES.every((baseline) => skillAgainst(row, baseline) === undefined)) return "unknown";
  const left = notBeaten(row).length;
  return left === 0 ? "every" : left < BASELINES.length ? "some" : "none";
}

/** Share of points inside the intervals of 80 %. */
export const coveredBy = (row: ScoreRow): number =>
  row.coverage.find(({ level }) => level === LEVEL)?.share ?? Number.NaN;

/**
 * `adequate`: better than every naive forecast, the interval against persistence above 0, at least 70 %
 * of points inside intervals of 80 %, at least 20 points of 4 series. `with care`: all of that but the interval, which
 * reaches 0.
 */
export function gradeOf(row: ScoreRow): Grade {
  const against = skillAgainst(row, "persistence");
  const enough = (against?.points ?? 0) >= FEWEST_POINTS && (against?.blocks ?? 0) >= FEWEST_SERIES;
  if (standingOf(row) !== "every" || !enough || !(coveredBy(row) >= LEAST_COVERED)) return "not adequate";
  return sure(against) ? "adequate" : "with care";
}

/** Whether the whole interval is above 0. */
export const sure = (skill: Skill | undefined): boolean => (skill?.low ?? Number.NEGATIVE_INFINITY) > 0;
