import { expect, test } from "vitest";
import { makeChance } from "../../engine/chance/chance.ts";
import { axisSeeds, scrambledSobol } from "./sample.ts";

/** The first `points` values of one axis. */
function column(seed: number, group: string, axis: string, dimension: number, points: number): number[] {
  const { groupSeed, axisSeed } = axisSeeds(seed, group, axis);
  return Array.from({ length: points }, (_, i) => scrambledSobol(i, dimension, groupSeed, axisSeed));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test("seeds depend on the design's seed and on both names, and on nothing else", () => {
  const seeds = axisSeeds(1, "hedging", "responsiveness");
  expect(axisSeeds(1, "hedging", "responsiveness")).toEqual(seeds);
  expect(axisSeeds(1, "hedging", "memory").groupSeed).toBe(seeds.groupSeed);
  expect(axisSeeds(1, "hedging", "memory").axisSeed).not.toBe(seeds.axisSeed);
  expect(axisSeeds(1, "basing", "responsiveness").groupSeed).not.toBe(seeds.groupSeed);
  expect(axisSeeds(1, "basing", "responsiveness").axisSeed).not.toBe(seeds.axisSeed);
  expect(axisSeeds(1 + 2 ** 40, "hedging", "responsiveness").groupSeed).not.toBe(seeds.groupSeed);
});

test("values lie strictly between 0 and 1", () => {
  for (const value of column(3, "hedging", "memory", 7, 5000)) {
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(1);
  }
});

test("every axis has one of the first 2ᵏ points in each interval of length 2⁻ᵏ, and so has each later block", () => {
  for (const points of [2, 16, 256, 2048]) {
    for (const dimension of [1, 2, 5, 33, 64]) {
      const values = column(3, "hedging", `axis-${dimension}`, dimension, 3 * points);
      for (let start = 0; start < values.length; start += points) {
        const cells = new Set(values.slice(start, start + points).map((u) => Math.floor(u * points)));
        expect(cells.size).toBe(points);
      }
    }
  }
});

test("the first two axes of a group have one of 2ᵏ points in each rectangle of area 2⁻ᵏ", () => {
  const k = 8;
  const x = column(4, "hedging", "first", 1, 2 ** k);
  const y = column(4, "hedging", "second", 2, 2 ** k);
  for (let split = 0; split <= k; split++) {
    const rectangles = new Set(
      x.map((u, i) => Math.floor(u * 2 ** split) * 2 ** (k - split) + Math.floor(y[i] * 2 ** (k - split))),
    );
    expect(rectangles.size).toBe(2 ** k);
  }
});

/** Root mean square error of an estimated mean over 40 seeds. */
function errorOf(estimate: (seed: number) => number, truth: number): number {
  return Math.sqrt(meanOf(Array.from({ length: 40 }, (_, seed) => (estimate(seed) - truth) ** 2)));
}

/** Saltelli and Sobol's g-function of six axes with falling weights; its mean is 1. */
function sobolG(u: readonly number[]): number {
  return u.reduce((product, value, i) => (product * (Math.abs(4 * value - 2) + i)) / (1 + i), 1);
}

function product(u: readonly number[]): number {
  return u.reduce((result, value) => result * (1 + (value - 0.5) / 2), 1);
}

test.each([
  ["a product", product],
  ["Sobol's g", sobolG],
])("the mean of %s in six axes converges faster than with random draws", (_what, integrand) => {
  const fromSobol = (points: number) => (seed: number) => {
    const columns = Array.from({ length: 6 }, (_, d) => column(seed, "hedging", `axis-${d}`, d + 1, points));
    return meanOf(columns[0].map((_, i) => integrand(columns.map((values) => values[i]))));
  };
  const fromChance = (points: number) => (seed: number) => {
    const chance = makeChance();
    chance.aim(seed, 0);
    const u = new Float64Array(6 * points);
    chance.uniforms(1, u);
    return meanOf(Array.from({ length: points }, (_, i) => integrand([...u.subarray(6 * i, 6 * i + 6)])));
  };
  const few = errorOf(fromSobol(64), 1);
  const many = errorOf(fromSobol(1024), 1);
  expect(many).toBeLessThan(errorOf(fromChance(1024), 1) / 4);
  // Random draws would gain a factor 4 from 16 times as many points.
  expect(few / many).toBeGreaterThan(8);
});

test("axes of different groups are unrelated, also in the same dimension", () => {
  const points = 256;
  const correlations = Array.from({ length: 300 }, (_, seed) => {
    const x = column(seed, "hedging", "first", 1, points);
    const y = column(seed, "basing", "first", 1, points);
    return 12 * meanOf(x.map((u, i) => (u - 0.5) * (y[i] - 0.5)));
  });
  const spread = Math.sqrt(meanOf(correlations.map((r) => r * r)) * points);
  expect(Math.abs(meanOf(correlations))).toBeLessThan((4 * spread) / Math.sqrt(points * 300));
  // Random pairing has spread 1; nested shuffles pair points in blocks and so come to about 1.25.
  expect(spread).toBeGreaterThan(1);
  expect(spread).toBeLessThan(1.5);
});
