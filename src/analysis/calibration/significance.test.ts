import { expect, test } from "vitest";
import { falseDiscoveryRates, uniformGap } from "./significance.ts";
import { shareWithInterval } from "./wilson.ts";

test("the gap of three values is found by hand", () => {
  expect(uniformGap([0.1, 0.2, 0.9])).toBeCloseTo(2 / 3 - 0.2, 12);
  expect(uniformGap([0.5, 0.6, 0.7])).toBeCloseTo(0.5, 12);
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
