import { expect, test } from "vitest";
import { makeExperiment } from "../src/analysis/experiment/experiment.ts";
import { quantile } from "../src/analysis/statistics/quantile.ts";
import { loadData } from "../src/data/load.ts";
import { cellName } from "../src/engine/layout.ts";
import { formatQuarter, quarter } from "../src/engine/quarter.ts";

const data = loadData();
const scenario = data.scenarios.find(({ id }) => id === "baseline")!;
const arm = {
  name: "b",
  scenario,
  structure: { options: {}, off: {} },
  set: [],
  withhold: [],
  seed: 7,
} as const;
const later = ["2013-Q1", "2020-Q4", "2026-Q1"].map(quarter);
const RUNS = 40;

/** States of all stocks that other draws of the baseline reach, by quarter. */
function reached() {
  const experiment = makeExperiment({ ...arm, from: "2001-Q1", to: "2026-Q4", draws: "prior" }, data);
  const { simulation, draw } = experiment;
  const states = new Map(later.map((at) => [at, [] as Float64Array[]]));
  const begin = (at: number) =>
    void states.get(at)?.push(simulation.program.world.slice(0, simulation.program.layout.stocks));
  for (let run = 0; run < RUNS; run++) simulation.run(draw(run), arm.seed, run, { begin });
  return { states, layout: simulation.program.layout };
}

const { states, layout } = reached();
const isFact = (at: number, quantity: string) =>
  data.worldFacts.some((fact) => fact.world === at && fact.quantity === quantity);

test.each(later.map((at) => [formatQuarter(at), at] as const))(
  "the world of %s is what the baseline reaches: medians of other draws lie in its bands (else run scripts/make-worlds.ts)",
  (name, at) => {
    const rows = data.worlds[name].filter(({ quantity }) => !isFact(at, quantity));
    const bands = new Map(
      rows.map((row) => [
        row.index ? `${row.quantity}[${row.index.replaceAll("/", ",")}]` : row.quantity,
        row,
      ]),
    );
    const outside: string[] = [];
    for (let cell = 0; cell < layout.stocks; cell++) {
      const row = bands.get(cellName(layout, cell));
      if (!row) continue;
      const median = quantile(Float64Array.from(states.get(at)!, (state) => state[cell]).sort(), 0.5);
      const slack = 1e-3 * Math.max(1, Math.abs(row.value)); // files hold four digits
      if (median < row.low - slack || median > row.high + slack) outside.push(cellName(layout, cell));
    }
    expect(rows.length).toBeGreaterThan(300);
    expect(outside).toEqual([]);
  },
);

test("a run from a later world starts where that world says and goes on without a jump", () => {
  const from2026 = makeExperiment({ ...arm, from: "2026-Q1", to: "2030-Q4", draws: "central" }, data);
  const { columns } = from2026.yearly;
  const first = from2026.run(0);
  const coop = columns.findIndex(({ name }) => name === "coop");
  const row = data.worlds["2026-Q1"].find(({ quantity }) => quantity === "coop")!;
  expect(Math.abs(first[coop] - row.value)).toBeLessThan(0.05);
});
