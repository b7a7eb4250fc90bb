import { expect, test } from "vitest";
import { normalProbability } from "../sampling/normal-distribution.ts";
import { remembered, sweep } from "./moves.ts";
import { type Ground, type Job, priorParticles, resampled } from "./population.ts";
import { uniformGap } from "./significance.ts";
import { kolmogorovTail } from "../statistics/tails.ts";

/** The pattern is the first axis itself, and distance how far it lies from the middle. */
const GROUND: Ground = {
  dimensions: 6,
  seed: 11,
  simulate: async (batch) => batch.map(({ u }) => [u[0]]),
  distance: (patterns) => Math.abs(patterns[0] - 0.5),
};

const EVERYWHERE = { ...GROUND, distance: () => 0 };

/** Probability of the worst axis, times the number of axes. */
function fit(columns: readonly Float64Array[]): number {
  const worst = Math.min(
    ...columns.map((column) => kolmogorovTail(uniformGap(column.sort()), column.length)),
  );
  return Math.min(1, worst * columns.length);
}

const columnsOf = (particles: readonly Job[]) =>
  Array.from({ length: GROUND.dimensions }, (_, axis) => Float64Array.from(particles, ({ u }) => u[axis]));

test.each([0.05, 0.3, 1])(
  "moves of step %d without a tolerance leave the population the prior",
  async (step) => {
    let particles = await priorParticles(EVERYWHERE, 2000, 0);
    for (let move = 1; move <= 5; move++)
      particles = (await sweep(EVERYWHERE, particles, { tolerance: 0, step, firstRun: 2000 * move }))
        .particles;
    expect(fit(columnsOf(particles))).toBeGreaterThan(0.01);
  },
);

test("moves within a tolerance leave the prior as cut by it", async () => {
  const drawn = await priorParticles(GROUND, 5000, 0);
  const inside = drawn.filter(({ distance }) => distance <= 0.2);
  let particles = resampled(inside, inside.length, 1, 1);
  let runs = 5000;
  for (let move = 0; move < 6; move++) {
    const swept = await sweep(GROUND, particles, { tolerance: 0.2, step: 0.6, firstRun: runs });
    expect(swept.accepted).toBeGreaterThan(0.2 * inside.length);
    particles = swept.particles;
    runs += inside.length;
  }
  const [first, ...rest] = columnsOf(particles);
  expect(fit([first.map((u) => (u - 0.3) / 0.4), ...rest])).toBeGreaterThan(0.01);
});

test("a short move stays near, and what is simulated is the nearest level", async () => {
  const particles = await priorParticles(EVERYWHERE, 500, 0);
  const moved = (await sweep(EVERYWHERE, particles, { tolerance: 0, step: 0.1, firstRun: 500 })).particles;
  const middle = moved.flatMap(({ z }, i) => (i % 3 === 1 ? [{ z, from: particles[i].z }] : []));
  const ways = middle.flatMap(({ z, from }) => Array.from(z, (value, axis) => (value - from[axis]) ** 2));
  // The middle third takes the step itself; E (z' - z)² = 2 (1 - √(1 - b²)), about b².
  expect(ways.reduce((sum, way) => sum + way, 0) / ways.length).toBeCloseTo(0.01, 3);
  for (const { u, z } of moved) expect(Math.abs(u[0] - normalProbability(z[0]))).toBeLessThan(0.5001e-4);
});

test("particles remember all where nothing moved, and the root of 1 - b² after a step b", async () => {
  const before = await priorParticles(EVERYWHERE, 3000, 0);
  expect(remembered(before, before)).toBe(1);
  const { particles, step } = await sweep(EVERYWHERE, before, { tolerance: 0, step: 0.5, firstRun: 3000 });
  const expected = [0.3125, 0.5, 0.8].reduce((sum, b) => sum + Math.sqrt(1 - b * b) / 3, 0);
  expect(remembered(before, particles)).toBeCloseTo(expected, 1);
  // With nothing refused the longest step leads farthest; with everything refused the shortest is tried.
  expect(step).toBe(0.8);
  const refused = await sweep(EVERYWHERE, before, { tolerance: -1, step: 0.5, firstRun: 6000 });
  expect(refused.step).toBe(0.3125);
  expect(refused.particles).toEqual(before);
});
