import fc from "fast-check";
import { expect, test } from "vitest";
import { makeChance } from "../../engine/chance/chance.ts";
import { normalQuantile } from "../../engine/chance/normal.ts";
import { crpsFair, crpsNormal, crpsPlain } from "./crps.ts";

const of = (...members: number[]) => Float64Array.from(members).sort();

const figure = fc.double({ min: -1000, max: 1000, noNaN: true });
const members = fc.array(figure, { minLength: 2, maxLength: 30 }).map((list) => of(...list));

test.each([
  // what                                                    members          observed  plain      fair
  ["one unit off on average, members one apart", of(0, 1), 2, 1.5 - 0.25, 1.5 - 0.5],
  ["observed between two members", of(0, 2), 1, 0.5, 0],
  ["three members", of(0, 1, 3), 1, 1 - 6 / 9, 0],
])("%s: plain %d", (_what, sorted, observed, plain, fair) => {
  expect(crpsPlain(sorted, observed)).toBeCloseTo(plain, 12);
  expect(crpsFair(sorted, observed)).toBeCloseTo(fair, 12);
});

test("the sorted sum equals the double sum over all pairs", () => {
  fc.assert(
    fc.property(members, figure, (sorted, observed) => {
      let distance = 0;
      let pairs = 0;
      for (const a of sorted) {
        distance += Math.abs(a - observed);
        for (const b of sorted) pairs += Math.abs(a - b);
      }
      const n = sorted.length;
      expect(crpsPlain(sorted, observed)).toBeCloseTo(distance / n - pairs / (2 * n * n), 8);
      expect(crpsFair(sorted, observed)).toBeCloseTo(distance / n - pairs / (2 * n * (n - 1)), 8);
    }),
  );
});

test("of members that are all alike it is the absolute error", () => {
  fc.assert(
    fc.property(figure, figure, fc.integer({ min: 2, max: 40 }), (value, observed, count) => {
      const same = new Float64Array(count).fill(value);
      expect(crpsPlain(same, observed)).toBeCloseTo(Math.abs(value - observed), 9);
      expect(crpsFair(same, observed)).toBeCloseTo(Math.abs(value - observed), 9);
    }),
  );
});

test("moving everything changes nothing, and stretching everything stretches it", () => {
  const stretch = fc.double({ min: 0.01, max: 100, noNaN: true });
  fc.assert(
    fc.property(members, figure, figure, stretch, (sorted, observed, shift, factor) => {
      const score = crpsFair(sorted, observed);
      expect(
        crpsFair(
          sorted.map((x) => x + shift),
          observed + shift,
        ),
      ).toBeCloseTo(score, 7);
      const stretched = crpsFair(
        sorted.map((x) => x * factor),
        observed * factor,
      );
      expect(Math.abs(stretched - factor * score)).toBeLessThan(1e-9 * (1 + factor * 1000));
    }),
  );
});

test("the plain score is never below 0", () => {
  fc.assert(fc.property(members, figure, (sorted, observed) => crpsPlain(sorted, observed) >= -1e-10));
});

test.each([
  // At the mean of a standard normal (√2 - 1) / √π; at 1 by midpoint integration of (F - step)² in steps of 1e-4.
  [0, 1, 0, (Math.SQRT2 - 1) / Math.sqrt(Math.PI)],
  [0, 1, 1, 0.60244136],
  [10, 2, 10, (2 * (Math.SQRT2 - 1)) / Math.sqrt(Math.PI)],
  [0, 1, 10, 10 - 1 / Math.sqrt(Math.PI)],
  [5, 0, 3, 2],
])("the normal with mean %d and sd %d scores at %d %d", (mean, sd, observed, expected) => {
  expect(crpsNormal(mean, sd, observed)).toBeCloseTo(expected, 7);
});

test("the normal's score is the integral of the squared distance to the step", () => {
  for (const observed of [-2.3, 0.4, 1.7]) {
    const places = Float64Array.from({ length: 20_000 }, (_, i) => normalQuantile((i + 0.5) / 20_000));
    const sorted = places.map((z) => 1 + 0.5 * z);
    expect(crpsPlain(sorted, observed)).toBeCloseTo(crpsNormal(1, 0.5, observed), 5);
  }
});

function ensemble(run: number, size: number): { sorted: Float64Array; observed: number } {
  const chance = makeChance();
  chance.aim(20, run);
  const draws = new Float64Array(size + 1);
  chance.normals(1, draws);
  return { sorted: draws.slice(1).sort(), observed: draws[0] };
}

const ROUNDS = 10_000;

function meanScore(score: (sorted: Float64Array, observed: number) => number, size: number): number {
  let sum = 0;
  for (let run = 0; run < ROUNDS; run++) {
    const { sorted, observed } = ensemble(run, size);
    sum += score(sorted, observed);
  }
  return sum / ROUNDS;
}

test("the fair score of a right ensemble does not depend on its size, the plain one does", () => {
  // A right normal forecast scores 1/√π on average; four standard errors of the mean are below 0.035.
  const right = 1 / Math.sqrt(Math.PI);
  for (const size of [2, 5, 20]) expect(Math.abs(meanScore(crpsFair, size) - right)).toBeLessThan(0.035);
  expect(Math.abs(meanScore(crpsPlain, 5) - right * (1 + 1 / 5))).toBeLessThan(0.035);
});

test("who forecasts what is true scores best", () => {
  const scoreOf = (mean: number, sd: number) => meanScore((_, observed) => crpsNormal(mean, sd, observed), 0);
  const honest = scoreOf(0, 1);
  for (const [mean, sd] of [
    [0.3, 1],
    [-0.3, 1],
    [0, 0.7],
    [0, 1.4],
    [0, 0],
  ]) {
    expect(scoreOf(mean, sd)).toBeGreaterThan(honest);
  }
  const members = (mean: number, sd: number) =>
    meanScore(
      (sorted, observed) =>
        crpsFair(
          sorted.map((x) => mean + sd * x),
          observed,
        ),
      10,
    );
  const fair = members(0, 1);
  for (const [mean, sd] of [
    [0.3, 1],
    [0, 0.6],
    [0, 1.5],
  ]) {
    expect(members(mean, sd)).toBeGreaterThan(fair);
  }
});

test("too few members are refused", () => {
  expect(() => crpsPlain(of(), 0)).toThrow("1 members at least, not 0");
  expect(() => crpsFair(of(1), 0)).toThrow("2 members at least, not 1");
});
