import { expect, test } from "vitest";
import { chiSquareProbability, falseDiscoveryRates, gapProbability, uniformGap } from "./significance.ts";
import { shareWithInterval } from "./wilson.ts";

test.each([
  // The upper five and one per cent of the printed table: NIST/SEMATECH e-Handbook, 1.3.6.7.4.
  [1, 3.841, 6.635],
  [2, 5.991, 9.21],
  [3, 7.815, 11.345],
  [9, 16.919, 21.666],
  [10, 18.307, 23.209],
  [19, 30.144, 36.191],
])("chi-square with %d degrees of freedom", (freedom, five, one) => {
  expect(chiSquareProbability(five, freedom)).toBeCloseTo(0.05, 4);
  expect(chiSquareProbability(one, freedom)).toBeCloseTo(0.01, 5);
  expect(chiSquareProbability(0, freedom)).toBe(1);
});

test.each([
  // Upper five and one per cent of the statistic with 100 and 40 values: Stephens 1970, 1.358 and 1.628.
  [100, 0.05, 1.358 / (10 + 0.12 + 0.011)],
  [40, 0.01, 1.628 / (Math.sqrt(40) + 0.12 + 0.11 / Math.sqrt(40))],
])("the gap that %d values exceed with probability %d", (count, probability, gap) => {
  expect(gapProbability(gap, count)).toBeCloseTo(probability, 4);
});

test("the gap of three values is found by hand", () => {
  expect(uniformGap([0.1, 0.2, 0.9])).toBeCloseTo(2 / 3 - 0.2, 12);
  expect(uniformGap([0.5, 0.6, 0.7])).toBeCloseTo(0.5, 12);
  expect(gapProbability(0.001, 50)).toBe(1);
});

test("false discovery rates of four tests are those worked out by hand", () => {
  const rates = falseDiscoveryRates([0.04, 0.01, 0.5, 0.02]);
  [0.16 / 3, 0.04, 0.5, 0.04].forEach((rate, i) => expect(rates[i]).toBeCloseTo(rate, 12));
  expect(falseDiscoveryRates([])).toEqual([]);
});

test("Wilson's intervals are the published ones", () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I.
  const rounded = ({ low, high }: { low: number; high: number }) =>
    [low, high].map((end) => Number(end.toFixed(4)));
  expect(rounded(shareWithInterval(81, 263))).toEqual([0.2553, 0.3662]);
  expect(rounded(shareWithInterval(15, 148))).toEqual([0.0624, 0.1605]);
  expect(rounded(shareWithInterval(0, 20))).toEqual([0, 0.1611]);
  expect(rounded(shareWithInterval(1, 29))).toEqual([0.0061, 0.1718]);
  expect(shareWithInterval(7, 7).high).toBe(1);
});
