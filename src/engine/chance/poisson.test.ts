import { expect, test } from "vitest";
import { poissonQuantile } from "./poisson.ts";

/** Cumulative probability up to a count, summed from logarithms: slow, and independent of the code under test. */
function cumulative(count: number, mean: number): number {
  let logFactorial = 0;
  let sum = 0;
  for (let k = 0; k <= count; k++) {
    if (k > 0) logFactorial += Math.log(k);
    sum += Math.exp(k * Math.log(mean) - mean - logFactorial);
  }
  return sum;
}

test.each([0.01, 0.7, 3, 40, 199.5, 200.5, 450, 1000])(
  "with mean %d the count is the first whose cumulative probability reaches u",
  (mean) => {
    for (let i = 1; i < 40; i++) {
      const u = i / 40;
      const count = poissonQuantile(u, mean);
      expect(cumulative(count, mean)).toBeGreaterThanOrEqual(u - 1e-11);
      expect(cumulative(count - 1, mean)).toBeLessThan(u + 1e-11);
    }
  },
);

// Mean 2: probabilities e⁻² × (1, 2, 2, 4/3, ...), cumulative 0.1353, 0.4060, 0.6767, 0.8571.
test.each([
  [0.13, 0],
  [0.14, 1],
  [0.4, 1],
  [0.41, 2],
  [0.67, 2],
  [0.68, 3],
])("with mean 2, u = %d gives %d", (u, count) => {
  expect(poissonQuantile(u, 2)).toBe(count);
});

test("the ends of the 32-bit range are finite and far apart", () => {
  const least = 2 ** -33;
  expect(poissonQuantile(least, 1000)).toBeGreaterThan(800);
  expect(poissonQuantile(least, 1000)).toBeLessThan(815);
  expect(poissonQuantile(1 - least, 1000)).toBeGreaterThan(1200);
  expect(poissonQuantile(1 - least, 1000)).toBeLessThan(1215);
});

test("the count never falls when the mean rises, also where the method changes", () => {
  for (const u of [1e-9, 0.001, 0.2, 0.5, 0.9, 0.9999, 1 - 1e-9]) {
    let previous = 0;
    for (let mean = 0; mean < 260; mean += 0.25) {
      const count = poissonQuantile(u, mean);
      expect(count).toBeGreaterThanOrEqual(previous);
      previous = count;
    }
  }
});

test("mean zero gives zero, and an impossible mean gives NaN", () => {
  expect(poissonQuantile(0.999, 0)).toBe(0);
  for (const mean of [-1, Number.NaN, Number.POSITIVE_INFINITY]) expect(poissonQuantile(0.5, mean)).toBeNaN();
});
