import { expect, test } from "vitest";
import { makeChance } from "../../engine/chance/chance.ts";
import { wilson } from "../statistics/wilson.ts";
import { coverageOf, intervalHit, LEVELS } from "./coverage.ts";

// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I,
// method 3.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("Wilson's interval for %d of %d is the published one", (inside, count, low, high) => {
  const interval = wilson(inside, count, 0.95);
  expect(interval[0]).toBeCloseTo(low, 4);
  expect(interval[1]).toBeCloseTo(high, 4);
});

test("Wilson's interval ends at 0 and 1 exactly, and of nothing there is none", () => {
  expect(wilson(0, 7, 0.95)[0]).toBe(0);
  expect(wilson(7, 7, 0.95)[1]).toBe(1);
  expect(wilson(0, 0, 0.95)[1]).toBeNaN();
});

// 0, 1, ..., 100: the central half runs from 25 to 75.
const HUNDRED = Float64Array.from({ length: 101 }, (_, i) => i);

test.each([
  [25, 0.5, true, 50],
  [75, 0.5, true, 50],
  [24.999, 0.5, false, 50],
  [75.001, 0.5, false, 50],
  [10, 0.8, true, 80],
])("%d in the central interval of %d: %s", (observed, level, inside, width) => {
  const hit = intervalHit(HUNDRED, observed, level);
  expect(hit.inside).toBe(inside);
  expect(hit.width).toBeCloseTo(width, 10);
});

test("coverage is the share inside, with the mean width", () => {
  const coverage = coverageOf(0.8, [
    { inside: true, width: 1 },
    { inside: true, width: 2 },
    { inside: false, width: 6 },
    { inside: true, width: 3 },
  ]);
  expect(coverage).toMatchObject({ level: 0.8, points: 4, share: 0.75, meanWidth: 3 });
  expect(coverage.low).toBeLessThan(0.75);
  expect(coverage.high).toBeGreaterThan(0.75);
  expect(coverageOf(0.8, []).share).toBeNaN();
});

test("intervals of a right normal ensemble hold the shares they say", () => {
  const chance = makeChance();
  const draws = new Float64Array(401);
  const rounds = 4000;
  const hits = Array.from({ length: rounds }, (_, run) => {
    chance.aim(3, run);
    chance.normals(1, draws);
    const sorted = draws.slice(1).sort();
    return LEVELS.map((level) => intervalHit(sorted, draws[0], level));
  });
  LEVELS.forEach((level, i) => {
    const { share, meanWidth } = coverageOf(
      level,
      hits.map((of) => of[i]),
    );
    // 400 members: 399 of 401 slots of the level; then four standard errors.
    const error = Math.sqrt((level * (1 - level)) / rounds);
    expect(Math.abs(share - (level * 399) / 401)).toBeLessThan(4 * error);
    expect(meanWidth).toBeCloseTo(2 * [0.6745, 1.2816, 1.96][i], 1);
  });
});
