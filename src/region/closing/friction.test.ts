import { expect, test } from "vitest";
import { by, HOSTS, mil, pol } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { friction } from "./friction.ts";

const KZ = 0;
const KG = 1;
const parameters = { pRef: 0.4, tauF: 1 };
const usual = { population: 1 };
const given = (world: object, options: object = {}) =>
  effectOf(friction, { world: { ...usual, ...world }, parameters, options: options as never });

test("pressure saturates: 1 - exp(-Q)", () => {
  const { pressureLevel } = given({
    pressure: Array.from({ length: 20 }, (_, i) => (i < HOSTS ? Math.LN2 : 50)),
  });
  expect(pressureLevel[by(pol, KZ)]).toBeCloseTo(0.5);
  expect(pressureLevel[by(mil, KZ)]).toBeLessThanOrEqual(1);
});

/** Target of friction under pressure Q and a damping that has been collected. */
const target = (level: number, damping: number, form: string) =>
  given({ pressure: -Math.log(1 - level), damping }, { damping: form }).fricTarget[by(mil, KZ)];

test("multiplicative damping takes a part of pressure, additive a fixed amount", () => {
  expect(target(0.8, 0.5, "multiplicative")).toBeCloseTo(0.4);
  expect(target(0.8, 0.5, "additive")).toBeCloseTo(0.8 - 0.4 * 0.5);
  expect(target(0.2, 0.5, "multiplicative")).toBeCloseTo(0.1);
  expect(target(0.2, 0.5, "additive")).toBeCloseTo(0);
});

test("additive damping never makes friction negative, nor above 1", () => {
  expect(target(0.1, 2, "additive")).toBe(0);
  expect(target(0.999, -1, "additive")).toBe(1);
});

test("without dampers friction moves to pressure in both forms", () => {
  for (const form of ["multiplicative", "additive"]) expect(target(0.7, 0, form)).toBeCloseTo(0.7);
});

test("at the reference pressure both forms agree to first order in the dampers", () => {
  for (const k of [0.02, 0.01, 0.005]) {
    const complements = 1 - (1 - k) * (1 - 2 * k); // two dampers, collected by the rule of each form
    const gap = target(0.4, complements, "multiplicative") - target(0.4, k + 2 * k, "additive");
    expect(gap).toBeCloseTo(0.4 * 2 * k * k, 10); // what is left is second order
  }
});

test("friction moves by exactly 1 - exp(-dt/tau), a time constant of between two and eight quarters", () => {
  const relax = friction.steps.find((step) => step.kind === "relax");
  expect(relax).toMatchObject({ toward: "fricTarget", writes: ["fric"] });
  expect(relax?.tau?.({ tauF: 1.25 } as never, 0)).toBe(1.25);
  expect(friction.parameters.tauF.range).toEqual([0.5, 2]);
});

test("a board's friction weights hosts by population; the worst board and the mean are told apart", () => {
  const fric = Array.from({ length: 20 }, () => 0);
  fric[by(mil, KZ)] = 0.8;
  fric[by(mil, KG)] = 0.4;
  fric[by(pol, KZ)] = 0.4;
  const { fricBoard, fricMax, fricMean } = given({ fric, population: { KZ: 3, KG: 1 } });
  expect(fricBoard[mil]).toBeCloseTo(0.7);
  expect(fricBoard[pol]).toBeCloseTo(0.3);
  expect(fricMax[0]).toBeCloseTo(0.7);
  expect(fricMean[0]).toBeCloseTo(0.25);
});
