import { createRequire } from "node:module";
import type { Experiment } from "../../src/analysis/experiment/experiment.ts";
import { type PairedDifference, pairedDifference } from "../../src/analysis/statistics/paired.ts";
import { loadData } from "../../src/data/load.ts";
import { yearOf } from "../../src/engine/quarter.ts";
import type { OffMode } from "../../src/engine/structure.ts";
import { watched, watchedNames } from "./watched.ts";

// Loaded by Node itself: the test runner rewrites every call across modules, which triples the time of a run.
const native = createRequire(import.meta.url);
const path = "../../src/analysis/experiment/experiment.ts";
const { makeExperiment } = native(path) as typeof import("../../src/analysis/experiment/experiment.ts");

/** What an ensemble changes against the model as it is. */
export interface Change {
  readonly off?: Readonly<Record<string, OffMode>>;
  /** Form of damping; `multiplicative` unless given. */
  readonly damping?: string;
  /** A scenario by its id; the baseline unless given. */
  readonly scenario?: string;
  /** Events of the past that do not happen. */
  readonly withhold?: readonly string[];
  readonly set?: readonly { readonly quantity: string; readonly value: number; readonly at: string }[];
}

/** Mean of a quantity over the years of a window, one figure for each run; the unit is that of the quantity. */
export type Ensemble = (name: string, first: number, last?: number) => Float64Array;

/** Runs of one ensemble. Runs of the same number share their luck in all of them. */
export const RUNS = 32;
/** The two forms of damping of the contract; friction is judged under both. */
export const dampings = ["multiplicative", "additive"] as const;
/** OFF of the contract recentres; the plain ablation is reported beside it. */
export const modes = ["recentred", "ablated"] as const;

const LAST_YEAR = 2035;
const data = loadData();
/** Ensembles remembered at a time, the last used: each takes some megabytes. */
const KEPT = 24;
const kept = new Map<string, Ensemble>();

/** The model with a change, run once and remembered for a while. */
export function ensemble(change: Change = {}): Ensemble {
  const { off = {}, damping = dampings[0], scenario = "baseline", withhold = [], set = [] } = change;
  const whole = { off, damping, scenario, withhold, set };
  const key = JSON.stringify(whole);
  const known = kept.get(key) ?? runAll(whole);
  kept.delete(key);
  kept.set(key, known);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return known;
}

/** Mechanisms or terms off, output neutral and nothing recentred. */
export const ablated = (...names: readonly string[]): Record<string, OffMode> =>
  Object.fromEntries(names.map((name) => [name, "ablated"]));

export const hosts: readonly string[] = ["KZ", "KG", "TJ", "TM", "UZ"];
/** A name for each host in place of `*`, such as `opin[*,CN]`. */
export const inHosts = (name: string, of: readonly string[] = hosts) =>
  of.map((host) => name.replace("*", host));

/** Quantities held at values from a quarter on, for `set` of a change. */
export const held = (at: string, values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([quantity, value]) => ({ quantity, value, at }));

/** Run by run, what one change does against another: first less second. */
export function compare(first: Change, second: Change = {}) {
  const [one, other] = [ensemble(first), ensemble(second)];
  return (name: string, from: number, to = from) =>
    pairedDifference(one(name, from, to), other(name, from, to));
}

/** What a setting does while some mechanisms are off in both arms. */
export const effectOf = (set: Change["set"], ...off: readonly string[]) =>
  compare({ set, off: ablated(...off) }, { off: ablated(...off) });

/** Run by run, what switching one mechanism off does: off less on, all else as in `change`. */
export function switchOff(mechanism: string, mode: OffMode = "ablated", change: Change = {}) {
  return compare({ ...change, off: { ...change.off, [mechanism]: mode } }, change);
}

/**
 * Rule S80 of the contract: a sign counts if at least 80% of pairs have it and the 90% interval of the mean
 * excludes 0.
 */
export function verdict({ positive, negative, low, high }: PairedDifference): "rises" | "falls" | "mixed" {
  if (positive >= 0.8 && low > 0) return "rises";
  return negative >= 0.8 && high < 0 ? "falls" : "mixed";
}

/** Names whose verdict over the years is another, with it: none if all rise, or all fall. */
export const butFor = (
  sign: "rises" | "falls" | "mixed",
  paired: ReturnType<typeof compare>,
  names: readonly string[],
  from: number,
  to = from,
): string[] =>
  names.flatMap((name) => {
    const found = verdict(paired(name, from, to));
    return found === sign ? [] : [`${name} ${found}`];
  });

/** First less second, run by run. */
export const less = (first: Float64Array, second: Float64Array) => first.map((x, run) => x - second[run]);
/** First divided by second, run by run. */
export const ratio = (first: Float64Array, second: Float64Array) => first.map((x, run) => x / second[run]);
export const size = (values: Float64Array) => values.map(Math.abs);
export const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
/** Share of runs in which a figure meets a condition. */
export const shareOf = (values: Float64Array, holds: (x: number) => boolean) =>
  values.filter(holds).length / values.length;

function runAll({ off, damping, scenario, withhold, set }: Required<Change>): Ensemble {
  const experiment = makeExperiment(
    {
      name: "switch-off",
      scenario: data.scenarios.find(({ id }) => id === scenario)!,
      structure: { options: { damping }, off },
      set,
      withhold,
      from: "2001-Q1",
      to: `${LAST_YEAR}-Q4`,
      seed: 2026,
      draws: "prior",
    },
    data,
  );
  const { years, columns } = experiment.yearly;
  const names = [...columns.map(({ name }) => name), ...watchedNames];
  const rows = Array.from({ length: RUNS }, (_, run) => yearlyOf(experiment, run));
  return (name, first, last = first) => {
    const column = names.indexOf(name);
    if (column < 0 || first < years[0] || last > LAST_YEAR) throw new RangeError(`no ${name} in ${first}`);
    return Float64Array.from(rows, (row) => {
      let sum = 0;
      for (let year = first; year <= last; year++) sum += row[(year - years[0]) * names.length + column];
      return sum / (last - first + 1);
    });
  };
}

/** Outcomes and watched cells of one run, years x names row by row. */
function yearlyOf({ simulation, yearly, draw, arm }: Experiment, run: number): Float64Array {
  const { world } = simulation.program;
  const { years, columns } = yearly;
  const width = columns.length + watched.length;
  const rows = new Float64Array(years.length * width);
  const state = (at: number) => {
    const own = (yearOf(at) - years[0]) * width + columns.length;
    watched.forEach((cell, i) => (rows[own + i] += world[cell] / 4));
  };
  const outcomes = yearly.outcomes(simulation.run(draw(run), arm.seed, run, { state }));
  for (let y = 0; y < years.length; y++)
    rows.set(outcomes.subarray(y * columns.length, (y + 1) * columns.length), y * width);
  return rows;
}
