import { expect, test } from "vitest";
import type { WrittenPart } from "../../data/claims/claimShape.ts";
import { failingOf } from "./failing.ts";
import type { VariantResult } from "./judge.ts";

const effect = { q: 1, low: 0.1, mean: 0.2, least: 0.02, pairs: 60, nulls: 0 };
const contrast = { use: "paired_contrast", says: "it rises" };

test.each<[string, object, string, object, object]>([
  [
    "a sign too seldom",
    contrast,
    "contradicted",
    { ...effect, q: 0.1 },
    { number: "share of pairs with the sign", value: 0.1, bound: 0.8 },
  ],
  [
    "no effect in most pairs",
    contrast,
    "contradicted",
    { ...effect, nulls: 45 },
    { number: "share of pairs without effect", value: 0.75, asked: "at most", bound: 0.5 },
  ],
  [
    "an interval over 0",
    contrast,
    "mixed",
    { ...effect, low: -0.1 },
    { number: "lower end of the interval", value: -0.1, asked: "above", bound: 0 },
  ],
  [
    "an effect too small",
    contrast,
    "negligible",
    { ...effect, mean: 0.01 },
    { number: "mean effect", value: 0.01, bound: 0.02 },
  ],
  [
    "a share of runs on the wrong side",
    { use: "threshold_probability", says: "seldom", p: 0.1, side: "at_most" },
    "contradicted",
    { share: 0.9, p: 0.1 },
    { number: "share of runs", value: 0.9, asked: "at most", bound: 0.1 },
  ],
  [
    "a condition that is seldom met",
    { use: "conditional", says: "if", scored: contrast },
    "undetermined",
    { condition: 0.02 },
    { number: "runs that meet the condition", value: 60, bound: 50 },
  ],
  [
    "a number far from the fact",
    { use: "fact_check", says: "count", facts: ["F-052"], value: 10 },
    "contradicted",
    { nearest: 5, miss: 0.5 },
    { value: 0.5, asked: "at most", bound: 0.1 },
  ],
])("names %s", (_what, part, kind, numbers, expected) => {
  const result = { parts: [{ ...part, report: false, class: kind, numbers, runs: 60 }] };
  expect(failingOf([part as WrittenPart], result as unknown as VariantResult)).toMatchObject(expected);
});

test("where all parts hold nothing fails", () => {
  const result = { parts: [{ ...contrast, report: false, class: "supported", numbers: effect, runs: 60 }] };
  expect(failingOf([contrast as WrittenPart], result as unknown as VariantResult)).toBeUndefined();
});
