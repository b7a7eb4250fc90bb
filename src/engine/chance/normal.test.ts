import { expect, test } from "vitest";
import { normalQuantile } from "./normal.ts";

// The three check values printed in AS 241, then points of its other branch, computed with 40 digits.
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167814],
  [1e-20, -9.262340089798408],
  [0.075, -1.439531470938456],
  [0.925, 1.4395314709384562],
  [0.975, 1.959963984540054],
  [1e-300, -37.0470962993612],
])("the quantile of %d is %d", (probability, expected) => {
  expect(Math.abs(normalQuantile(probability) / expected - 1)).toBeLessThan(1e-15);
});

test("the middle is exactly zero and the ends are infinite", () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
});

test("what is no probability gives NaN", () => {
  expect([-0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});

test("mirrored probabilities give mirrored quantiles", () => {
  for (let i = 1; i < 512; i++) expect(normalQuantile(i / 1024)).toBe(-normalQuantile(1 - i / 1024));
});

test("the quantile rises, also across the joints between branches", () => {
  let previous = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < 20_000; i++) {
    const z = normalQuantile(i / 20_000);
    expect(z).toBeGreaterThan(previous);
    previous = z;
  }
});
