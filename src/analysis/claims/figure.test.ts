import { expect, test } from "vitest";
import type { WrittenFigure } from "../../data/claims/claimShape.ts";
import { correlationOf, slopeOf } from "../statistics/line.ts";
import { askedBy, figureOf, namesOf } from "./figure.ts";
import { armOf, flat } from "./testing/arms.ts";

const arms = {
  E0: armOf({ x: (run, year) => run + year - 2021, y: flat(2), "z[KZ]": flat(7) }, 3, [2]),
  other: armOf({ x: flat(5), y: flat(0), "z[KZ]": flat(1) }, 3),
};
const at = (figure: WrittenFigure, run = 0, state?: string) => figureOf(figure, arms, "E0", run, state);
const over = [2026, 2030] as const;

test.each([
  // figure                                                       in run 0, where x counts years from 2021
  ["mean", { measure: "x", over }, 7],
  ["end", { measure: "x", take: "end", over }, 9],
  ["max", { measure: "x", take: "max", over }, 9],
  ["min", { measure: "x", take: "min", over }, 5],
  ["sum", { measure: "x", take: "sum", over }, 35],
  ["slope a year", { measure: "x", take: "slope", over }, 1],
  ["late less early", { measure: "x", early: [2021, 2022], late: [2029, 2030] }, 8],
  [
    "a difference of measures",
    {
      minus: [
        { measure: "x", over },
        { measure: "y", over },
      ],
    },
    5,
  ],
  [
    "a ratio",
    {
      ratio: [
        { measure: "x", over },
        { measure: "y", over },
      ],
    },
    3.5,
  ],
  [
    "a multiple of a sum",
    {
      sum: [
        { measure: "x", over },
        { measure: "y", over },
      ],
      times: 2,
    },
    18,
  ],
  [
    "the mean of two",
    {
      mean: [
        { measure: "x", over },
        { measure: "y", over },
      ],
    },
    4.5,
  ],
  [
    "the larger",
    {
      max: [
        { measure: "x", over },
        { measure: "y", over },
      ],
    },
    7,
  ],
  [
    "the smaller",
    {
      min: [
        { measure: "x", over },
        { measure: "y", over },
      ],
    },
    2,
  ],
  ["another arm", { measure: "x", over, arm: "other" }, 5],
  [
    "an arm inside an arm",
    {
      minus: [
        { measure: "x", over, arm: "E0" },
        { measure: "x", over },
      ],
      arm: "other",
    },
    2,
  ],
] satisfies readonly (readonly [string, object, number])[])("a figure may be %s", (_what, figure, value) => {
  expect(at(figure as unknown as WrittenFigure)).toBeCloseTo(value, 12);
});

test("a star stands for the state", () => {
  expect(at({ measure: "z[*]", over }, 0, "KZ")).toBe(7);
  expect(namesOf("z[*]")).toEqual(["z[KZ]", "z[KG]", "z[TJ]", "z[TM]", "z[UZ]"]);
});

test("a failed run and a ratio with nothing below are no numbers", () => {
  expect(at({ measure: "x", over }, 2)).toBeNaN();
  const ratio = [
    { measure: "x", over },
    { measure: "y", over, arm: "other" },
  ];
  expect(at({ ratio })).toBeNaN();
});

test("what was not recorded is said", () => {
  expect(() => at({ measure: "w", over })).toThrow("w was not recorded");
  expect(() => at({ measure: "x", over: [2019, 2022] })).toThrow("2019 was not recorded");
});

test("slopes and correlations are those of the textbook", () => {
  expect(slopeOf([1, 3, 5])).toBe(2);
  expect(slopeOf([1, 2, 3], [0, 2, 4])).toBe(0.5);
  expect(slopeOf([1, 2], [3, 3])).toBeNaN();
  expect(correlationOf([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(correlationOf([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
});

test("a figure asks for each of its measures in its arm, from the first year to the last", () => {
  const figure = {
    minus: [
      { measure: "x", early: [2005, 2006], late: [2021, 2022] },
      { measure: "z[*]", over, arm: "b" },
    ],
  };
  const asked = askedBy(figure as unknown as WrittenFigure, "a");
  expect(asked[0]).toEqual({ measure: "x", arm: "a", first: 2005, last: 2022 });
  expect(asked.slice(1).map(({ measure, arm }) => [measure, arm])).toEqual(
    namesOf("z[*]").map((measure) => [measure, "b"]),
  );
});
