import { expect, test } from "vitest";
import type { Amount, Comparison, PredictionEvent, Relation, Take } from "../../data/predictionEvent.ts";
import { amountOf, happens } from "./event.ts";
import { eventText } from "./eventText.ts";
import { yearlyTable } from "./testing/yearlyTable.ts";

const window = { from: 2021, to: 2024 };
const before = { from: 2019, to: 2020 };
//                                 2019 2020 2021 2022 2023 2024
const run = yearlyTable({ coop: [0.25, 0.75, 1, 4, 2, 3], fric: [0, 0, 1, 1, 1, 1] });

const amount = (take: Take, measure = "coop", over = window): Amount => ({ measure, take, over, before });
const compare = (relation: Relation, bound: Comparison["bound"], take: Take = "mean"): Comparison => ({
  ...amount(take),
  relation,
  bound,
});
const yes = compare("above", 0);
const no = compare("above", 100);

test.each([
  ["mean", 2.5],
  ["end", 3],
  ["max", 4],
  ["min", 1],
  ["sum", 10],
  // Years from the middle -1.5, -0.5, 0.5, 1.5; products with 1, 4, 2, 3 add up to 2; squares to 5.
  ["slope", 0.4],
  // Mean of 2 and 3 less mean of 0.25 and 0.75.
  ["change", 2],
] as const)("the %s of a window is worked out by hand as %d", (take, expected) => {
  expect(amountOf(amount(take), run)).toBeCloseTo(expected, 12);
});

test("the change within one year counts that year alone", () => {
  expect(amountOf(amount("change", "coop", { from: 2022, to: 2022 }), run)).toBe(3.5);
});

test.each([
  ["above", 2.5, false],
  ["above", 2.4, true],
  ["atLeast", 2.5, true],
  ["below", 2.5, false],
  ["below", 2.6, true],
  ["atMost", 2.5, true],
] as const)("a mean of 2.5 is %s %d: %s", (relation, bound, expected) => {
  expect(happens(compare(relation, bound), run)).toBe(expected);
});

test("a bound may be another outcome, times a factor and plus an amount", () => {
  const bound = { ...amount("mean", "fric"), times: 2, plus: 0.5 };
  expect(happens(compare("atLeast", bound), run)).toBe(true);
  expect(happens(compare("above", bound), run)).toBe(false);
});

test("a bound may be the same outcome before the window", () => {
  const bound = { ...amount("mean", "coop", before), times: 5, plus: 0 };
  expect(happens(compare("atLeast", bound), run)).toBe(true);
  expect(happens(compare("atLeast", { ...bound, plus: 0.01 }), run)).toBe(false);
});

test.each<[string, PredictionEvent, boolean]>([
  ["all needs each", { all: [yes, no] }, false],
  ["any needs one", { any: [no, yes] }, true],
  ["not turns it round", { not: no }, true],
  ["a count is reached", { count: 2, of: [yes, no, yes] }, true],
  ["a count is missed", { count: 3, of: [yes, no, yes] }, false],
  ["they nest", { all: [{ any: [no, { not: no }] }, { count: 1, of: [no, yes] }] }, true],
])("%s", (_what, event, expected) => {
  expect(happens(event, run)).toBe(expected);
});

test("an outcome or a year that is not there is no answer", () => {
  expect(() => happens({ ...yes, measure: "esc" }, run)).toThrow("no outcome esc");
  expect(() => happens({ ...yes, over: { from: 2024, to: 2025 } }, run)).toThrow("2025 is not among");
});

test("a value that is no number is neither above nor below", () => {
  const broken = yearlyTable({ coop: [0, 0, 1, Number.NaN, 1, 1] });
  expect(() => happens(yes, broken)).toThrow("coop of 2022 is not a number");
});

test("an event reads as one line", () => {
  const bound = { ...amount("mean", "fric", { from: 2013, to: 2013 }), times: 4 / 3, plus: -0.1 };
  const event = {
    any: [{ all: [compare("atLeast", 0.02, "change"), { not: yes }] }, compare("below", bound)],
  };
  expect(eventText(event)).toBe(
    "(change coop 2021-2024 from 2019-2020 >= 0.02 and not (mean coop 2021-2024 > 0)) or " +
      "mean coop 2021-2024 < 1.333 x mean fric 2013 - 0.1",
  );
});
