import { expect, test } from "vitest";
import { mechanismsOf } from "./mechanism.ts";
import { axis, combined, derived, exogenous, lever, stock } from "./quantity.ts";
import { fixed, toy } from "./testing/play.ts";

const one = { label: "A number", unit: "1" } as const;
const quantities = {
  level: stock(one),
  inflow: combined(one),
  mean: derived(one),
  rain: exogenous(one),
  gate: lever(one),
};
const mechanism = mechanismsOf<typeof quantities>();
const soil = {
  label: "Soil",
  unit: "1",
  over: axis("host", ["A", "B"]),
  cells: {},
  assumption: "A toy.",
  reviewed: "2026-01-01",
} as const;
const bare = mechanism({
  ...toy("bare"),
  parameters: { rate: fixed(1), soil },
  options: { form: ["plain", "steep"] },
  constants: (p) => ({ half: p.rate / 2 }),
});

test("each step knows its kind and what it reads, writes and draws, in the order written", () => {
  const built = bare
    .begin(["level"], () => {})
    .derive({ reads: ["level"], writes: ["mean"] }, () => {})
    .change({ reads: ["mean"], writes: ["level"], draws: ["luck"] }, () => {})
    .relax("level", "mean", (p) => p.rate);
  expect(built.steps.map(({ kind, reads, writes, draws }) => [kind, reads, writes, draws])).toEqual([
    ["begin", [], ["level"], []],
    ["derive", ["level"], ["mean"], []],
    ["change", ["mean"], ["level"], ["luck"]],
    ["relax", ["mean"], ["level"], []],
  ]);
});

test("adding a step leaves the mechanism it was added to as it was", () => {
  bare.change({ reads: [], writes: ["level"] }, () => {});
  expect(bare.steps).toEqual([]);
});

// What must not compile. Nothing here runs; the compiler fails where an error it expects is missing.
test("undeclared access does not compile", () => {
  bare.change({ reads: ["rain", "gate"], writes: ["level"] }, ({ rain, gate }, p, add) => {
    add.level[0] += rain[0] * gate[0] * p.rate * p.half * p.soil[0];
    if (p.form === "steep") add.level[0] += 1;
  });
  // @ts-expect-error: mean is not among what the step reads
  bare.change({ reads: ["rain"], writes: ["level"] }, ({ mean }, _p, add) => (add.level[0] += mean[0]));
  // @ts-expect-error: inflow is not among what the step writes
  bare.change({ reads: ["rain"], writes: ["level"] }, ({ rain }, _p, add) => (add.inflow[0] += rain[0]));
  // @ts-expect-error: nothing of that name is in the catalogue
  bare.change({ reads: ["snow"], writes: ["level"] }, () => {});
  // @ts-expect-error: what is read cannot be written
  bare.change({ reads: ["rain"], writes: ["level"] }, ({ rain }) => (rain[0] = 1));
  // @ts-expect-error: a derived quantity has its formula and takes no contributions
  bare.change({ reads: ["rain"], writes: ["mean"] }, () => {});
  // @ts-expect-error: the scenario sets what is exogenous
  bare.change({ reads: [], writes: ["rain"] }, () => {});
  // @ts-expect-error: decision-makers set levers
  bare.change({ reads: [], writes: ["gate"] }, () => {});
  // @ts-expect-error: a formula writes derived quantities alone
  bare.derive({ reads: ["rain"], writes: ["level"] }, () => {});
  // @ts-expect-error: only stocks have a beginning
  bare.begin(["mean"], () => {});
  // @ts-expect-error: only stocks relax
  bare.relax("mean", "rain", () => 1);
  // @ts-expect-error: a stock is no target, for it would be last quarter's
  bare.relax("level", "level", () => 1);
  expect(bare.steps).toEqual([]);
});

test("misspelt parameters, options and draws do not compile", () => {
  // @ts-expect-error: the parameter is called rate
  bare.relax("level", "mean", (p) => p.rat);
  // @ts-expect-error: soil is a table
  bare.relax("level", "mean", (p) => p.soil);
  // @ts-expect-error: the constant is called half
  bare.begin(["level"], (p, { level }) => (level[0] = p.halve));
  // @ts-expect-error: no such form
  bare.begin(["level"], (p, { level }) => (level[0] = p.form === "flat" ? 1 : 0));
  const luck = { reads: [], writes: ["level"], draws: ["luck"] } as const;
  bare.change(luck, (_w, _p, add, draws) => (add.level[0] += draws.chance.uniform(draws.luck, 0)));
  // @ts-expect-error: the purpose is called luck
  bare.change(luck, (_w, _p, add, draws) => (add.level[0] += draws.chance.uniform(draws.lucky, 0)));
  // @ts-expect-error: neutral values are values of parameters
  mechanism({ ...toy("quiet"), parameters: { rate: fixed(1) }, neutral: { rat: 0 } });
  expect(bare.steps).toEqual([]);
});
