import { expect, test } from "vitest";
import type { WrittenPart } from "../../data/claims/claimShape.ts";
import type { Claim } from "../../data/claims/loadClaims.ts";
import { coded, twinOf } from "./twin.ts";
import { reversed } from "./reversed.ts";

const of = { measure: "coop", over: [2020, 2020] } as const;
const event = { measure: "coop", over: { from: 2020, to: 2020 }, above: 0.4 } as const;
const says = "a part";
const arms = { a: "more", b: "E0" };
const items = ["UZ", "TJ", "KG"].map((name) => ({ name, of }));
const groups = ["places", "capitals", "rest"].map((name) => ({ name, arm: name }));
const probability = { use: "threshold_probability", says, event, p: 0.8, side: "at_least" } as const;
const record = {
  use: "data_comparison",
  says,
  series: [{ indicator: "trade_share" }],
  reporters: ["KAZ"],
  statistic: "mean",
  bound: 0,
  hosts: 1,
} as const;

const doses = [
  { arm: "E0", dose: 0 },
  { arm: "more", dose: 1 },
];

test.each<[string, object, object]>([
  ["a contrast by its sign", { use: "paired_contrast", ...arms, of, sign: "+" }, { sign: "-" }],
  ["an event by its sign", { use: "event_study", ...arms, of, sign: "-", at: 2027 }, { sign: "+" }],
  ["a trend by its sign", { use: "trend", of, sign: "+" }, { sign: "-" }],
  [
    "an interaction by its sign",
    { use: "interaction_2x2", both: "ab", first: "a", second: "b", none: "E0", of, sign: "-" },
    { sign: "+" },
  ],
  ["a dose by its shape", { use: "dose_response", doses, of, shape: "rising" }, { shape: "falling" }],
  ["a probability by its side and bound", probability, { side: "at_most", p: 0.2 }],
  ["the first of a ranking by another item", { use: "ranking", items, first: "UZ" }, { first: "TJ" }],
  ["those on top by one beneath", { use: "ranking", items, top: ["UZ", "KG"] }, { top: ["TJ", "KG"] }],
  [
    "an order by two places",
    { use: "ranking", items, above: ["UZ", "KG", "TJ"] },
    { above: ["TJ", "KG", "UZ"] },
  ],
  [
    "half as much of the variance by twice as much the other way",
    { use: "variance_share", groups, of, times: 0.5 },
    { groups: [groups[1], groups[0], groups[2]], times: 2 },
  ],
  [
    "what is left by its side",
    {
      use: "hysteresis_half_life",
      stopped: "stop",
      continued: "E0",
      of,
      against: of,
      retained: 0.7,
      side: "at_least",
    },
    { side: "at_most" },
  ],
  [
    "a turning point by its side",
    { use: "threshold_search", settings: [], of, side: "above", bound: 0.5 },
    { side: "below" },
  ],
  [
    "a label by its absence",
    { use: "regime_classification", event, over: [2015, 2025], share: 0.8 },
    { event: { not: event } },
  ],
  ["a comparison of the record by its relation", { ...record, relation: "above" }, { relation: "below" }],
  ["a bound of the record by its relation", { ...record, relation: "at_most" }, { relation: "at_least" }],
  ["a portfolio by its arms", { use: "portfolio_contrast", ...arms, outcomes: [] }, { a: "E0", b: "more" }],
  [
    "a condition by what holds under it",
    { use: "conditional", if: event, scored: probability },
    { scored: { ...probability, side: "at_most", p: 0.2 } },
  ],
])("turns %s, and nothing else", (_what, part, changed) => {
  const written = { says, ...part } as WrittenPart;
  const twin = reversed(written, ["UZ", "TJ"]);
  expect(twin).toEqual({ ...written, ...changed });
  expect(reversed(twin, ["UZ", "TJ"])).toEqual(
    written.use === "regime_classification" ? { ...written, event: { not: { not: event } } } : written,
  );
});

test.each<[string, object]>([
  ["a fact without a number", { use: "fact_check", facts: ["F-011"] }],
  ["a hump", { use: "dose_response", doses, of, shape: "hump" }],
  [
    "a share of the variance by itself",
    { use: "variance_share", groups: groups.slice(0, 1), of, share: 0.8 },
  ],
  ["a ranking without items to swap", { use: "ranking", items, first: "UZ" }],
])("%s has no reverse, and says so", (_what, part) => {
  expect(() => reversed({ says, ...part } as WrittenPart)).toThrow(/has no reverse; change a bound/);
});

const claim = {
  id: "A-019",
  says: "Balancing rises.",
  test: "By 0.05 or more.",
  file: "data/evidence/claims/A-019.yaml",
  related: ["+A-018"],
  differs: ["Years, not quarters."],
  mechanism: "strategic_distraction",
  parts: [
    { use: "paired_contrast", says: "it rises", ...arms, of, sign: "+", least: 0.05 },
    { use: "trend", says: "it was low", of, sign: "-" },
  ],
} as unknown as Claim;

test("a twin has the false sentence and the changed part; what stays true is only reported", () => {
  const twin = twinOf(claim, {
    claim: "A-019",
    way: "r",
    says: "Balancing falls.",
    parts: [{ part: 0, says: "it falls" }],
  });
  expect(twin).toEqual({
    ...claim,
    says: "Balancing falls.",
    parts: [
      { ...claim.parts![0], says: "it falls", sign: "-" },
      { ...claim.parts![1], report: true },
    ],
  });
});

test("a bound that is out of reach stands in the place of the old one", () => {
  const twin = twinOf(claim, {
    claim: "A-019",
    way: "t",
    says: "Balancing rises by half.",
    parts: [{ part: 0, says: "by half", set: [{ at: "least", to: 0.5 }] }],
    beyond: "Above all runs.",
  });
  expect(twin.parts![0]).toEqual({ ...claim.parts![0], says: "by half", least: 0.5 });
});

test("under a code nothing of the claim's name is left", () => {
  const under = coded(claim, "T-17");
  expect(under.parts).toBe(claim.parts);
  expect(JSON.stringify(under)).not.toMatch(/[AB]-\d{3}/);
  expect(under.test).toBe("it rises. it was low.");
});
