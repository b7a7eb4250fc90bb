import { expect, test } from "vitest";
import type { Comparison } from "../../data/predictionEvent.ts";
import type { Prediction } from "../../data/predictionRecords.ts";
import { scorePredictions } from "./overall.ts";
import { type Count, makeTally } from "./tally.ts";
import { yearlyTable } from "./testing/yearlyTable.ts";

const before = { from: 2019, to: 2020 };
const positive = (measure: string): Comparison => ({
  measure,
  take: "end",
  over: { from: 2021, to: 2021 },
  before,
  relation: "above",
  bound: 0,
});

const says = (probability: number) => ({ word: "may", probability, because: "so" });
const prediction = (code: string, rest: Partial<Prediction> = {}): Prediction => ({
  code,
  claims: [code],
  part: "one",
  predicted: "this",
  reported: "that",
  blind: "yes",
  says: says(0.5),
  verdict: "borne-out",
  outcome: 1,
  test: { event: positive("coop"), because: "so", beside: [] },
  ...rest,
});

const count = (code: string, happened: number, given = 100): Count => ({
  code,
  runs: 100,
  given,
  happened,
  beside: [],
});

/** Scores of one prediction that came true in so many of 100 runs of each mode. */
function scoresOf(one: Prediction, blind: number, shock: number) {
  const counts = (happened: number) => [count(one.code, happened)];
  return scorePredictions([one], { blind: counts(blind), shock: counts(shock) });
}

test("runs are counted where the condition holds", () => {
  const conditional = prediction("B-001", {
    test: {
      given: positive("fric"),
      event: positive("coop"),
      because: "so",
      beside: [{ says: "the opposite", event: { not: positive("coop") } }],
    },
  });
  const tally = makeTally([prediction("B-002"), conditional, prediction("B-003", { test: undefined })]);
  for (const [coop, fric] of [[1, 1], [0, 1], [1, 0], [1, 1]]) // biome-ignore format: pairs
    tally.add(yearlyTable({ coop: [0, 0, coop], fric: [0, 0, fric] }));
  expect(tally.counts()).toEqual([
    { code: "B-002", runs: 4, given: 4, happened: 3, beside: [] },
    { code: "B-001", runs: 4, given: 3, happened: 2, beside: [1] },
  ]);
});

test("text and both modes are scored on the outcome, by hand", () => {
  const [one] = scoresOf(prediction("B-001", { says: says(0.75) }), 50, 100).predictions;
  expect(one.scores.text).toEqual({ brier: 0.0625, log: -Math.log(0.75) });
  expect(one.scores.blind?.brier).toBe(0.25);
  expect(one.scores.blind?.log).toBeCloseTo(Math.LN2, 12);
  expect(one.scores.shock?.brier).toBe(0);
  // A hundred runs cannot tell 1 from 0.995.
  expect(one.scores.shock?.log).toBeCloseTo(-Math.log(0.995), 12);
});

test("no runs in which it happens cost no more than a hundred runs can tell", () => {
  const [one] = scoresOf(prediction("B-001"), 0, 0).predictions;
  expect(one.scores.blind?.log).toBeCloseTo(-Math.log(0.005), 12);
});

test("what came true in part counts as a half, or is left out", () => {
  const partly = prediction("B-001", { verdict: "partly", outcome: 0.5 });
  const whole = prediction("B-002", { says: says(0.9) });
  const counts = [count("B-001", 90), count("B-002", 90)];
  const { overall, textAlone } = scorePredictions([partly, whole], { blind: counts, shock: counts });
  expect(overall.map((one) => [one.partly, one.count])).toEqual([
    ["half", 2],
    ["left-out", 1],
  ]);
  expect(overall[0].scores.blind?.brier).toBeCloseTo((0.4 ** 2 + 0.1 ** 2) / 2, 12);
  expect(overall[0].scores.text?.brier).toBeCloseTo((0 + 0.1 ** 2) / 2, 12);
  expect(overall[1].scores.blind?.brier).toBeCloseTo(0.1 ** 2, 12);
  expect(textAlone.map((one) => one.count)).toEqual([2, 1]);
});

test("text and model are compared on the same rows only", () => {
  const untested = prediction("B-001", { test: undefined, untested: "no such outcome" });
  const counts = [count("B-002", 80)];
  const scored = scorePredictions([untested, prediction("B-002")], { blind: counts, shock: counts });
  expect(scored.overall[0].count).toBe(1);
  expect(scored.textAlone[0].count).toBe(2);
  expect(scored.predictions[0].scores.blind).toBeUndefined();
});

test("what is open has a probability and no score", () => {
  const open = prediction("B-001", { verdict: "open", outcome: undefined });
  const { predictions, overall } = scoresOf(open, 30, 40);
  expect(predictions[0].blind.probability).toBe(0.3);
  expect(predictions[0].scores).toEqual({ text: undefined, blind: undefined, shock: undefined });
  expect(overall[0]).toMatchObject({ count: 0, scores: { text: undefined } });
});

test("too few runs that meet the condition leave a test undetermined", () => {
  const given = { ...prediction("B-001").test!, given: positive("fric") };
  const score = (runs: number) => {
    const counts = [count("B-001", 20, runs)];
    const one = prediction("B-001", { test: given });
    return scorePredictions([one], { blind: counts, shock: counts }).predictions[0].blind.probability;
  };
  expect(score(49)).toBeUndefined();
  expect(score(50)).toBe(0.4);
});

test.each([
  // outcome  blind  shock  luck
  [1, 30, 50, "right-by-shock"],
  [1, 30, 49, undefined],
  [1, 50, 30, undefined],
  [0, 50, 30, "wrong-by-shock"],
  [0, 30, 50, undefined],
] as const)("outcome %d at %d per cent blind and %d with shocks is %s", (outcome, blind, shock, luck) => {
  const verdict = outcome === 1 ? "borne-out" : "not-borne-out";
  const [one] = scoresOf(prediction("B-001", { verdict, outcome }), blind, shock).predictions;
  expect(one.luck).toBe(luck);
});
