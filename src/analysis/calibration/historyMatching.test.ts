import { expect, test } from "vitest";
import { type HistoryMatchingPlan, historyMatching, type Wave } from "./historyMatching.ts";
import type { Pattern } from "./patterns.ts";
import type { Simulate } from "./population.ts";

/** The first three axes are the patterns; one is within three standard deviations with probability 6 sd. */
const SD = 0.02 / 6;
const pattern = (id: string, target: number, sd: number): Pattern => ({
  id,
  level: "state",
  target,
  sd,
  separates: [],
});
const PATTERNS = [pattern("a", 0.5, SD), pattern("b", 0.3, SD), pattern("c", 0.7, SD)];
/** Two of three, or all. */
const VOLUME = 3 * 0.02 ** 2 * 0.98 + 0.02 ** 3;

const axes: Simulate = async (batch) => batch.map(({ u }) => u.subarray(0, 3));
const PLAN: HistoryMatchingPlan = {
  dimensions: 20,
  seed: 3,
  simulate: axes,
  patterns: PATTERNS,
  points: 2000,
};

test("waves arrive at the part of the prior that two of three patterns leave", async () => {
  const { waves, prior, kept, why } = await historyMatching(PLAN);
  const last = waves[waves.length - 1];
  expect([why, last.cutoff]).toEqual(["cutoff", 3]);
  expect(last.cumulative.share / VOLUME).toBeGreaterThan(0.7);
  expect(last.cumulative.share / VOLUME).toBeLessThan(1.4);
  expect(prior.low).toBeLessThan(VOLUME);
  expect(prior.high).toBeGreaterThan(VOLUME);
  expect(kept.length).toBe(last.kept.count);
  for (const { u } of kept)
    expect(PATTERNS.filter(({ target }, i) => Math.abs(u[i] - target) <= 3 * SD).length).toBeGreaterThan(1);
});

test("every wave but the last keeps the share it was told, at cutoffs that fall", async () => {
  const seen: Wave[] = [];
  const { waves } = await historyMatching({
    ...PLAN,
    keep: 0.4,
    points: 500,
    onWave: (wave) => void seen.push(wave),
  });
  expect(seen).toEqual(waves);
  for (const { kept, cumulative } of waves.slice(0, -1)) {
    expect(Math.abs(kept.share - 0.4)).toBeLessThan(0.1);
    expect(cumulative.low).toBeLessThan(cumulative.share);
  }
  waves.slice(1).forEach(({ cutoff }, i) => expect(cutoff).toBeLessThan(waves[i].cutoff));
});

test("the pattern that rules out most comes first", async () => {
  const patterns = [pattern("loose", 0.5, 1), pattern("tight", 0.3, 0.01), pattern("middling", 0.5, 0.1)];
  const { waves, prior } = await historyMatching({ ...PLAN, patterns });
  expect(waves[0].ruledOut.map(({ id }) => id)).toEqual(["tight", "middling", "loose"]);
  const [tight, middling, loose] = waves[0].ruledOut.map(({ share }) => share);
  expect([tight, middling]).toEqual([expect.closeTo(0.94, 1), expect.closeTo(0.4, 1)]);
  expect(loose).toBe(0);
  // Two of three are asked for, and one is always met: one wave does.
  expect([waves.length, waves[0].cutoff]).toEqual([1, 3]);
  expect(prior).toEqual(waves[0].kept);
});

test("waves end when they are used up, and where nothing can be judged", async () => {
  const short = await historyMatching({ ...PLAN, waves: 2, points: 400 });
  expect([short.why, short.waves.length]).toEqual(["waves", 2]);
  const silent = await historyMatching({ ...PLAN, simulate: async (batch) => batch.map(() => []) });
  expect([silent.why, silent.kept, silent.prior.share]).toEqual(["failed", [], 0]);
});

test("the same plan gives the same waves", async () => {
  const plan = { ...PLAN, points: 200 };
  expect(await historyMatching(plan)).toEqual(await historyMatching(plan));
});
