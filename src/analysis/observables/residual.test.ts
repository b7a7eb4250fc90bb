import { expect, test } from "vitest";
import { bestHabit, expectedResidual, HORIZON, pastErrors, type Residual, residualOf } from "./residual.ts";
import { noise } from "./testing/synthetic.ts";

const from2000 = (...values: readonly number[]): Residual => values.map((value, i) => [2000 + i, value]);

test("what is left is the figure less the part of the model that shows", () => {
  const history = new Map([
    [2001, 5],
    [2003, 7],
  ]);
  expect(residualOf(history, (year) => year - 2000, 0.5)).toEqual([
    [2001, 4.5],
    [2003, 5.5],
  ]);
  // A model that shows nothing may say anything, even nothing.
  expect(residualOf(history, () => Number.NaN, 0)).toEqual([
    [2001, 5],
    [2003, 7],
  ]);
});

test.each([
  // habit                        one year  two years
  ["stays where it is", { memory: 1, drift: 0 }, 4, 4],
  ["goes back to its mean at once", { memory: 0, drift: 0 }, 2, 2],
  ["goes back by half each year", { memory: 0.5, drift: 0 }, 3, 2.5],
  ["goes on as before", { memory: 1, drift: 1 }, 6, 8],
  ["goes on by half", { memory: 1, drift: 0.5 }, 5, 6],
])("a residual that %s", (_what, habit, one, two) => {
  const past = from2000(0, 2, 4);
  expect(expectedResidual(past, habit, 1)).toBeCloseTo(one, 12);
  expect(expectedResidual(past, habit, 2)).toBeCloseTo(two, 12);
});

test("its level is the mean of its last ten years, however many of them were observed", () => {
  const past: Residual = [
    [1990, 1000],
    [2001, 3],
    [2005, 6],
    [2010, 0],
  ];
  expect(expectedResidual(past, { memory: 0, drift: 0 }, 1)).toBe(3);
});

test("past errors begin once three values were seen, and leave out years without a value", () => {
  const stays = { memory: 1, drift: 0 };
  const residual: Residual = [
    [2000, 0],
    [2001, 0],
    [2002, 1],
    [2004, 5],
  ];
  const stretches = pastErrors(residual, stays);
  expect(stretches).toHaveLength(1);
  expect(stretches[0]).toHaveLength(HORIZON);
  expect(stretches[0].slice(0, 3)).toEqual([undefined, 4, undefined]);
  expect(pastErrors(residual.slice(0, 3), stays)).toEqual([]);
});

/** Twelve series of forty years from the same process. */
const series = (next: (before: number, shock: number, at: number) => number): Residual[] =>
  Array.from({ length: 12 }, (_, i) => {
    let value = 0;
    return from2000(...Array.from({ length: 40 }, (_, t) => (value = next(value, noise(i, t), t))));
  });

test.each<[string, Residual[], (habit: { memory: number; drift: number }) => boolean]>([
  ["a walk stays where it is", series((before, shock) => before + shock), ({ memory }) => memory >= 0.9],
  ["luck of single years goes back at once", series((_, shock) => shock), ({ memory }) => memory <= 0.3],
  [
    "a steady climb goes on",
    series((before, shock) => before + 1 + 0.2 * shock),
    ({ memory, drift }) => memory === 1 && drift === 1,
  ],
])("the best habit: %s", (_what, residuals, right) => {
  expect(bestHabit(residuals)).toSatisfy(right);
});

test("with nothing to learn from, a residual stays where it is", () => {
  expect(bestHabit([])).toEqual({ memory: 1, drift: 0 });
  expect(bestHabit([from2000(0, 3, 1)])).toEqual({ memory: 1, drift: 0 });
});
