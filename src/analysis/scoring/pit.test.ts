import { expect, test } from "vitest";
import { makeChance } from "../../engine/chance/chance.ts";
import { pit, pitDraws, uniformity } from "./pit.ts";

const NINE = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]);

test.each([
  // below all, between, above all: slots of a tenth
  [0, 0.5, 0.05],
  [4.5, 0, 0.4],
  [4.5, 0.5, 0.45],
  [10, 1, 1],
  // equal to one member: two slots
  [5, 0.5, 0.5],
])("the place of %d with u = %d is %d", (observed, u, place) => {
  expect(pit(NINE, observed, u)).toBeCloseTo(place, 12);
});

test("an observation that equals all members may fall anywhere", () => {
  const zeros = new Float64Array(9);
  expect(pit(zeros, 0, 0.001)).toBeCloseTo(0.001, 12);
  expect(pit(zeros, 0, 0.999)).toBeCloseTo(0.999, 12);
});

test("draws depend on seed, series and year and on nothing else", () => {
  const draw = pitDraws(7);
  const first = draw("trade_share/KAZ/CHN", 2015);
  const others = [
    draw("trade_share/KAZ/RUS", 2015),
    draw("trade_share/KAZ/CHN", 2016),
    pitDraws(8)("trade_share/KAZ/CHN", 2015),
  ];
  expect(draw("trade_share/KAZ/CHN", 2015)).toBe(first);
  expect(new Set([first, ...others]).size).toBe(4);
});

/** Places of counts with mean 2 in ensembles of 20 counts with mean `mean`. */
function placesOfCounts(mean: number): number[] {
  const chance = makeChance();
  const draw = pitDraws(1);
  return Array.from({ length: 3000 }, (_, run) => {
    chance.aim(5, run);
    const sorted = Float64Array.from({ length: 20 }, (_value, i) => chance.poisson(1, i, mean)).sort();
    return pit(sorted, chance.poisson(2, 0, 2), draw(`series ${run}`, 2015));
  });
}

test("places of right forecasts are uniform though half of them are ties", () => {
  const right = uniformity(placesOfCounts(2));
  // Beyond this lies what four standard errors leave.
  expect(right.chiSquareP).toBeGreaterThan(1e-4);
  expect(right.distanceP).toBeGreaterThan(1e-4);
  expect(right.histogram.reduce((sum, count) => sum + count)).toBe(3000);
});

test("places of wrong forecasts are not", () => {
  const wrong = uniformity(placesOfCounts(2.5));
  expect(wrong.chiSquareP).toBeLessThan(1e-6);
  expect(wrong.distanceP).toBeLessThan(1e-6);
  expect(wrong.histogram[0]).toBeGreaterThan(400);
});

test("by hand: ten points in five of ten bins", () => {
  const { histogram, chiSquare, distance } = uniformity([
    0.05, 0.05, 0.15, 0.15, 0.25, 0.25, 0.35, 0.35, 0.45, 1,
  ]);
  expect(histogram).toEqual([2, 2, 2, 2, 1, 0, 0, 0, 0, 1]);
  expect(chiSquare).toBeCloseTo(4 + 4);
  // After nine points at 0.45.
  expect(distance).toBeCloseTo(0.45, 12);
});

test("of no points nothing is known", () => {
  expect(uniformity([])).toMatchObject({ points: 0, chiSquareP: Number.NaN, distanceP: Number.NaN });
});
