import { expect, test } from "vitest";
import { makeChance } from "../../engine/chance/chance.ts";
import type { ScorePair } from "./blocks.ts";
import { skillOf } from "./skill.ts";

const pair = (block: string, model: number, baseline: number, group?: string): ScorePair =>
  group === undefined ? { block, model, baseline } : { block, model, baseline, group };

test("skill is one minus the ratio of mean scores", () => {
  const skill = skillOf([pair("a", 1, 2), pair("a", 2, 2), pair("b", 0, 8)], { seed: 1 });
  expect(skill).toEqual({ skill: 0.75, low: undefined, high: undefined, points: 3, blocks: 2 });
});

test("against a baseline that never misses there is no skill", () => {
  expect(skillOf([pair("a", 1, 0), pair("b", 0, 0)], { seed: 1 })).toBeUndefined();
  expect(skillOf([], { seed: 1 })).toBeUndefined();
});

test("with groups it is the mean of their skills, without those whose baseline never misses", () => {
  const pairs = [
    pair("a", 1, 2, "x"),
    pair("b", 100, 80, "y"),
    pair("c", 100, 120, "y"),
    pair("c", 5, 0, "z"),
  ];
  expect(skillOf(pairs, { seed: 1 })).toMatchObject({ skill: 0.25, points: 3, blocks: 3 });
});

test("three blocks are too few for an interval", () => {
  const pairs = ["a", "b", "c"].map((block, i) => pair(block, 1, 2 + i));
  expect(skillOf(pairs, { seed: 1 })).toMatchObject({ low: undefined, high: undefined, blocks: 3 });
});

test("blocks in which the ratio is the same leave no doubt", () => {
  const pairs = ["a", "b", "c", "d"].map((block, i) => pair(block, i + 1, 2 * (i + 1)));
  expect(skillOf(pairs, { seed: 1 })).toMatchObject({ skill: 0.5, low: 0.5, high: 0.5 });
});

test("a draw in which only the model missed has no lower limit", () => {
  const pairs = [pair("a", 1, 0), pair("b", 1, 0), pair("c", 1, 0), pair("d", 1, 2)];
  const skill = skillOf(pairs, { seed: 1 });
  expect(skill?.skill).toBe(-1);
  expect(skill?.low).toBe(Number.NEGATIVE_INFINITY);
  expect(skill?.high).toBeLessThanOrEqual(0.5);
});

/** Block k of a world: three points that share the block's luck. The mean scores are 0.8 and 1. */
function world(run: number, blocks: number): ScorePair[] {
  const chance = makeChance();
  chance.aim(77, run);
  return Array.from({ length: blocks }, (_, k) => {
    const level = Math.exp(0.5 * chance.normal(1, k) - 0.125);
    const edge = 0.8 + 0.2 * chance.normal(2, k);
    const own = (i: number) => chance.exponential(3, 3 * k + i, 1);
    return [0, 1, 2].map((i) => pair(`${k}`, level * edge * own(i), level * own(i)));
  }).flat();
}

test("the order of the points moves nothing, and the seed moves the interval only", () => {
  const pairs = world(1, 12);
  const skill = skillOf(pairs, { seed: 4 });
  const backwards = skillOf([...pairs].reverse(), { seed: 4 });
  expect(backwards?.low).toBeCloseTo(skill?.low ?? Number.NaN, 12);
  const other = skillOf(pairs, { seed: 5 });
  expect(other?.skill).toBe(skill?.skill);
  expect(other?.low).not.toBe(skill?.low);
  expect(other?.low).toBeCloseTo(skill?.low ?? Number.NaN, 1);
});

test.each([
  [4, 0.77],
  [8, 0.82],
  [30, 0.81],
])("the 90% interval of %d blocks holds the true skill in most worlds", (blocks, least) => {
  let held = 0;
  for (let run = 0; run < 400; run++) {
    const skill = skillOf(world(run, blocks), { seed: run, resamples: 500 });
    if ((skill?.low ?? 1) <= 0.2 && 0.2 <= (skill?.high ?? 0)) held++;
  }
  // The share in 1000 worlds, less four standard errors.
  expect(held / 400).toBeGreaterThan(least);
  expect(held / 400).toBeLessThan(0.96);
});

test("more confidence is wider", () => {
  const pairs = world(2, 20);
  const usual = skillOf(pairs, { seed: 1 });
  const sure = skillOf(pairs, { seed: 1, level: 0.99 });
  expect(sure?.low).toBeLessThan(usual?.low ?? Number.NaN);
  expect(sure?.high).toBeGreaterThan(usual?.high ?? Number.NaN);
});
