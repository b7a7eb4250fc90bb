import { expect, test } from "vitest";
import { sumOf, summarize, variance } from "./summary.ts";

test("four small numbers", () => {
  const summary = summarize([2, 4, 4, 6]);
  expect(summary).toEqual({ count: 4, mean: 4, sd: Math.sqrt(8 / 3), min: 2, max: 6 });
  expect(variance([2, 4, 4, 6])).toBe(8 / 3);
});

/** A middle value, then high and low in turn: the made-up sets of NIST. */
function seesaw(middle: number, low: number, high: number, pairs: number): number[] {
  return [middle, ...Array.from({ length: 2 * pairs }, (_, i) => (i % 2 === 0 ? low : high))];
}

// NIST Statistical Reference Datasets, univariate summary statistics. What a double cannot hold of 10000000.2 limits
// the last two.
test.each([
  ["NumAcc1", [10000001, 10000003, 10000002], 10000002, 1, 1e-15],
  ["NumAcc2", seesaw(1.2, 1.1, 1.3, 500), 1.2, 0.1, 1e-14],
  ["NumAcc3", seesaw(1000000.2, 1000000.1, 1000000.3, 500), 1000000.2, 0.1, 1e-9],
  ["NumAcc4", seesaw(10000000.2, 10000000.1, 10000000.3, 500), 10000000.2, 0.1, 1e-7],
])("%s has the mean and spread that NIST certifies", (_name, values, mean, sd, tolerance) => {
  const summary = summarize(values);
  expect(Math.abs(summary.mean / mean - 1)).toBeLessThan(1e-15);
  expect(Math.abs(summary.sd / sd - 1)).toBeLessThan(tolerance);
});

test("small terms survive large ones that cancel", () => {
  expect(sumOf([1, 1e100, 1, -1e100])).toBe(2);
  expect(sumOf(new Float64Array(10).fill(0.1))).toBe(1);
});

test("infinite and missing values show", () => {
  expect(sumOf([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
  expect(summarize([1, Number.NaN, 3])).toEqual({
    count: 3,
    mean: Number.NaN,
    sd: Number.NaN,
    min: Number.NaN,
    max: Number.NaN,
  });
});

test("one value has no spread, and none has nothing", () => {
  expect(summarize([5])).toEqual({ count: 1, mean: 5, sd: Number.NaN, min: 5, max: 5 });
  expect(summarize([])).toEqual({
    count: 0,
    mean: Number.NaN,
    sd: Number.NaN,
    min: Number.NaN,
    max: Number.NaN,
  });
});
