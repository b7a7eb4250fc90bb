import { createRequire } from "node:module";
import type { Experiment } from "../../src/analysis/experiment/experiment.ts";
import { type PairedDifference, pairedDifference } from "../../src/analysis/statistics/paired.ts";
import { loadData } from "../../src/data/load.ts";
import { parseCells } from "../../src/engine/layout.ts";
import { yearOf } from "../../src/engine/quarter.ts";
import type { OffMode } from "../../src/engine/structure.ts";

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
/** Cells that no outcome records, kept as yearly means. */
const watched = [
  ...["RU", "CN", "US", "IN"].map((power) => `resist[mil,${power}]`),
  ...["KZ", "KG", "TJ", "TM", "UZ"].map((host) => `elite[CN,${host}]`),
  "depRU2013",
];
const data = loadData();
const kept = new Map<string, Ensemble>();

/** The model with a change, run once and remembered. */
export function ensemble(change: Change = {}): Ensemble {
  const { off = {}, damping = dampings[0], scenario = "baseline", withhold = [], set = [] } = change;
  const whole = { off, damping, scenario, withhold, set };
  const key = JSON.stringify(whole);
  const known = kept.get(key) ?? runAll(whole);
  kept.set(key, known);
  return known;
}

/** Mechanisms or terms off, output neutral and nothing recentred. */
export const ablated = (...names: readonly string[]): Record<string, OffMode> =>
  Object.fromEntries(names.map((name) => [name, "ablated"]));

/** Run by run, what switching one mechanism off does: off less on, all else as in `change`. */
export function switchOff(mechanism: string, mode: OffMode = "ablated", change: Change = {}) {
  const on = ensemble(change);
  const off = ensemble({ ...change, off: { ...change.off, [mechanism]: mode } });
  return (name: string, first: number, last = first) =>
    pairedDifference(off(name, first, last), on(name, first, last));
}

/**
 * Rule S80 of the contract: a sign counts if at least 80% of pairs have it and the 90% interval of the mean
 * excludes 0.
 */
export function verdict({ positive, negative, low, high }: PairedDifference): "rises" | "falls" | "mixed" {
  if (positive >= 0.8 && low > 0) return "rises";
  return negative >= 0.8 && high < 0 ? "falls" : "mixed";
}

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
  const names = [...columns.map(({ name }) => name), ...watched];
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
  const { layout, world } = simulation.program;
  const cells = watched.map((text) => parseCells(layout, text, "watched").cells[0]);
  const { years, columns } = yearly;
  const width = columns.length + cells.length;
  const rows = new Float64Array(years.length * width);
  const state = (at: number) => {
    const own = (yearOf(at) - years[0]) * width + columns.length;
    cells.forEach((cell, i) => (rows[own + i] += world[cell] / 4));
  };
  const outcomes = yearly.outcomes(simulation.run(draw(run), arm.seed, run, { state }));
  for (let y = 0; y < years.length; y++)
    rows.set(outcomes.subarray(y * columns.length, (y + 1) * columns.length), y * width);
  return rows;
}
