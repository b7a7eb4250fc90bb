import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnyMechanism, mechanismsOf } from "./mechanism.ts";
import { ModelFault, orderSteps } from "./order.ts";
import { combined, derived, stock } from "./quantity.ts";
import { toy } from "./testing/play.ts";

const one = { label: "A number", unit: "1" } as const;
const quantities = {
  level: stock(one),
  inflow: combined(one),
  mean: derived(one),
  twice: derived(one),
};
type Name = keyof typeof quantities;
const mechanism = mechanismsOf<typeof quantities>();
const head = (name: string) => mechanism({ ...toy(name), parameters: {} });
const derives = (name: string, reads: Name[], writes: ("mean" | "twice")[]) =>
  head(name).derive({ reads, writes }, () => {});
const changes = (name: string, reads: Name[], writes: ("level" | "inflow")[]) =>
  head(name).change({ reads, writes }, () => {});

const order = (...mechanisms: AnyMechanism[]) =>
  orderSteps(quantities, mechanisms).map((owned) => owned.mechanism.name);

const mean = derives("mean", ["level"], ["mean"]);
const twice = derives("twice", ["mean"], ["twice"]);
const rain = changes("rain", [], ["inflow"]);
const river = changes("river", ["twice"], ["inflow"]);
const fills = changes("fills", ["inflow"], ["level"]);

test("what is derived comes before what reads it", () => {
  expect(order(twice, mean)).toEqual(["mean", "twice"]);
});

test("every contribution to a combined quantity comes before anyone reads it", () => {
  expect(order(fills, rain, river, twice, mean)).toEqual(["rain", "mean", "twice", "river", "fills"]);
});

test("a relaxation comes after its target", () => {
  const follows = head("follows").relax("level", "twice", () => 1);
  expect(order(follows, twice, mean)).toEqual(["mean", "twice", "follows"]);
});

test("steps that are free of each other keep the order in which they are listed", () => {
  const drains = changes("drains", ["level"], ["level"]);
  expect(order(mean, drains, rain, twice)).toEqual(["mean", "drains", "rain", "twice"]);
  expect(order(rain, drains, mean, twice)).toEqual(["rain", "drains", "mean", "twice"]);
});

test("however mechanisms are listed, values are complete before they are read", () => {
  const all = [mean, twice, rain, river, fills];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (listed) => {
      const names = order(...listed);
      const before = (a: string, b: string) => expect(names.indexOf(a)).toBeLessThan(names.indexOf(b));
      before("mean", "twice");
      before("twice", "river");
      before("river", "fills");
      before("rain", "fills");
      expect(names).toHaveLength(all.length);
    }),
  );
});

test("a stock may be read by what changes it: it is read as it stood", () => {
  expect(order(changes("grows", ["level"], ["level"]), mean, twice)).toEqual(["grows", "mean", "twice"]);
});

test("steps that only begin a run have no place in the quarter", () => {
  const begins = head("begins").begin(["level"], () => {});
  expect(order(begins, mean, twice)).toEqual(["mean", "twice"]);
});

test.each([
  [
    "two formulas",
    [derives("a", ["twice"], ["mean"]), derives("b", ["mean"], ["twice"])],
    "twice <- mean <- twice",
  ],
  [
    "a formula and a contribution",
    [derives("a", ["inflow"], ["mean"]), changes("b", ["mean"], ["inflow"]), twice],
    "inflow <- mean <- inflow",
  ],
  ["a formula that reads itself", [derives("a", ["mean"], ["mean"]), twice], "mean <- mean"],
  [
    "a circle behind an innocent reader",
    [fills, changes("b", ["inflow"], ["inflow"]), mean, twice],
    "inflow <- inflow",
  ],
])("a circle of %s is an error that names its quantities", (_what, mechanisms, circle) => {
  expect(() => order(...mechanisms)).toThrow(
    new ModelFault(`derived quantities form a cycle within a quarter: ${circle}; make one of them a stock`),
  );
});

test("a derived quantity needs a formula, and only one", () => {
  expect(() => order(mean)).toThrow("derived quantity twice needs exactly one formula, has 0: ");
  const rival = derives("rival", [], ["mean"]);
  expect(() => order(mean, twice, rival)).toThrow(
    "derived quantity mean needs exactly one formula, has 2: mean, rival",
  );
});

test("two mechanisms of one name would share their parameters, and are an error", () => {
  expect(() => order(mean, twice, rain, changes("rain", [], ["level"]))).toThrow(
    new ModelFault("two mechanisms are called rain; rename one of them"),
  );
});

test.each(["snow", "toString"])("a quantity that nobody declared is an error: %s", (name) => {
  const strange = changes("strange", [name as "level"], ["level"]);
  expect(() => order(mean, twice, strange)).toThrow(
    new ModelFault(`mechanism strange: no quantity "${name}" is declared`),
  );
});
