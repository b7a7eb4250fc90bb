import { expect, test } from "vitest";
import { at, by, CN, HOSTS, mil, onBoard, POWERS, RU, TR } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { acts } from "./acts.ts";

const [KZ, KG, TJ] = [0, 1, 2];
const REQUEST = { baseMove: { KG: 1 } };
const given = (world: object, parameters: Record<string, number> = {}, seed = 1) =>
  effectOf(acts, { world: { exerciseScale: 1, inflBoard: 1, ...world }, parameters, seed });
const sum = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);
/** Mean of a figure over many quarters of luck. */
function often(figure: (seed: number) => number, runs = 600): number {
  return sum(Array.from({ length: runs }, (_, seed) => figure(seed))) / runs;
}
/** Orientation of every government to China. */
const leaning = (elite: number) => {
  const column = Array.from({ length: POWERS * HOSTS }, () => 0);
  for (let s = 0; s < HOSTS; s++) column[by(CN, s)] = elite;
  return column;
};

test("exercises come e x assertiveness a year and are split over the hosts", () => {
  const counts = Array.from(
    { length: 600 },
    (_, seed) => given({ assertMil: 0.5 }, { e: 16 }, seed).exercises,
  );
  expect(sum(counts.map(sum)) / 600).toBeCloseTo(2, 0); // 16 x 0.5 / 4, sd of the mean 0.06
  const tajik = sum(counts.map((one) => one[TJ])) / sum(counts.map(sum));
  expect(tajik).toBeGreaterThan(0.25);
  expect(tajik).toBeLessThan(0.35);
  expect(sum(counts.map((one) => one[3]))).toBe(0); // neutral Turkmenistan
});

test("exercises by rule write nothing; those that a lever adds bring ties, and those it takes away cost them", () => {
  const ties = (exerciseScale: number) =>
    given({ assertMil: 0.5, exerciseScale }, { e: 16, drill: 0.5 }).infl[at(mil, CN, KZ)];
  expect(ties(1)).toBe(0);
  expect(ties(2)).toBeCloseTo(2 * 0.3 * 0.5);
  expect(ties(0)).toBeCloseTo(-2 * 0.3 * 0.5);
});

test("a post comes with b x assertiveness x border x (1 - governance) x consent of the host", () => {
  const posts = (elite: number, gov: number) =>
    often(
      (seed) =>
        given({ assertMil: 0.5, elite: leaning(elite), gov }, { b: 2, border: 0.4 }, seed).outpost[KG],
    );
  // Planned anywhere: 1 - exp(-2 x 0.5 x 2.0 / 4) = 0.39, a fifth of it here.
  expect(Math.abs(posts(0, 0) - (1 - Math.exp(-0.5)) / 5 / 2)).toBeLessThan(0.02); // sd 0.008
  expect(posts(1, 0)).toBeGreaterThan(posts(-1, 0));
  expect(posts(0, 1)).toBe(0);
});

test("up to 2025 posts are those on record, whatever the hazard", () => {
  const certain = { b: 1e9 };
  expect(sum(given({ recorded: 1, assertMil: 1, elite: leaning(1) }, certain).outpost)).toBe(0);
  const { outpost, infl } = given({ recorded: 1, outpostStep: { TJ: 1 } });
  expect(Array.from(outpost)).toEqual([0, 0, 1, 0, 0]);
  expect(sum(infl)).toBe(0);
  expect(sum(given({ recorded: 1, outpostStep: { TJ: 1 }, outpost: { TJ: 1 } }).outpost)).toBe(0);
});

test("a lever withholds posts, on the record and after", () => {
  expect(sum(given({ recorded: 1, outpostStep: { TJ: 1 }, baseMove: -1 }).outpost)).toBe(0);
  const drawn = (baseMove: number) =>
    often((seed) => sum(given({ assertMil: 1, elite: leaning(2), baseMove }, { b: 50 }, seed).outpost), 100);
  expect(drawn(0)).toBeGreaterThan(0.5);
  expect(drawn(-1)).toBe(0);
});

