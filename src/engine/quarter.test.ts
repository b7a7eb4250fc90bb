import { expect, test } from "vitest";
import { formatQuarter, parseQuarter, quarter, yearOf } from "./quarter.ts";

test.each([
  ["2001-Q1", 8004],
  ["2001-Q4", 8007],
  ["2026-Q3", 8106],
])("%s is the whole number %i", (text, value) => {
  expect(parseQuarter(text)).toBe(value);
  expect(quarter(text)).toBe(value);
});

test("quarters of a century follow each other and read back as written", () => {
  for (let value = quarter("1991-Q1"); value <= quarter("2090-Q4"); value++)
    expect(parseQuarter(formatQuarter(value))).toBe(value);
  expect(formatQuarter(quarter("2001-Q4") + 1)).toBe("2002-Q1");
});

test.each(["2001-Q0", "2001-Q5", "2001Q1", "2001-q1", "01-Q1", "2001", "", " 2001-Q1"])(
  "%j is not a quarter",
  (text) => {
    expect(parseQuarter(text)).toBeUndefined();
    expect(() => quarter(text)).toThrow(`"${text}" is not a quarter; expected a form like 2026-Q1`);
  },
);

test("the year of a quarter is its year from the first to the last", () => {
  expect(["2025-Q4", "2026-Q1", "2026-Q4"].map((text) => yearOf(quarter(text)))).toEqual([2025, 2026, 2026]);
});
