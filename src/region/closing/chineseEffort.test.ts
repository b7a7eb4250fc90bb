import { expect, test } from "vitest";
import { at, BOARDS, CN, cul, eco, HOSTS, mil, pol, POWERS, RU } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { chineseEffort } from "./chineseEffort.ts";

const KZ = 0;
const TM = 3;
const parameters = { build: { pol: 8, mil: 10, cul: 2 } };
/** Board weights, Russia then China; those of 2001. */
const weight = [0.3, 0.2, 0.35, 0.15, 0.15, 0.6, 0.15, 0.1];
const usual = { weight, assertPol: 0.2, assertMil: 0.1, effortScale: 1 };
const given = (world: object, start: object = { infl: 1 }) =>
  effectOf(chineseEffort, { world: { ...usual, ...world }, parameters, start: start as never });

test("effort by board follows Chinese weights, assertiveness and restraint", () => {
  const { effort } = given({ restr: { eco: 0.25 } });
  expect(effort[pol]).toBeCloseTo(4 * 0.15 * 0.2);
  expect(effort[mil]).toBeCloseTo(4 * 0.15 * 0.1);
  expect(effort[eco]).toBeCloseTo(4 * 0.6 * 0.6 * 0.75);
  expect(effort[cul]).toBeCloseTo(4 * 0.1 * 0.3);
});

test("with the weights of 2001 the breach passes 0.35 only at assertiveness near 0.7 on both boards", () => {
  const breach = (level: number) => {
    const { effort } = given({ assertPol: level, assertMil: level });
    return (effort[pol] + effort[mil]) / effort.reduce((sum, x) => sum + x, 0);
  };
  expect(breach(0.6)).toBeLessThan(0.35);
  expect(breach(0.72)).toBeGreaterThan(0.35);
});

test("the lever scales all boards alike, so that the breach does not feel it", () => {
  const one = given({}).effort;
  const half = given({ effortScale: { CN: 0.5 } }).effort;
  for (let d = 0; d < BOARDS; d++) expect(half[d]).toBeCloseTo(one[d] / 2);
});

test("effort builds ties on three boards, a quarter of the yearly points now", () => {
  const { infl, effort } = given({});
  expect(infl[at(pol, CN, KZ)]).toBeCloseTo((8 * effort[pol]) / 4);
  expect(infl[at(mil, CN, KZ)]).toBeCloseTo((10 * effort[mil]) / 4);
  expect(infl[at(cul, CN, KZ)]).toBeCloseTo((2 * effort[cul]) / 4);
  expect(infl[at(eco, CN, KZ)]).toBe(0);
  expect(infl[at(pol, RU, KZ)]).toBe(0);
});

test("without effort ties fade by 3% a year, on those boards alone", () => {
  const { infl } = given({ infl: 40, effortScale: 0 });
  expect(infl[at(pol, CN, KZ)]).toBeCloseTo(-0.3);
  expect(infl[at(eco, CN, KZ)]).toBe(0);
});

test("a host with twice the mean economic ties of 2001 takes twice the effort", () => {
  const first = Array.from({ length: BOARDS * POWERS * HOSTS }, () => 0);
  for (let s = 0; s < HOSTS; s++) first[at(eco, CN, s)] = s === KZ ? 20 : s === TM ? 0 : 10;
  const { infl, effort } = given({}, { infl: first });
  expect(infl[at(pol, CN, KZ)]).toBeCloseTo((2 * 8 * effort[pol]) / 4);
  expect(infl[at(pol, CN, TM)]).toBe(0);
});
