import { expect, test } from "vitest";
import { by, CN, HOSTS, POWERS, power, RU, US } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { externalExclusion } from "./externalExclusion.ts";

const KZ = 0;
const UZ = 4;

/** Leverage of Russia .3 and China .2 everywhere, of the others .1, which must not count. */
const leverage = Array.from({ length: POWERS * HOSTS }, (_, i) => {
  const q = Math.floor(i / HOSTS);
  return q === RU ? 0.3 : q === CN ? 0.2 : 0.1;
});
const parameters = { a0: 0.25, a1: 1, risk: { US: 0.6, EU: 0.4, IN: 0 } };
const world = { coop: 0.5, leverage, population: [2, 1, 1, 1, 3], usOffer: 0.7 };
const ask = (more: object = {}, rest: object = {}) =>
  effectOf(externalExclusion, { world: { ...world, ...more }, parameters, ...rest });

test("the cost of access grows with cooperation, risk and the leverage of the two", () => {
  const { accessCost } = ask();
  expect(accessCost[by(US, KZ)]).toBeCloseTo(0.25 + 0.5 * 0.6 * 0.5);
  expect(accessCost[by(power.labels.indexOf("EU"), UZ)]).toBeCloseTo(0.25 + 0.5 * 0.4 * 0.5);
});

test("without risk content only the cost of distance is left", () => {
  expect(ask().accessCost[by(power.labels.indexOf("IN"), KZ)]).toBe(0.25);
});

test("Russia and China pay nothing", () => {
  const { accessCost } = ask();
  for (let s = 0; s < HOSTS; s++) expect(accessCost[by(RU, s)] + accessCost[by(CN, s)]).toBe(0);
});

test("without cooperation all outsiders pay the same", () => {
  const { accessCost } = ask({ coop: 0 });
  expect(new Set(accessCost.subarray(by(US, 0)))).toEqual(new Set([0.25]));
});

test("the US footprint is the offer, lowered by the mean cost", () => {
  expect(ask().usfoot[0]).toBeCloseTo(0.7 / 1.4);
});

test("hosts count by population in the footprint", () => {
  // Cost .25 everywhere but in UZ, where Russia's leverage is full: .25 + .5 x .6 x 1 = .55, weight 3 of 8.
  const inUZ = leverage.map((_, i) => (i === by(RU, UZ) ? 1 : 0));
  expect(ask({ leverage: inUZ }).usfoot[0]).toBeCloseTo(0.7 / (1 + 0.25 + (0.3 * 3) / 8));
});

test("switched off, the offer becomes the footprint and nobody pays", () => {
  const off = ask({}, { off: { external_exclusion: "ablated" } });
  expect(new Set(off.accessCost)).toEqual(new Set([0]));
  expect(off.usfoot[0]).toBeCloseTo(0.7);
  expect(off.risk[US]).toBeCloseTo(0.6); // what others read of risk stays
});

test("every power has a risk content, the United States the highest", () => {
  const { risk } = effectOf(externalExclusion, { world: { population: 1 } });
  expect(risk.every((value) => value > 0 && value <= risk[US])).toBe(true);
});
