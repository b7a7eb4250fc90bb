import { expect, test } from "vitest";
import { UserFault } from "./faults.ts";
import { cellName, cellsOf, columnOf, layoutOf, parseCells } from "./layout.ts";
import { axis, combined, derived, exogenous, lever, stock } from "./quantity.ts";

const board = axis("board", ["pol", "eco"]);
const host = axis("host", ["KZ", "KG", "TJ"]);
const layout = layoutOf({
  gate: lever({ label: "Gate", unit: "1" }),
  mean: derived({ label: "Mean", unit: "1", symbol: "level.mean" }),
  rain: exogenous({ label: "Rain", unit: "1" }),
  level: stock({ label: "Level", unit: "1", axes: [board, host] }),
  inflow: combined({ label: "Inflow", unit: "1", axes: [host], symbol: "in.flow" }),
  ground: stock({ label: "Ground water", unit: "1", symbol: "G" }),
});
const cells = (text: string) => parseCells(layout, text, "--set").cells;

test("stocks stand first, then combined, derived, exogenous and levers, each in the order of the catalogue", () => {
  expect(layout.offset).toEqual({ level: 0, ground: 6, inflow: 7, mean: 10, rain: 11, gate: 12 });
  expect(layout.length).toEqual({ level: 6, ground: 1, inflow: 3, mean: 1, rain: 1, gate: 1 });
  expect(layout.stocks).toBe(7);
  expect(layout.size).toBe(13);
});

test("a quantity has one cell for each combination of labels", () => {
  expect(cellsOf(layout.quantities.level)).toBe(6);
  expect(cellsOf(layout.quantities.gate)).toBe(1);
});

test("a column is a window on the world, not a copy", () => {
  const world = Float64Array.from({ length: layout.size }, (_, i) => i);
  const inflow = columnOf(layout, world, "inflow");
  expect([...inflow]).toEqual([7, 8, 9]);
  inflow[1] = -1;
  expect(world[8]).toBe(-1);
});

test("the last axis runs fastest", () => {
  const names = Array.from({ length: layout.size }, (_, cell) => cellName(layout, cell));
  expect(names.slice(0, 4)).toEqual(["level[pol,KZ]", "level[pol,KG]", "level[pol,TJ]", "level[eco,KZ]"]);
  expect(names.slice(6)).toEqual([
    "ground",
    "inflow[KZ]",
    "inflow[KG]",
    "inflow[TJ]",
    "mean",
    "rain",
    "gate",
  ]);
  expect(() => cellName(layout, 13)).toThrow("no quantity at 13");
});

test("the name of every cell reads back as that cell", () => {
  for (let cell = 0; cell < layout.size; cell++) expect(cells(cellName(layout, cell))).toEqual([cell]);
});

test.each([
  ["a name means every cell", "level", [0, 1, 2, 3, 4, 5]],
  ["an empty index too", "level[]", [0, 1, 2, 3, 4, 5]],
  ["a missing last label means every one", "level[eco]", [3, 4, 5]],
  ["a star means every label", "level[*,KG]", [1, 4]],
  ["stars may be all there is", "level[*,*]", [0, 1, 2, 3, 4, 5]],
  ["slashes separate as commas do", "level[eco/TJ]", [5]],
  ["spaces are let pass", " level[ eco , TJ ] ", [5]],
  ["the first label may follow a dot", "level.eco[TJ]", [5]],
  ["all labels may follow dots", "level.eco.TJ", [5]],
  ["a label after a dot may stand alone", "level.pol", [0, 1, 2]],
  ["a symbol of the contract is a name", "G", [6]],
  ["a symbol may have a dot", "level.mean", [10]],
  ["a symbol takes an index", "in.flow[KG]", [8]],
])("%s: %s", (_what, text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test("what is read names its quantity", () => {
  expect(parseCells(layout, "in.flow", "--set")).toMatchObject({
    name: "inflow",
    quantity: layout.quantities.inflow,
  });
});

test.each([
  ["2level", '--set: "2level" is not a quantity; expected NAME or NAME[INDEX,...]'],
  ["level[pol", '--set: "level[pol" is not a quantity; expected NAME or NAME[INDEX,...]'],
  ["levle", '--set: no quantity "levle"; did you mean "level"? See: multivector list quantities'],
  ["in.flwo", '--set: no quantity "in.flwo"; did you mean "in.flow"? See: multivector list quantities'],
  ["snowfall", '--set: no quantity "snowfall". See: multivector list quantities'],
  ["toString.KZ", '--set: no quantity "toString.KZ". See: multivector list quantities'],
  ["level[pol,KX]", '--set: level has no host "KX"; did you mean "KZ"?'],
  ["level[pol,XX]", '--set: level has no host "XX"; expected one of KZ, KG, TJ'],
  ["level[military]", '--set: level has no board "military"; expected one of pol, eco'],
  ["level.mil[KZ]", '--set: level has no board "mil"; did you mean "pol"?'],
  ["rain[KZ]", "--set: rain has 0 axes, 1 labels given; expected rain without an index"],
  ["level[pol,KZ,KG]", "--set: level has 2 axes, 3 labels given; expected level[board,host]"],
])("%s is refused with where, what and the way out", (text, message) => {
  expect(() => cells(text)).toThrow(new UserFault(message));
});
