import { expect, test } from "vitest";
import { by, CN, HOSTS, power, POWERS, RU } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { opinion } from "./opinion.ts";

const KZ = 0;
const TJ = 2;
const EU = power.labels.indexOf("EU");
const GB = power.labels.indexOf("GB");
const parameters = { halfLife: 2, nationalism: 0.2, training: 0.1, abuse: 0.1 };
const given = (world: object, more: object = {}) =>
  effectOf(opinion, { world: { population: 10, ...world }, parameters, ...more });
const cells = (value: (q: number, s: number) => number) =>
  Array.from({ length: POWERS * HOSTS }, (_, i) => value(Math.floor(i / HOSTS), i % HOSTS));
const targets = (world: object) => given(world).opinTarget;

test("language and media carry Russia, nationalism and identity policy take from it", () => {
  const base = targets({ lang: 0.5, media: 0.5 });
  expect(base[by(RU, KZ)]).toBeCloseTo(0.3 + 0.15 + 0.05);
  expect(targets({ nationalism: 0.5 })[by(RU, KZ)]).toBeCloseTo(0.2);
  expect(targets({ nationalism: 0.5, nationalismShift: { KZ: 0.25 } })[by(RU, KZ)]).toBeCloseTo(0.15);
  expect(targets({ nationalism: 0.5, nationalismShift: 1 })[by(RU, KZ)]).toBeCloseTo(0.1);
  expect(targets({ nationalism: 0.5, nationalismShift: -1 })[by(RU, KZ)]).toBeCloseTo(0.3);
});

test("opinion of China is left to its mechanisms", () => {
  const opinTarget = targets({ lang: 1, pcred: 1, uptake: 1, skill: 10, corridor: 5 });
  for (let s = 0; s < HOSTS; s++) expect(opinTarget[by(CN, s)]).toBe(0);
});

test("other partners gain by credible offers that are taken, and by one in a thousand trained half of that term", () => {
  expect(targets({})[by(EU, KZ)]).toBeCloseTo(0.05);
  expect(targets({ pcred: 0.5, uptake: 0.4 })[by(EU, KZ)]).toBeCloseTo(0.07);
  expect(targets({ skill: 10 })[by(EU, KZ)]).toBeCloseTo(0.1);
  expect(targets({ skill: 30 })[by(EU, KZ)]).toBeCloseTo(0.125);
});

test("counter-pressure costs only the power whose offers ask for distance from the one that presses", () => {
  const counterPressure = Array.from({ length: 2 * HOSTS }, (_, i) => (i < HOSTS ? 0.5 : 0.3));
  const asked = (...pairs: readonly (readonly [number, number])[]) =>
    Array.from({ length: 2 * POWERS }, (_, i) => (pairs.some(([n, q]) => i === n * POWERS + q) ? 0.2 : 0));
  expect(targets({ counterPressure })[by(EU, KZ)]).toBeCloseTo(0.05);
  const one = targets({ counterPressure, distanceAsked: asked([CN, EU]) });
  expect(one[by(EU, KZ)]).toBeCloseTo(0.02);
  expect(one[by(GB, KZ)]).toBeCloseTo(0.05);
  const both = targets({ counterPressure, distanceAsked: asked([CN, EU], [RU, EU]) });
  expect(both[by(EU, KZ)]).toBeCloseTo(-0.03);
  const excl = Array.from({ length: POWERS }, (_, q) => (q === EU ? 0.3 : 0));
  expect(targets({ counterPressure, excl })[by(EU, KZ)]).toBeCloseTo(-0.03);
});

test("new places without labour standards cost the United Kingdom alone, half of it at ten thousand", () => {
  const opinTarget = targets({ corridor: { TJ: 10 } });
  expect(opinTarget[by(GB, TJ)]).toBeCloseTo(0);
  expect(opinTarget[by(GB, KZ)]).toBeCloseTo(0.05);
  expect(opinTarget[by(EU, TJ)]).toBeCloseTo(0.05);
  expect(targets({ corridor: { TJ: 10 }, labourStandards: 1 })[by(GB, TJ)]).toBeCloseTo(0.05);
});

test("half of the way to the target is made in one half-life", () => {
  const { opin } = given({ opinTarget: 0.5, opin: 0.1 });
  expect(opin[by(CN, KZ)]).toBeCloseTo(0.4 * (1 - 2 ** (-0.25 / 2)));
  expect(opin.every((x) => x === opin[0])).toBe(true);
});

test("the gap is what governments have beyond their publics", () => {
  const elite = cells((q) => (q === CN ? 0.6 : 0.3));
  const opin = cells((q) => (q === CN ? -0.1 : 0.4));
  const { gap } = given({ elite, opin });
  expect(gap[by(CN, KZ)]).toBeCloseTo(0.7);
  expect(gap[by(RU, KZ)]).toBeCloseTo(-0.1);
});
