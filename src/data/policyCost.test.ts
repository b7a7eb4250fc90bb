import { expect, test } from "vitest";
import { quarter } from "../engine/quarter.ts";
import { loadData } from "./load.ts";
import { checkSponsored, settle, yearlyCost } from "./policyCost.ts";
import type { PolicyRecord } from "./records.ts";

const data = loadData();
type Setting = { at: string; until?: string; lever: string; index?: string; value: number };
const policyOf = (
  sponsor: string | undefined,
  settings: readonly Setting[],
  more: object = {},
): PolicyRecord => ({
  id: "mine",
  title: "Mine",
  ...(sponsor && { sponsor }),
  settings: settings.map(({ at, until, ...rest }) => ({
    ...rest,
    at: quarter(at),
    ...(until && { until: quarter(until) }),
    because: "A test.",
  })),
  ...more,
});
const costs = (policy: PolicyRecord) => yearlyCost(settle(policy, data));
const check = (policy: PolicyRecord) => () => checkSponsored(policy, data, (path) => path.join("."));
const places = (value: number, more: object = {}) => ({
  at: "2026-Q1",
  lever: "placesScale",
  index: "GB",
  value,
  ...more,
});

test("a lever costs by how far it stands from its default, from the decision on", () => {
  const [first, second] = costs(policyOf("GB", [places(2, { at: "2026-Q3" })]));
  expect(first).toMatchObject({ year: 2026, risk: 0 });
  expect(first.money).toBeCloseTo(0.01); // USD 0.02 bn a year, for half a year
  expect(second.money).toBeCloseTo(0.02);
  expect(second.attention).toBeCloseTo(2);
});

test("below its default a lever charged upwards frees as much", () => {
  expect(costs(policyOf("GB", [places(0.5)]))[0].money).toBeCloseTo(-0.01);
});

test("a later setting wins, and after the last quarter nothing is paid", () => {
  const [first, second, third] = costs(
    policyOf("GB", [places(3, { until: "2027-Q4" }), places(2, { at: "2026-Q3", until: "2027-Q4" })]),
  );
  expect(first.money).toBeCloseTo(0.5 * 0.04 + 0.5 * 0.02);
  expect(second.money).toBeCloseTo(0.02);
  expect(third).toMatchObject({ money: 0, attention: 0, risk: 0 });
});

test("each cell is charged, and risk is that of the riskiest lever, not a sum", () => {
  const one = costs(policyOf("GB", [{ at: "2026-Q1", lever: "corridor", index: "KZ", value: 2 }]))[0];
  const all = costs(policyOf("GB", [{ at: "2026-Q1", lever: "corridor", value: 2 }]))[0];
  expect(all.money).toBeCloseTo(5 * one.money);
  expect([one.risk, all.risk]).toEqual([0.4, 0.4]);
});

test("settings are split by lever, each with its own lag; without a sponsor there is none", () => {
  const { lag, lever } = settle(policyOf("GB", [places(2)]), data)[0];
  expect([lag, lever?.id]).toEqual([4, "gb-places"]);
  expect(settle(policyOf(undefined, [places(2)]), data)).toMatchObject([{ lag: 0 }]);
  const blocs = settle(
    policyOf("UZ", [{ at: "2026-Q1", lever: "blocMove", index: "*/UZ", value: -1 }]),
    data,
  );
  expect(blocs.map((one) => [one.lever?.id, one.lag])).toEqual([["uz-csto", 1], ["uz-blocs", 4]]); // biome-ignore format: pairs
});

test.each([
  [
    "a lever of another",
    policyOf("GB", [{ ...places(2), index: "JP" }]),
    "GB has no lever that moves placesScale[JP]",
  ],
  [
    "all cells where it has one",
    policyOf("GB", [{ at: "2026-Q1", lever: "placesScale", value: 2 }]),
    "GB has no lever that moves placesScale[RU]",
  ],
  [
    "a value beyond its bounds",
    policyOf("UZ", [{ at: "2026-Q1", lever: "blocMove", index: "CSTO/UZ", value: 1 }]),
    "1 is beyond what UZ can do (uz-csto); expected -1 to 0",
  ],
  [
    "more than its money",
    policyOf("GB", [places(4)]),
    "settings: 2026 takes 0.06 USD bn, and GB has 0.03 a year",
  ],
  [
    "more than its attention",
    policyOf("GB", [places(2)], { budget: { money: 1, attention: 1 } }),
    "2026 takes 2 minister-days, and GB has 1 a year",
  ],
  ["a sponsor without levers", policyOf("UA", [places(2)]), "sponsor: UA has no levers; expected one of"],
  [
    "a budget of nobody",
    policyOf(undefined, [places(2)], { budget: { money: 1, attention: 1 } }),
    'budget: whose? A budget needs a "sponsor"',
  ],
])("%s is refused", (_what, policy, expected) => {
  expect(check(policy)).toThrow(expected);
});

test("what one setting frees pays for another, so that a budget of nothing is an equal budget", () => {
  const nothing = { budget: { money: 0, attention: 100 } };
  const less = { at: "2026-Q1", lever: "effortScale", index: "GB", value: 0.5 };
  expect(check(policyOf("GB", [places(1.7)], nothing))).toThrow("and GB has 0 a year");
  expect(check(policyOf("GB", [places(1.7), less], nothing))).not.toThrow();
});
