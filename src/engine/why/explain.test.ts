import { expect, test } from "vitest";
import { mechanismsOf } from "../mechanism.ts";
import { parseCells } from "../layout.ts";
import { combined, derived, exogenous, lever, stock } from "../quantity.ts";
import { formatQuarter, quarter } from "../quarter.ts";
import { fixed, FROM, type Play, play, toy } from "../testing/play.ts";
import { type Explanation, explain, explainSum } from "./explain.ts";

const one = { label: "A number", unit: "1" } as const;
const quantities = {
  rain: exogenous(one),
  gate: lever({ ...one, default: 1 }),
  water: stock({ ...one, bounds: [0, 10] }),
  fish: stock(one),
  inflow: combined(one),
  food: combined({ ...one, recentres: true }),
  catch: derived(one),
  found: derived(one),
};
const mechanism = mechanismsOf<typeof quantities>();

const rains = mechanism({ ...toy("rains"), parameters: {} }).change(
  { reads: ["rain", "gate"], writes: ["inflow"] },
  ({ rain, gate }, _p, add) => {
    add.inflow[0] += rain[0] * gate[0];
  },
);
const leaks = mechanism({ ...toy("leaks"), parameters: { share: fixed(0.1) }, neutral: { share: 0 } }).change(
  { reads: ["water"], writes: ["water"] },
  ({ water }, p, add) => {
    add.water[0] -= p.share * water[0];
  },
);
const fills = mechanism({ ...toy("fills"), parameters: {} }).change(
  { reads: ["inflow"], writes: ["water"] },
  ({ inflow }, _p, add) => {
    add.water[0] += inflow[0];
  },
);
const feeds = (name: string, size: number) =>
  mechanism({ ...toy(name), parameters: { size: fixed(size) }, neutral: { size: 0 } }).change(
    { reads: ["water"], writes: ["food"] },
    ({ water }, p, add) => {
      add.food[0] += p.size * water[0];
    },
  );
const breeds = mechanism({ ...toy("breeds"), parameters: {} }).relax("fish", "food", () => 1.5);
const nets = mechanism({ ...toy("nets"), parameters: {} })
  .derive({ reads: ["fish", "water", "rain"], writes: ["catch"] }, (w, _p, out) => {
    out.catch[0] = (w.fish[0] * w.rain[0]) / (1 + w.water[0]);
  })
  .derive({ reads: ["fish"], writes: ["found"], draws: ["luck"] }, ({ fish }, _p, { found }, draws) => {
    found[0] = draws.chance.poisson(draws.luck, 0, fish[0]);
  });
const model = {
  name: "toy",
  quantities,
  mechanisms: [rains, leaks, fills, feeds("weeds", 0.3), feeds("flies", 0.2), breeds, nets],
};
const usual: Play = {
  quarters: 12,
  start: { water: 3, fish: 2 },
  paths: { rain: (row) => 0.2 + 0.1 * Math.sin(row), gate: (row) => (row < 6 ? 1 : 0.5) },
};

function explained(cell: string, how: Play = {}, from = "2001-Q1", to = "2003-Q4"): Explanation {
  const { simulation, vector } = play(model, { ...usual, ...how });
  const [place] = parseCells(simulation.program.layout, cell, "test").cells;
  return explain(simulation, vector, 1, 0, place, quarter(from), quarter(to));
}

const total = ({ contributions }: Explanation) => contributions.reduce((sum, { amount }) => sum + amount, 0);
const amountOf = ({ contributions }: Explanation, author: string) =>
  contributions.find((one_) => one_.author === author)?.amount ?? 0;

const hows: Record<string, Play> = {
  usual: {},
  "a mechanism off": { off: { leaks: "ablated" } },
  "a mechanism held": { off: { weeds: "clamped" } },
  "a level kept": { off: { weeds: "recentred" } },
  "a stock set": { clamps: [{ of: "water", value: 7, from: "2002-Q2", to: "2002-Q4" }] },
  "a target set": { clamps: [{ of: "food", value: 4, from: "2002-Q2" }] },
  "a stock and a target set": {
    clamps: [
      { of: "water", value: 7, from: "2002-Q2" },
      { of: "food", value: 4, from: "2002-Q1" },
    ],
  },
  "a formula set": { clamps: [{ of: "catch", value: 5, from: "2002-Q2", to: "2002-Q3" }] },
  "a bound met": { paths: { rain: 5 } },
  "an empty pool": { paths: { rain: -5 } },
};
const cells = Object.keys(quantities);

test.each(Object.entries(hows))("contributions add up to the change, to the bit: %s", (_words, how) => {
  for (const cell of cells)
    for (const [from, to] of [
      ["2001-Q1", "2003-Q4"],
      ["2001-Q4", "2002-Q3"],
      ["2002-Q1", "2002-Q2"],
    ]) {
      const found = explained(cell, how, from, to);
      const history = play(model, { ...usual, ...how }).history(cell);
      const row = (text: string) => quarter(text) - quarter("2001-Q1");
      expect(found.start).toBe(history[row(from)]);
      expect(found.end).toBe(history[row(to)]);
      expect(found.change).toBe(found.end - found.start);
      expect(total(found)).toBe(found.change);
      expect(Math.abs(amountOf(found, "rounding"))).toBeLessThan(1e-12);
    }
});

