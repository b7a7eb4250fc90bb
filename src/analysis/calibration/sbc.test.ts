import { expect, test } from "vitest";
import { makeChance } from "../../engine/chance/chance.ts";
import type { Pattern } from "./patterns.ts";
import { type SbcPlan, simulationBasedCalibration } from "./sbc.ts";

const AXES = ["shown", "shown-too", "and-this", "hidden"];

/** Three of four axes show, each in a pattern of its own, with some luck. */
const pool = Array.from({ length: 3000 }, (_, run) => {
  const chance = makeChance();
  chance.aim(5, run);
  const u = new Float64Array(4);
  chance.uniforms(1, u);
  return { u, patterns: Float64Array.from([0, 1, 2], (k) => u[k] + 0.05 * chance.normal(2, k)) };
});

const patternsOf = (sd: number): Pattern[] =>
  [0, 1, 2].map((k) => ({ id: `p${k}`, level: "state", target: 0, sd, separates: [] }));

// The nearest 2 % lie within a ball of radius 0.17, whose variance an axis is that of an error of 0.076.
const PLAN: SbcPlan = { pool, axes: AXES, patterns: patternsOf(0.076), pseudo: 250, share: 0.02, seed: 8 };

test("a rule as wide as the declared error recovers what shows, and is as sure as it may be", () => {
  const { axes, accepted, tolerance } = simulationBasedCalibration(PLAN);
  expect(accepted).toBe(60);
  expect(tolerance).toBeGreaterThan(0.8);
  expect(tolerance).toBeLessThan(1.8);
  for (const { probability, coverage, counts } of axes) {
    expect(probability).toBeGreaterThan(0.01);
    expect(Math.abs(coverage - 0.8)).toBeLessThan(0.09);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(250);
  }
  for (const { correlation } of axes.slice(0, 3)) expect(correlation).toBeGreaterThan(0.9);
  expect(Math.abs(axes[3].correlation)).toBeLessThan(0.2);
});

test("a record noisier than the rule allows for shows as too much trust", () => {
  const { axes } = simulationBasedCalibration({ ...PLAN, patterns: patternsOf(0.3) });
  for (const { probability, coverage, counts } of axes.slice(0, 3)) {
    expect(probability).toBeLessThan(1e-6);
    expect(coverage).toBeLessThan(0.6);
    expect(counts[0] + counts[9]).toBeGreaterThan(100);
  }
});

test("a rule that accepts nearly all of the prior learns little, but is not wrong", () => {
  const { axes } = simulationBasedCalibration({ ...PLAN, share: 0.9, pseudo: 100 });
  expect(axes[3].probability).toBeGreaterThan(0.01);
  expect(axes[0].coverage).toBeGreaterThan(0.7);
});

test("runs that lack a pattern are no record, and are never near", () => {
  const holes = pool.map(({ u, patterns }, i) => ({
    u,
    patterns: i % 3 === 0 ? patterns.map(() => Number.NaN) : patterns,
  }));
  const { tolerance } = simulationBasedCalibration({ ...PLAN, pool: holes, pseudo: 50 });
  expect(tolerance).toBeLessThan(3);
  expect(() => simulationBasedCalibration({ ...PLAN, pool: holes.slice(0, 60), pseudo: 50 })).toThrow(
    "too small",
  );
});

test("the same plan gives the same ranks", () => {
  const plan = { ...PLAN, pseudo: 30 };
  expect(simulationBasedCalibration(plan)).toEqual(simulationBasedCalibration(plan));
});
