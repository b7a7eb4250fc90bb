import { expect, test } from "vitest";
import { deciding, effectOf, judgeEffect, noEffect, nthBest, together, yesOrNo } from "./verdict.ts";

/** A hundred effects: so many of each size. */
const effects = (...groups: readonly (readonly [count: number, size: number])[]) =>
  groups.flatMap(([count, size]) => Array.from({ length: count }, () => size));

test.each([
  // what                                       effects                                        least  class
  ["nine of ten clear effects support", effects([90, 0.1], [10, -0.1]), 0.02, "supported"],
  ["four of five are enough", effects([80, 0.1], [20, -0.1]), 0.02, "supported"],
  ["a clear sign may be too small to count", effects([90, 0.01], [10, -0.01]), 0.02, "negligible"],
  ["seven of ten are mixed", effects([70, 0.1], [30, -0.1]), 0.02, "mixed"],
  ["rare large losses leave the mean open", effects([85, 0.1], [15, -0.6]), 0.02, "mixed"],
  ["four of ten contradict", effects([40, 0.1], [60, -0.1]), 0.02, "contradicted"],
  ["the other sign contradicts", effects([100, -0.1]), 0.02, "contradicted"],
  ["no effect in most pairs contradicts", effects([45, 0.1], [55, 0]), 0.02, "contradicted"],
  [
    "pairs without effect are left out of the share",
    effects([45, 0.1], [5, -0.1], [50, 0]),
    0.02,
    "supported",
  ],
  ["nineteen pairs decide nothing", effects([19, 0.1]), 0.02, "undetermined"],
])("%s", (_what, list, least, kind) => {
  expect(judgeEffect(list, { least }).class).toBe(kind);
});

test("the interval is the central ninety percent of the mean, and failed pairs are left out", () => {
  const { mean, low, high, q, nulls, pairs } = effectOf([...effects([50, 1], [50, 3]), Number.NaN]);
  expect([mean, q, nulls, pairs]).toEqual([2, 1, 0, 100]);
  // Standard deviation of the hundred: sqrt(100 / 99).
  expect(high - mean).toBeCloseTo((1.6449 * Math.sqrt(100 / 99)) / 10, 10);
  expect(mean - low).toBeCloseTo(high - mean, 12);
});

test("a difference that rounding alone makes is none", () => {
  expect(effectOf(effects([1, 1], [99, 1e-16]))).toMatchObject({ nulls: 99, q: 1 });
});

test("what speaks against names the pairs that go the other way and a line that is near", () => {
  const { against, figure } = judgeEffect(effects([82, 0.1], [18, -0.1]), { least: 0.02 });
  expect(against).toBe("18 % of pairs go the other way; within 0.04 of the line at 0.8");
  expect(figure).toContain("82 % of pairs");
});

test.each([
  // what                                                       differences of figures that are 0 or 1   class
  ["a third that joins supports, though most pairs are the same", effects([30, 1], [70, 0]), "supported"],
  ["as many leave as join", effects([15, 1], [15, -1], [70, 0]), "mixed"],
  ["more leave than join", effects([5, 1], [25, -1], [70, 0]), "contradicted"],
  ["nobody moves", effects([100, 0]), "contradicted"],
  ["one of a hundred is within the noise", effects([1, 1], [99, 0]), "mixed"],
  ["four of four hundred are clear and too few to count", effects([4, 1], [396, 0]), "negligible"],
])("of memberships the difference of shares is judged: %s", (_what, list, kind) => {
  expect(judgeEffect(list, { least: 0.02, shares: true }).class).toBe(kind);
});

test("only figures that are 0 or 1 in every run make shares", () => {
  expect(yesOrNo([0, 1, 1, Number.NaN])).toBe(true);
  expect(yesOrNo([0, 1, 0.5])).toBe(false);
  expect(yesOrNo([0, 2])).toBe(false);
});

test("a subject is missing where most pairs are the same, or all of those that are 0 or 1", () => {
  expect(noEffect({ nulls: 51, pairs: 100 })).toBe(true);
  expect(noEffect({ nulls: 50, pairs: 100 })).toBe(false);
  expect(noEffect({ nulls: 99, pairs: 100, shares: 1 })).toBe(false);
  expect(noEffect({ nulls: 100, pairs: 100, shares: 1 })).toBe(true);
  expect(noEffect({ share: 0.5 })).toBe(false);
});

const states = ["KZ", "KG", "TJ", "TM", "UZ"];

test("of several states the n-th best decides, and those that support are named", () => {
  const shares = [90, 70, 85, 30, 95];
  const results = shares.map((part) =>
    judgeEffect(effects([part, 0.1], [100 - part, -0.1]), { least: 0.02 }),
  );
  expect(nthBest(results, 3, states)).toMatchObject({ class: "supported", numbers: { q: 0.85 } });
  expect(nthBest(results, 3, states).figure).toMatch(/^TJ, number 3 of five: .*; supported in UZ, KZ, TJ$/);
  expect(nthBest(results, 4, states).class).toBe("mixed");
  expect(nthBest(results, 5, states).class).toBe("contradicted");
});

type Part = Parameters<typeof together>[0][number];
const part = (kind: Part["class"], report = false) => ({ class: kind, report }) as Part;

test.each([
  ["the worst part counts", ["supported", "negligible"], "negligible"],
  ["mixed is worse than negligible", ["negligible", "mixed"], "mixed"],
  ["supported with contradicted is mixed", ["supported", "contradicted"], "mixed"],
  ["contradicted with mixed is contradicted", ["mixed", "contradicted"], "contradicted"],
  ["contradicted with negligible is contradicted", ["negligible", "contradicted"], "contradicted"],
  ["one that is undetermined leaves all undetermined", ["supported", "undetermined"], "undetermined"],
] as const)("%s", (_what, kinds, kind) => {
  expect(together(kinds.map((one) => part(one)))).toBe(kind);
});

test("parts that are reported never count, and alone decide nothing", () => {
  expect(together([part("supported"), part("contradicted", true), part("undetermined", true)])).toBe(
    "supported",
  );
  expect(together([part("supported", true)])).toBe("undetermined");
});

test("the part that decides is the worst, or the one that makes support mixed; never a reported one", () => {
  const [reported, good, bad] = [part("contradicted", true), part("supported"), part("contradicted")];
  expect(deciding([reported, good, bad], "mixed")).toBe(bad);
  expect(deciding([reported, good, part("mixed")], "mixed")?.class).toBe("mixed");
  expect(deciding([reported, good], "supported")).toBe(good);
  expect(deciding([], "undetermined")).toBeUndefined();
});
