import { expect, test } from "vitest";
import { at, BOARDS, by, CN, eco, HOSTS, pol, POWERS, RU } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { powerTransitionFriction } from "./powerTransitionFriction.ts";

const KZ = 0;
const KG = 1;

/** China holds 0.4 of the economic board everywhere; overall it leads Russia in KG and trails it elsewhere. */
const share = Array.from({ length: BOARDS * POWERS * HOSTS }, () => 0);
const shareAll = Array.from({ length: POWERS * HOSTS }, () => 0);
for (let s = 0; s < HOSTS; s++) {
  share[at(eco, CN, s)] = 0.4;
  shareAll[by(CN, s)] = s === KG ? 0.5 : 0.2;
  shareAll[by(RU, s)] = 0.3;
}
const parameters = { x1: 4, x2: 0.5 };
const usual = { share, shareAll, stake: 0.6 };
const given = (world: object, more: object = {}) =>
  effectOf(powerTransitionFriction, { world: { ...usual, ...world }, parameters, ...more });

test("an economic share of 0.4 brings 1.6 points of political influence a year", () => {
  const { infl } = given({});
  for (let s = 0; s < HOSTS; s++) expect(infl[at(pol, CN, s)]).toBeCloseTo(1.6 / 4);
  expect(infl.reduce((sum, x) => sum + x)).toBeCloseTo(HOSTS * 0.4);
});

test("restraint in politics slows the spill-over, restraint elsewhere does not", () => {
  expect(given({ restr: { pol: 0.75 } }).infl[at(pol, CN, KZ)]).toBeCloseTo(0.1);
  expect(given({ restr: { eco: 0.75 } }).infl[at(pol, CN, KZ)]).toBeCloseTo(0.4);
});

test("pressure rises only where China outweighs Russia, by stake and lead", () => {
  const { pressure } = given({});
  expect(pressure[by(pol, KG)]).toBeCloseTo(0.5 * 0.6 * 0.2);
  expect(pressure[by(pol, KZ)]).toBe(0);
  expect(pressure.reduce((sum, x) => sum + x)).toBeCloseTo(0.06);
});

test("without a stake there is no pressure", () => {
  expect(given({ stake: 0 }).pressure[by(pol, KG)]).toBe(0);
});

test("under the threshold option the spill-over waits until China passes Russia", () => {
  const { infl, pressure } = given({}, { options: { powerTransition: "threshold" } });
  expect(infl[at(pol, CN, KG)]).toBeCloseTo(0.4);
  expect(infl[at(pol, CN, KZ)]).toBe(0);
  expect(pressure[by(pol, KG)]).toBeCloseTo(0.06);
});

test("equal weight is not yet passing", () => {
  const equal = shareAll.map(() => 0.3);
  const { infl } = given({ shareAll: equal }, { options: { powerTransition: "threshold" } });
  expect(infl.every((x) => x === 0)).toBe(true);
});

test("switched off, it writes nothing", () => {
  const { infl, pressure } = given({}, { off: { power_transition_friction: "ablated" } });
  expect(infl.every((x) => x === 0)).toBe(true);
  expect(pressure.every((x) => x === 0)).toBe(true);
});
