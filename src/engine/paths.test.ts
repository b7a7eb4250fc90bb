import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf } from "./layout.ts";
import { applyPaths, movingColumns, emptyPaths, type PathTable, pathValue } from "./paths.ts";
import { axis, exogenous, lever, stock } from "./quantity.ts";
import { quarter } from "./quarter.ts";

const host = axis("host", ["A", "B"]);
const layout = layoutOf({
  level: stock({ label: "Level", unit: "1" }),
  rain: exogenous({ label: "Rain", unit: "1", axes: [host], default: 3 }),
  gate: lever({ label: "Gate", unit: "1" }),
});
const empty = () => emptyPaths(layout, quarter("2001-Q1"), 2);
const with1 = (low: number, mid: number, high: number): PathTable => {
  const paths = empty();
  const at = 1 * paths.cells.length + 1; // second quarter, rain[B]
  [paths.low[at], paths.mid[at], paths.high[at]] = [low, mid, high];
  return paths;
};

test("paths that nobody sets hold the default of every exogenous quantity and lever, else 0", () => {
  const paths = empty();
  expect([...paths.cells]).toEqual([1, 2, 3]);
  expect([...paths.drawn]).toEqual([-1, -1, -1]);
  for (const side of [paths.low, paths.mid, paths.high]) expect([...side]).toEqual([3, 3, 0, 3, 3, 0]);
});

test.each([
  ["the low path at 0", 0, 1],
  ["half way to the low path at a quarter", 0.25, 1.5],
  ["the middle path at a half", 0.5, 2],
  ["half way to the high path at three quarters", 0.75, 5],
  ["the high path at 1", 1, 8],
])("a quantile picks %s", (_what, u, expected) => {
  expect(pathValue(with1(1, 2, 8), 1, 1, u)).toBe(expected);
});

test("where low, middle and high are equal, every quantile gives that value to the last bit", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (x, u) => {
        expect(pathValue(with1(x, x, x), 1, 1, u) === x).toBe(true);
      },
    ),
  );
});

test("a higher quantile never gives a lower value", () => {
  const u = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(u, u, (a, b) => {
      const at = (one: number) => pathValue(with1(1, 2, 8), 1, 1, one);
      expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
    }),
  );
});

test("one quarter is written into the world as the quantiles pick, and stocks stay", () => {
  const paths = with1(1, 2, 8);
  const world = Float64Array.of(7, 0, 0, 0);
  const side = Float64Array.of(1, -0.5, 1); // 2u - 1
  const every = Int32Array.of(0, 1, 2);
  applyPaths(paths, every, 0, side, world);
  expect([...world]).toEqual([7, 3, 3, 0]);
  applyPaths(paths, every, 1, side, world);
  expect([...world]).toEqual([7, 3, 1.5, 0]);
});

test("columns that keep one value on every side do not move", () => {
  const paths = with1(1, 2, 8);
  const moving = movingColumns(paths);
  const still = Array.from(paths.cells.keys()).filter((column) => !moving.includes(column));
  for (const column of still)
    for (const side of [paths.low, paths.mid, paths.high])
      for (let row = 1; row < paths.quarters; row++)
        expect(side[row * paths.cells.length + column]).toBe(side[column]);
  expect(moving.length + still.length).toBe(paths.cells.length);
  expect(moving).toContain(1);
});
