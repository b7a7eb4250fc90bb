import { expect, test } from "vitest";
import {
  checkPatterns,
  gated,
  implausibility,
  largest,
  type Pattern,
  rootMeanSquare,
  secondLargest,
  togetherSd,
} from "./patterns.ts";

const pattern = (id: string, target: number, sd: number): Pattern => ({
  id,
  level: "state",
  target,
  sd,
  separates: [],
});

const PATTERNS = [pattern("a", 0, 1), pattern("b", 10, 2), pattern("c", -1, 0.5)];

test("implausibility counts standard deviations, on either side", () => {
  expect(implausibility(13, PATTERNS[1])).toBe(1.5);
  expect(implausibility(7, PATTERNS[1])).toBe(1.5);
  expect(implausibility(Number.NaN, PATTERNS[1])).toBe(Infinity);
});

test("independent errors add up in squares", () => {
  expect(togetherSd(3, 4)).toBe(5);
  expect(togetherSd(0.2)).toBe(0.2);
});

test.each([
  // simulated      largest   second   root mean square
  [[1, 14, -1], 2, 1, Math.sqrt(5 / 3)],
  [[0, 10, -1], 0, 0, 0],
  [[3, 4, -2.5], 3, 3, 3],
  [[1, Number.NaN, 0], Infinity, 2, Infinity],
  [[Number.NaN, Number.NaN, 0], Infinity, Infinity, Infinity],
])("a run that shows %j is this far from the record", (simulated, first, second, together) => {
  expect(largest(PATTERNS)(simulated)).toBe(first);
  expect(secondLargest(PATTERNS)(simulated)).toBe(second);
  expect(rootMeanSquare(PATTERNS)(simulated)).toBeCloseTo(together, 12);
});

test("a run that answers too few patterns misses the rest", () => {
  expect(rootMeanSquare(PATTERNS)([0, 10])).toBe(Infinity);
});

test("a single pattern is its own second", () => {
  expect(secondLargest([PATTERNS[1]])([14])).toBe(2);
});

test("a gate puts out of reach what it does not pass", () => {
  const distance = gated(rootMeanSquare(PATTERNS), secondLargest(PATTERNS), 1);
  expect(distance([1, 14, -1])).toBeCloseTo(Math.sqrt(5 / 3), 12);
  expect(distance([1.1, 14, -1])).toBe(Infinity);
});

test.each([
  [[], "at least one pattern"],
  [[pattern("a", 1, 1), pattern("a", 2, 1)], "a is given twice"],
  [[pattern("a", 1, 0)], "sd above 0"],
  [[pattern("a", Number.NaN, 1)], "number as target"],
])("patterns that measure nothing are refused: %j", (patterns, message) => {
  expect(() => checkPatterns(patterns)).toThrow(message);
});
