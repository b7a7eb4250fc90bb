import { expect, test } from "vitest";
import { studentQuantile } from "./student.ts";

// The printed table of most textbooks; here NIST/SEMATECH e-Handbook, table 1.3.6.7.2.
test.each([
  // freedom  0.90    0.95    0.975    0.99     0.995
  [1, [3.078, 6.314, 12.706, 31.821, 63.657]],
  [2, [1.886, 2.92, 4.303, 6.965, 9.925]],
  [3, [1.638, 2.353, 3.182, 4.541, 5.841]],
  [4, [1.533, 2.132, 2.776, 3.747, 4.604]],
  [5, [1.476, 2.015, 2.571, 3.365, 4.032]],
  [7, [1.415, 1.895, 2.365, 2.998, 3.499]],
  [10, [1.372, 1.812, 2.228, 2.764, 3.169]],
  [29, [1.311, 1.699, 2.045, 2.462, 2.756]],
  [30, [1.31, 1.697, 2.042, 2.457, 2.75]],
  [60, [1.296, 1.671, 2, 2.39, 2.66]],
  [100, [1.29, 1.66, 1.984, 2.364, 2.626]],
])("with %d degrees of freedom, the table's row", (freedom, row) => {
  const computed = [0.9, 0.95, 0.975, 0.99, 0.995].map((p) => Number(studentQuantile(p, freedom).toFixed(3)));
  expect(computed).toEqual(row);
});

test("with very many degrees of freedom it is the normal", () => {
  expect(studentQuantile(0.95, 1e9)).toBeCloseTo(1.6448536269514722, 8);
});

test("it mirrors around the median", () => {
  for (const freedom of [1, 2, 3, 8, 500]) {
    expect(studentQuantile(0.5, freedom)).toBeCloseTo(0, 12);
    expect(studentQuantile(0.25, freedom)).toBe(-studentQuantile(0.75, freedom));
  }
});

test("it falls smoothly with freedom, also where the exact steps end", () => {
  for (let freedom = 2; freedom < 260; freedom++) {
    expect(studentQuantile(0.95, freedom)).toBeLessThan(studentQuantile(0.95, freedom - 1));
  }
});

test.each([
  [0, 5, "probability"],
  [1, 5, "probability"],
  [0.9, 0, "freedom"],
  [0.9, 2.5, "freedom"],
])("probability %d with freedom %d is refused", (probability, freedom, what) => {
  expect(() => studentQuantile(probability, freedom)).toThrow(what);
});
