import { expect, test } from "vitest";
import { sobolInteger } from "./sobol.ts";

/** The point that generators in Gray code order give at this step. */
function stepped(step: number, dimension: number): number {
  return sobolInteger((step ^ (step >>> 1)) >>> 0, dimension) / 2 ** 32;
}

test("dimension 1 is the sequence of van der Corput: binary digits mirrored at the point", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((i) => sobolInteger(i, 1) / 2 ** 32)).toEqual([
    0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875,
  ]);
});

// Points in Gray code order, from two generators by others that use the same direction numbers
// (npm sobol 1.1.4; SciPy 1.17 qmc.Sobol without scrambling).
test.each([
  // step    1      2       3       4       5        33       64     (dimension)
  [0, [0, 0, 0, 0, 0, 0, 0]],
  [1, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]],
  [2, [0.75, 0.25, 0.25, 0.25, 0.75, 0.25, 0.75]],
  [3, [0.25, 0.75, 0.75, 0.75, 0.25, 0.75, 0.25]],
  [4, [0.375, 0.375, 0.625, 0.875, 0.375, 0.875, 0.125]],
  [5, [0.875, 0.875, 0.125, 0.375, 0.875, 0.375, 0.625]],
  [6, [0.625, 0.125, 0.875, 0.625, 0.625, 0.625, 0.875]],
  [7, [0.125, 0.625, 0.375, 0.125, 0.125, 0.125, 0.375]],
  [10, [0.9375, 0.0625, 0.6875, 0.1875, 0.3125, 0.3125, 0.4375]],
  [100, [0.4140625, 0.2578125, 0.7734375, 0.7265625, 0.8828125, 0.2578125, 0.6484375]],
  [1000, [0.2197265625, 0.0966796875, 0.5185546875, 0.6767578125, 0.2802734375, 0.2958984375, 0.4462890625]],
])("step %d equals the published sequence in seven dimensions", (step, expected) => {
  expect([1, 2, 3, 4, 5, 33, 64].map((dimension) => stepped(step, dimension))).toEqual(expected);
});

test.each([
  // From SciPy, as 32-bit fractions.
  [123_456, [113803264, 784891904, 3074457600, 1130004480, 4089413632]],
  [1_000_000, [113709056, 1339682816, 4169322496, 1630965760, 249630720]],
  [99_999_999, [17363168, 2271801568, 2155848032, 2339599136, 3778715232]],
])("step %d far out agrees to the last bit", (step, expected) => {
  expect([1, 2, 7, 33, 64].map((dimension) => stepped(step, dimension) * 2 ** 32)).toEqual(expected);
});

test("every dimension puts one of the first 1024 points into each of 1024 intervals", () => {
  for (let dimension = 1; dimension <= 64; dimension++) {
    const hit = new Set(Array.from({ length: 1024 }, (_, i) => sobolInteger(i, dimension) >>> 22));
    expect(hit.size).toBe(1024);
  }
});

test("no two dimensions are the same", () => {
  const firsts = Array.from({ length: 64 }, (_, d) =>
    Array.from({ length: 1024 }, (_, i) => sobolInteger(i, d + 1)).join(),
  );
  expect(new Set(firsts).size).toBe(64);
});

test.each([0, 65, -1, Number.NaN])("dimension %d is refused", (dimension) => {
  expect(() => sobolInteger(1, dimension)).toThrow(/dimensions 1 to 64/);
});
