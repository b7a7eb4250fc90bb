import { expect, test } from "vitest";
import { at, CN, HOSTS, mil, RU, TR } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { militaryTechnologyShift } from "./militaryTechnologyShift.ts";

const KZ = 0;
const off = { military_technology_shift: "ablated" } as const;
const parameters = { weight2020: 0.2, rise: 0.02, shift: 0.05, turkish: 0.4 };
const given = (world: object, more: object = {}) =>
  effectOf(militaryTechnologyShift, { world: { techScale: 1, ...world }, parameters, ...more });

test.each([
  ["in 2020 it is what it is", 2020, 1, 0.2],
  ["it rises by its rate a year", 2030, 1, 0.4],
  ["it is never below zero", 2001, 1, 0],
  ["a scenario scales it", 2020, 1.5, 0.3],
  ["it is never above one", 2045, 3, 1],
])("weight of technology: %s", (_what, year, techScale, weight) => {
  expect(given({ year, techScale }).techWeight[0]).toBeCloseTo(weight);
});

test("the weight of 2013 is the trend of that year, whatever the year", () => {
  expect(given({ year: 2040, techScale: 3 }).techWeight2013[0]).toBeCloseTo(0.06);
});

// A fifth of weight, a twentieth a year, a quarter of a year: 0.25 of 100 points.
const moved = 0.25;

test("Russian military ties move with the weight, the same part in every host", () => {
  const { infl } = given({ year: 2020, infl: 100 });
  for (let s = 0; s < HOSTS; s++) expect(infl[at(mil, RU, s)]).toBeCloseTo(-moved);
  expect(given({ year: 2030, infl: 100 }).infl[at(mil, RU, KZ)]).toBeCloseTo(-2 * moved);
});

test("a China that leads in technology takes all that Turkiye leaves", () => {
  const { infl } = given({ year: 2020, infl: 100, asymTech: 1 });
  expect(infl[at(mil, TR, KZ)]).toBeCloseTo(0.4 * moved);
  expect(infl[at(mil, CN, KZ)]).toBeCloseTo(0.6 * moved);
  expect(given({ year: 2020, infl: 100, asymTech: 3 }).infl).toEqual(infl);
});

test("what a China at par cannot serve goes to Turkiye by the same part, the rest to the host itself", () => {
  const { infl } = given({ year: 2020, infl: 100, asymTech: 0 });
  expect(infl[at(mil, CN, KZ)]).toBeCloseTo(0.3 * moved);
  expect(infl[at(mil, TR, KZ)]).toBeCloseTo((0.4 + 0.3 * 0.4) * moved);
  const kept = infl[at(mil, RU, KZ)] + infl[at(mil, CN, KZ)] + infl[at(mil, TR, KZ)];
  expect(kept).toBeCloseTo(-0.3 * 0.6 * moved);
});

test("a China far behind gets nothing", () => {
  expect(given({ year: 2020, infl: 100, asymTech: -1 }).infl[at(mil, CN, KZ)]).toBeCloseTo(0);
});

test("other boards and other powers stay as they are", () => {
  const { infl } = given({ year: 2020, infl: 100 });
  const touched = [RU, CN, TR].flatMap((q) => Array.from({ length: HOSTS }, (_, s) => at(mil, q, s)));
  const moving = [...infl.keys()].filter((i) => infl[i] !== 0);
  expect(moving).toEqual(touched.sort((a, b) => a - b));
});

test("without the supply term the weight stays and no tie moves", () => {
  const more = { off: { "military_technology_shift.supply": "ablated" } };
  const { infl, techWeight } = given({ year: 2020, infl: 100 }, more);
  expect(infl.every((x) => x === 0)).toBe(true);
  expect(techWeight[0]).toBeCloseTo(0.2);
});

test("switched off, technology has no weight and no tie moves", () => {
  const { infl, techWeight, techWeight2013 } = given({ year: 2030, infl: 100, asymTech: 1 }, { off });
  expect(infl.every((x) => x === 0)).toBe(true);
  expect([techWeight[0], techWeight2013[0]]).toEqual([0, 0]);
});
