import { expect, test } from "vitest";
import { effectOf } from "../region/probe.ts";
import { normativeConvergence } from "./normativeConvergence.ts";

const parameters = { n1: 0.04, n2: 0.05, c7: 0.2, n3: 0.3 };
const usual = { rules: 0.4, agreements: 1, regularity: 0.8 };
const given = (world: object, more: object = {}) =>
  effectOf(normativeConvergence, { world: { ...usual, ...world }, parameters, ...more });

test.each([
  // what                                                        world                              per year
  ["one agreement a year adds n1, decay takes n2 of the stock", {}, 0.04 - 0.02],
  ["half of the meetings are enough", { regularity: 0.5 }, 0.02],
  ["below half agreements thin out", { regularity: 0.25 }, 0.02 - 0.02],
  ["when consultation lapses only decay is left", { regularity: 0 }, -0.02],
  ["so it is without agreements", { agreements: 0 }, -0.02],
  ["more agreements add in proportion", { agreements: 2 }, 0.08 - 0.02],
])("%s", (_what, world, perYear) => {
  expect(given(world).rules[0]).toBeCloseTo(perYear / 4);
});

test("the stock rests where gains and decay balance", () => {
  expect(given({ rules: 0.8 }).rules[0]).toBeCloseTo(0);
});

test("shared rules support political and overall cooperation alike", () => {
  const { coopTarget, coopPolTarget } = given({});
  expect(coopTarget[0]).toBeCloseTo(0.08);
  expect(coopPolTarget[0]).toBeCloseTo(0.08);
});

test("shared rules leave fewer incidents", () => {
  expect(given({}).misperception[0]).toBeCloseTo(0.88);
  expect(given({ rules: 0 }).misperception[0]).toBe(1);
});

test("switched off, the stock goes on but does nothing", () => {
  const written = given({}, { off: { normative_convergence: "ablated" } });
  expect(written.misperception[0]).toBe(1);
  expect(written.coopTarget[0]).toBe(0);
  expect(written.coopPolTarget[0]).toBe(0);
  expect(written.rules[0]).toBeCloseTo(0.005);
});
