import { expect, test } from "vitest";
import { by, CN, HOSTS, POWERS, RU, TR } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { counterweightDemand } from "./counterweightDemand.ts";

const KZ = 0;
const KG = 1;
const parameters = { w1: 0.8, threshold: 0.3, partTR: 0.25 };
const shareAll = Array.from({ length: POWERS * HOSTS }, () => 0.9);
for (let s = 0; s < HOSTS; s++) shareAll[by(CN, s)] = s === KZ ? 0.5 : 0.3;
const given = (more: object = {}) =>
  effectOf(counterweightDemand, { world: { shareAll }, parameters, ...more }).counterweight;

test("above the threshold Russia's bonus grows with China's share, and Turkiye has a part of it", () => {
  expect(given()[by(RU, KZ)]).toBeCloseTo(0.16);
  expect(given()[by(TR, KZ)]).toBeCloseTo(0.04);
});

test("at the threshold and below there is none", () => {
  expect(given()[by(RU, KG)]).toBe(0);
  expect(given({ world: { shareAll: 0.1 } })[by(RU, KZ)]).toBe(0);
});

test("nobody else is a counterweight", () => {
  const total = given().reduce((sum, bonus) => sum + bonus);
  expect(total).toBeCloseTo(0.16 + 0.04);
});

test("switched off, there is no bonus", () => {
  expect(given({ off: { counterweight_demand: "ablated" } }).every((bonus) => bonus === 0)).toBe(true);
});
