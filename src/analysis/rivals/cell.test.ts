import { expect, test } from "vitest";
import { agrees, effectOf, logRatios } from "./cell.ts";

test("quiet runs count as equally quiet below a thousandth of an incident a year", () => {
  const [quiet, louder] = logRatios([0.0001, 0.002], [0, 0.001], true);
  expect(quiet).toBe(0);
  expect(louder).toBeCloseTo(Math.log(2));
  expect(logRatios([0.002], [0.004], false)[0]).toBeCloseTo(Math.log(0.5));
});

test("an effect needs size, and four pairs in five on its side", () => {
  const of = (positive: number, size: number) =>
    effectOf([...Array<number>(positive).fill(size), ...Array<number>(100 - positive).fill(-size)]).sign;
  expect(of(80, 0.1)).toBe("+");
  expect(of(79, 0.1)).toBe("0");
  expect(of(100, 0.049)).toBe("0");
  expect(of(100, 0.3)).toBe("++");
  expect(of(0, 0.1)).toBe("-");
  expect(of(0, 0.4)).toBe("--");
});

test("failed runs are left out and counted by their absence", () => {
  expect(effectOf([Number.NaN, 1, 2, 3])).toMatchObject({ pairs: 3, median: 2, agreeing: 1 });
});

test("agreement is by sign alone", () => {
  expect(agrees("+", "++")).toBe(true);
  expect(agrees("0", "+")).toBe(false);
  expect(agrees("--", "-")).toBe(true);
});
