import { expect, test } from "vitest";
import { computeBatch } from "../../src/analysis/ensemble/batch.ts";
import type { Runner } from "../../src/analysis/ensemble/runner.ts";
import type { AnyMechanism, Step } from "../../src/engine/mechanism.ts";
import { quarter } from "../../src/engine/quarter.ts";
import { RunFault } from "../../src/engine/runFault.ts";
import { makeSimulation } from "../../src/engine/simulation.ts";
import { model } from "../../src/mechanisms/index.ts";
import { regionOf } from "./testing/whole.ts";

// A value that is not a number stops its run, is blamed on its author, and costs the ensemble that run alone.

const region = regionOf({ to: "2007-Q4" });
const { simulation } = region;
const WHEN = quarter("2005-Q3");
/** As the calendar in the world has it. */
const YEAR = 2005.5;
/** Runs whose draw of the core of pressure is high enough are broken. */
const axis = region.space.axes.findIndex(({ id }) => id === "core_pressure.kP");
const FROM = 4.75;
const broken = (run: number) => region.draw(run)[axis] >= FROM;

/** The model with one mechanism whose step for `quantity` gives NaN in one cell, in one quarter. */
function planted(name: string, quantity: string, cell: number) {
  let drawn = 0;
  const spoil = (step: Step): Step => {
    if (!step.writes.includes(quantity)) return step;
    const run = (world: Record<string, Float64Array>, p: object, out: never, draws: never) => {
      step.run(world as never, p as never, out, draws);
      if (world.year[0] === YEAR && drawn >= FROM)
        (out as Record<string, Float64Array>)[quantity][cell] = Number.NaN;
    };
    return { ...step, reads: [...step.reads, "year"], run: run as never };
  };
  const mechanisms = model.mechanisms.map(
    (one): AnyMechanism => (one.name === name ? { ...one, steps: one.steps.map(spoil) } : one),
  );
  const spoilt = makeSimulation({ ...model, mechanisms }, simulation.setup);
  return (run: number) => {
    const vector = region.draw(run);
    drawn = vector[axis];
    return spoilt.run(vector, region.arm.seed, run);
  };
}

test.each([
  ["power_transition_friction", "infl", 9, "infl[pol,CN,UZ]"],
  ["cooperation", "coopTarget", 0, "coopTarget"],
  ["shared_regime_security", "damping", 2, "damping[mil]"],
  ["multivector_hedging", "prize", 1, "prize[KG]"],
  ["incidents", "escBoard", 3, "escBoard[cul]"],
])("a planted NaN in %s is blamed on it, in %s", (name, quantity, cell, words) => {
  const play = planted(name, quantity, cell);
  const run = [0, 1, 2, 3, 4, 5, 6, 7].find(broken)!;
  let fault: unknown;
  try {
    play(run);
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(RunFault);
  expect(fault).toMatchObject({ quarter: WHEN, mechanism: name });
  expect((fault as RunFault).message).toBe(`stopped in 2005-Q3: ${name} gave ${words} NaN`);
});

const play = planted("cooperation", "coopTarget", 0);
const runner: Runner = {
  columns: region.yearly.columns,
  years: region.yearly.years,
  axes: region.space.axes.map(({ id }) => id),
  draw: region.draw,
  run: (index) => region.yearly.outcomes(play(index)),
};

test("broken runs are counted and empty, and all others are the same as without the fault", () => {
  const runs = 12;
  const { failed, values } = computeBatch(runner, 0, runs);
  const expected = Array.from({ length: runs }, (_, run) => run).filter(broken);
  expect(expected.length).toBeGreaterThan(0);
  expect(expected.length).toBeLessThan(runs);
  expect(failed.map(({ run }) => run)).toEqual(expected);
  for (const one of failed) expect(one).toMatchObject({ quarter: "2005-Q3", mechanism: "cooperation" });
  const width = values.length / runs;
  for (let run = 0; run < runs; run++) {
    const row = values.slice(run * width, (run + 1) * width);
    const expectedRow = broken(run) ? row.map(() => Number.NaN) : region.run(run).map((value) => value + 0);
    expect(row).toEqual(expectedRow);
  }
});

test("a broken run breaks the same way when it is run again, alone or after others", () => {
  const [first] = computeBatch(runner, 0, 12).failed;
  expect(computeBatch(runner, first.run, 1).failed).toEqual([first]);
  expect(computeBatch(runner, first.run, 1).failed).toEqual([first]);
});
