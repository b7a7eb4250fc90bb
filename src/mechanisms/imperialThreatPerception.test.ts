import { expect, test } from "vitest";
import { by, CN, HOSTS, RU, TR } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { imperialThreatPerception } from "./imperialThreatPerception.ts";

const KZ = 0;
const UZ = 4;
const parameters = {
  jump: 0.4,
  half: 10,
  exposure: { KZ: 0.8, KG: 0.5, TJ: 0.5, TM: 0.2, UZ: 0.4 },
  exposureCN: { KZ: 0.6, KG: 0.7, TJ: 0.6, TM: 0.3, UZ: 0.2 },
};
const given = (world: object, more: object = {}) =>
  effectOf(imperialThreatPerception, { world, parameters, start: { intent: 0.2 }, ...more });

test("threat from Russia is exposure x intent x spare force", () => {
  const { threat } = given({ intent: 0.5, capR: 0.5 });
  expect(threat[by(RU, KZ)]).toBeCloseTo(0.2);
  expect(threat[by(RU, UZ)]).toBeCloseTo(0.1);
});

test.each([
  ["intent without force", { intent: 0.9, capR: 0 }],
  ["force without intent", { intent: 0, capR: 1 }],
])("%s threatens nobody", (_what, world) => {
  const { threat } = given(world);
  for (let s = 0; s < HOSTS; s++) expect(threat[by(RU, s)]).toBe(0);
});

test("when forces are freed the alarm comes back without new intent", () => {
  const tied = given({ intent: 0.5, capR: 0.6 }).threat[by(RU, KZ)];
  const freed = given({ intent: 0.5, capR: 1 }).threat[by(RU, KZ)];
  expect(freed / tied).toBeCloseTo(1 / 0.6);
});

test("threat from China is exposure to China x military assertiveness, and no other power threatens", () => {
  const { threat } = given({ assertMil: 0.5 });
  expect(threat[by(CN, KZ)]).toBeCloseTo(0.3);
  expect(threat[by(CN, UZ)]).toBeCloseTo(0.1);
  expect(threat[by(TR, KZ)]).toBe(0);
});

test.each([
  ["2022 is a full jump", 1, 0.4],
  ["2014 is 0.3 of it", 0.3, 0.12],
])("%s, not a rate", (_what, intentShock, expected) => {
  expect(given({ intent: 0.2, intentShock }).intent[0]).toBeCloseTo(expected);
});

test("intent returns to its first level with a half-life in years", () => {
  expect(given({ intent: 0.6 }).intent[0]).toBeCloseTo(-0.4 * (1 - 2 ** (-1 / 40)));
  expect(given({ intent: 0.2 }).intent[0]).toBeCloseTo(0);
});

test("hosts begin used to Russia's intent of 2001, and follow the threat within about five years", () => {
  const { threatMean, threat } = given({ intent: 0.5, capR: 1 });
  // The start (0.8 x 0.2) and the first difference are written to the same column here.
  expect(threat[by(RU, KZ)]).toBeCloseTo(0.4);
  expect(threatMean[by(RU, KZ)]).toBeCloseTo(0.16 + 0.4 * (1 - Math.exp(-0.05)));
  expect(given({}).threatMean[by(CN, KZ)]).toBe(0);
});

test("switched off, nobody feels threatened and nobody was", () => {
  const off = { off: { imperial_threat_perception: "ablated" } } as const;
  const { threat, threatMean } = given({ intent: 0.9, capR: 1, assertMil: 1 }, off);
  expect(threat.every((x) => x === 0)).toBe(true);
  expect(threatMean.every((x) => x === 0)).toBe(true);
});
