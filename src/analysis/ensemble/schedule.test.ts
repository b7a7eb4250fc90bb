import { expect, test } from "vitest";
import { missingBatches } from "./schedule.ts";

const batches = (size: number, ...stored: [arm: number, first: number, count: number][]) =>
  [
    ...missingBatches(
      2,
      10,
      size,
      stored.map(([arm, first, count]) => ({ arm, first, count, failed: [] })),
    ),
  ].map(({ arm, first, count }) => [arm, first, count]);

test("with nothing stored, arms take turns", () => {
  expect(batches(4)).toEqual([
    [0, 0, 4],
    [1, 0, 4],
    [0, 4, 4],
    [1, 4, 4],
    [0, 8, 2],
    [1, 8, 2],
  ]);
});

test("stored ranges of any size are left out, and batches fall back into step", () => {
  expect(batches(4, [0, 5, 2], [0, 0, 3], [1, 0, 10])).toEqual([
    [0, 3, 1],
    [0, 4, 1],
    [0, 7, 1],
    [0, 8, 2],
  ]);
});

test("with everything stored, nothing is left", () => {
  expect(batches(3, [0, 0, 10], [1, 0, 6], [1, 6, 4])).toEqual([]);
});
