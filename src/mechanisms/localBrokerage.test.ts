import { expect, test } from "vitest";
import { effectOf } from "../region/probe.ts";
import { localBrokerage } from "./localBrokerage.ts";

const KZ = 0;
const KG = 1;
const parameters = { mean: 0.5, sd: 0, e0: 0.1, e1: 1, e2: 0.5, imported: 0.4, quarrel: 0.5 };
const written = (world: object = {}, changed: object = {}, more: object = {}) =>
  effectOf(localBrokerage, {
    world: { population: 10, ...world },
    parameters: { ...parameters, ...changed },
    ...more,
  });
const off = { off: { local_brokerage: "ablated" } };

test("accommodation lowers the hazard that a plant is given up", () => {
  expect(written().exitHazard[KZ]).toBeCloseTo(0.1 * Math.exp(-0.5));
  const few = written({}, { mean: { KG: 0.3 } });
  expect(few.exitHazard[KG] / few.exitHazard[KZ]).toBeCloseTo(Math.exp(0.2));
});

test("a friendly government lowers it too, a hostile one raises it", () => {
  expect(written({ elite: 0.4 }).exitHazard[KZ]).toBeCloseTo(0.1 * Math.exp(-0.5 - 0.2));
  expect(written({ elite: -1 }).exitHazard[KZ]).toBeCloseTo(0.1 * Math.exp(-0.5 + 0.5));
});

test("localities differ: with the same mean the hazard is higher, the mean of accommodation is not", () => {
  const { accommodation, exitHazard } = written({}, { sd: 0.2 });
  expect(accommodation[KZ]).toBeCloseTo(0.5);
  // Mean of exp(-0.2 z): about 1 + 0.2^2 / 2 x 0.88, the variance of the ten quantiles.
  expect(exitHazard[KZ] / (0.1 * Math.exp(-0.5))).toBeCloseTo(1 + 0.02 * 0.88, 3);
});

test("accommodation of a locality stays in [0, 1]", () => {
  const low = written({}, { mean: 0.3, sd: 0.3 }).accommodation[KZ];
  expect(low).toBeGreaterThan(0.3); // what lies below 0 counts as 0
  expect(written({}, { mean: 0.7, sd: 0.3 }).accommodation[KZ]).toBeCloseTo(1 - low);
});

test("skills make room for local hands as far as imported staff cannot do the work", () => {
  expect(written().localHire[KZ]).toBeCloseTo(0.2 + 0.3 * 0.4);
  expect(written({ skill: 20 }).localHire[KZ]).toBeCloseTo(0.2 + 0.3 * 0.7); // 2 per 1000: half
  expect(written({ skill: 20 }, { imported: 1 }).localHire[KZ]).toBeCloseTo(0.5);
});

test("disputes grow with plants and with what is not accommodated", () => {
  expect(written({ prod: 4 }).disputes[KZ]).toBeCloseTo(0.5 * 0.5 * 4);
  expect(written({ prod: 4 }, { mean: 0 }).disputes[KZ]).toBeCloseTo(2);
});

test("projects finish where they last and where somebody can do the work", () => {
  const hazard = 0.1 * Math.exp(-0.5);
  expect(written().completion[KZ]).toBeCloseTo((1 - 3 * hazard) * 0.4);
  expect(written({ skill: 1e9 }).completion[KZ]).toBeCloseTo(1 - 3 * hazard);
  expect(written({ elite: -1 }, { e0: 0.15, e1: 0, e2: 1.5 }).completion[KZ]).toBe(0);
});

test("switched off, nobody is accommodated and survival depends on the government alone", () => {
  const none = written({ prod: 4, skill: 20 }, { sd: 0.3 }, off);
  expect(none.accommodation.every((x) => x === 0)).toBe(true);
  expect(none.exitHazard[KZ]).toBeCloseTo(0.1);
  expect(none.localHire[KZ]).toBeCloseTo(0.2);
  expect(none.disputes[KZ]).toBeCloseTo(2);
  expect(written({ elite: 1 }, {}, off).exitHazard[KZ]).toBeCloseTo(0.1 * Math.exp(-0.5));
});

test("low accommodation against high at least raises the hazard by half at central values (A-091)", () => {
  const central = (mean: number) =>
    effectOf(localBrokerage, { world: { population: 10 }, parameters: { mean, sd: 0 } }).exitHazard[KG];
  expect(central(0.3) / central(0.7)).toBeGreaterThan(1.5);
});
