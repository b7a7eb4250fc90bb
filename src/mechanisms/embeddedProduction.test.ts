import { expect, test } from "vitest";
import { by, CN, HOSTS, POWERS, RU } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { embeddedProduction } from "./embeddedProduction.ts";

const KZ = 0;
const KG = 1;
const UZ = 4;
const parameters = {
  slope: 0.5,
  p1: 0.2,
  p2: 0.04,
  linkage: 0.3,
  l0: 0.1,
  j: 10,
  g: 0.7,
  ceiling: 10_000,
  v: 0.3,
  k: 0.2,
  trained: 0.5,
  turned: 0.1,
  liked: 0.05,
  contested: 2,
  skillRatio: 2,
  stdRatio: 3,
  opinRatio: 0.5,
  protestRatio: 1.5,
};
const usual = { population: 10, gdpHost: 20, firms: 1000 };
const written = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(embeddedProduction, {
    world: { ...usual, ...world },
    parameters: { ...parameters, ...changed },
    path: { relocation: 0.2, population: 10 },
    ...more,
  });
const off = { off: { embedded_production: "ablated" } };

test("a fifth of new capital goes into plants, more as industry has reason to move", () => {
  expect(written({ fdi: 2 }).plantShare[KZ]).toBeCloseTo(0.2);
  expect(written({ fdi: 2, relocation: 0.8 }).plantShare[KZ]).toBeCloseTo(0.6);
  expect(written({ fdi: 2, relocation: 0.8, relocationShift: { UZ: 0.5 } }).plantShare[UZ]).toBeCloseTo(0.7);
  expect(written({ relocationShift: -1 }).plantShare[KZ]).toBeCloseTo(0.2);
});

test("plants and roads by decision keep their kind", () => {
  const both = written({ fdi: 4, plantStep: 1, roadStep: 1, relocation: 0.8 });
  expect(both.plantShare[KZ]).toBeCloseTo((0.6 * 2 + 1) / 4);
  expect(both.newPlants[KZ]).toBeCloseTo(2.2);
});

test("plants reinvest with incentive and governance", () => {
  const { newPlants } = written({ fdi: 1, relocation: 0.8, gov: 0.4, prod: 5 });
  expect(newPlants[KZ]).toBeCloseTo(0.6 + 0.2 * 0.8 * 0.5 * 5);
});

test("plants are given up by local hazard and by protest", () => {
  const lost = written({ exitHazard: 0.05, protest: { KG: 20 }, prod: 4 });
  expect(lost.exits[KZ]).toBeCloseTo(0.2);
  expect(lost.exits[KG]).toBeCloseTo((0.05 + 0.02) * 4);
  expect(lost.prod[KG]).toBeCloseTo(-0.28 / 4);
  expect(written({ fdi: 2, exitHazard: 0.05, prod: 4 }).prod[KZ]).toBeCloseTo((0.4 - 0.2) / 4);
});

test("new plants bring jobs in proportion to linkage and governance, which a rule on content raises", () => {
  const { jobs, jobsPlants } = written({ fdi: 5, gov: 0.3 });
  expect(jobsPlants[KZ]).toBeCloseTo((10 * 0.4 * 0.3) / 0.12);
  expect(jobs[KZ]).toBeCloseTo(10);
  expect(written({ fdi: 5, gov: 0.3, contentShift: { KG: 0.2 } }).jobsPlants[KG]).toBeCloseTo(15);
});

test("without linkage capability gains less than a fifth of its gain at a linkage of 0.4 (A-089)", () => {
  const gain = (linkage: number) => written({ fdi: 5 }, { linkage, l0: 0 }).mva[KZ];
  expect(gain(0.4)).toBeCloseTo(0.3 * 0.4 * 1 * 0.25);
  expect(gain(0) / gain(0.4)).toBeLessThan(0.2);
});

/** Firms added in a quarter; the probe also writes what `begin` sets, so that is taken off. */
function added(firms: number, relocation: number, changed: object = {}, more: object = {}) {
  const begun = written({ firms }, changed, more).firms;
  return written({ firms, relocation }, changed, more).firms.map((x, s) => x - begun[s]);
}

test("firms in Uzbekistan pass 1,927 in January 2022 whatever their growth", () => {
  for (const g of [0.4, 0.8, 1.2]) {
    let firms = written({ firms: 1000 }, { g }).firms[UZ];
    for (let quarters = 0; quarters < 84; quarters++) firms += added(firms, 0.2, { g })[UZ];
    expect(firms).toBeCloseTo(1927);
  }
});

