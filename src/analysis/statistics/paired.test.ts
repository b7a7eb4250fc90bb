import { expect, test } from "vitest";
import { pairedDifference } from "./paired.ts";

// Extra hours of sleep of ten patients under two drugs: Student, "The probable error of a mean", Biometrika 6 (1908);
// R's data set sleep. R prints t = -4.0621 and a 95 % interval from -2.4598858 to -0.7001142.
const DRUG_1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const DRUG_2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

test("Student's sleep experiment gives the published interval", () => {
  const difference = pairedDifference(DRUG_1, DRUG_2, 0.95);
  expect(difference.mean).toBeCloseTo(-1.58, 12);
  expect(difference.mean / difference.error).toBeCloseTo(-4.0621, 4);
  expect(difference.low).toBeCloseTo(-2.4598858, 7);
  expect(difference.high).toBeCloseTo(-0.7001142, 7);
});

test("the interval is of 90 % unless told", () => {
  const difference = pairedDifference(DRUG_1, DRUG_2);
  // 1.833 is the table's t for nine degrees of freedom.
  expect((difference.high - difference.mean) / difference.error).toBeCloseTo(1.833, 3);
  expect(difference.low).toBeLessThan(difference.mean);
});

test("shares count the signs of the differences", () => {
  const { positive, negative, zero } = pairedDifference([3, 1, 2, 5], [1, 2, 2, 4]);
  expect({ positive, negative, zero }).toEqual({ positive: 0.5, negative: 0.25, zero: 0.25 });
});

test("shared luck shows as a variance ratio", () => {
  // Variances 7 and 20/3; the differences 1, 0, 0, 1 have variance 1/3.
  expect(pairedDifference([1, 2, 4, 7], [0, 2, 4, 6]).varianceRatio).toBeCloseTo((7 + 20 / 3) / (1 / 3), 10);
});

test("luck of opposite sign makes the ratio less than one", () => {
  expect(pairedDifference([1, 2, 3], [3, 2, 1]).varianceRatio).toBe(0.5);
});

test("an arm against itself differs by exactly nothing", () => {
  expect(pairedDifference(DRUG_1, DRUG_1)).toEqual({
    pairs: 10,
    mean: 0,
    error: 0,
    low: 0,
    high: 0,
    positive: 0,
    negative: 0,
    zero: 1,
    varianceRatio: undefined,
  });
});

test("arms that cannot be paired are refused", () => {
  expect(() => pairedDifference([1, 2, 3], [1, 2])).toThrow("not 3 and 2");
  expect(() => pairedDifference([1], [1])).toThrow("two at least");
});
