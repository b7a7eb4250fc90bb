import { expect, test } from "vitest";
import { by, HOSTS, POWERS, power, RU, US } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { routinisationCredibility } from "./routinisationCredibility.ts";

const [EU, GB] = (["EU", "GB"] as const).map((label) => power.labels.indexOf(label));
const KZ = 0;
const CERTAIN = 1e6;
const parameters = {
  r1: 0.1,
  r2: 0.2,
  fade: 5,
  patience: 0.5,
  crowding: 0.1,
  lapse: 0,
  forumKept: 0.2,
  turn: 0,
  length: 2,
};
const usual = {
  pcred: 0.5,
  programmeAge: 2,
  delivery: 0.8,
  effortScale: 1,
  lengthScale: 1,
  formats: 3,
  formatHeld: 1,
};
const given = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(routinisationCredibility, {
    world: { ...usual, ...world },
    parameters: { ...parameters, ...changed },
    ...more,
  });
const rate = (world: object, changed: object = {}) => given(world, changed).pcred[GB] * 4;

test("credibility grows with what is kept and falls with what is missed and with time", () => {
  // 2 x 0.1 x 0.8 x 0.5 - 0.2 x 0.1 x 0.5 / (1 + 0.5 x 2) - 0.5 / 5
  expect(rate({})).toBeCloseTo(0.08 - 0.005 - 0.1);
  expect(rate({ delivery: 0.4 })).toBeCloseTo(0.04 - 0.015 - 0.1);
});

test("full credibility cannot rise and none cannot fall", () => {
  expect(rate({ pcred: 1 })).toBeLessThan(0);
  expect(rate({ pcred: 0 })).toBeGreaterThan(0);
});

test("a forum adds to what is kept, up to all of it", () => {
  expect(rate({ forum: { GB: 1 } }) - rate({})).toBeCloseTo(0.02);
  expect(rate({ forum: { GB: 1 }, delivery: 0.9 }) - rate({ delivery: 0.9 })).toBeCloseTo(0.01);
});

test("unbroken years soften a miss, at most as many as the programme is long", () => {
  const young = rate({ programmeAge: 0, delivery: 0 });
  const old = rate({ programmeAge: 2, delivery: 0 });
  expect(old - young).toBeCloseTo(0.05 - 0.025);
  expect(rate({ programmeAge: 9, delivery: 0 })).toBeCloseTo(old);
  expect(rate({ programmeAge: 9, lengthScale: 5, delivery: 0 })).toBeGreaterThan(old);
});

test("a chance of lapse counts as missed, less so for long programmes", () => {
  const lost = (lengthScale: number) =>
    rate({ lengthScale, programmeAge: 0 }) - rate({ lengthScale, programmeAge: 0 }, { lapse: 0.5 });
  expect(lost(1)).toBeCloseTo(0.2 * 0.25 * 0.5);
  expect(lost(5)).toBeCloseTo(0.2 * 0.05 * 0.5);
});

test("a year without money keeps nothing but the forum", () => {
  const gap = { effortScale: { GB: 0 } };
  expect(rate(gap)).toBeCloseTo(-0.025 - 0.1);
  expect(rate({ ...gap, forum: { GB: 1 } })).toBeCloseTo(0.02 - 0.025 - 0.1);
  expect(given({ ...gap, programmeAge: 1 }).programmeAge[GB]).toBe(0);
});

test("programmes age a year a year up to their length, and a lapse begins anew", () => {
  expect(given({ programmeAge: 1 }).programmeAge[GB]).toBeCloseTo(0.25);
  expect(given({ programmeAge: 1.9 }).programmeAge[GB]).toBeCloseTo(0.1);
  expect(given({ programmeAge: 5 }).programmeAge[GB]).toBeCloseTo(-3);
  expect(given({ programmeAge: 1 }, { lapse: CERTAIN }).programmeAge[GB]).toBeCloseTo(-1);
});

test("programmes end once in their length: 0.5 x 1/2 a year lapse", () => {
  let lapses = 0;
  for (let seed = 0; seed < 400; seed++)
    for (const change of given({ programmeAge: 1 }, { lapse: 0.5 }, { seed }).programmeAge)
      if (change < 0) lapses++;
  expect(lapses / 400 / POWERS).toBeCloseTo(1 - Math.exp(-0.25 / 4), 1); // sd 0.004
});

test("the lever scales the length of programmes", () => {
  const { programmeLength } = given({ lengthScale: { GB: 5, EU: 0.5, US: 1 } });
  expect([programmeLength[GB], programmeLength[EU], programmeLength[US]]).toEqual([10, 1, 2]);
});

test.each([
  ["one format has all attention", 1, 1],
  ["none is not more than all", 0, 1],
  ["eleven share it", 11, 0.5],
])("%s", (_what, formats, expected) => {
  expect(given({ formats }).crowd[KZ]).toBeCloseTo(expected);
});

test("a format that does not meet leaves its attention to the others", () => {
  const formatHeld = Array.from({ length: POWERS }, (_, q) => (q === GB || q === EU ? 0 : 1));
  expect(given({ formats: 8, formatHeld }).crowd[KZ]).toBeCloseTo(1 / 1.5);
});

test("a turn of a host strands an outsider's programme of five years and more for what is left of it", () => {
  const { stranded } = given({ lengthScale: 2.5 }, { turn: CERTAIN });
  for (let s = 0; s < HOSTS; s++) {
    expect(stranded[by(GB, s)]).toBeGreaterThan(0);
    expect(stranded[by(GB, s)]).toBeLessThan(5);
    expect(stranded[by(RU, s)]).toBe(0);
  }
  expect(given({ lengthScale: 2.4 }, { turn: CERTAIN }).stranded.every((x) => x === 0)).toBe(true);
});

test("what is stranded is free again after its years, and is not stranded twice", () => {
  const left = (stranded: number) =>
    given({ stranded, lengthScale: 2.5 }, { turn: CERTAIN }).stranded[by(GB, KZ)];
  expect(left(3)).toBe(-0.25);
  expect(left(0.1)).toBeCloseTo(-0.1);
});

test("switched off, credibility and attention stand at 2020, nothing lapses and nothing is stranded", () => {
  const { pcred, crowd, stranded, programmeAge } = given(
    { formats: 11, lengthScale: 5, programmeAge: 1, pcred: 0.2 },
    { pcred2020: { GB: 0.4 }, lapse: CERTAIN, turn: CERTAIN },
    { off: { routinisation_credibility: "ablated" }, path: { formats: 5 } },
  );
  expect(0.2 + pcred[GB]).toBeCloseTo(0.4);
  expect(crowd[KZ]).toBeCloseTo(1 / 1.4);
  expect(stranded.every((x) => x === 0)).toBe(true);
  expect(programmeAge[GB]).toBeCloseTo(0.25);
});