test("at central values firms stay within a tenth of 2,337 in late 2023 and 4,192 in June 2025 (A-088)", () => {
  const { g, ceiling } = embeddedProduction.parameters;
  const central = { g: g.value, ceiling: ceiling.value };
  let firms = 1927;
  for (let quarters = 0; quarters < 8; quarters++) firms += added(firms, 0.2, central)[UZ];
  expect(Math.abs(firms / 2337 - 1)).toBeLessThan(0.1);
  for (let quarters = 0; quarters < 6; quarters++) firms += added(firms, 0.8, central)[UZ];
  expect(Math.abs(firms / 4192 - 1)).toBeLessThan(0.1);
});

test("firms end at their ceiling, which is that of Uzbekistan times the scale of the host", () => {
  expect(added(10_000, 1)[UZ]).toBeCloseTo(0);
  expect(added(5000, 1, { firmScale: { KG: 0.5 } })[KG]).toBeCloseTo(0);
  expect(added(0, 1)[UZ]).toBeCloseTo(0);
});

test("output per head grows with the host, less its people, and with income from jobs and plants", () => {
  const growthHost = 0.04;
  expect(written({ growthHost, gdppc: 2 }).gdppc[KZ]).toBeCloseTo(0.02);
  expect(written({ growthHost, gdppc: 2, jobs: 50 }).gdppc[KZ] - 0.02).toBeCloseTo((0.2 * 0.005 * 2) / 4);
  const plants = written({ growthHost, gdppc: 2, fdi: 5 }).gdppc[KZ] - 0.02;
  expect(plants).toBeCloseTo((((0.2 * 0.3 * 0.4) / 20) * 2) / 4);
  const people = { path: { relocation: 0.2, population: 0 } };
  expect(written({ growthHost, gdppc: 1 }, {}, people).gdppc[KZ]).toBeCloseTo(0.01);
});

test("a dollar of plants trains its own multiple of what a dollar of roads trains", () => {
  const roads = written({ newRoads: 2 });
  expect(roads.trainedAtWork[KZ]).toBeCloseTo(1);
  expect(roads.skill[by(CN, KZ)]).toBeCloseTo(0.25);
  expect(roads.skill[by(RU, KZ)]).toBe(0);
  expect(written({ fdi: 10 }).trainedAtWork[KZ]).toBeCloseTo(2);
});

test("equipment that turns to China's standards leaves those of the others; the sum stays below 1", () => {
  const std = Array.from({ length: POWERS * HOSTS }, () => 0.09);
  const turned = (0.1 * 3 * 2) / 20 / 4;
  const added = written({ fdi: 10, std }).std;
  expect(added[by(CN, KZ)]).toBeCloseTo(turned * 0.91);
  expect(added[by(RU, KZ)]).toBeCloseTo(-turned * 0.09);
  let sum = 0;
  for (let q = 0; q < POWERS; q++) sum += added[by(q, KZ)];
  expect(sum).toBeCloseTo(turned * 0.1);
});

test("standing capital moves opinion and protest, against the output of the host", () => {
  const { opinTarget, localProtest } = written({ infra: 4, prod: 2, accommodation: 0.5 });
  expect(opinTarget[by(CN, KZ)]).toBeCloseTo((0.05 * (4 + 1)) / 20);
  expect(opinTarget[by(RU, KZ)]).toBe(0);
  expect(localProtest[KZ]).toBeCloseTo((2 * (4 + 3)) / 20);
  const more = written({ infra: 4, prod: 2, gdpHost: { KG: 8 } }).localProtest[KG];
  expect(more).toBeCloseTo((2 * (4 + 6)) / 8);
});

test("plants of 2001 have made what their linkage allows", () => {
  expect(written({}, {}, { start: { prod: 2 } }).mva[KZ]).toBeCloseTo(0.3 * 0.4 * 2);
});

test("switched off, only roads are left: no plants, jobs, skills, standards or conflict of theirs", () => {
  const world = {
    fdi: 4,
    newRoads: 4,
    plantStep: 1,
    relocation: 0.8,
    gov: 0.4,
    prod: 5,
    infra: 10,
    protest: 40,
  };
  const none = written(world, {}, off);
  const roads = written({ newRoads: 4, infra: 10 }, {}, off);
  expect(added(1000, 0.8, {}, off)[UZ]).toBeCloseTo(0);
  for (let s = 0; s < HOSTS; s++) {
    expect(none.plantShare[s]).toBe(0);
    expect(none.newPlants[s]).toBe(0);
    expect(none.jobs[s]).toBe(0);
    expect(none.exits[s]).toBe(0);
    expect(none.localProtest[s]).toBeCloseTo(roads.localProtest[s]);
    for (const name of ["skill", "std", "opinTarget"] as const)
      expect(none[name][by(CN, s)]).toBeCloseTo(roads[name][by(CN, s)]);
  }
});
