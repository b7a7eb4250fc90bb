import { expect, test } from "vitest";
import { by, eco, pol } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { institutionalBalancing } from "./institutionalBalancing.ts";

const certain = 1e6; // admissions a year, so that one comes in any quarter
const parameters = { i1: certain, i2: 0, i3: 0.04, dip: 0.1 };
const usual = { fric: 0.5, mistrust: 0.5 };
const given = (world: object, more: object = {}) =>
  effectOf(institutionalBalancing, { world: { ...usual, ...world }, parameters, ...more });

test("while the record governs, only what is recorded happens", () => {
  const { fric, instSCO } = given({ recorded: 1 });
  expect(fric[by(pol, 0)]).toBeCloseTo(0);
  expect(instSCO[0]).toBeCloseTo(0);
});

test("the admission on record eases political friction once and costs the depth of two members", () => {
  const { fric, instSCO } = given({ recorded: 1, admission: 1 });
  expect(fric[by(pol, 0)]).toBeCloseTo(-0.05);
  expect(fric[by(eco, 0)]).toBe(0);
  expect(instSCO[0]).toBeCloseTo(-0.08);
});

test("after the record admissions come by hazard and cost the depth of one member", () => {
  const { fric, instSCO } = given({});
  expect(fric[by(pol, 4)]).toBeCloseTo(-0.05);
  expect(instSCO[0]).toBeCloseTo(-0.04);
});

test("an answer brings one more member and no second relief", () => {
  const { fric, instSCO } = given({}, { parameters: { ...parameters, i2: 1 } });
  expect(fric[by(pol, 0)]).toBeCloseTo(-0.05);
  expect(instSCO[0]).toBeCloseTo(-0.08);
});

test("without distrust nobody brings in a counterweight", () => {
  expect(given({ mistrust: 0 }, { parameters: { ...parameters, i2: 1 } }).instSCO[0]).toBeCloseTo(0);
});

test("the share of quarters with an admission follows the hazard, and rises with distrust", () => {
  const shareOf = (mistrust: number) => {
    let moves = 0;
    for (let seed = 1; seed <= 2000; seed++)
      moves += given({ mistrust }, { parameters: { ...parameters, i1: 0.8 }, seed }).instSCO[0] < 0 ? 1 : 0;
    return moves / 2000;
  };
  expect(shareOf(0.5)).toBeCloseTo(1 - Math.exp(-0.1), 1);
  expect(shareOf(1)).toBeGreaterThan(shareOf(0.5));
});

test("switched off, neither hazard nor record has any effect", () => {
  const off = { institutional_balancing: "ablated" } as const;
  for (const world of [{}, { recorded: 1, admission: 1 }]) {
    const { fric, instSCO } = given(world, { off });
    expect([...fric].every((x) => Math.abs(x) === 0)).toBe(true);
    expect(Math.abs(instSCO[0])).toBe(0);
  }
});
