import { expect, test } from "vitest";
import { by, CN, HOSTS, RU } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { remittanceDependence } from "./remittanceDependence.ts";

const KZ = 0;
const TJ = 2;
// 1000 thousand people on 1000 dollars a month earn 12 billion a year; half of the wage and half sent is 3 billion.
const parameters = { pay: 0.5, send: 0.5, others: 1.5, half: 0.25, cost: 0.4, culture: 0.2, thanks: 0.3 };
const then = { wageRU: 1000, gdpHost: 12, labourDemand: 2000 };
const now = { mig: { TJ: 1000 }, wageRU: 1000, gdpHost: 12 };
const given = (world: object, more: object = {}) =>
  effectOf(remittanceDependence, {
    world: { ...now, ...world },
    parameters,
    path: then,
    start: { restrict: 0.5 },
    ...more,
  });

test("a million migrants on half of 1000 dollars, half of it sent, are a quarter of an output of 12 billion", () => {
  const { remit } = given({});
  expect(remit[TJ]).toBeCloseTo(0.25);
  expect(remit[KZ]).toBe(0);
});

test("remittances follow the wage in dollars as much as the headcount", () => {
  expect(given({ wageRU: 500 }).remit[TJ]).toBeCloseTo(0.125);
  expect(given({ mig: { TJ: 500 } }).remit[TJ]).toBeCloseTo(0.125);
  expect(given({ mig: { TJ: 900 }, wageRU: 1400 }).remit[TJ]).toBeGreaterThan(0.25); // fewer people, more money
});

test.each([
  [0, 0.25],
  [0.5, 0.3125],
  [1, 0.375],
])("with other transfers at %d remittances are %d", (otherTransfers, expected) => {
  expect(given({ otherTransfers }).remit[TJ]).toBeCloseTo(expected);
});

test("remittances stay within twice the output", () => {
  expect(given({ mig: 50_000 }).remit[TJ]).toBe(2);
});

test("at the half-value leaving Russia costs half of the full part, and no other power costs more to leave", () => {
  const { exitCost, opinTarget } = given({});
  expect(opinTarget[by(RU, TJ)]).toBeCloseTo(0.15);
  expect(exitCost[by(RU, TJ)]).toBeCloseTo(0.2);
  expect(exitCost[by(RU, KZ)]).toBe(0);
  for (let i = by(CN, 0); i < exitCost.length; i++) expect(exitCost[i]).toBe(0);
});

test("goodwill is measured against 2010 on the record, with the restrictions of that time", () => {
  expect(given({}).goodwill[TJ]).toBeCloseTo(0); // half of 2000 thousand were let in
  expect(given({ mig: 3000 }).goodwill[TJ]).toBeCloseTo(0.2 * (0.75 - 0.5));
  expect(given({}).goodwill[KZ]).toBeCloseTo(-0.1); // none left
});

test("switched off, remittances flow but buy neither leverage nor goodwill", () => {
  const off = given({ mig: 3000 }, { off: { remittance_dependence: "ablated" } });
  expect(off.remit[TJ]).toBeCloseTo(0.75);
  for (let s = 0; s < HOSTS; s++) expect([off.exitCost[by(RU, s)], off.goodwill[s]]).toEqual([0, 0]);
});
