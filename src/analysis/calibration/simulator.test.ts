import { expect, test } from "vitest";
import { loadData } from "../../data/load.ts";
import { makeExperiment } from "../experiment/experiment.ts";
import { armUntil } from "./sets.ts";
import { makeSimulator } from "./simulator.ts";

const data = loadData();
const arm = armUntil(data, 2012, {}, 1);
const wanted = { patternsUntil: 2012 };

const { space } = makeExperiment(arm, data);

/** Quantiles of a run as the space of the arm draws them. */
function quantilesOf(run: number): Float64Array {
  const u = new Float64Array(space.axes.length);
  space.quantiles(arm.seed, run, u);
  return u;
}

test("a run depends on its quantiles and number alone, not on what ran before", () => {
  const simulator = makeSimulator(arm, data, wanted);
  const u = quantilesOf(0);
  const alone = simulator.run(u, 0);
  simulator.run(quantilesOf(1), 1);
  expect(simulator.run(u, 0)).toEqual(alone);
  expect(simulator.run(u, 9)).not.toEqual(alone);
  expect(alone).toHaveLength(simulator.targets!.targets.length);
  expect(alone.every(Number.isFinite)).toBe(true);
});

test("a value of a pattern is what the series of the same run give", () => {
  const simulator = makeSimulator(arm, data, wanted);
  const all = makeSimulator(arm, data, "series");
  const values = simulator.run(quantilesOf(3), 3);
  const rows = all.run(quantilesOf(3), 3);
  const { series, years } = all.recorder;
  simulator.targets!.targets.forEach(({ indicator, reporter, partner, after, before }, i) => {
    if (indicator === "coded") return;
    const place = series.findIndex(
      (one) => one.observable.indicator === indicator && one.reporter === reporter && one.partner === partner,
    );
    const mean = ([from, to]: readonly [number, number]) =>
      Array.from(
        { length: to - from + 1 },
        (_, y) => rows[(from + y - years[0]) * series.length + place],
      ).reduce((sum, value) => sum + value, 0) /
      (to - from + 1);
    expect.soft(values[i]).toBeCloseTo(mean(after) - (before ? mean(before) : 0), 9);
  });
});

test("a parameter held in an arm is held whatever the quantiles", () => {
  const id = "economic_displacement.elasticity";
  const place = space.axes.findIndex((axis) => axis.id === id);
  const at = (quantile: number, parameters = {}) => {
    const moved = quantilesOf(0);
    moved[place] = quantile;
    return makeSimulator({ ...arm, parameters }, data, wanted).run(moved, 0);
  };
  const held = { [id]: space.axes[place].to(0.3) };
  expect(at(0.9, held)).toEqual(at(0.1, held));
  expect(at(0.9, held)).toEqual(at(0.3));
  expect(at(0.9)).not.toEqual(at(0.1));
});
