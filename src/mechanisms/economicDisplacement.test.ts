import { expect, test } from "vitest";
import { at, CN, cul, eco, HOSTS, mil, pol, POWERS, RU, TR } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { economicDisplacement } from "./economicDisplacement.ts";

const KZ = 0;
const parameters = { own: 0.02, elasticity: 1, bri: 0.04, diversion: 0 };
const growth = { CN: 0.08, RU: 0.02, TR: -0.05 };
const usual = { infl: 100, share: 0.2, growth, reach: 1, effortScale: 1 };
const given = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(economicDisplacement, {
    world: { ...usual, ...world },
    parameters: { ...parameters, ...changed },
    start: { infl: 100 },
    ...more,
  }).infl;

test("ties grow with the power: a rate a year, a quarter of it now", () => {
  const infl = given({});
  expect(infl[at(eco, RU, KZ)]).toBeCloseTo(0.04 * 25);
  expect(infl[at(eco, CN, KZ)]).toBeCloseTo(0.1 * 25);
  expect(infl[at(eco, TR, KZ)]).toBeCloseTo(-0.03 * 25);
});

test("other boards stay as they are", () => {
  const infl = given({ briEffort: 1 });
  for (const d of [pol, mil, cul]) for (let q = 0; q < POWERS; q++) expect(infl[at(d, q, KZ)]).toBe(0);
});

test("the Belt and Road adds to Chinese growth, less what restraint and its own scale take away", () => {
  const extra = (world: object) => given({ briEffort: 1, ...world })[at(eco, CN, KZ)] - 2.5;
  expect(extra({})).toBeCloseTo(1);
  expect(extra({ restr: { eco: 0.25 } })).toBeCloseTo(0.75);
  expect(extra({ restr: { pol: 0.25 } })).toBeCloseTo(1);
  expect(extra({ effortScale: { CN: 0.5, RU: 3 } })).toBeCloseTo(0.5);
});

test.each([
  ["up to a share of 0.35 nothing crowds China", 0.35, 1],
  ["halfway to 0.70 growth is halved", 0.525, 0.5],
  ["at 0.70 it ends", 0.7, 0],
  ["beyond it does not turn round", 0.9, 0],
])("%s", (_what, share, part) => {
  expect(given({ share })[at(eco, CN, KZ)]).toBeCloseTo(2.5 * part);
  expect(given({ share })[at(eco, RU, KZ)]).toBeCloseTo(1); // Russia is not crowded
});

test("China's growth is told in points a year, the part of the Belt and Road by itself", () => {
  const written = effectOf(economicDisplacement, {
    world: { ...usual, share: 0.525, briEffort: 1, effortScale: { CN: 1 } },
    parameters,
  });
  expect(written.growthCN[KZ]).toBeCloseTo((0.1 + 0.04) * 0.5 * 100);
  expect(written.growthBri[KZ]).toBeCloseTo(0.04 * 0.5 * 100);
  expect(written.infl[at(eco, CN, KZ)]).toBeCloseTo(written.growthCN[KZ] / 4);
});

test("where China's output falls its ties shrink: growth is told with its sign", () => {
  const falling = { ...usual, growth: { CN: -0.05 } };
  const { growthCN } = effectOf(economicDisplacement, { world: falling, parameters });
  expect(growthCN[KZ]).toBeCloseTo(-3);
});

test("Russia loses a part of the points China gains in the same host", () => {
  const infl = given({}, { diversion: 0.2 });
  for (let s = 0; s < HOSTS; s++) expect(infl[at(eco, RU, s)]).toBeCloseTo(1 - 0.2 * 2.5);
});

test("Russia loses less where it has less left to lose", () => {
  const infl = Array.from({ length: 4 * POWERS * HOSTS }, () => 100);
  infl[at(eco, RU, KZ)] = 25;
  expect(given({ infl }, { diversion: 0.2 })[at(eco, RU, KZ)]).toBeCloseTo(0.25 - 0.25 * 0.2 * 2.5);
});

test("an outsider's own growth follows the reach of its effort, to twice at most, as far as it finds access", () => {
  expect(given({ reach: 3 })[at(eco, TR, KZ)]).toBeCloseTo((0.03 - 0.05) * 25);
  expect(given({ reach: 0 })[at(eco, TR, KZ)]).toBeCloseTo((0 - 0.05) * 25);
  expect(given({ reach: 1e9 })[at(eco, TR, KZ)]).toBeCloseTo((0.04 - 0.05) * 25);
  expect(given({ accessCost: 1 })[at(eco, TR, KZ)]).toBeCloseTo((0.01 - 0.05) * 25);
  expect(given({ reach: 2, accessCost: 1 })[at(eco, RU, KZ)]).toBeCloseTo(1);
});

test("Russia may grow while its share falls", () => {
  const infl = given({}, { diversion: 0.3 });
  expect(infl[at(eco, RU, KZ)]).toBeGreaterThan(0);
  expect(infl[at(eco, RU, KZ)]).toBeLessThan(infl[at(eco, CN, KZ)]);
});

test("switched off, no tie moves", () => {
  const infl = given({ briEffort: 1 }, { diversion: 0.3 }, { off: { economic_displacement: "ablated" } });
  expect(infl.every((x) => x === 0)).toBe(true);
});

test("energy opened to Russia adds to the growth of its ties with that host alone", () => {
  const opened = given({ energyDeal: { KZ: 0.04 } });
  expect(opened[at(eco, RU, KZ)]).toBeCloseTo(0.08 * 25);
  expect(opened[at(eco, RU, KZ + 1)]).toBeCloseTo(0.04 * 25);
});
