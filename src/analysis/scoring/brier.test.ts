import fc from "fast-check";
import { expect, test } from "vitest";
import { brierOfCategories, brierParts, brierScore } from "./brier.ts";

test("the score is the squared error, also of what happened in part", () => {
  expect(brierScore(0.7, 1)).toBeCloseTo(0.09);
  expect(brierScore(0.7, 0)).toBeCloseTo(0.49);
  expect(brierScore(0.7, 0.5)).toBeCloseTo(0.04);
});

test("categories: Brier's original form, twice the other for two", () => {
  expect(brierOfCategories([0.2, 0.5, 0.3], 1)).toBeCloseTo(0.04 + 0.25 + 0.09);
  expect(brierOfCategories([0, 1], 0)).toBe(2);
  expect(brierOfCategories([0.7, 0.3], 0)).toBeCloseTo(2 * brierScore(0.7, 1));
  expect(() => brierOfCategories([0.7, 0.3], 5)).toThrow("no category 5 of 2");
});

const RAIN = [0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1];
const RAINED = [0, 1, 1, 1, 0, 0, 0, 0, 0, 0];

test("ten forecasts of rain, by hand", () => {
  // Squares 0.49 + 0.01 + 0.04 + 0.36 + 0.04 + 0.01 of ten; twice that over both categories.
  const scores = RAIN.map((p, i) => brierOfCategories([p, 1 - p], RAINED[i] === 1 ? 0 : 1));
  expect(scores.reduce((sum, score) => sum + score) / 10).toBeCloseTo(0.19, 10);
  expect(brierParts(RAIN, RAINED).brier).toBeCloseTo(0.095, 10);
});

test("by hand: two groups of two", () => {
  const parts = brierParts([0.5, 0.5, 1, 1], [0, 1, 1, 1]);
  expect(parts.groups).toEqual([
    { count: 2, forecast: 0.5, happened: 0.5 },
    { count: 2, forecast: 1, happened: 1 },
  ]);
  expect(parts).toMatchObject({
    brier: 0.125,
    reliability: 0,
    resolution: 0.0625,
    uncertainty: 0.1875,
    within: 0,
  });
});

const forecasts = fc.array(
  fc.record({ p: fc.integer({ min: 0, max: 10 }).map((k) => k / 10), o: fc.integer({ min: 0, max: 1 }) }),
  { minLength: 1, maxLength: 50 },
);

test("the parts add up, and none is below 0", () => {
  fc.assert(
    fc.property(forecasts, fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), (list, bins) => {
      const parts = brierParts(
        list.map(({ p }) => p),
        list.map(({ o }) => o),
        bins,
      );
      const { reliability, resolution, uncertainty, within } = parts;
      expect(reliability - resolution + uncertainty + within).toBeCloseTo(parts.brier, 12);
      for (const part of [reliability, resolution, uncertainty]) expect(part).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("the last bin holds certainty, and differences inside a bin show as such", () => {
  const parts = brierParts([0, 0.4, 0.6, 1], [0, 0, 1, 1], 2);
  expect(parts.groups.map(({ count }) => count)).toEqual([2, 2]);
  // Each bin: forecast 0.2 away from 0 or 1, and no difference in outcome.
  expect(parts.reliability).toBeCloseTo(0.04);
  expect(parts.within).toBeCloseTo(0.04);
});

test("parts need outcomes of 0 or 1, as many as probabilities", () => {
  expect(() => brierParts([0.5], [0.5])).toThrow("0 or 1 here, not 0.5");
  expect(() => brierParts([0.5], [])).toThrow("not 0 and 1");
  expect(() => brierParts([], [])).toThrow("one at least");
});
