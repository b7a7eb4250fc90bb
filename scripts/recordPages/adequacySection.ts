import { observables } from "../../src/analysis/observables/index.ts";
import { ALL, type ScoreRow } from "../../src/analysis/scoring/scoreTable.ts";
import { layout } from "../../src/data/cells.ts";
import { parseCells } from "../../src/engine/layout.ts";
import { quantities } from "../../src/region/quantities/index.ts";
import { outcomes } from "../../src/region/outcomes.ts";
import { adequacyOf } from "../../src/service/adequacy.ts";
import {
  FEWEST_POINTS,
  FEWEST_SERIES,
  type Grade,
  gradeOf,
  LEAST_COVERED,
} from "../../src/service/standing.ts";
import { code, listed, percent } from "./markdown.ts";

/** What was never scored, and what follows from scores for use. */
export function adequacySection(rows: readonly ScoreRow[]): string[] {
  const named = (grade: Grade) =>
    rows.filter((row) => row.indicator !== ALL && gradeOf(row) === grade).map(({ indicator }) => indicator);
  const own = (names: readonly string[]) => listed(names.filter((name) => !isInput(name)).map(code));
  const inputs = (names: readonly string[]) => names.filter(isInput).map(code);
  const [adequate, care] = [named("adequate"), named("with care")];
  const entered = [...inputs(adequate), ...inputs(care)];
  return [
    "## Never scored",
    `No observed series stands against these outcomes of a run, so nothing says how good they are: ${listed(unscored(rows))}. Sums and shares over states are in this list where only their parts are observed. Friction, incidents and cooperation were fitted to targets that are our own coding, opinion, arms and a few others to single published figures (see [calibration.md](calibration.md)): that is a fit and no score.`,
    "## What the model is adequate for",
    `The rule, applied to blind scores. Adequate: better than each of the three naive forecasts (by 0.01 as written), an interval against persistence that is above 0 as a whole, at least ${percent(LEAST_COVERED)} of figures inside intervals of 80 %, and at least ${FEWEST_POINTS} figures of ${FEWEST_SERIES} series. With care: all of that but the interval, which reaches 0. Everything else: not adequate. The rule is about forecasts a few years ahead of the record, as scored; it says nothing about 2035.`,
    [
      `- Adequate: ${own(adequate)}.`,
      `- With care: ${own(care)}.`,
      `- Pass the rule, but are inputs that the model continues by a rule and does not explain: ${listed(entered)}.`,
      `- Not adequate: all other indicators above, and every outcome that was never scored.`,
    ].join("\n"),
    "Not shown by any score, and so not to be claimed: that a difference between two scenarios or policies is right; that friction, cooperation or the chance of rivalry has the size given; that one explanation is more probable than another. What the model is for is what follows from stated assumptions, which of them a result hinges on, and what would tell explanations apart. Commands print the caution of this page beside outcomes; where several indicators measure one outcome, the weakest counts.",
  ];
}

/** Labels of outcomes, by the stem of their name, of which no cell was scored. */
function unscored(rows: readonly ScoreRow[]): string[] {
  const stem = (name: string) => name.replace(/\[.*/, "");
  const unseen = outcomes.filter(({ name }) => adequacyOf(name, rows).kind === "unobserved");
  const seen = new Set(outcomes.filter((one) => !unseen.includes(one)).map(({ quantity }) => quantity));
  const byLabel = Map.groupBy(
    unseen.filter(({ quantity, name }) => !seen.has(quantity) || /\.(pol|mil|cul)\[/.test(name)),
    ({ quantity }) => quantities[quantity].label,
  );
  return Array.from(byLabel, ([label, own]) => {
    const names = [...new Set(own.map(({ name }) => code(stem(name))))];
    return `${label} (${names.join(", ")})`;
  });
}

/** Whether an indicator is made of paths that enter the model and of nothing that it computes. */
export function isInput(indicator: string): boolean {
  const found = observables.find((one) => one.indicator === indicator);
  return (
    found?.series.every(({ cells }) =>
      cells.every((cell) => parseCells(layout, cell, indicator).quantity.kind === "exogenous"),
    ) ?? false
  );
}