test("a declared base needs to be asked for and the consent of the host, and brings its ties once", () => {
  expect(sum(given({ elite: leaning(1) }).declaredBase)).toBe(0);
  const granted = given({ ...REQUEST, elite: leaning(50) }, { base: 12 });
  expect(Array.from(granted.declaredBase)).toEqual([0, 1, 0, 0, 0]);
  expect(granted.infl[at(mil, CN, KG)]).toBe(12);
  const refused = given({ ...REQUEST, elite: leaning(-50) });
  expect(sum(refused.declaredBase) + sum(refused.infl)).toBe(0);
  const held = given({ ...REQUEST, elite: leaning(50), declaredBase: { KG: 1 } });
  expect(sum(held.declaredBase) + sum(held.infl)).toBe(0);
  const yes = often((seed) => given({ ...REQUEST, elite: leaning(0.5) }, {}, seed).declaredBase[KG]);
  expect(yes).toBeCloseTo(1 / (1 + Math.exp(-1)), 1);
});

test("Russia answers a crisis with chance credibility x spare force, and deploys nowhere else", () => {
  const world = { crisis: { KZ: 1 }, cred: { RU: 0.8 }, capR: 0.5 };
  const answered = often((seed) => given(world, {}, seed).deployment[KZ]);
  expect(answered).toBeCloseTo(0.4, 1);
  expect(sum(given({ ...world, crisis: 0, cred: 1, capR: 1 }).deployment)).toBe(0);
});

test("a decision answers every crisis or none, and up to 2025 the record does", () => {
  const world = { crisis: { KZ: 1, TJ: 1 }, cred: { RU: 0 }, capR: 1 };
  expect(Array.from(given({ ...world, deploymentMove: 1 }).deployment)).toEqual([1, 0, 1, 0, 0]);
  const willing = { ...world, cred: { RU: 1 }, deploymentMove: { KZ: -1 } };
  expect(Array.from(given(willing).deployment)).toEqual([0, 0, 1, 0, 0]);
  const recorded = { ...world, cred: { RU: 1 }, recorded: 1, deploymentStep: { KG: 1 } };
  expect(Array.from(given(recorded).deployment)).toEqual([0, 1, 0, 0, 0]);
  expect(sum(given({ ...recorded, deploymentMove: { KG: -1 } }).deployment)).toBe(0);
});

test("plants are new capital over the size of one", () => {
  const started = often((seed) => given({ newPlants: { KZ: 2 } }, { size: 0.25 }, seed).plantsStarted[KZ]);
  expect(started).toBeCloseTo(2, 0);
  expect(sum(given({ newPlants: -1 }).plantsStarted)).toBe(0);
});

test("China and the five meet in the second quarter of odd years from 2023, as far as meetings are held", () => {
  const meets = (year: number, world: object = {}) =>
    given({ year, instC: 0.5, consultation: 1, consultationScale: 1, ...world }).summit[0];
  expect([2026.25, 2027, 2027.25, 2027.5, 2028.25, 2029.25].map((year) => meets(year))).toEqual([
    0, 0, 1, 0, 0, 1,
  ]);
  expect(meets(2027.25, { instC: 0 })).toBe(0);
  expect(meets(2027.25, { consultationScale: 0 })).toBe(0);
  expect(meets(2025.25, { recorded: 1 })).toBe(0);
  expect(meets(2025.25, { recorded: 1, anchorStep: 1 })).toBe(1);
});

test("the arms share counts Russia, China and Türkiye", () => {
  const inflBoard = new Float64Array(4 * POWERS).fill(50);
  for (const [power, ties] of [
    [RU, 60],
    [CN, 30],
    [TR, 10],
  ])
    inflBoard[onBoard(mil, power)] = ties;
  expect(given({ inflBoard: Array.from(inflBoard) }).armsShare[0]).toBeCloseTo(0.3);
});
