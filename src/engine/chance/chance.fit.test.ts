import { expect, test } from "vitest";
import { makeChance } from "./chance.ts";
import { purposeKey } from "./keys.ts";

// Fit to the stated distributions and independence, with fixed seeds; limits are four standard errors.

const WAR = purposeKey("war");
const MANY = 200_000;

function drawn(seed: number, run: number, quarter: number, purpose: number, length: number): Float64Array {
  const chance = makeChance();
  chance.aim(seed, run);
  chance.at(quarter);
  const out = new Float64Array(length);
  chance.normals(purpose, out);
  return out;
}

function meanOf(values: Float64Array, of: (z: number) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0) / values.length;
}

test.each([
  // power, moment of the standard normal, variance of a single draw's power
  [1, 0, 1],
  [2, 1, 2],
  [3, 0, 15],
  [4, 3, 96],
])("the normal's moment %d is %d", (power, moment, variance) => {
  const z = drawn(5, 1, 2, WAR, MANY);
  expect(Math.abs(meanOf(z, (x) => x ** power) - moment)).toBeLessThan(4 * Math.sqrt(variance / MANY));
});

test.each([
  [-3, 0.0013498980316301],
  [-2, 0.0227501319481792],
  [-1, 0.1586552539314571],
  [0.5, 0.6914624612740131],
  [2.5, 0.9937903346742238],
  [3.5, 0.9997673709209645],
])("the share of normals below %d is %d", (z, share) => {
  const below = meanOf(drawn(6, 1, 2, WAR, MANY), (x) => (x < z ? 1 : 0));
  expect(Math.abs(below - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / MANY));
});

test.each([0.3, 2, 25, 400])("Poisson counts with mean %d fit the exact probabilities", (mean) => {
  const chance = makeChance();
  chance.aim(9, 2);
  const draws = 40_000;
  const counts = new Map<number, number>();
  for (let i = 0; i < draws; i++) {
    const count = chance.poisson(WAR, i, mean);
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const { chiSquare, freedom } = chiSquareAgainstPoisson(counts, mean, draws);
  // The cube root of chi-square over its freedom is close to normal (Wilson and Hilferty 1931).
  const z = (Math.cbrt(chiSquare / freedom) - 1 + 2 / (9 * freedom)) / Math.sqrt(2 / (9 * freedom));
  expect(Math.abs(z)).toBeLessThan(4);
});

function chiSquareAgainstPoisson(counts: Map<number, number>, mean: number, draws: number) {
  let [chiSquare, cells, expected, observed] = [0, 0, 0, 0];
  let logFactorial = 0;
  for (let k = 0; k < mean + 20 * Math.sqrt(mean) + 20; k++) {
    if (k > 0) logFactorial += Math.log(k);
    expected += draws * Math.exp(k * Math.log(mean) - mean - logFactorial);
    observed += counts.get(k) ?? 0;
    if (expected < 10) continue;
    chiSquare += (observed - expected) ** 2 / expected;
    cells++;
    [expected, observed] = [0, 0];
  }
  // What is left over in the upper tail is less than a full cell.
  return { chiSquare, freedom: cells - 1 };
}

const BASE = drawn(1, 1, 1, WAR, MANY);

test.each([
  ["purpose", drawn(1, 1, 1, purposeKey("trade"), MANY)],
  ["run", drawn(1, 2, 1, WAR, MANY)],
  ["quarter", drawn(1, 1, 2, WAR, MANY)],
  ["quarter before zero", drawn(1, 1, -1, WAR, MANY)],
  ["seed", drawn(2, 1, 1, WAR, MANY)],
  ["seed beyond 32 bits", drawn(1 + 2 ** 32, 1, 1, WAR, MANY)],
  ["neighbouring index", drawn(1, 1, 1, WAR, MANY + 1).subarray(1)],
  ["neighbouring block of four", drawn(1, 1, 1, WAR, MANY + 4).subarray(4)],
])("draws of another %s are uncorrelated, and so are their squares", (_what, other) => {
  const products = BASE.map((z, i) => z * other[i]);
  const squares = BASE.map((z, i) => (z * z - 1) * (other[i] * other[i] - 1));
  expect(Math.abs(meanOf(products, (x) => x))).toBeLessThan(4 / Math.sqrt(MANY));
  expect(Math.abs(meanOf(squares, (x) => x))).toBeLessThan(8 / Math.sqrt(MANY));
});

test("the first draw of successive runs, quarters or purposes is as good as a sequence", () => {
  const chance = makeChance();
  const byRun = new Float64Array(50_000);
  const byQuarter = new Float64Array(50_000);
  const byPurpose = new Float64Array(50_000);
  for (let i = 0; i < byRun.length; i++) {
    chance.aim(3, i);
    chance.at(0);
    byRun[i] = chance.normal(WAR, 0);
    byPurpose[i] = chance.normal(i, 0);
    chance.aim(3, 0);
    chance.at(i - 25_000);
    byQuarter[i] = chance.normal(WAR, 0);
  }
  for (const sequence of [byRun, byQuarter, byPurpose]) {
    const neighbours = sequence.subarray(1).map((z, i) => z * sequence[i]);
    expect(Math.abs(meanOf(sequence, (z) => z))).toBeLessThan(4 / Math.sqrt(50_000));
    expect(Math.abs(meanOf(sequence, (z) => z * z) - 1)).toBeLessThan(4 * Math.sqrt(2 / 50_000));
    expect(Math.abs(meanOf(neighbours, (z) => z))).toBeLessThan(4 / Math.sqrt(50_000));
  }
});
