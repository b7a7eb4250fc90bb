import { expect, test } from "vitest";
import { applyStart, noStart } from "./start.ts";

const start = {
  cells: Int32Array.of(0, 2, 3),
  value: Float64Array.of(10, 20, 30),
  low: Float64Array.of(8, 10, 30),
  high: Float64Array.of(12, 40, 30),
  drawn: Int32Array.of(1, 1, -1),
};
const begun = (...vector: number[]) => {
  const world = new Float64Array(4);
  applyStart(start, Float64Array.from(vector), world);
  return [...world];
};

test.each([
  ["low", 0, [8, 0, 10, 30]],
  ["in the middle", 0.5, [10, 0, 25, 30]],
  ["high", 1, [12, 0, 40, 30]],
])("cells that share a draw stand %s together", (_where, u, expected) => {
  expect(begun(99, u)).toEqual(expected);
});

test("a cell without a draw starts at its value, and no other cell is touched", () => {
  expect(begun(0, 0.9)[3]).toBe(30);
  expect(begun(0, 0.9)[1]).toBe(0);
});

test("an empty table leaves the world alone", () => {
  const world = Float64Array.of(1, 2);
  applyStart(noStart, new Float64Array(0), world);
  expect([...world]).toEqual([1, 2]);
});
