import { expect, test } from "vitest";
import { suggestion } from "./faults.ts";

const hosts = ["KZ", "KG", "TJ"];

test.each([
  ["a wrong letter", "levle", ["level", "rain"], "level"],
  ["the closest, not the first", "rainn", ["rail", "rain"], "rain"],
  ["case alone", "LEVEL", ["level"], "level"],
  ["a third of a long word", "multivektorhegding", ["multivectorHedging"], "multivectorHedging"],
  ["one letter of two", "KX", hosts, "KZ"],
])("%s is forgiven", (_what, word, known, expected) => {
  expect(suggestion(word, known)).toBe(`; did you mean "${expected}"?`);
});

test.each([
  ["a word unlike all others", "snowfall", ["level", "rain"]],
  ["two letters that share none with a label", "XX", hosts],
  ["one letter", "q", ["x", "y"]],
  ["anything where nothing is known", "level", []],
])("%s brings no suggestion", (_what, word, known) => {
  expect(suggestion(word, known)).toBe("");
});
