import { expect, test } from "vitest";
import { type Ground, type Job, priorParticles, resampled, tightened } from "./population.ts";
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

test("prior draws are uniform on every axis, and belong to their run, not to the batch", async () => {
  const particles = await priorParticles(EVERYWHERE, 2000, 5);
  expect(fit(columnsOf(particles))).toBeGreaterThan(0.01);
  const [seventh] = await priorParticles(EVERYWHERE, 1, 12);
  expect(seventh).toEqual(particles[7]);
});

test("a share of the distinct particles is kept; copies and failures do not count as more", async () => {
  const [a, b, c, d] = await priorParticles(GROUND, 4, 0);
  const at = (particle: typeof a, distance: number) => ({ ...particle, distance });
  const four = [at(a, 1), at(b, 2), at(c, 3), at(d, 4)];
  expect(tightened(four, 0.5, 0)).toBe(2);
  expect(tightened([at(a, 1), at(a, 1), at(a, 1), at(b, 2), at(c, 3), at(d, 4)], 0.5, 0)).toBe(2);
  expect(tightened(four, 0.5, 2.5)).toBe(2.5);
  expect(tightened([at(a, 1), at(b, Infinity), at(c, Infinity)], 0.9, 0)).toBe(1);
  expect(tightened([at(a, Infinity)], 0.5, 0)).toBeUndefined();
});

test("resampling takes every particle about as often as every other", async () => {
  const particles = await priorParticles(GROUND, 3, 0);
  const counts = new Map<number, number>();
  for (const { run } of resampled(particles, 10, 3, 4)) counts.set(run, (counts.get(run) ?? 0) + 1);
  expect([...counts.values()].sort((a, b) => a - b)).toEqual([3, 3, 4]);
});
