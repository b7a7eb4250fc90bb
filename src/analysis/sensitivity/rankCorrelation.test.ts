import { expect, test } from "vitest";
import { rankCorrelation, ranks } from "./rankCorrelation.ts";

test("a rising function of a column has rank correlation 1, a falling one -1", () => {
  const x = [0.1, 2, 3.5, 9];
  expect(rankCorrelation(x, x.map(Math.exp))).toBeCloseTo(1, 12);
  expect(
    rankCorrelation(
      x,
      x.map((value) => -value),
    ),
  ).toBeCloseTo(-1, 12);
});

test("ties share the mean of their ranks", () => {
  expect([...ranks([10, 20, 10, 30])]).toEqual([1.5, 3, 1.5, 4]);
});

test("the textbook example of IQ and hours of television gives -29/165", () => {
  const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
  expect(rankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 12);
});

test("failed runs are left out; a constant column has no correlation", () => {
  expect(rankCorrelation([1, 2, 3, 4], [1, 2, Number.NaN, 4])).toBeCloseTo(1, 12);
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
});
