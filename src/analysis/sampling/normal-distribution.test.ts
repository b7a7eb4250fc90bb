import { expect, test } from "vitest";
import { normalQuantile } from "../../engine/chance/normal.ts";
import { normalProbability } from "./normal-distribution.ts";

// Abramowitz and Stegun, tables 26.1 and 26.2, with more digits computed from the complementary error function.
test.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [1.959963984540054, 0.975],
  [-1, 0.15865525393145705],
  [-3, 0.0013498980316300946],
  [-5, 2.866515718791939e-7],
  [-10, 7.61985302416052e-24],
  [-37, 5.725571222524576e-300],
  [8, 0.9999999999999993],
])("the normal lies below %d with probability %d", (z, expected) => {
  expect(Math.abs(normalProbability(z) / expected - 1)).toBeLessThan(1e-12);
});

test("it undoes the quantile", () => {
  for (const p of [1e-200, 1e-12, 0.001, 0.0013499, 0.3, 0.5, 0.77, 0.99]) {
    expect(Math.abs(normalProbability(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11);
  }
});

test("the ends are 0 and 1", () => {
  expect(normalProbability(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(normalProbability(Number.POSITIVE_INFINITY)).toBe(1);
});
