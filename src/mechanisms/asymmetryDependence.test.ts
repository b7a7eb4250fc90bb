import { expect, test } from "vitest";
import { effectOf } from "../region/probe.ts";
import { asymmetryDependence } from "./asymmetryDependence.ts";

const parameters = { dep2013: 0.2, d1: 0.4, d2: 0.2, d3: 0.1, d4: 0.2, tau_D: 2 };
/** 2013: no war, no sanctions, outlets .1 and half of a .6 opening, so .1 + .5 x .6 / 2 = .25. */
const path = { altOutlets: 0.1, openWest: 0.6, sanc: 0, war: 0 };
const in2013 = { asymEco: 1.43, altOutlets: 0.1, hedgeWest: 0.3 };
const target = (more: object, rest: object = {}) =>
  effectOf(asymmetryDependence, { world: { ...in2013, ...more }, parameters, path, ...rest }).depTarget[0];

test.each([
  // what                                         change                  target
  ["in 2013 the target is the dependence of 2013", {}, 0.2],
  ["sanctions raise it", { sanc: 0.5 }, 0.4],
  ["war raises it", { war: 0.5 }, 0.3],
  ["a wider gap raises it", { asymEco: 2.43 }, 0.3],
  ["other outlets lower it", { altOutlets: 0.6 }, 0.1],
  ["an opening to the West counts by half", { hedgeWest: 0.8 }, 0.15],
  ["outlets count up to 1", { altOutlets: 1, hedgeWest: 1 }, 0.05],
  ["it stays above 0", { asymEco: -5 }, 0],
  ["it stays below 1", { sanc: 1, war: 1, asymEco: 6 }, 1],
])("%s", (_what, change, expected) => {
  expect(target(change)).toBeCloseTo(expected);
});

test("sanctions already felt in 2013 would count as part of that level", () => {
  const given = { path: { ...path, sanc: 0.5 } };
  expect(target({ sanc: 0.5 }, given)).toBeCloseTo(0.2);
  expect(target({ sanc: 0 }, given)).toBeCloseTo(0);
});

test("switched off, the target is the dependence of 2013 whatever happens", () => {
  const off = { off: { asymmetry_dependence: "ablated" } };
  expect(target({ sanc: 1, war: 1, asymEco: 3, altOutlets: 1 }, off)).toBeCloseTo(0.2);
});

test("the level of 2013 is told to others, and dependence moves to its target in tau_D years", () => {
  expect(effectOf(asymmetryDependence, { world: in2013, parameters, path }).depRU2013[0]).toBe(0.2);
  const step = asymmetryDependence.steps.find(({ kind }) => kind === "relax");
  expect([step?.writes, step?.toward, step?.tau?.({ tau_D: 2 } as never, 0)]).toEqual([
    ["depRU"],
    "depTarget",
    2,
  ]);
});

test("central values and the record of 2025 give a dependence inside the published range", () => {
  const world = { sanc: 0.9, war: 0.6, asymEco: 2, altOutlets: 0.3, hedgeWest: 0.02 };
  const { depTarget } = effectOf(asymmetryDependence, { world, path });
  expect(depTarget[0]).toBeGreaterThan(0.45);
  expect(depTarget[0]).toBeLessThan(0.8);
});
