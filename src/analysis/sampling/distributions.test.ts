import { expect, test } from "vitest";
import { type Distribution, logUniform, triangular, truncatedNormal, uniform } from "./distributions.ts";

const LEAST = 2 ** -33;

function meanOf(distribution: Distribution): number {
  let sum = 0;
  for (let i = 0; i < 20_000; i++) sum += distribution((i + 0.5) / 20_000);
  return sum / 20_000;
}

test.each<[string, Distribution, number, number]>([
  // what                                        distribution                    u      value
  ["uniform, a quarter of the way", uniform(2, 10), 0.25, 4],
  ["uniform below zero", uniform(-3, -1), 0.5, -2],
  ["log-uniform, half way in ratio", logUniform(0.01, 100), 0.5, 1],
  ["log-uniform, a quarter", logUniform(1, 16), 0.25, 2],
  ["triangular, at the mode", triangular(0, 2, 8), 0.25, 2],
  ["triangular, a quarter of the way to the mode's share", triangular(0, 2, 8), 0.0625, 1],
  ["triangular, symmetric", triangular(-1, 0, 1), 0.5, 0],
  ["triangular, mode at the low end", triangular(0, 0, 1), 0.75, 0.5],
  ["triangular, mode at the high end", triangular(0, 1, 1), 0.25, 0.5],
  ["normal cut evenly, in the middle", truncatedNormal(5, 2, 1, 9), 0.5, 5],
  ["normal hardly cut", truncatedNormal(0, 1, -30, 30), 0.975, 1.959963984540054],
  ["the lower half of a normal", truncatedNormal(0, 1, -30, 0), 0.5, -0.6744897501960817],
  ["the upper half of a normal", truncatedNormal(0, 1, 0, 30), 0.5, 0.6744897501960817],
])("%s", (_what, distribution, u, expected) => {
  expect(distribution(u)).toBeCloseTo(expected, 12);
});

test.each<[string, Distribution, number]>([
  ["uniform", uniform(2, 10), 6],
  ["log-uniform", logUniform(1, 10), 9 / Math.log(10)],
  ["triangular", triangular(0, 2, 7), 3],
  // For a standard normal cut to [0, ∞): √(2/π). For [3, 9]: density at 3 over probability beyond 3.
  ["half normal", truncatedNormal(0, 1, 0, 40), Math.sqrt(2 / Math.PI)],
  ["normal tail", truncatedNormal(0, 1, 3, 40), 0.00443184841193801 / 0.0013498980316301],
])("the mean of the %s is the textbook's", (_what, distribution, mean) => {
  expect(Math.abs(meanOf(distribution) / mean - 1)).toBeLessThan(1e-3);
});

test.each<[string, Distribution, number, number]>([
  ["uniform", uniform(-2, 0.1), -2, 0.1],
  ["log-uniform", logUniform(0.003, 0.7), 0.003, 0.7],
  ["triangular", triangular(-0.1, 0.2, 0.3), -0.1, 0.3],
  ["truncated normal", truncatedNormal(0.1, 0.3, 0, 1), 0, 1],
  ["a far upper tail", truncatedNormal(0, 1, 12, 13), 12, 13],
  ["a far lower tail", truncatedNormal(0, 1, -13, -12), -13, -12],
])("the %s rises and stays in its range", (_what, distribution, low, high) => {
  let previous = Number.NEGATIVE_INFINITY;
  for (const u of [
    LEAST,
    1e-6,
    ...Array.from({ length: 999 }, (_, i) => (i + 1) / 1000),
    1 - 1e-6,
    1 - LEAST,
  ]) {
    const value = distribution(u);
    expect(value).toBeGreaterThan(previous);
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
    previous = value;
  }
});

test.each<[string, () => Distribution]>([
  ["uniform needs low < high, not 2 and 1", () => uniform(2, 1)],
  ["log-uniform needs 0 < low < high, not 0 and 1", () => logUniform(0, 1)],
  ["triangular needs low ≤ mode ≤ high and low < high, not 0, 3 and 2", () => triangular(0, 3, 2)],
  ["truncated normal needs sd > 0 and low < high, not 0, 1 and 2", () => truncatedNormal(0, 0, 1, 2)],
  ["truncated normal has nothing between -60 and -50: mean 0, sd 1", () => truncatedNormal(0, 1, -60, -50)],
  ["uniform needs low < high, not NaN and 1", () => uniform(Number.NaN, 1)],
])("%s", (message, make) => {
  expect(make).toThrow(new RangeError(message));
});
