import { expect, test } from "vitest";
import { effectOf } from "../region/probe.ts";
import { dependenceAcquiescence } from "./dependenceAcquiescence.ts";

const acq = (depRU: number, depCN: number, parameters: Record<string, number> = {}, off = {}) =>
  effectOf(dependenceAcquiescence, { world: { depRU, depCN, needgap2013: 0.1 }, parameters, off }).acq[0];

test("the gap of needs is what Russia needs less what China needs", () => {
  const { needgap } = effectOf(dependenceAcquiescence, { world: { depRU: 0.2, depCN: 0.3 } });
  expect(needgap[0]).toBeCloseTo(-0.1);
});

test.each([
  // what                                             depRU depCN  q1  acq
  ["at the gap of 2013 it is the acceptance of 2013", 0.2, 0.1, 6, 0.4],
  ["a wider gap raises it along the logistic curve", 0.6, 0.1, 5, 1 / (1 + 1.5 * Math.exp(-2))],
  ["a gap the other way lowers it", 0.1, 0.4, 5, 1 / (1 + 1.5 * Math.exp(2))],
  ["need on both sides alike changes nothing", 0.7, 0.6, 6, 0.4],
])("%s", (_what, depRU, depCN, q1, expected) => {
  expect(acq(depRU, depCN, { q1, acq2013: 0.4 })).toBeCloseTo(expected);
});

test("it stays between 0 and 1 at both ends", () => {
  expect(acq(1, 0, { q1: 10 })).toBeLessThan(1);
  expect(acq(0, 1, { q1: 10 })).toBeGreaterThan(0);
});

test("switched off it stays at its level of 2013, not at 0", () => {
  expect(acq(0.9, 0, { acq2013: 0.4 }, { dependence_acquiescence: "ablated" })).toBeCloseTo(0.4);
});
