import { expect, test } from "vitest";
import { shapleyValues } from "./shapley.ts";

test("the glove game of one left and two right gloves gives two thirds to the left", () => {
  // Shapley and Shubik: a pair is worth 1; player 0 has a left glove, 1 and 2 have right ones.
  const value = (s: number) => ((s & 1) !== 0 && (s & 6) !== 0 ? 1 : 0);
  const shares = shapleyValues(3, value);
  expect(shares[0]).toBeCloseTo(2 / 3);
  expect(shares[1]).toBeCloseTo(1 / 6);
  expect(shares[2]).toBeCloseTo(1 / 6);
});

test("shares add up to what all add to none, and a player that adds nothing gets nothing", () => {
  const value = (s: number) => 3 + ((s & 1) !== 0 ? 2 : 0) + ((s & 5) === 5 ? 4 : 0);
  const shares = shapleyValues(3, value);
  expect(shares.reduce((a, b) => a + b)).toBeCloseTo(value(7) - value(0));
  expect(shares[1]).toBe(0);
  expect(shares).toEqual([4, 0, 2]);
});
