import { expect, test } from "vitest";
import { loadData } from "../../data/load.ts";
import { quarter } from "../../engine/quarter.ts";
import type { Known } from "./arm.ts";
import { continuation } from "./continuation.ts";
import { type Experiment, makeExperiment } from "./experiment.ts";
import { drawnShocks, imposedShocks } from "./shocks.ts";

const data = loadData();
const baseline = data.scenarios.find(({ id }) => id === "baseline")!;

function forecast(known?: Known): Experiment {
  const structure = { options: {}, off: {} };
  const common = { scenario: baseline, structure, set: [], withhold: [], seed: 1, draws: "prior" as const };
  return makeExperiment(
    { ...common, name: "x", from: "2001-Q1", to: "2025-Q4", ...(known && { known }) },
    data,
  );
}

const until = "2020-Q4";
const yearsOf = (experiment: Experiment, run: number, from: number, to: number) => {
  const rows = experiment.run(run);
  const { columns } = experiment.yearly;
  const part = rows.slice((from - 2001) * columns.length, (to - 2000) * columns.length);
  return Array.from(part).filter((_, i) => !columns[i % columns.length].name.startsWith("gdppc"));
};

// Lines between points of the record know the later point; from 2013 a forecast does without it. Output per head is
// scaled by the growth of people over the whole path, and so left out.
test("a forecast is the run on record, to the bit, as long as the record does not look ahead", () => {
  for (const shocks of ["drawn", "imposed"] as const)
    for (const run of [0, 3])
      expect(yearsOf(forecast({ until, shocks }), run, 2001, 2012)).toEqual(
        yearsOf(forecast(), run, 2001, 2012),
      );
});

test("after it, war comes only where it is imposed or drawn", () => {
  const war = { at: quarter("2025-Q1"), of: (known: Known, run: number) => worldOf(forecast(known), run) };
  expect(war.of({ until, shocks: "imposed" }, 0)).toBeGreaterThan(0.4);
  const quiet = [...Array(40).keys()].find((run) => !shocksOf(run).includes("invasion-2022"))!;
  expect(war.of({ until, shocks: "drawn" }, quiet)).toBeLessThan(0.2);
});

const shocksOf = (run: number) =>
  drawnShocks(data, quarter(until), quarter("2025-Q4"), 1, run, new Set()).map(({ event }) => event.id);

/** The value of `war` at the end of a run. */
function worldOf(experiment: Experiment, run: number): number {
  experiment.run(run);
  const { world, layout } = experiment.simulation.program;
  return world[layout.offset["war"]];
}

test("shocks are drawn about as often as their hazards say, the same again for the same run", () => {
  const runs = 2000;
  const counted = [...Array(runs).keys()].filter((run) => shocksOf(run).includes("invasion-2022")).length;
  const expected = 1 - Math.exp(-0.03 * 5);
  expect(counted / runs).toBeGreaterThan(expected - 0.03);
  expect(counted / runs).toBeLessThan(expected + 0.03);
  expect(shocksOf(7)).toEqual(shocksOf(7));
});

test("shocks imposed are those on record after the quarter, each on its date", () => {
  const ids = imposedShocks(data, quarter(until), new Set()).map(({ event }) => event.id);
  expect(ids).toContain("invasion-2022");
  expect(ids).not.toContain("crimea-2014");
  for (const { at, force, event } of imposedShocks(data, quarter("2012-Q4"), new Set())) {
    expect(at).toBe(event.at);
    expect(force).toBe(1);
  }
});

test("an unknown path holds its last value and widens with the root of time, or goes on at its mean or trend", () => {
  const past = Float64Array.from({ length: 40 }, (_, i) => (Math.floor(i / 4) % 2 === 0 ? 1 : 2));
  const first = quarter("2001-Q1");
  const hold = continuation(past, first, first + 39);
  expect(hold(1)[1]).toBe(2);
  expect(hold(4)[2] - 2).toBeCloseTo(2 * (hold(1)[2] - 2), 12);
  expect(continuation(past, first, first + 39, { rule: "mean", years: 8 })(3)[1]).toBe(1.5);
  const growing = Float64Array.from({ length: 40 }, (_, i) => 1.01 ** i);
  const trend = continuation(growing, first, first + 39, { rule: "trend", years: 6 });
  expect(trend(2)).toEqual([trend(2)[1], trend(2)[1], trend(2)[1]].map((value) => expect.closeTo(value, 9)));
  expect(trend(2)[1]).toBeCloseTo(1.01 ** 47, 9);
});
