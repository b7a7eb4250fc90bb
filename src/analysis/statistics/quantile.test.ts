import { expect, test } from "vitest";
import { quantile, quantiles } from "./quantile.ts";

const QUARTILES = [0, 0.25, 0.5, 0.75, 1];

// Fuel use of 32 cars in R's data set mtcars (Motor Trend 1974; Henderson and Velleman 1981).
const MPG = Float64Array.from([
  21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
  30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
]).sort();

test("quartiles of the numbers 1 to 10 are R's", () => {
  const numbers = Float64Array.from({ length: 10 }, (_, i) => i + 1);
  expect(quantiles(numbers, QUARTILES)).toEqual([1, 3.25, 5.5, 7.75, 10]);
});

test("quartiles of R's mtcars$mpg are those that R prints", () => {
  const expected = [10.4, 15.425, 19.2, 22.8, 33.9];
  quantiles(MPG, QUARTILES).forEach((value, i) => expect(value).toBeCloseTo(expected[i], 12));
});

test.each([
  [0.05, 1.2],
  [0.1, 1.4],
  [0.5, 3],
  [0.625, 3.5],
  [0.95, 8.4],
])("between neighbours the quantile at %d is drawn on a line", (probability, expected) => {
  expect(quantile(Float64Array.of(1, 2, 3, 4, 9.5), probability)).toBeCloseTo(expected, 12);
});

test("one value is every quantile, and no value is none", () => {
  expect(quantiles(Float64Array.of(7), QUARTILES)).toEqual([7, 7, 7, 7, 7]);
  expect(quantile(new Float64Array(0), 0.5)).toBeNaN();
});

test("infinite ends leave the middle alone", () => {
  const values = Float64Array.of(Number.NEGATIVE_INFINITY, 1, 2, 3, Number.POSITIVE_INFINITY);
  expect(quantiles(values, [0.25, 0.5, 0.75, 1])).toEqual([1, 2, 3, Number.POSITIVE_INFINITY]);
});

test.each([-0.01, 1.01, 95, Number.NaN])("probability %d is refused", (probability) => {
  expect(() => quantile(MPG, probability)).toThrow(`from 0 to 1, not ${probability}`);
});
