import { expect, test } from "vitest";
import { armOf, flat, split, x } from "../../analysis/claims/testing/arms.ts";
import type { PartResult } from "../../analysis/claims/verdict.ts";
import type { WrittenPart } from "../../data/claims/claimShape.ts";
import type { Claim } from "../../data/claims/loadClaims.ts";
import { judgeClaim, type VariantResult, verdictOf } from "./judge.ts";
import type { Variant } from "./variants.ts";

/** A part that measures what guarantor_credibility writes, and one a step away. */
const own = {
  use: "trend",
  says: "belief falls",
  sign: "-",
  of: { measure: "cred[RU]", over: [2026, 2030] },
};
const away = { ...own, says: "incidents rise", sign: "+", of: { measure: "esc", over: [2026, 2030] } };

const claim = (change: object = {}): Claim =>
  ({
    id: "A-900",
    says: "A made claim",
    section: "",
    kind: "mechanism",
    actors: ["RU"],
    boards: ["mil"],
    mechanism: "guarantor_credibility",
    direction: "",
    timeframe: "",
    related: [],
    test: "",
    document: "lse-2026",
    file: "A-900.yaml",
    parts: [away],
    ...change,
  }) as unknown as Claim;

type Class = PartResult["class"];
const partResult = (kind: Class, change: Partial<PartResult> = {}): PartResult => ({
  says: `a ${kind} part`,
  use: "trend",
  report: false,
  class: kind,
  figure: "+1",
  against: "",
  runs: 400,
  numbers: {
    q: 0.9,
    nulls: 0,
    pairs: 400,
  },
  ...change,
});
const result = (
  kind: Class,
  change: Partial<VariantResult> = {},
  part: Partial<PartResult> = {},
): VariantResult => ({
  variant: "main",
  class: kind,
  parts: [partResult(kind, part)],
  runs: 400,
  decisive: [],
  silent: false,
  ...change,
});
const forced = { numbers: { q: 1, nulls: 0, pairs: 400 } };
/** Another form of the model with a hundred runs, and the share of pairs in it. */
const other = (kind: Class, q: number, change: Partial<VariantResult> = {}) =>
  result(kind, { variant: "additive", ...change }, { runs: 100, numbers: { q, nulls: 0, pairs: 100 } });

test("a claim without parts is not testable, and says why", () => {
  const untestable = claim({ parts: undefined, untestable: "Nothing of this is in the model." });
  expect(verdictOf(untestable, [])).toMatchObject({
    verdict: "not testable",
    because: "Nothing of this is in the model.",
  });
});

test("each verdict gives way to those before it", () => {
  const flip = other("contradicted", 0.2);
  const direct = { parts: [own] };
  const main = result("supported", {}, forced);
  expect(verdictOf(claim({ ...direct, target: true }), [main, flip]).verdict).toBe("calibration target");
  expect(verdictOf(claim({ ...direct, target: true }), [result("undetermined")]).verdict).toBe(
    "calibration target",
  );
  expect(verdictOf(claim(direct), [result("undetermined", {}, forced), flip]).verdict).toBe("undetermined");
  expect(verdictOf(claim(direct), [main, flip])).toMatchObject({ verdict: "built in", class: "supported" });
  expect(verdictOf(claim(), [main, flip])).toMatchObject({ verdict: "hinges", hingesOn: ["additive"] });
  for (const kind of ["supported", "negligible", "mixed", "contradicted"] as const)
    expect(verdictOf(claim(), [result(kind)]).verdict).toBe(kind);
});

test("a fact is one where facts or records alone are scored; without any it is undetermined", () => {
  const fact = claim({ kind: "fact" });
  const checked = (kind: Class) => result(kind, {}, { use: "fact_check", numbers: {} });
  expect(verdictOf(fact, [checked("contradicted")])).toMatchObject({
    verdict: "fact",
    class: "contradicted",
  });
  expect(verdictOf(fact, [checked("undetermined")]).verdict).toBe("undetermined");
  expect(verdictOf(fact, [result("supported")]).verdict).toBe("supported");
  expect(verdictOf(claim(), [checked("supported")]).verdict).toBe("supported");
});

test("built in replaces support where every draw has the sign, and never a contradiction", () => {
  const direct = claim({ parts: [own] });
  expect(verdictOf(direct, [result("negligible", {}, forced)]).verdict).toBe("built in");
  expect(verdictOf(direct, [result("contradicted", {}, forced)]).verdict).toBe("contradicted");
  const notAll = { numbers: { q: 0.98, nulls: 0, pairs: 400 } };
  expect(verdictOf(direct, [result("supported", {}, notAll)]).verdict).toBe("supported");
});

