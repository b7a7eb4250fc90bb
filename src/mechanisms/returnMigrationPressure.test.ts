import { expect, test } from "vitest";
import { effectOf } from "../region/probe.ts";
import { returnMigrationPressure } from "./returnMigrationPressure.ts";

const KZ = 0;
const TJ = 2;
// With a time constant of a quarter over ln 2 half of the pool settles in a quarter.
const parameters = {
  without: 0.5,
  settle: 0.25 / Math.LN2,
  base: 9,
  threshold: 12,
  challenge: 0.04,
  effort: 0.002,
  jobsPerBn: 30,
};
const given = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(returnMigrationPressure, {
    world: { labourForce: 4, hazardFactor: 1, gdpHost: 10, ...world },
    parameters: { ...parameters, ...changed },
    ...more,
  });

test("200 thousand without work in a labour force of 4 million are five points", () => {
  const { unemp } = given({ idle: { TJ: 200 } });
  expect(unemp[TJ]).toBeCloseTo(14);
  expect(unemp[KZ]).toBeCloseTo(9);
});

test("base unemployment differs by host", () => {
  const { unemp } = given({}, { base: { KZ: 5, KG: 8, TJ: 9, TM: 7, UZ: 8 } });
  expect([...unemp]).toEqual([5, 8, 9, 7, 8]);
});

test("job effort rises with unemployment above its base and by programmes", () => {
  const { jobEffort } = given({ idle: { TJ: 200 }, jobProgramme: { KZ: 0.02 } });
  expect(jobEffort[TJ]).toBeCloseTo(0.01 + 0.002 * 5);
  expect(jobEffort[KZ]).toBeCloseTo(0.03);
});

test("a programme of one per cent of an output of 10 billion makes 3 thousand jobs a year", () => {
  expect(given({ jobProgramme: 0.01 }).jobs[TJ]).toBeCloseTo(3);
  expect(given({}).jobs[TJ]).toBe(0);
});

test("half of the returnees have no work, and half of the pool settles", () => {
  const { idle } = given({ returnees: { TJ: 80 }, idle: { KZ: 100 } });
  expect(idle[TJ]).toBeCloseTo(10);
  expect(idle[KZ]).toBeCloseTo(-50);
});

test.each([
  ["no more than 0.3 of new jobs", 200, 100, 30],
  ["no more than there are people", 20, 1000, 20],
  ["none where jobs are lost", 200, -100, 0],
])("returnees take %s", (_what, idle, jobs, taken) => {
  expect(given({ idle, jobs }, { settle: 1e9 }).idle[TJ]).toBeCloseTo(-taken / 4);
});

test("the pool never loses more than it holds", () => {
  const { idle } = given({ idle: 100, jobs: 1e6 }, { settle: 2 });
  expect(idle[TJ]).toBeGreaterThan(-50);
});

test("two points above the threshold challenge a government; joint action lowers that growth", () => {
  expect(given({ idle: 200 }).regthrEndo[TJ]).toBeCloseTo(0.04 * 2 * 0.25);
  expect(given({ idle: 200, hazardFactor: 0.75 }).regthrEndo[TJ]).toBeCloseTo(0.04 * 2 * 0.25 * 0.75);
  expect(given({ idle: 100 }).regthrEndo[TJ]).toBe(0);
});

test("where base unemployment is above the threshold, only what returnees add to it counts", () => {
  expect(given({}, { threshold: 8 }).regthrEndo[TJ]).toBe(0);
  expect(given({ idle: 40 }, { threshold: 8 }).regthrEndo[TJ]).toBeCloseTo(0.04 * 1 * 0.25);
});

test("a challenge fades with a time constant of two years, whatever joint action does", () => {
  const fades = (hazardFactor: number) => given({ regthrEndo: 0.4, hazardFactor }).regthrEndo[TJ];
  expect(fades(1)).toBeCloseTo(0.4 * (Math.exp(-1 / 8) - 1));
  expect(fades(0.5)).toBe(fades(1));
});

test("switched off, unemployment and job effort still rise but no government is challenged", () => {
  const off = given({ idle: 400 }, {}, { off: { return_migration_pressure: "ablated" } });
  expect(off.unemp[TJ]).toBeCloseTo(19);
  expect(off.jobEffort[TJ]).toBeCloseTo(0.03);
  expect([...off.regthrEndo]).toEqual([0, 0, 0, 0, 0]);
});
