import { expect, test } from "vitest";
import { lgt } from "../region/forms.ts";
import { effectOf } from "../region/probe.ts";
import { statusFrustration } from "./statusFrustration.ts";

const parameters = { f1: 0.1, f2: 0.2, f3: 0.1, m2: 0.08, y0: -1, y1: 4, y2: 2 };
const usual = { status: 0.5, asymEco: 1.5, breach: 0.25, openWest: 0.4, depRU: 0.5 };
const given = (world: object, more: object = {}) =>
  effectOf(statusFrustration, { world: { ...usual, ...world }, parameters, ...more });

test.each([
  // what                                            world                                per year
  ["gap and breach feed frustration, time fades it", {}, 0.35 * (0.15 + 0.05) - 0.05],
  ["the gap alone", { breach: 0, status: 0 }, 0.35 * 0.15],
  ["the breach alone", { asymEco: 0, status: 0 }, 0.35 * 0.05],
  ["without either it only fades", { asymEco: 0, breach: 0 }, -0.05],
])("%s", (_what, world, perYear) => {
  expect(given(world).status[0]).toBeCloseTo(perYear / 4);
});

test("frustration feeds distrust", () => {
  expect(given({}).mistrust[0]).toBeCloseTo(0.01);
  expect(given({ status: 0 }).mistrust[0]).toBe(0);
});

test("the turn to the West is open door times readiness", () => {
  expect(given({}).hedgeWest[0]).toBeCloseTo(0.4 * lgt(-1 + 2 - 1));
  expect(given({ openWest: 0 }).hedgeWest[0]).toBe(0);
});

test("frustration opens the turn and dependence closes it", () => {
  const { hedgeWest } = given({});
  expect(given({ status: 0.9 }).hedgeWest[0]).toBeGreaterThan(hedgeWest[0]);
  expect(given({ depRU: 0.9 }).hedgeWest[0]).toBeLessThan(hedgeWest[0]);
});

test("switched off, nothing feeds frustration or distrust and there is no turn to the West", () => {
  const { status, mistrust, hedgeWest } = given({}, { off: { status_frustration: "ablated" } });
  expect(status[0]).toBeCloseTo(-0.0125);
  expect(mistrust[0]).toBe(0);
  expect(hedgeWest[0]).toBe(0);
});

test("the mistrust term goes alone", () => {
  const { mistrust, hedgeWest } = given({}, { off: { "status_frustration.mistrust": "ablated" } });
  expect(mistrust[0]).toBe(0);
  expect(hedgeWest[0]).toBeCloseTo(0.2);
});
