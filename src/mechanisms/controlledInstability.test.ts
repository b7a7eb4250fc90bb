import { expect, test } from "vitest";
import { at, by, mil, pol, RU } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { controlledInstability } from "./controlledInstability.ts";

const KZ = 0;
const TJ = 2;
const parameters = { j1: 8, j2: 0.6, j3: 0.4, prefRU: 0.25, prefCN: 0 };
const given = (world: object, more: object = {}) =>
  effectOf(controlledInstability, { world: { cred: { RU: 0.5 }, ...world }, parameters, ...more });

test.each([
  // what                                         instab  points a year
  ["no insecurity, no demand", 0, 0],
  ["demand is largest at half of j2", 0.3, 8 * 0.3 * 0.5 * 0.5],
  ["at j2 protection gains nothing", 0.6, 0],
  ["beyond it protection loses credit", 0.9, 8 * 0.9 * -0.5 * 0.5],
])("%s", (_what, instab, perYear) => {
  expect(given({ instab: { TJ: instab } }).infl[at(mil, RU, TJ)]).toBeCloseTo(perYear / 4);
});

test("a guarantor without credibility gains nothing from insecurity", () => {
  expect(given({ instab: 0.3, cred: 0 }).infl[at(mil, RU, TJ)]).toBe(0);
});

test.each([
  ["the distance between preferences presses in full from 0.2 on", 0.2, 0.1],
  ["and no more beyond", 0.8, 0.1],
  ["half as much at 0.1", 0.1, 0.05],
  ["and not at all where there is no insecurity", 0, 0],
])("%s", (_what, instab, expected) => {
  const { pressure } = given({ instab: { TJ: instab } });
  expect(pressure[by(mil, TJ)]).toBeCloseTo(expected);
  expect(pressure[by(mil, KZ)]).toBe(0);
});

test("equal preferences press nobody", () => {
  const same = { ...parameters, prefCN: 0.25 };
  expect(given({ instab: 0.3 }, { parameters: same }).pressure[by(mil, TJ)]).toBe(0);
});

test("switched off, it writes nothing", () => {
  const { infl, pressure } = given({ instab: 0.3 }, { off: { controlled_instability: "ablated" } });
  expect(infl.every((x) => x === 0)).toBe(true);
  expect(pressure.every((x) => x === 0)).toBe(true);
});

test("a contest over succession presses on the political board of the state that is shaken, in the variant alone", () => {
  const world = { regimeShock: [0.5, 0, 0, 0, 0] };
  const plain = effectOf(controlledInstability, { world });
  expect(plain.pressure[by(pol, 0)]).toBe(0);
  const contested = effectOf(controlledInstability, { world, options: { succession: "on" } });
  expect(contested.pressure[by(pol, 0)]).toBeCloseTo(0.05);
  expect(contested.pressure[by(pol, 1)]).toBe(0);
});
