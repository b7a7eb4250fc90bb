import { expect, test } from "vitest";
import { at, by, CN, cul, eco, HOSTS, mil, pol, POWERS, RU, TR, US } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { outsiders } from "./outsiders.ts";

const KZ = 0;
const KG = 1;
/** A reach of 0.5 at an access cost of 0.5 counts as a third, so a pull of 3 keeps the ties of 2001. */
const parameters = { pull: 3 };
const usual = { infl: 10, reach: 0.5, accessCost: 0.5 };
const given = (world: object, changed: object = {}) =>
  effectOf(outsiders, {
    world: { ...usual, ...world },
    parameters: { ...parameters, ...changed },
    start: { infl: 10 },
  }).infl;

test("where pull, reach and access balance, ties of 2001 stay as they are", () => {
  expect(given({}).every((x) => Math.abs(x) < 1e-12)).toBe(true);
});

test("without reach ties fade by 5% a year off the economic board", () => {
  const infl = given({ reach: 0 });
  for (const d of [pol, mil, cul]) expect(infl[at(d, TR, KZ)]).toBeCloseTo(-10 * 0.05 * 0.25);
  expect(infl[at(eco, TR, KZ)]).toBe(0);
});

test("doubled reach adds what it had taken to stay, in the host it reaches", () => {
  expect(given({ reach: 1 })[at(pol, TR, KZ)]).toBeCloseTo(0.125);
  const reach = Array.from({ length: POWERS * HOSTS }, () => 0.5);
  reach[by(TR, KZ)] = 1;
  expect(given({ reach })[at(pol, TR, KZ)]).toBeCloseTo(0.125);
  expect(given({ reach })[at(pol, TR, KG)]).toBeCloseTo(0);
});

test("cost of access divides effort, host by host", () => {
  const accessCost = Array.from({ length: POWERS * HOSTS }, () => 0.5);
  accessCost[by(US, KZ)] = 2; // 3 in place of 1.5 to divide by
  const infl = given({ accessCost });
  expect(infl[at(mil, US, KZ)]).toBeCloseTo(-0.0625);
  expect(infl[at(mil, US, KG)]).toBeCloseTo(0);
});

test("open access lets ties grow", () => {
  expect(given({ accessCost: 0 })[at(pol, US, KZ)]).toBeCloseTo(0.0625);
});

test("ties end where the pull leads, not beyond", () => {
  expect(given({ infl: 20, reach: 1 })[at(pol, US, KZ)]).toBeCloseTo(0);
});

test("Russia and China are not outsiders", () => {
  const infl = given({ reach: 3 });
  for (const p of [RU, CN]) for (const d of [pol, eco, mil, cul]) expect(infl[at(d, p, KZ)]).toBe(0);
});
