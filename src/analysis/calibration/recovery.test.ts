import { expect, test } from "vitest";
import { loadData } from "../../data/load.ts";
import { rootMeanSquare } from "./patterns.ts";
import { priorParticles } from "./population.ts";
import { simulationBasedCalibration } from "./sbc.ts";
import { armUntil, dampings, LAST_FITTED } from "./sets.ts";
import { makeSimulator } from "./simulator.ts";
import { makeSimulatorPool } from "./simulatorPool.ts";

/** Axes that the patterns should say something about. */
const AXES = [
  "economic_displacement.elasticity",
  "multivector_hedging.rho",
  "remittance_dependence.send",
  "core_pressure.kP",
  "partnership_ladder.l1",
];
const RUNS = 1000;

const data = loadData();
const arm = armUntil(data, LAST_FITTED, { damping: dampings[0] }, 1);
const wanted = { patternsUntil: LAST_FITTED };
const { space, targets } = makeSimulator(arm, data, wanted);
const patterns = targets!.targets;
const places = AXES.map((id) => space.axes.findIndex((axis) => axis.id === id));

/** Runs of the prior: each is taken for the record in turn, and looked for among the others. */
async function recoveries() {
  const pool = makeSimulatorPool();
  try {
    const prior = await priorParticles(
      {
        dimensions: space.axes.length,
        seed: 5,
        distance: rootMeanSquare(patterns),
        simulate: async (batch) => pool.simulate(arm, wanted, batch),
      },
      RUNS,
      0,
    );
    return simulationBasedCalibration({
      pool: prior.map(({ u, patterns: values }) => ({
        u: Float64Array.from(places, (place) => u[place]),
        patterns: values,
      })),
      axes: AXES,
      patterns,
      pseudo: RUNS,
      share: 0.05,
      seed: 3,
    });
  } finally {
    await pool.close();
  }
}

test("known parameters of the model are found again from its own runs, as surely as is said", async () => {
  const { axes, accepted } = await recoveries();
  expect(accepted).toBe(50);
  expect(axes.map(({ id }) => id)).toEqual(AXES);
  for (const { id, probability, correlation, coverage } of axes) {
    // Ranks of the truth are uniform where the rule neither trusts nor doubts the record too much.
    expect.soft(probability, `${id}: ranks`).toBeGreaterThan(0.001);
    expect.soft(Math.abs(coverage - 0.8), `${id}: coverage`).toBeLessThan(0.05);
    // By chance 0.03 or so.
    expect.soft(correlation, `${id}: recovery`).toBeGreaterThan(0.15);
  }
});
