import { expect, test } from "vitest";
import { drawnOfAll, makeBinding } from "./binding.ts";
import { mechanismsOf, type Reference } from "./mechanism.ts";
import { axis, stock } from "./quantity.ts";
import type { OffMode, Structure } from "./structure.ts";
import { fixed, toy } from "./testing/play.ts";

const quantities = { level: stock({ label: "Level", unit: "1" }) };
const mechanism = mechanismsOf<typeof quantities>();
const range = [0, 9] as const;
const soil = {
  label: "Soil",
  unit: "1",
  over: axis("host", ["A", "B", "C"]),
  cells: { C: { value: 3, range }, A: { value: 1, range } },
  assumption: "A toy.",
  reviewed: "2026-01-01",
} as const;
const leak = mechanism({
  ...toy("leak"),
  parameters: { drain: fixed(1), soil, seep: fixed(1) },
  options: { form: ["plain", "steep"] },
  neutral: { drain: 0, soil: 5 },
  terms: { seepage: { seep: -1 } },
  constants: (p, at) => ({
    whole: p.drain + p.seep,
    past: at.path("rain", 8004),
    first: at.start("level")[0],
  }),
});
const spring = mechanism({ ...toy("spring"), parameters: { flow: fixed(2) } });
const reference: Reference = { path: () => 7, start: () => [8] };

/** Values of `leak` for drain 10, soil[C] 20, soil[A] 30, seep 40. */
function filled(off: Record<string, OffMode>, modes: OffMode[] = ["ablated", "recentred"], form?: string) {
  const binding = makeBinding([leak, spring]);
  const structure: Structure = { options: form === undefined ? {} : { form }, off };
  binding.fill(Float64Array.of(10, 20, 30, 40, 50), reference, structure, modes);
  return binding.values.get(leak)!;
}
const tabled = (value: unknown) => [...(value as Float64Array)];

test("parameters stand in the vector by mechanism, in the order declared", () => {
  expect(drawnOfAll([leak, spring]).map((one) => one.id)).toEqual([
    "leak.drain",
    "leak.soil[C]",
    "leak.soil[A]",
    "leak.seep",
    "spring.flow",
  ]);
});

test("numbers, tables, options and constants reach the mechanism; labels left out are 0", () => {
  const p = filled({});
  expect(p).toMatchObject({ drain: 10, seep: 40, form: "plain", whole: 50, past: 7, first: 8 });
  expect(tabled(p.soil)).toEqual([30, 0, 20]);
  expect(filled({}, [], "steep").form).toBe("steep");
});

test.each<OffMode>(["ablated", "recentred"])("a mechanism that is %s has its neutral values", (mode) => {
  const p = filled({ leak: mode });
  expect(p).toMatchObject({ drain: 0, seep: 40 });
  expect(tabled(p.soil)).toEqual([5, 5, 5]);
});

test("constants are computed from neutral values", () => {
  expect(filled({ leak: "ablated" }).whole).toBe(40);
  expect(filled({ leak: "ablated", "leak.seepage": "ablated" }).whole).toBe(-1);
});

test("a term that is off silences its own parameters alone", () => {
  expect(filled({ "leak.seepage": "ablated" })).toMatchObject({ drain: 10, seep: -1 });
});

test("a mechanism in a mode that is not asked for, or clamped, keeps its values", () => {
  expect(filled({ leak: "recentred" }, ["ablated"]).drain).toBe(10);
  expect(filled({ leak: "clamped" }).drain).toBe(10);
  expect(filled({ spring: "ablated" }).drain).toBe(10);
});

test("filling again leaves nothing of the last time", () => {
  const binding = makeBinding([leak]);
  const structure = { options: { form: "steep" }, off: { leak: "recentred" } } as const;
  const vector = Float64Array.of(10, 20, 30, 40);
  const values = binding.values.get(leak)!;
  binding.fill(vector, reference, structure, ["ablated", "recentred"]);
  binding.fill(vector, reference, { options: {}, off: {} }, ["ablated"]);
  expect(binding.values.get(leak)).toBe(values);
  expect(values).toMatchObject({ drain: 10, whole: 50, form: "plain" });
  expect(tabled(values.soil)).toEqual([30, 0, 20]);
});
