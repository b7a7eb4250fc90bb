import { expect, test } from "vitest";
import { makeChance } from "./chance.ts";
import { purposeKey } from "./keys.ts";

const WAR = purposeKey("war");
const TRADE = purposeKey("trade");
const MANY = 100_000;

function chanceAt(seed: number, run: number, quarter: number) {
  const chance = makeChance();
  chance.aim(seed, run);
  chance.at(quarter);
  return chance;
}

test("bulk draws equal single draws, whatever the length", () => {
  const chance = chanceAt(7, 3, -12);
  for (const length of [0, 1, 3, 4, 5, 240, 241, 1001]) {
    const uniforms = new Float64Array(length);
    const normals = new Float64Array(length);
    chance.uniforms(WAR, uniforms);
    chance.normals(WAR, normals);
    for (let i = 0; i < length; i++) {
      expect(uniforms[i]).toBe(chance.uniform(WAR, i));
      expect(normals[i]).toBe(chance.normal(WAR, i));
    }
  }
});

test("the order of calls does not matter, nor what else is drawn", () => {
  const forward = chanceAt(7, 3, 5);
  const ahead = Array.from({ length: 50 }, (_, i) => forward.uniform(WAR, i));
  const backward = chanceAt(1, 1, 1);
  backward.uniform(WAR, 49);
  backward.at(5);
  backward.aim(7, 3);
  for (let i = 49; i >= 0; i--) {
    backward.poisson(TRADE, i, 3);
    expect(backward.uniform(WAR, i)).toBe(ahead[i]);
  }
});

test("seed, run, quarter, purpose and index each change the draw, over their whole range", () => {
  const draws = [
    chanceAt(7, 3, 5).uniform(WAR, 0),
    chanceAt(8, 3, 5).uniform(WAR, 0),
    chanceAt(7 + 2 ** 32, 3, 5).uniform(WAR, 0),
    chanceAt(2 ** 53 - 1, 3, 5).uniform(WAR, 0),
    chanceAt(7, 4, 5).uniform(WAR, 0),
    chanceAt(7, 2 ** 32 - 1, 5).uniform(WAR, 0),
    chanceAt(7, 3, 6).uniform(WAR, 0),
    chanceAt(7, 3, -5).uniform(WAR, 0),
    chanceAt(7, 3, 5).uniform(TRADE, 0),
    chanceAt(7, 3, 5).uniform(WAR, 1),
    chanceAt(7, 3, 5).uniform(WAR, 4),
    chanceAt(7, 3, 5).uniform(WAR, 2 ** 32 - 1),
  ];
  expect(new Set(draws).size).toBe(draws.length);
});

test("raising a probability or a mean never lowers what is drawn", () => {
  const chance = chanceAt(7, 3, 5);
  for (let i = 0; i < 200; i++) {
    for (let step = 0; step < 20; step++) {
      expect(chance.bernoulli(WAR, i, step / 20)).toBeLessThanOrEqual(
        chance.bernoulli(WAR, i, (step + 1) / 20),
      );
      expect(chance.poisson(WAR, i, step)).toBeLessThanOrEqual(chance.poisson(WAR, i, step + 1));
      expect(chance.exponential(WAR, i, step)).toBeLessThan(chance.exponential(WAR, i, step + 1));
    }
  }
});

test("probability 0 never happens and probability 1 always does", () => {
  const chance = chanceAt(7, 3, 5);
  for (let i = 0; i < 1000; i++) {
    expect(chance.bernoulli(WAR, i, 0)).toBe(0);
    expect(chance.bernoulli(WAR, i, 1)).toBe(1);
  }
});

test("Bernoulli frequencies are within four standard errors", () => {
  const chance = chanceAt(11, 0, 0);
  for (const probability of [0.001, 0.1, 0.5, 0.97]) {
    const purpose = purposeKey(`p${probability}`);
    let count = 0;
    for (let i = 0; i < MANY; i++) count += chance.bernoulli(purpose, i, probability);
    const error = Math.sqrt((probability * (1 - probability)) / MANY);
    expect(Math.abs(count / MANY - probability)).toBeLessThan(4 * error);
  }
});

test("exponential draws have the right mean, spread and tail", () => {
  const chance = chanceAt(11, 0, 0);
  let [sum, squares, beyond, least] = [0, 0, 0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < MANY; i++) {
    const wait = chance.exponential(WAR, i, 3);
    least = Math.min(least, wait);
    sum += wait;
    squares += wait * wait;
    if (wait > 12) beyond++;
  }
  expect(least).toBeGreaterThan(0);
  expect(Math.abs(sum / MANY - 3)).toBeLessThan(4 * (3 / Math.sqrt(MANY)));
  expect(Math.abs(squares / MANY - 18)).toBeLessThan(4 * (9 * Math.sqrt(20 / MANY)));
  expect(Math.abs(beyond / MANY - Math.exp(-4))).toBeLessThan(4 * Math.sqrt(Math.exp(-4) / MANY));
});
