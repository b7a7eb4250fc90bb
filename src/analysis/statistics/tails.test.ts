import { expect, test } from "vitest";
import { chiSquareTail, kolmogorovTail } from "./tails.ts";

// Upper percentage points: Abramowitz and Stegun, table 26.8.
test.each([
  [3.84146, 1, 0.05],
  [5.99147, 2, 0.05],
  [7.81473, 3, 0.05],
  [9.48773, 4, 0.05],
  [16.919, 9, 0.05],
  [21.666, 9, 0.01],
  [4.16816, 9, 0.9],
  [18.307, 10, 0.05],
])("a chi-square of %d with %d degrees of freedom is exceeded with probability %d", (x, freedom, p) => {
  expect(chiSquareTail(x, freedom)).toBeCloseTo(p, 5);
});

test("the ends of the chi-square are 1 and 0", () => {
  expect(chiSquareTail(0, 9)).toBeCloseTo(1, 14);
  expect(chiSquareTail(0, 4)).toBe(1);
  expect(chiSquareTail(500, 9)).toBeLessThan(1e-90);
  expect(chiSquareTail(Number.NaN, 9)).toBeNaN();
});

// Limiting points 1.358 and 1.628 (Smirnov 1948); exact points for few: Massey, JASA 46 (1951), table 1.
test.each([
  [1.3581 / 1000, 1_000_000, 0.05, 3],
  [1.6276 / 1000, 1_000_000, 0.01, 3],
  [0.8276 / 1000, 1_000_000, 0.5, 3],
  [0.565, 5, 0.05, 2],
  [0.41, 10, 0.05, 2],
  [0.356, 20, 0.01, 2],
])(
  "a distance of %d between %d points and their distribution has probability %d",
  (distance, n, p, digits) => {
    expect(kolmogorovTail(distance, n)).toBeCloseTo(p, digits);
  },
);

test("Kolmogorov's two series meet", () => {
  const n = 1e12;
  const at = (x: number) => kolmogorovTail(x / 1e6, n);
  expect(at(1.1799999)).toBeCloseTo(at(1.1800001), 6);
  expect(at(0)).toBe(1);
  expect(at(0.1)).toBeCloseTo(1, 14);
});
