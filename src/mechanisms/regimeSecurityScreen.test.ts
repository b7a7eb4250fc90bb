import { expect, test } from "vitest";
import { by, CN, HOSTS, host, power, RU, US } from "../region/axes.ts";
import { lgt } from "../region/forms.ts";
import { effectOf } from "../region/probe.ts";
import { regimeSecurityScreen } from "./regimeSecurityScreen.ts";

const KZ = 0;
const UZ = host.labels.indexOf("UZ");
const [EU, GB] = (["EU", "GB"] as const).map((label) => power.labels.indexOf(label));
const parameters = { s0: 0, s1: 2, s2: 3, s3: 2, s4: 1, g1: 0.02, half: 1, memory: 20, rise: 0 };
/** Returns of 0.5 and credibility of 0.5 make a benefit of one half. */
const usual = { returns: 0.5, pcred: 0.5, regthr: 0, reach: 1, gov: 0.4 };
const given = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(regimeSecurityScreen, {
    world: { ...usual, ...world },
    parameters: { ...parameters, ...changed },
    start: { gov: 0.4 },
    ...more,
  });

test("benefit is half return, half credibility, and what is paid on top", () => {
  expect(given({}).benefit[by(GB, KZ)]).toBeCloseTo(0.5);
  expect(given({ returns: 1.5, pcred: 0 }).benefit[by(GB, KZ)]).toBeCloseTo(0.375);
  expect(given({ premium: { GB: 0.4 } }).benefit[by(GB, KZ)]).toBeCloseTo(0.9);
});

test("uptake is the logistic of its index", () => {
  expect(given({}, { risk: 0.2 }).uptake[by(GB, KZ)]).toBeCloseTo(lgt(1 - 0.6));
  expect(given({ regthr: 0.5 }, { risk: 0.2 }).uptake[by(GB, KZ)]).toBeCloseTo(lgt(1 - 0.6 * 2));
  expect(given({ regthr: 0.5 }, { risk: 0, protection: 1 }).uptake[by(RU, KZ)]).toBeCloseTo(lgt(1.5));
});

test("a challenged government takes less of what carries risk and more of what protects it", () => {
  const [calm, challenged] = [0, 0.6].map((regthr) => given({ regthr }).uptake);
  expect(challenged[by(EU, KZ)]).toBeLessThan(calm[by(EU, KZ)]);
  expect(challenged[by(RU, KZ)]).toBeGreaterThan(calm[by(RU, KZ)]);
  expect(challenged[by(CN, KZ)]).toBeGreaterThan(calm[by(CN, KZ)]);
});

test("exclusivity and counter-pressure enter the index with the sign they are written in", () => {
  const offerExclusion = Array.from({ length: power.labels.length * HOSTS }, () => 0);
  offerExclusion[by(GB, KZ)] = -1;
  const { uptake } = given({ offerExclusion }, { risk: 0 });
  expect(uptake[by(GB, KZ)]).toBeCloseTo(0.5);
  expect(uptake[by(GB, UZ)]).toBeCloseTo(lgt(1));
});

test.each([
  ["risk", 0.3, 0.2, 0.5],
  ["risk", 0.9, 0.4, 1],
  ["risk", 0.1, -0.4, 0],
])("levers shift the %s of an offer from %d by %d to %d", (_what, risk, shift, expected) => {
  expect(given({ riskShift: { US: shift } }, { risk }).offerRisk[US]).toBeCloseTo(expected);
});

test("norm content is shifted and kept between none and wholly conditional", () => {
  const { norm } = given({ normShift: { GB: 1, EU: -0.1, US: -1 } }, { normContent: 0.3 });
  expect([norm[GB], norm[EU], norm[US], norm[RU]]).toEqual([1, expect.closeTo(0.2), 0, 0]);
});

test("governance gains from what is taken up of offers with norms, by size", () => {
  const gain = (reach: number) => given({ normShift: { GB: 1 }, reach }, { normContent: 0, risk: 0 }).gov[KZ];
  expect(gain(1)).toBeCloseTo(0.02 * lgt(1) * 0.5 * 0.25);
  expect(gain(0)).toBe(0);
  expect(gain(3) / gain(1)).toBeCloseTo(1.5);
});

test("governance returns to its level of 2020: that of 2001 and what the record adds", () => {
  const still = { normContent: 0 };
  expect(given({}, still).gov[KZ]).toBeCloseTo(0);
  expect(given({ gov: 0.5 }, still).gov[KZ]).toBeCloseTo((-0.1 / 20) * 0.25);
  expect(given({}, { ...still, rise: { KZ: 0.2 } }).gov[KZ]).toBeCloseTo((0.2 / 20) * 0.25);
});

test("reform adds by rate in the host that makes it", () => {
  const { gov } = given({ reform: { UZ: 0.02 } }, { normContent: 0 });
  expect(gov[UZ]).toBeCloseTo(0.005);
  expect(gov[KZ]).toBeCloseTo(0);
});

test("switched off, neither risk nor protection counts, and governance still learns", () => {
  const off = { off: { regime_security_screen: "ablated" } };
  const { uptake, gov } = given({ regthr: 0.8 }, { normContent: 0.5 }, off);
  for (const q of [RU, US, EU]) expect(uptake[by(q, KZ)]).toBeCloseTo(lgt(1));
  expect(gov[KZ]).toBeGreaterThan(0);
});