test("a claim that also scores something a step away is a test of that", () => {
  const both = result("supported", {
    parts: [partResult("supported", forced), partResult("supported", forced)],
  });
  expect(verdictOf(claim({ parts: [own, away] }), [both]).verdict).toBe("supported");
  expect(verdictOf(claim({ parts: [own, { ...own, says: "again" }] }), [both]).verdict).toBe("built in");
});

test("a flip needs more than noise of the smaller sample", () => {
  // Twice the standard error of a share of a hundred runs is 0.10.
  const main = result("supported", {}, { numbers: { q: 0.84 } });
  expect(verdictOf(claim(), [main, other("mixed", 0.76)]).verdict).toBe("supported");
  expect(verdictOf(claim(), [main, other("mixed", 0.7)])).toMatchObject({ verdict: "hinges" });
  const held = (kind: Class, value: number) =>
    result(kind, { variant: kind }, { runs: 100, numbers: { q: 1, held: value } });
  expect(verdictOf(claim(), [held("supported", 0.9), held("mixed", 0.6)]).hingesOn).toEqual(["mixed"]);
});

test("support that is too small, mixed turned contradicted, and undetermined are no flips", () => {
  expect(verdictOf(claim(), [result("supported"), other("negligible", 0.5)]).hingesOn).toEqual([]);
  expect(verdictOf(claim(), [result("mixed"), other("contradicted", 0.1)]).hingesOn).toEqual([]);
  expect(verdictOf(claim(), [result("supported"), other("undetermined", 0.1)]).hingesOn).toEqual([]);
});

test("a form of the model in which the claim's subject is missing says nothing", () => {
  const silent = other("contradicted", 0, { silent: true });
  expect(verdictOf(claim(), [result("supported"), silent])).toMatchObject({
    verdict: "supported",
    hingesOn: [],
  });
});

const variant = { id: "main", title: "", part: 1 } as Variant;
const contrast = (change: object = {}) =>
  ({
    use: "paired_contrast",
    says: "x rises",
    a: "with",
    b: "E0",
    of: x,
    sign: "+",
    ...change,
  }) as unknown as WrittenPart;
const judged = (parts: WrittenPart[], withX = flat(0.5)) =>
  judgeClaim(
    claim({ parts }),
    variant,
    { with: armOf({ x: withX }), E0: armOf({ x: flat(0.3) }) },
    { runs: 100, observations: () => [], facts: [] },
  );

test("the worst scored part counts, and reported parts never do", () => {
  expect(judged([contrast(), contrast({ sign: "-", report: true })]).class).toBe("supported");
  const { class: kind, parts } = judged([contrast(), contrast({ says: "x falls", sign: "-" })]);
  expect([kind, ...parts.map((part) => part.class)]).toEqual(["mixed", "supported", "contradicted"]);
});

test("where support meets contradiction the sentence names the part that contradicts", () => {
  const parts = [contrast(), contrast({ says: "x falls", sign: "-" })];
  expect(verdictOf(claim({ parts }), [judged(parts)]).because).toMatch(/^x falls: /);
});

test("a variant is silent where most pairs of a scored part are the same; memberships only where all are", () => {
  expect(judged([contrast()], split(40, 0.5, 0.3)).silent).toBe(true);
  expect(judged([contrast()], split(60, 0.5, 0.3)).silent).toBe(false);
  expect(judged([contrast({ report: true }), contrast()], split(60, 0.5, 0.3)).silent).toBe(false);
  const member = judgeClaim(
    claim({ parts: [contrast()] }),
    variant,
    { with: armOf({ x: split(30, 1, 0) }), E0: armOf({ x: flat(0) }) },
    { runs: 100, observations: () => [], facts: [] },
  );
  expect(member).toMatchObject({ class: "supported", silent: false });
});

test("a figure that was not recorded leaves its part undetermined, and is named", () => {
  const { parts } = judged([contrast({ of: { measure: "w", over: [2026, 2030] } })]);
  expect(parts[0]).toMatchObject({ class: "undetermined", figure: "w was not recorded" });
});

test("the drawn number on which the deciding part depends is found in the main variant", () => {
  const quantiles = Array.from({ length: 100 }, (_, run) => Float64Array.of(run / 100, (run * 37) % 100));
  const draws = { axes: ["first", "second"], quantiles: (runs: number) => quantiles.slice(0, runs) };
  const arms = { with: armOf({ x: split(60, 0.5, 0.1) }), E0: armOf({ x: flat(0.3) }) };
  const context = { runs: 100, observations: () => [], facts: [] };
  const { decisive } = judgeClaim(claim({ parts: [contrast()] }), variant, arms, context, draws);
  expect(decisive).toMatchObject([{ id: "first", holdsHigh: false }]);
  expect(judgeClaim(claim({ parts: [contrast()] }), variant, arms, context).decisive).toEqual([]);
});
