import { expect, test } from "vitest";
import { count, decimalsFor, duration, range, short, signed, signedTo } from "./numbers.ts";
import { table, wrap } from "./table.ts";

test.each([
  [0, "0"],
  [0.31415, "0.31"],
  [-0.31415, "−0.31"],
  [3.14159, "3.14"],
  [1234.5, "1235"],
  [0.00001234, "1.2e−5"],
  [Number.NaN, "–"],
])("%d is written with the digits that count: %s", (value, text) => {
  expect(short(value)).toBe(text);
});

test("signs, ranges, counts and times are written as people read them", () => {
  expect([signed(0.25), signed(-0.25), signed(0)]).toEqual(["+0.25", "−0.25", "0"]);
  expect([range(0.1, 0.2), range(-0.2, 0.1)]).toEqual(["0.10–0.20", "−0.20 to 0.10"]);
  expect([count(400), count(1234567)]).toEqual(["400", "1 234 567"]);
  expect([duration(4.2), duration(600), duration(7200)]).toEqual(["5 s", "10 min", "2.0 h"]);
});

test("amounts share the decimals that show three digits of the largest", () => {
  const decimals = decimalsFor([0.0123, -0.002]);
  expect(decimals).toBe(4);
  expect([signedTo(0.0123, decimals), signedTo(-0.002, decimals)]).toEqual(["+0.0123", "−0.0020"]);
});

test("a table keeps to the width by cutting its widest text, and numbers stand to the right", () => {
  const rows = [
    ["a long label that does not fit", "1"],
    ["b", "22"],
  ];
  expect(table(rows, { width: 40 })).toBe(
    "a long label that does not fit   1\nb                               22",
  );
  for (const line of table(rows, { width: 20 }).split("\n")) expect(line.length).toBeLessThanOrEqual(20);
});

test("words are wrapped after an indent", () => {
  expect(wrap("one two three", 9, "  ")).toBe("  one two\n  three");
});