test("contributions come largest first", () => {
  const sizes = explained("fish").contributions.map(({ amount }) => Math.abs(amount));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test("a path is the author of its own change, and a lever of its", () => {
  expect(explained("gate").contributions).toEqual([{ author: "path: gate", amount: -0.5 }]);
  expect(explained("rain").contributions.map(({ author }) => author)).toContain("path: rain");
});

test("a stock is moved by mechanisms; paths act through them", () => {
  const authors = explained("water").contributions.map(({ author }) => author);
  expect(authors.filter((author) => author !== "rounding").sort()).toEqual(["fills", "leaks"]);
});

test("bounds take what did not fit", () => {
  const found = explained("water", { paths: { rain: 5 } });
  expect(found.end).toBe(10);
  expect(amountOf(found, "bounds")).toBeLessThan(-20);
});

test("what is set is set's", () => {
  const found = explained(
    "water",
    { clamps: [{ of: "water", value: 7, from: "2002-Q2" }] },
    "2002-Q1",
    "2002-Q2",
  );
  const parts = amountOf(found, "leaks") + amountOf(found, "fills");
  expect(amountOf(found, "set")).toBeCloseTo(7 - found.start - parts, 12);
});

test("recentring, not the last writer, keeps the level of a target", () => {
  const found = explained("fish", { off: { weeds: "recentred" } });
  expect(amountOf(found, "weeds")).toBe(0);
  expect(found.contributions.map(({ author }) => author)).not.toContain("set");
  const plain = explained("fish", { off: { weeds: "ablated" } });
  expect(amountOf(found, "flies")).toBeCloseTo(amountOf(plain, "flies"), 9);
});

test("luck is the author of what is drawn anew, and of nothing else", () => {
  const quarters = Array.from({ length: 11 }, (_, i) => [
    formatQuarter(FROM + i),
    formatQuarter(FROM + i + 1),
  ]);
  const found = quarters.map(([from, to]) => explained("found", {}, from, to));
  expect(found.some((one_) => amountOf(one_, "chance") !== 0)).toBe(true);
  expect(found.every(({ change }) => Number.isInteger(change))).toBe(true);
});

test("a computed value that is set is moved by set when it begins and ends, and not by luck", () => {
  const how: Play = { clamps: [{ of: "catch", value: 5, from: "2002-Q2", to: "2002-Q3" }] };
  for (const [from, to] of [
    ["2002-Q1", "2002-Q2"],
    ["2002-Q3", "2002-Q4"],
  ]) {
    const found = explained("catch", how, from, to);
    expect(Math.abs(amountOf(found, "set"))).toBeGreaterThan(4);
    expect(amountOf(found, "chance")).toBe(0);
  }
  expect(explained("catch", how, "2002-Q2", "2002-Q3").contributions).toEqual([]);
});

test("with no luck in it a formula has no part that is chance", () => {
  expect(amountOf(explained("catch"), "chance")).toBe(0);
  expect(amountOf(explained("catch"), "path: rain")).not.toBe(0);
});

test("the order in which authors enter a formula is averaged: a product shares its change evenly", () => {
  const area = { ...one };
  const both = { a: stock(area), b: stock(area), c: derived(area) };
  const of = mechanismsOf<typeof both>();
  const grows = (name: "a" | "b") =>
    of({ ...toy(`grows_${name}`), parameters: {} }).change({ reads: [], writes: [name] }, (_w, _p, add) => {
      add[name][0] += 1;
    });
  const product = of({ ...toy("product"), parameters: {} }).derive(
    { reads: ["a", "b"], writes: ["c"] },
    (w, _p, out) => {
      out.c[0] = w.a[0] * w.b[0];
    },
  );
  const small = { name: "toy", quantities: both, mechanisms: [grows("a"), grows("b"), product] };
  const { simulation, vector } = play(small, { quarters: 2, start: { a: 2, b: 2 } });
  const cell = simulation.program.layout.offset.c;
  const found = explain(simulation, vector, 1, 0, cell, quarter("2001-Q1"), quarter("2001-Q2"));
  expect(found.change).toBe(5);
  expect(found.contributions).toEqual([
    { author: "grows_a", amount: 2.5 },
    { author: "grows_b", amount: 2.5 },
  ]);
});

test("sums over cells and windows agree with single explanations", () => {
  const { simulation, vector } = play(model, usual);
  const { layout } = simulation.program;
  const windows = ["2001-Q1", "2002-Q1", "2003-Q1"].map(quarter);
  const weights = new Map([
    [layout.offset.water, 2],
    [layout.offset.fish, -1],
  ]);
  const sums = explainSum(simulation, vector, 1, 0, weights, windows);
  windows.slice(1).forEach((to, i) => {
    for (const author of ["leaks", "fills", "weeds", "flies", "start"]) {
      const [water, fish] = ["water", "fish"].map((name) =>
        amountOf(explain(simulation, vector, 1, 0, layout.offset[name], windows[i], to), author),
      );
      expect(sums[i].get(author) ?? 0).toBeCloseTo(2 * water - fish, 12);
    }
  });
});
