import fc from "fast-check";
import { expect, test } from "vitest";
import { clipProbability, logScore, logScoreOfCategories } from "./logScore.ts";

test.each([
  // probability  outcome  runs  score
  [0.5, 1, 400, Math.LN2],
  [0.5, 0, 400, Math.LN2],
  [0.8, 1, 400, -Math.log(0.8)],
  [0.8, 0, 400, -Math.log(0.2)],
  [1, 1, 100, -Math.log(0.995)],
  [0, 1, 100, -Math.log(0.005)],
  [0.8, 0.5, 400, -(Math.log(0.8) + Math.log(0.2)) / 2],
])("a probability of %d with outcome %d by %d runs", (probability, outcome, runs, score) => {
  expect(logScore(probability, outcome, runs)).toBeCloseTo(score, 12);
});

test("counts of runs are clipped to half a run from the ends and else left alone", () => {
  expect(clipProbability(0, 50)).toBe(0.01);
  expect(clipProbability(1, 50)).toBe(0.99);
  expect(clipProbability(0.02, 50)).toBe(0.02);
});

test("without clipping certainty scores 0 when right and infinity when wrong", () => {
  expect(logScore(1, 1, Number.POSITIVE_INFINITY)).toBeCloseTo(0);
  expect(logScore(0, 0, Number.POSITIVE_INFINITY)).toBeCloseTo(0);
  expect(logScore(1, 0, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test("no other probability has a better expected score than the true one", () => {
  const inner = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(inner, inner, (truth, said) => {
      const expected = (p: number) => truth * logScore(p, 1, 1000) + (1 - truth) * logScore(p, 0, 1000);
      expect(expected(said)).toBeGreaterThanOrEqual(expected(truth) - 1e-12);
    }),
  );
});

test("categories score by the one that happened, and two of them like a single event", () => {
  expect(logScoreOfCategories([0.2, 0.5, 0.3], 2, 400)).toBeCloseTo(-Math.log(0.3), 12);
  expect(logScoreOfCategories([0.3, 0.7], 0, 400)).toBeCloseTo(logScore(0.3, 1, 400), 12);
});

test("clipped categories add up to 1 again", () => {
  const scores = [0, 1, 2].map((category) => logScoreOfCategories([1, 0, 0], category, 10));
  expect(scores.reduce((sum, score) => sum + Math.exp(-score), 0)).toBeCloseTo(1, 12);
  // 0.95, 0.05 and 0.05 over their sum.
  expect(scores[1]).toBeCloseTo(-Math.log(0.05 / 1.05), 12);
});

test("a category that is not listed is refused", () => {
  expect(() => logScoreOfCategories([0.5, 0.5], 2, 10)).toThrow("no category 2 of 2");
});
