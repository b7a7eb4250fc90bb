import { expect, test } from "vitest";
import { changeVariance, pastOf, slopeOf, usualMove } from "./past.ts";

test("the past is in order, on the scale, without what is missing or after the cutoff", () => {
  const series = { years: [2003, 2001, 2002, 2004], values: [Math.E, 1, Number.NaN, 5] };
  expect(pastOf(series, "log", 2003)).toEqual({ link: "log", years: [2001, 2003], values: [0, 1] });
  expect(pastOf(series, "log").years).toEqual([2001, 2003, 2004]);
});

test("what has no place on the scale counts as missing", () => {
  expect(pastOf({ years: [2001, 2002], values: [0, 4] }, "log").years).toEqual([2002]);
});

test("two values for one year are refused, and years without values", () => {
  expect(() => pastOf({ years: [2001, 2001], values: [1, 2] }, "identity")).toThrow("two values for 2001");
  expect(() => pastOf({ years: [2001], values: [1, 2] }, "identity")).toThrow("1 years, 2 values");
});

const past = (years: number[], values: number[]) => pastOf({ years, values }, "identity");

test("the slope runs from the first to the last value", () => {
  expect(slopeOf(past([2000, 2001, 2004], [1, 9, 3]))).toBe(0.5);
});

const STEPS = past([2000, 2001, 2002, 2003, 2004, 2005], [0, 1, 0, 1, 0, 1]);

test("five changes or more speak for themselves", () => {
  expect(changeVariance(STEPS, 1)).toBe(1);
  // Changes 1, -1, 1, -1, 1 around the slope 0.2: squares 0.64, 1.44, ... add up to 4.8; over 4.
  expect(changeVariance(STEPS, 1, 0.2)).toBeCloseTo(1.2, 12);
});

test("with fewer, neighbouring values walk at random", () => {
  expect(changeVariance(STEPS, 4)).toBe(4);
  // Changes of 2 in 4 years and 3 in 9: 4/4 and 9/9 a year.
  expect(changeVariance(past([2000, 2004, 2013], [0, 2, 5]), 7)).toBeCloseTo(7, 12);
});

test("the usual move is the mean size of yearly changes, and none for a series too short", () => {
  expect(usualMove(STEPS)).toBe(1);
  expect(usualMove(past([2000, 2004, 2013], [0, 2, -1]))).toBeCloseTo(1, 12);
  expect(usualMove(past([2000, 2001], [0, 1]))).toBeNaN();
});
