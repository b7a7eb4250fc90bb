import { ALL, type ScoreRow } from "../../src/analysis/scoring/scoreTable.ts";
import { coveredBy, LEAST_COVERED, skillAgainst } from "../../src/service/standing.ts";
import { code, fixed, listed, percent } from "./markdown.ts";
import { isPart, skillCell } from "./scores.ts";

/** In usual yearly moves. */
const LARGE = 1;

/** Errors that lean one way, and intervals of the wrong width. */
export function bias(rows: readonly ScoreRow[]): string {
  const far = rows.flatMap((row) =>
    row.scaledMeanError !== undefined && Math.abs(row.scaledMeanError) > LARGE && !isPart(row)
      ? [{ name: row.indicator, error: row.scaledMeanError }]
      : [],
  );
  const say = (sign: 1 | -1) =>
    listed(
      far
        .filter(({ error }) => error * sign > 0)
        .sort((a, b) => (b.error - a.error) * sign)
        .map(({ name, error }) => `${code(name)} (${fixed(error, 1)})`),
    );
  return `Off by more than one usual yearly move on average over the years forecast. Too high: ${say(1)}. Too low: ${say(-1)}. A series that hardly moved before the cutoff makes this figure large; skill and coverage are what counts. ${widths(rows)}`;
}

/** Share inside intervals of 80 % above which they are too wide. */
const MOST_COVERED = 0.95;

function widths(rows: readonly ScoreRow[]): string {
  const say = (chosen: (share: number) => boolean) =>
    listed(rows.filter((row) => chosen(coveredBy(row))).map(({ indicator }) => code(indicator)));
  return `Too sure of itself (fewer than ${percent(LEAST_COVERED)} of figures inside intervals of 80 %): ${say((share) => share < LEAST_COVERED)}. Too unsure (more than ${percent(MOST_COVERED)}): ${say((share) => share > MOST_COVERED)}.`;
}

/** Change of skill that is worth a line. */
const WORTH = 0.02;

/** What knowing the shocks would have been worth. */
export function shocks(blind: readonly ScoreRow[], shock: readonly ScoreRow[]): string {
  const changed = shock.flatMap((row) => {
    const before = blind.find(({ indicator }) => indicator === row.indicator);
    const [from, to] = [
      before && skillAgainst(before, "persistence")?.skill,
      skillAgainst(row, "persistence")?.skill,
    ];
    return from === undefined || to === undefined || Math.abs(to - from) < WORTH
      ? []
      : [`${code(row.indicator)} from ${fixed(from)} to ${fixed(to)}`];
  });
  const overall = shock.find(({ indicator }) => indicator === ALL)!;
  return `The same forecasts with the shocks of the record imposed show what knowing them would have been worth. Skill against persistence over all: ${skillCell(skillAgainst(overall, "persistence"))}. It moves by ${WORTH} or more for ${listed(changed)}. Where little moves, the misses do not come from not having known the shocks.`;
}
