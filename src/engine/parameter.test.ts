import { expect, test } from "vitest";
import { drawnOf, isTable } from "./parameter.ts";
import { axis } from "./quantity.ts";
import { fixed } from "./testing/play.ts";

const host = axis("host", ["A", "B", "C"]);
const drain = { ...fixed(0.2), range: [0.1, 0.4], distribution: "loguniform" } as const;
const soil = {
  label: "Soil",
  unit: "1",
  over: host,
  cells: { C: { value: 3, range: [2, 4] }, A: { value: 1, range: [0, 2] } },
  assumption: "A toy.",
  reviewed: "2026-01-01",
} as const;

test("a table is known by the axis it runs over", () => {
  expect([drain, soil].map(isTable)).toEqual([false, true]);
});

test("a scalar is one drawn number, a table one for each label it gives, in the order declared", () => {
  const drawn = drawnOf("leak", { drain, soil });
  expect(drawn.map(({ id, label, cell, value, range }) => ({ id, label, cell, value, range }))).toEqual([
    { id: "leak.drain", label: "A number", cell: undefined, value: 0.2, range: [0.1, 0.4] },
    { id: "leak.soil[C]", label: "Soil, C", cell: 2, value: 3, range: [2, 4] },
    { id: "leak.soil[A]", label: "Soil, A", cell: 0, value: 1, range: [0, 2] },
  ]);
});

test("a number is drawn evenly from its range unless it says otherwise", () => {
  expect(drawnOf("leak", { drain, soil }).map((one) => one.distribution)).toEqual([
    "loguniform",
    "uniform",
    "uniform",
  ]);
});

test("every drawn number knows its mechanism and its parameter", () => {
  for (const one of drawnOf("leak", { soil }))
    expect(one).toMatchObject({ mechanism: "leak", name: "soil", parameter: soil });
});
