import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { drawnOfAll } from "../src/engine/binding.ts";
import { purposeKey } from "../src/engine/chance/keys.ts";
import { cellName, layoutOf } from "../src/engine/layout.ts";
import { axisSeeds } from "../src/analysis/sampling/sample.ts";
import { model } from "../src/mechanisms/index.ts";

// Names become 32-bit keys. Where two names shared one, their luck would be the same; then one must be renamed.

const purposes = model.mechanisms.flatMap((mechanism) =>
  mechanism.steps.flatMap((step) => step.draws.map((name) => `${mechanism.name}.${name}`)),
);
const parameters = drawnOfAll(model.mechanisms).map(({ mechanism, id }) => ({ group: mechanism, id }));
const axes = [...parameters, ...startAxes(), ...pathAxes()];

/** Quantiles of starting values, by the draw that the world of 2001 names. */
function startAxes() {
  const table = readFileSync(new URL("../data/worlds/2001-Q1.csv", import.meta.url), "utf8");
  const [head, ...rows] = table.trim().split(/\r?\n/);
  const place = head.split(",").indexOf("draw");
  // No column before `draw` is quoted.
  const draws = new Set(rows.map((row) => row.split(",")[place]).filter((draw) => draw !== ""));
  return [...draws].map((draw) => ({ group: `start.${draw}`, id: `start.${draw}` }));
}

/** Quantiles of paths: one for every cell that may have a path, and so for all that have one. */
function pathAxes() {
  const layout = layoutOf(model.quantities);
  const cells = Array.from({ length: layout.size }, (_, cell) => cellName(layout, cell));
  return cells.flatMap((id) => {
    const name = id.split("[")[0];
    const { kind } = model.quantities[name];
    return kind === "exogenous" || kind === "lever" ? [{ group: `path.${name}`, id: `path.${id}` }] : [];
  });
}

function shared<K>(names: Iterable<string>, key: (name: string) => K): string[][] {
  const byKey = Map.groupBy(new Set(names), key);
  return [...byKey.values()].filter((together) => together.length > 1);
}

test("there are names to compare", () => {
  expect(purposes.length).toBeGreaterThan(0);
  for (const start of ["start.", "path."]) expect(axes.some(({ id }) => id.startsWith(start))).toBe(true);
  expect(parameters.length).toBeGreaterThan(100);
});

test("no two purposes of draws share a key, nor does one share that of the sample", () => {
  expect(shared([...purposes, "sampling/group", "sampling/axis"], purposeKey)).toEqual([]);
});

test("a purpose belongs to one step, so that no two steps share luck without saying so", () => {
  expect(purposes.filter((name, i) => purposes.indexOf(name) !== i)).toEqual([]);
});

test("every axis of the sample has a name of its own", () => {
  const ids = axes.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test("no two groups and no two axes of the sample share a key", () => {
  expect(
    shared(
      axes.map(({ group }) => group),
      purposeKey,
    ),
  ).toEqual([]);
  expect(
    shared(
      axes.map(({ id }) => id),
      purposeKey,
    ),
  ).toEqual([]);
});

test.each([1, 2, 2026])("with seed %i, no two axes share a scramble and no two groups a shuffle", (seed) => {
  const seeds = new Map(axes.map(({ group, id }) => [id, axisSeeds(seed, group, id)]));
  const groups = new Map(axes.map(({ group, id }) => [group, seeds.get(id)!.groupSeed]));
  expect(shared(seeds.keys(), (id) => seeds.get(id)!.axisSeed)).toEqual([]);
  expect(shared(groups.keys(), (group) => groups.get(group))).toEqual([]);
});

test("no group has more axes than Sobol points have dimensions", () => {
  const sizes = [...Map.groupBy(parameters, ({ group }) => group)].map(([group, all]) => [group, all.length]);
  expect(sizes.filter(([, size]) => Number(size) > 64)).toEqual([]);
});
