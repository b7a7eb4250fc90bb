import { expect, test } from "vitest";
import { clip, closedByHalfLife, distanceFrom, lgt, logit, sat } from "./forms.ts";

test("saturation is zero at zero, half at its half-value and below 1 everywhere", () => {
  expect(sat(0, 0.3)).toBe(0);
  expect(sat(0.3, 0.3)).toBe(0.5);
  expect(sat(1e6, 0.3)).toBeLessThan(1);
});

test("the logistic function and its inverse undo each other", () => {
  expect(lgt(0)).toBe(0.5);
  for (const level of [0.01, 0.3, 0.99]) expect(lgt(logit(level))).toBeCloseTo(level);
});

test("clip holds a value inside bounds, by default from 0 to 1", () => {
  expect([clip(-1), clip(0.4), clip(2), clip(2, 0, 3), clip(-2, -1)]).toEqual([0, 0.4, 1, 2, -1]);
});

test("after a half-life half of a gap is left, whatever the number of quarters", () => {
  for (const years of [0.25, 2, 35]) expect((1 - closedByHalfLife(years)) ** (4 * years)).toBeCloseTo(0.5);
});

test("the distance asked is the larger of exclusivity and what the offer asks; nobody asks for distance from itself", () => {
  const excl = [0.2, 0, 0.1];
  const asked = [0.3, 0, 0, 0, 0, 0.4]; // from the first neighbour, then from the second, by three powers
  expect(distanceFrom(0, 2, excl, asked)).toBe(0.1);
  expect(distanceFrom(1, 2, excl, asked)).toBe(0.4);
  expect(distanceFrom(1, 0, excl, asked)).toBe(0.2);
  expect(distanceFrom(0, 0, excl, asked)).toBe(0);
});
