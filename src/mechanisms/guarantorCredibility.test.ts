import { expect, test } from "vitest";
import { at, BOARDS, CN, HOSTS, mil, pol, POWERS, RU, TR, US } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { guarantorCredibility } from "./guarantorCredibility.ts";

const KZ = 0;
const parameters = {
  failure: 0.1,
  success: 0.15,
  memory: 10,
  half: 0.25, // half of a gap in a quarter
  toCN: 0.4,
  toTR: 0.2,
  toUS: 0.1,
  toSelf: 0.3,
};
const start = { infl: 100, cred: { RU: 0.6, US: 0.3, CN: 0.2 } };
const given = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(guarantorCredibility, {
    world: { infl: 100, cred: start.cred, protection: 1, ...world },
    start,
    parameters: { ...parameters, ...changed },
    ...more,
  });
const sum = (column: Float64Array) => column.reduce((total, x) => total + x, 0);

test("each failure and each success steps credibility at once, without a rate", () => {
  const { cred } = given({ credFailure: { RU: 2, US: 1 }, credSuccess: { RU: 1 } });
  expect(cred[RU]).toBeCloseTo(-0.2 + 0.15);
  expect(cred[US]).toBeCloseTo(-0.1);
  expect(cred[CN]).toBe(0);
});

test("between events credibility returns to its first value, in years of a time constant", () => {
  const { cred } = given({ cred: { RU: 0.4, US: 0.5, CN: 0.2 } });
  expect(cred[RU]).toBeCloseTo(0.2 * (1 - Math.exp(-0.025)));
  expect(cred[US]).toBeCloseTo(-0.2 * (1 - Math.exp(-0.025)));
  expect(cred[CN]).toBe(0);
});

test("at its first credibility and first ties nothing moves", () => {
  expect(given({}).infl.every((x) => Math.abs(x) < 1e-12)).toBe(true);
});

test("without any credibility two fifths of Russia's military ties are left in the end: its bases", () => {
  const { infl } = given({ cred: { RU: 0 } });
  expect(infl[at(mil, RU, KZ)]).toBeCloseTo((40 - 100) / 2);
});

test("years of ties are half-lives", () => {
  expect(given({ cred: { RU: 0.3 } }, { half: 10 }).infl[at(mil, RU, KZ)]).toBeCloseTo(
    -30 * (1 - 2 ** (-1 / 40)),
  );
});

test("what Russia loses goes to the others in their parts, and the rest to self-reliance", () => {
  const { infl } = given({ cred: { RU: 0.3 } });
  expect(infl[at(mil, RU, KZ)]).toBeCloseTo(-15);
  expect(infl[at(mil, CN, KZ)]).toBeCloseTo(6);
  expect(infl[at(mil, TR, KZ)]).toBeCloseTo(3);
  expect(infl[at(mil, US, KZ)]).toBeCloseTo(1.5);
  expect(sum(infl)).toBeCloseTo(-4.5 * HOSTS);
});

test("parts that are drawn without summing to one are rescaled", () => {
  const { infl } = given({ cred: { RU: 0.3 } }, { toCN: 0.8, toTR: 0.4, toUS: 0.2, toSelf: 0.6 });
  expect(infl[at(mil, CN, KZ)]).toBeCloseTo(6);
});

test("when belief returns, the others give back what they took", () => {
  const { infl, protection } = given({ protection: 0.7 });
  expect(protection[0]).toBeCloseTo(0.15);
  expect(infl[at(mil, CN, KZ)]).toBeCloseTo(-6);
  expect(infl[at(mil, TR, KZ)]).toBeCloseTo(-3);
});

test("ties that Russia refills for other reasons are taken from nobody", () => {
  const infl = Array.from({ length: BOARDS * POWERS * HOSTS }, () => 80);
  const back = given({ infl }).infl;
  expect(back[at(mil, RU, KZ)]).toBeCloseTo(10);
  expect(sum(back)).toBeCloseTo(10 * HOSTS);
});

test("other boards are left alone", () => {
  const { infl } = given({ cred: { RU: 0 } });
  for (let q = 0; q < POWERS; q++) expect(infl[at(pol, q, KZ)]).toBe(0);
});

test("switched off, no event moves credibility and ties stay with the bases", () => {
  const off = { off: { guarantor_credibility: "ablated" } };
  const { cred, infl } = given({ credFailure: 1, credSuccess: 1 }, {}, off);
  expect(cred.every((x) => x === 0)).toBe(true);
  expect(infl.every((x) => Math.abs(x) < 1e-12)).toBe(true);
});
