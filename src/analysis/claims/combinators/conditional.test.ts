import { expect, test } from "vitest";
import { armOf, contextOf, split, x } from "../testing/arms.ts";
import { askedByPart, judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

const over = { from: 2026, to: 2030 };
const part = {
  use: "conditional",
  says: "where y, x rises",
  if: {
    measure: "y",
    over,
    above: 0.5,
  },
  scored: {
    use: "paired_contrast",
    says: "x rises",
    a: "with",
    b: "E0",
    of: x,
    sign: "+",
  },
} as unknown as PartOf<"conditional">;

/** The condition holds in the first `some` of a hundred runs; x rises there, and falls elsewhere. */
const judge = (some: number, runs = 100) => {
  const columns = (value: number) => ({ x: split(some, value, -value), y: split(some, 1, 0) });
  return judgePart(part, contextOf({ with: armOf(columns(0.2), runs), E0: armOf(columns(0.1), runs) }, runs));
};

test("only runs in which the condition holds are scored, and its share is printed first", () => {
  expect(judge(60)).toMatchObject({ class: "supported", runs: 60, numbers: { condition: 0.6 } });
  expect(judge(60).figure).toMatch(/^the condition holds in 60 % of runs; there: /);
});

test("fewer than fifty such runs decide nothing", () => {
  expect(judge(49)).toMatchObject({ class: "undetermined", runs: 49 });
  expect(judge(4, 2000)).toMatchObject({ class: "undetermined", runs: 80 });
});

test("a part asks for what its condition and what its test need", () => {
  expect(askedByPart(part).map(({ measure, arm }) => `${measure} in ${arm}`)).toEqual([
    "y in E0",
    "x in with",
    "x in E0",
  ]);
});
