import { expect, test } from "vitest";
import { cul, eco, mil, pol } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { reassuranceRestraint } from "./reassuranceRestraint.ts";

const parameters = {
  z: { pol: 0.8, eco: 0.4, mil: 0.6 },
  s: { pol: 0.2, eco: 0, mil: 0.5 },
  kC: 0.5,
  m1: 0.08,
};
const usual = { gate: 0.5, react: 1, restraintScale: 1, regularity: 0.8 };
const given = (world: object, more: object = {}) =>
  effectOf(reassuranceRestraint, { world: { ...usual, ...world }, parameters, ...more });

test("restraint is owed in part to the reaction, in part to the value of gatekeeping", () => {
  const { restr } = given({});
  expect(restr[pol]).toBeCloseTo(0.8 * (0.2 + 0.8 * 0.5));
  expect(restr[eco]).toBeCloseTo(0.4 * 0.5);
  expect(restr[mil]).toBeCloseTo(0.6 * (0.5 + 0.5 * 0.5));
});

test("culture follows the economic board", () => {
  const { restr } = given({});
  expect(restr[cul]).toBe(restr[eco]);
});

test("when gatekeeping is worthless, economic restraint goes and some on security stays", () => {
  const { restr } = given({ gate: 0 });
  expect(restr[eco]).toBe(0);
  expect(restr[mil]).toBeCloseTo(0.3);
});

test.each([
  ["no expected reaction, no restraint", { react: 0 }, 0],
  ["the lever scales it", { restraintScale: 0.5 }, 0.24],
  ["it never passes 0.95", { restraintScale: 2, gate: 1 }, 0.95],
])("%s", (_what, world, expected) => {
  expect(given(world).restr[pol]).toBeCloseTo(expected);
});

test("the expected reaction counts board by board", () => {
  const { restr } = given({ react: [0.5, 1, 0, 1] });
  expect(restr[pol]).toBeCloseTo(0.24);
  expect(restr[mil]).toBe(0);
});

test("regular consultation leaves fewer incidents", () => {
  expect(given({}).unconsulted[0]).toBeCloseTo(0.6);
  expect(given({ regularity: 0 }).unconsulted[0]).toBe(1);
});

test("restraint in politics and security lowers distrust, a quarter at a time", () => {
  expect(given({}).mistrust[0]).toBeCloseTo((-0.08 * (0.48 + 0.45)) / 2 / 4);
});

test("switched off, China does not hold back, consultation prevents nothing and distrust is left alone", () => {
  const { restr, unconsulted, mistrust } = given({}, { off: { reassurance_restraint: "ablated" } });
  expect([...restr]).toEqual([0, 0, 0, 0]);
  expect(unconsulted[0]).toBe(1);
  expect(mistrust[0]).toBeCloseTo(0);
});
