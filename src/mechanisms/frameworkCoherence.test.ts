import { expect, test } from "vitest";
import { power } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { frameworkCoherence } from "./frameworkCoherence.ts";

const [EU, GB] = (["EU", "GB"] as const).map((label) => power.labels.indexOf(label));
const given = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(frameworkCoherence, {
    world,
    parameters: { q: 0.6, cost: 0.1, bilateral: { EU: 0.5, GB: 0.8 }, ...changed },
    ...more,
  }).coherence;

test("unlinked frameworks merely add up", () => {
  expect(given({}).every((x) => x === 1)).toBe(true);
});

test("linkage adds the geometric mean of the two, and coordination takes its share", () => {
  const coherence = given({ linkage: { EU: 1, GB: 0.5 } });
  expect(coherence[EU]).toBeCloseTo(1.3 * 0.9);
  expect(coherence[GB]).toBeCloseTo((1 + 0.6 * 0.5 * 0.4) * 0.95);
});

test("where linkage gains nothing it costs", () => {
  expect(given({ linkage: 1 }, { q: 0 })[EU]).toBeCloseTo(0.9);
  expect(given({ linkage: 1 }, { bilateral: 1 })[EU]).toBeCloseTo(0.9); // one framework has nothing to link to
});

test("switched off, the interaction goes and the cost of coordination stays", () => {
  expect(given({ linkage: 1 }, {}, { off: { framework_coherence: "ablated" } })[EU]).toBeCloseTo(0.9);
});
