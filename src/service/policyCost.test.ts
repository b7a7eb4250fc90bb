import { expect, test } from "vitest";
import { list } from "./lists.ts";
import { policyCost } from "./policyCost.ts";
import { openProject } from "./project.ts";
import { showLever } from "./showLever.ts";
import { validate } from "./validate.ts";

test("a policy tells what it sets, when that takes effect and what it costs a year", () => {
  const report = policyCost("gb-selective-skills");
  expect(report.budget).toEqual({ money: 0.03, attention: 20 });
  const degrees = report.settings.find(({ lever }) => lever === "gb-degrees")!;
  expect(degrees).toMatchObject({ at: "2026-Q3", effective: "2028-Q3", cells: ["degrees[GB]"], usual: 0 });
  expect(degrees.money).toBeCloseTo(0.6 * 0.015);
  expect(report.costs.map(({ from, to }) => [from, to])).toEqual([[2026, 2026], [2027, 2045]]); // biome-ignore format: pairs
  const settings = report.settings.reduce((sum, { money = 0 }) => sum + money, 0);
  expect(report.costs[1].money).toBeCloseTo(settings);
});

test("consents are told by rule, with the levers that need them", () => {
  expect(policyCost("jp-minerals").consents).toEqual([
    { of: ["C5"], rule: "uptake", levers: ["jp-sectors"] },
    { of: ["C5"], rule: "government", levers: ["jp-forum"] },
  ]);
});

test("a policy without a sponsor is not charged", () => {
  const { sponsor, costs, consents } = policyCost("do-nothing");
  expect([sponsor, costs, consents]).toEqual([undefined, [], []]);
});

test("a dozen sample policies of many actors are within their budgets", () => {
  const { policies } = openProject().data;
  const sponsored = policies.filter(({ sponsor }) => sponsor !== undefined);
  expect(sponsored.length).toBeGreaterThanOrEqual(10);
  expect(new Set(sponsored.map(({ sponsor }) => sponsor)).size).toBeGreaterThanOrEqual(8);
  for (const { id } of sponsored) {
    const { budget, costs } = policyCost(id);
    expect(Math.max(...costs.map(({ money }) => money))).toBeLessThanOrEqual(budget!.money);
  }
});

test("checking a policy file tells its cost", async () => {
  const report = await validate("data/policies/tj-corridors.yaml");
  expect(report).toMatchObject({ kind: "policy", id: "tj-corridors", cost: { sponsor: "TJ" } });
});

test("levers are listed with unit, cells and costs, and one is found by its id", () => {
  const entries = list("levers");
  expect(entries).toContainEqual(
    expect.objectContaining({ id: "gb-visas", actor: "GB", unit: "thousand", lag: 4 }),
  );
  expect(showLever("gb-visas").cells).toContain("corridor[KZ]");
  expect(showLever("tm-gas")).toMatchObject({ lever: "none", cells: [], unit: undefined });
  expect(() => showLever("gb-visa")).toThrow('did you mean "gb-visas"?');
});
