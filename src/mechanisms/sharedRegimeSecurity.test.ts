import { expect, test } from "vitest";
import { board } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { sharedRegimeSecurity } from "./sharedRegimeSecurity.ts";

const people = { KZ: 20, KG: 7, TJ: 10, TM: 8, UZ: 35 };
const calm = {
  regimeThreat: { RU: 0.5, CN: 0.2 },
  regimeThreatImposed: 0.4,
  population: people,
  terror: 0.35,
  coop: 0.8,
};
const parameters = { omega: 0, precedent: 0.2, h_R: 0.37, h_T: 0.35, k1: 0.6, c1: 0.2, c2: 0.1, p1: 0.5 };
const path = {
  "regimeThreat[RU]": 0.5,
  "regimeThreat[CN]": 0.2,
  regimeThreatImposed: 0.4,
  population: 10,
  terror: 0.35,
};
const ask = (given: Parameters<typeof effectOf>[1]) =>
  effectOf(sharedRegimeSecurity, { path, parameters, ...given });
const on = (...names: string[]) => board.labels.map((label) => (names.includes(label) ? 1 : 0));

test("the shared threat weighs Russia .4, China .35 and the mean host .25", () => {
  const { sharedThreat, sharedThreatSat } = ask({ world: calm });
  expect(sharedThreat[0]).toBeCloseTo(0.4 * 0.5 + 0.35 * 0.2 + 0.25 * 0.4);
  expect(sharedThreatSat[0]).toBeCloseTo(0.5); // at its half-value, 0.37
});

test("hosts count by population", () => {
  const only = (label: string) =>
    ask({ world: { population: people, regimeThreatImposed: { [label]: 0.8 } } });
  expect(only("UZ").sharedThreat[0]).toBeCloseTo(0.25 * 0.8 * (35 / 80));
  expect(only("UZ").sharedThreat[0]).toBeCloseTo(5 * only("KG").sharedThreat[0]);
});

test("militants add to the shared threat by their weight", () => {
  const world = { population: 1, terror: 0.4 };
  expect(ask({ world, parameters: { omega: 0.5 } }).sharedThreat[0]).toBeCloseTo(0.2);
  expect(ask({ world, parameters: { omega: 0 } }).sharedThreat[0]).toBe(0);
});

test("the largest shock in a host reaches both neighbours in part, and no threat passes 1", () => {
  const { threatOf, regthr } = ask({ world: { ...calm, regimeShock: { KZ: 0.9, KG: 0.3 } } });
  expect([...threatOf]).toEqual([expect.closeTo(0.68), expect.closeTo(0.38)]);
  expect([...regthr]).toEqual([1, 0.7, 0.4, 0.4, 0.4].map((v) => expect.closeTo(v)));
  const { threatOf: high } = ask({ world: { ...calm, regimeThreat: 0.95, regimeShock: 1 } });
  expect([...high]).toEqual([1, 1]);
});

test("what unemployment adds raises the threat to its host and, through the mean, the shared threat", () => {
  const { regthr, sharedThreat, threatOf } = ask({ world: { ...calm, regthrEndo: { TJ: 0.08, UZ: 0.9 } } });
  expect([...regthr]).toEqual([0.4, 0.4, 0.48, 0.4, 1].map((v) => expect.closeTo(v)));
  const added = (0.08 * 10 + 0.6 * 35) / 80;
  expect(sharedThreat[0]).toBeCloseTo(0.37 + 0.25 * added);
  expect([...threatOf]).toEqual([0.5, 0.2]); // a precedent is a shock, not a trend
});

test("the level of 2013 comes from the paths and does not move with shocks", () => {
  expect(ask({ world: calm }).sharedThreatSat2013[0]).toBeCloseTo(0.5);
  expect(ask({ world: { ...calm, regimeShock: 1, terror: 1 } }).sharedThreatSat2013[0]).toBeCloseTo(0.5);
});

test("regime threat feeds political, militants military cooperation, and both the whole", () => {
  const { coopTarget, coopPolTarget, coopMilTarget } = ask({ world: calm });
  expect(coopPolTarget[0]).toBeCloseTo(0.2 * 0.5);
  expect(coopMilTarget[0]).toBeCloseTo(0.1 * 0.5);
  expect(coopTarget[0]).toBeCloseTo(coopPolTarget[0] + coopMilTarget[0]);
});

test.each([
  // what                                             w_reg  k1   damping
  ["even weight gives k1 x sat(R)", 0.5, 0.6, 0.3],
  ["half of that weight gives half of the damping", 0.25, 0.6, 0.15],
  ["no weight gives none", 0, 0.6, 0],
  ["damping stops at .9", 0.7, 5, 0.9],
])("%s, on politics and the military only", (_what, w_reg, k1, expected) => {
  const { damping } = ask({ world: calm, parameters: { ...parameters, w_reg, k1 } });
  expect([...damping]).toEqual(on("pol", "mil").map((one) => expect.closeTo(one * expected)));
});

test("joint action lowers the hazard by at most p1", () => {
  expect(ask({ world: calm }).hazardFactor[0]).toBeCloseTo(1 - 0.5 * 0.8);
  expect(ask({ world: { ...calm, coop: 1 }, parameters: { p1: 0.5 } }).hazardFactor[0]).toBe(0.5);
});

test("switched off it weighs, damps and adds nothing, but the threats are still there", () => {
  const off = ask({ world: calm, off: { shared_regime_security: "ablated" } });
  expect(off.wReg[0]).toBe(0);
  expect([...off.damping, off.coopTarget[0], off.coopPolTarget[0], off.coopMilTarget[0]]).toEqual(
    Array(7).fill(0),
  );
  expect(off.hazardFactor[0]).toBe(1);
  expect(off.sharedThreatSat[0]).toBeCloseTo(0.5);
});
