import { afterAll, beforeAll, expect, test } from "vitest";
import { loadData } from "../../data/load.ts";
import { calibrate, type Calibration, type CalibrationPlan } from "./calibrate.ts";
import { type Checkpoint, checkpointText, readCheckpoint } from "./checkpoint.ts";
import { armUntil } from "./sets.ts";
import { makeSimulator } from "./simulator.ts";
import { makeSimulatorPool, type SimulatorPool } from "./simulatorPool.ts";

// The real model to 2012 and the patterns of that time, with few draws.
const data = loadData();
const arm = armUntil(data, 2012, { damping: "additive" }, 1);
const wanted = { patternsUntil: 2012 };
const { space, targets } = makeSimulator(arm, data, wanted);

const pools: Record<"one" | "two", SimulatorPool> = { one: makeSimulatorPool(1), two: makeSimulatorPool(2) };
afterAll(async () => {
  await Promise.all(Object.values(pools).map(async (pool) => pool.close()));
});

const plan = (pool: SimulatorPool, more: Partial<CalibrationPlan> = {}): CalibrationPlan => ({
  axes: space.axes.map(({ id }) => id),
  patterns: targets!.targets,
  draws: 20,
  seed: 4,
  budget: 420,
  of: "test",
  simulate: async (batch) => pool.simulate(arm, wanted, batch),
  ...more,
});

let whole: Calibration;
const states: string[] = [];
beforeAll(async () => {
  whole = await calibrate(
    plan(pools.two, { onStage: (_, state) => void states.push(checkpointText(state)) }),
  );
});

test("answers stand in the order of the batch, with the same bits in any number of threads", async () => {
  const simulator = makeSimulator(arm, data, wanted);
  const batch = [8, 3, 5, 1, 4, 7].map((run) => {
    const u = new Float64Array(space.axes.length);
    space.quantiles(arm.seed, run, u);
    return { u, run };
  });
  const here = batch.map(({ u, run }) => simulator.run(u, run));
  expect(await pools.one.simulate(arm, wanted, batch)).toEqual(here);
  expect(await pools.two.simulate(arm, wanted, batch)).toEqual(here);
});

const bits = ({ particles, report }: Calibration) => ({
  report,
  draws: particles.map(({ u, run, distance, patterns }) => [run, distance, ...u, ...patterns]),
});

test("a calibration of the model in one thread is the same, to the bit, as in two", async () => {
  expect(bits(await calibrate(plan(pools.one)))).toEqual(bits(whole));
});

test("stopped after its first stage and resumed from the file it is the same, to the bit", async () => {
  expect(states.length).toBeGreaterThanOrEqual(2);
  let simulated = 0;
  const resumed = await calibrate(
    plan(pools.two, {
      resume: readCheckpoint("state", states[0]),
      simulate: async (batch) => {
        simulated += batch.length;
        return pools.two.simulate(arm, wanted, batch);
      },
    }),
  );
  expect(bits(resumed)).toEqual(bits(whole));
  // What the first stage had done is not done again.
  expect(simulated).toBeLessThan(whole.report.runs);
});

test("another seed gives another population", async () => {
  const other = await calibrate(plan(pools.two, { seed: 5, budget: 150 }));
  expect(other.particles).toHaveLength(20);
  expect(other.particles[0].run === whole.particles[0].run && bits(other).draws[0]).not.toEqual(
    bits(whole).draws[0],
  );
});

test("the report says what was run, what fits, and why it ended", () => {
  const { particles, report } = whole;
  expect(particles).toHaveLength(20);
  expect(report.runs).toBeLessThanOrEqual(420);
  expect(report.runs).toBe(report.waves.at(-1)!.simulations + report.stages.at(-1)!.simulations);
  expect(report.stages).toHaveLength(states.length);
  expect(["tolerance", "acceptance", "budget"]).toContain(report.why);
  expect(report.tolerance).toBe(Math.max(...particles.map(({ distance }) => distance)));
  expect(report.changed.length + report.unchanged).toBe(space.axes.length);
  expect(report.patterns.map(({ id }) => id)).toEqual(targets!.targets.map(({ id }) => id));
  for (const { prior, accepted, rulesOut } of report.patterns) {
    for (const [low, middle, high] of [prior, accepted]) {
      expect(low).toBeLessThanOrEqual(middle);
      expect(middle).toBeLessThanOrEqual(high);
    }
    expect(rulesOut).toBeGreaterThanOrEqual(0);
    expect(rulesOut).toBeLessThanOrEqual(1);
  }
});

test("tolerances fall, and accepted draws lie within the last", () => {
  const { stages, tolerance } = whole.report;
  stages.forEach((stage, i) =>
    expect(stage.tolerance).toBeLessThanOrEqual(stages[i - 1]?.tolerance ?? Infinity),
  );
  expect(tolerance).toBeLessThanOrEqual(stages.at(-1)!.tolerance);
});

test("a budget that history matching uses up leaves what that kept, without a stage", async () => {
  const { particles, report } = await calibrate(plan(pools.two, { budget: 100 }));
  expect(report).toMatchObject({ stages: [], why: "budget" });
  expect(particles).toHaveLength(20);
});

test("an accepted draw gives its values again when it is run again", () => {
  const simulator = makeSimulator(arm, data, wanted);
  const [{ u, run, patterns }] = whole.particles;
  expect(simulator.run(u.subarray(0, space.axes.length), run)).toEqual(patterns);
});

test("a state of another question is not resumed", async () => {
  const state: Checkpoint = readCheckpoint("state", states[0]);
  await expect(calibrate(plan(pools.two, { resume: state, of: "other" }))).rejects.toThrow(
    /kept state has of test, this one other/,
  );
});
