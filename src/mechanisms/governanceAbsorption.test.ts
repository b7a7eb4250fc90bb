import { expect, test } from "vitest";
import { effectOf } from "../region/probe.ts";
import { governanceAbsorption } from "./governanceAbsorption.ts";

const KZ = 0;
const TJ = 2;
const parameters = { j0: 10, content: 0.3, lag: 2 };
const written = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(governanceAbsorption, { world, parameters: { ...parameters, ...changed }, ...more });

test("at content times governance of 0.12 a billion brings the reference number of jobs", () => {
  expect(written({ newRoads: 2, gov: 0.4 }).jobsInvestTarget[KZ]).toBeCloseTo(20);
});

test("content and governance multiply", () => {
  expect(written({ newRoads: 2, gov: 0.2 }).jobsInvestTarget[TJ]).toBeCloseTo(10);
  expect(written({ newRoads: 2, gov: 0.2 }, { content: 0.15 }).jobsInvestTarget[TJ]).toBeCloseTo(5);
  expect(written({ newRoads: 2, gov: 0 }).jobsInvestTarget[TJ]).toBeCloseTo(0);
});

test("a rule on local content adds to what contracts ask, between none and all", () => {
  expect(written({ contentShift: 0.2 }).content[KZ]).toBeCloseTo(0.5);
  expect(written({ contentShift: -0.5 }).content[KZ]).toBe(0);
  expect(written({ contentShift: 0.5 }, { content: { KZ: 0.8 } }).content[KZ]).toBe(1);
  expect(written({ contentShift: { TJ: 0.3 }, newRoads: 2, gov: 0.4 }).jobsInvestTarget[TJ]).toBeCloseTo(40);
});

test("jobs follow investment with a lag", () => {
  const moved = written({ newRoads: 2, gov: 0.4, jobsInvest: 8 });
  expect(moved.jobsInvest[KZ]).toBeCloseTo(12 * (1 - Math.exp(-0.125)));
  expect(moved.jobs[KZ]).toBeCloseTo(8);
});

test("switched off, a dollar brings as many jobs in every host", () => {
  const gov = { KZ: 0.47, KG: 0.32, TJ: 0.17, TM: 0.12, UZ: 0.42 };
  const { jobsInvestTarget } = written(
    { newRoads: 2, gov },
    {},
    { off: { governance_absorption: "ablated" } },
  );
  for (const jobs of jobsInvestTarget) expect(jobs).toBeCloseTo(20);
});
