import { quarter } from "../../src/engine/quarter.ts";
import { host } from "../../src/region/axes.ts";
import { type Dyad, firstRivalry, type Label, labelsOf } from "../../src/region/labels.ts";
import { outcomes } from "../../src/region/outcomes.ts";
import { type ArmOptions, prepareArm } from "../../src/service/arm.ts";
import { openProject } from "../../src/service/project.ts";

/** Quarterly series of one run, by name of outcome, from 2001-Q1. */
export type Series = (name: string) => number[];
/** Whether something is so in one run. */
export type Holds = (series: Series) => boolean;

const START = quarter("2001-Q1");
const END = "2035-Q4";
const place = new Map(outcomes.map(({ name }, i) => [name, i]));
const incidents = outcomes.flatMap(({ name, quantity }) => (quantity === "incid" ? [name] : []));

/** Plays `runs` draws of an arm and gives what `look` sees in each. */
export function eachRun<T>(options: ArmOptions, runs: number, look: (series: Series) => T): T[] {
  const { simulation, draw, arm } = prepareArm({ to: END, ...options }, openProject().data).experiment;
  const width = outcomes.length;
  return Array.from({ length: runs }, (_, run) => {
    const record = simulation.run(draw(run), arm.seed, run);
    return look((name) => {
      const column = place.get(name)!;
      return Array.from({ length: simulation.quarters }, (_q, row) => record[row * width + column]);
    });
  });
}

export const between = <T>(values: readonly T[], first: string, last: string): T[] =>
  values.slice(quarter(first) - START, quarter(last) - START + 1);
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function dyadOf(series: Series, fric = "fric"): Dyad {
  const drawn = incidents.map(series);
  const sums = drawn[0].map((_, t) => drawn.reduce((sum, one) => sum + one[t], 0));
  return { fric: series(fric), coop: series("coop"), incidents: sums };
}

/** The most frequent label of the quarters of 2013 to 2025. */
function labelOf(series: Series, fric: string): Label {
  const counts = new Map<Label, number>();
  for (const one of between(labelsOf(dyadOf(series, fric)), "2013-Q1", "2025-Q4"))
    counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

/** Direct rivalry has come by the end of a year. */
export const rivalBy =
  (year: number): Holds =>
  (series) => {
    const first = firstRivalry(dyadOf(series));
    return first >= 0 && START + first < quarter(`${year + 1}-Q1`);
  };

/** Friction is above 0.60 at the end of 2025. */
export const hot: Holds = (series) => between(series("fric"), "2025-Q4", "2025-Q4")[0] > 0.6;

/** How many states see their threat from Russia do something. */
export const inStates = (series: Series, holds: (threat: number[]) => boolean): number =>
  host.labels.filter((s) => holds(series(`threat[${s},RU]`))).length;

const before = (threat: number[]) => mean(between(threat, "2021-Q1", "2021-Q4"));
/** the mean of 2022-Q2 to 2023-Q4 is 0.05 or more above 2021. */
export const rises = (threat: number[]) =>
  mean(between(threat, "2022-Q2", "2023-Q4")) - before(threat) >= 0.05;
/** 2025 is below the peak of 2022 and 2023 by 30 % of the rise or more. */
export function fades(threat: number[]): boolean {
  const peak = Math.max(...between(threat, "2022-Q1", "2023-Q4"));
  return peak - mean(between(threat, "2025-Q1", "2025-Q4")) >= 0.3 * (peak - before(threat));
}

/** The label is the most frequent one of 2013 to 2025; friction by the worst board, or another outcome. */
export const label =
  (wanted: Label, fric = "fric"): Holds =>
  (series) =>
    labelOf(series, fric) === wanted;
