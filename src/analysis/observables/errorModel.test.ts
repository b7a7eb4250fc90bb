import { expect, test } from "vitest";
import { fitErrors, type KnownSeries } from "./errorModel.ts";
import { noise, walk } from "./testing/synthetic.ts";

const YEARS = 29;

interface Process {
  readonly series?: number;
  /** How much of the model's movement shows. */
  readonly shown: number;
  /** Standard deviation of a yearly step of the model and of the rest. */
  readonly model?: number;
  readonly step: number;
  readonly every?: number;
  readonly spread?: number;
}

/** Series from 1992 on that follow a model as far as they do, and otherwise walk. */
const seriesOf = ({ series = 30, shown, model = 1, step, every = 1, spread = 0 }: Process): KnownSeries[] =>
  Array.from({ length: series }, (_, i) => {
    const [path, rest] = [walk(i, YEARS, model), walk(1000 + i, YEARS, step)];
    return {
      history: new Map(
        path
          .map((value, t) => [1992 + t, 10 * i + shown * value + rest[t]] as const)
          .filter((_, t) => t % every === 0),
      ),
      modelled: (year) => path[year - 1992],
      changeVariance: (years) => spread * years,
    };
  });

test.each([
  ["same", 0.5],
  ["same", 1],
  ["proxy", 0.5],
  ["proxy", 2],
] as const)("from enough series the part that shows is found: %s, %f", (kind, shown) => {
  expect(Math.abs(fitErrors(kind, seriesOf({ shown, step: 0.6 })).shown / shown - 1)).toBeLessThan(0.15);
});

test("where the record says little, a quantity meant to be the same shows whole, and a proxy not at all", () => {
  const little = { series: 2, shown: 0.5, model: 0.01, step: 1 };
  expect(Math.abs(fitErrors("same", seriesOf(little)).shown - 1)).toBeLessThan(0.25);
  // In units of what would explain all movement, here about 100.
  expect(fitErrors("proxy", seriesOf(little)).shown).toBeLessThan(40);
  expect(fitErrors("same", seriesOf({ shown: 1, model: 0, step: 1 })).shown).toBe(1);
  expect(fitErrors("proxy", seriesOf({ shown: 1, model: 0, step: 1 })).shown).toBe(0);
});

test("a model never shows against its sign, and the same quantity no more than half as much again", () => {
  for (const kind of ["same", "proxy"] as const)
    expect(fitErrors(kind, seriesOf({ shown: -1, step: 0.5 })).shown).toBe(0);
  expect(fitErrors("same", seriesOf({ shown: 4, step: 0.5 })).shown).toBe(1.5);
  expect(fitErrors("state", seriesOf({ shown: 4, step: 0.5 })).shown).toBe(1);
});

test("widths are those of the process: of a walk they grow with the years", () => {
  const { widths, scales, habit, points } = fitErrors("same", seriesOf({ shown: 1, step: 0.6 }));
  expect(habit.memory).toBeGreaterThanOrEqual(0.9);
  expect(points).toBe(30 * YEARS);
  const variance = scales.reduce((sum, scale) => sum + scale ** 2, 0) / scales.length;
  for (const years of [1, 3, 5])
    expect(Math.abs((variance * widths[years - 1]) / (years * 0.36) - 1)).toBeLessThan(0.25);
});

test("widths of luck of single years do not grow", () => {
  const series = seriesOf({ shown: 0, model: 0, step: 0 }).map((one, i) => ({
    ...one,
    history: new Map(Array.from({ length: YEARS }, (_, t) => [1992 + t, 2 * noise(i, t)])),
  }));
  const { widths, scales } = fitErrors("proxy", series);
  const variance = scales.reduce((sum, scale) => sum + scale ** 2, 0) / scales.length;
  // Each forecast is a mean of up to ten values, with an error of its own.
  for (const h of [0, 4]) expect(Math.abs((variance * widths[h]) / (4 * 1.15) - 1)).toBeLessThan(0.2);
});

test("widths never fall, and a series seen every fifth year is unsure from the first year on", () => {
  const { widths } = fitErrors("same", seriesOf({ shown: 1, step: 0.6 }));
  const rare = fitErrors("same", seriesOf({ shown: 1, step: 0.6, every: 5 })).widths;
  for (const list of [widths, rare]) {
    expect(list[0]).toBeGreaterThan(0);
    list.forEach((width, h) => expect(width).toBeGreaterThanOrEqual(list[h - 1] ?? 0));
  }
  expect(rare[0]).toBeCloseTo(rare[4] / 5, 12);
  expect(rare[7]).toBe(rare[4]);
});

test("the members' own spread counts as far as the model shows, in the unit of the errors", () => {
  const { spread, shown, scales } = fitErrors("same", seriesOf({ shown: 0.5, step: 0.6, spread: 0.09 }));
  const expected =
    scales.reduce((sum, scale) => sum + (shown ** 2 * 0.09 * 3) / scale ** 2, 0) / scales.length;
  expect(spread[2]).toBeCloseTo(expected, 12);
});

test("units do not matter: figures a thousand times as large only have larger errors", () => {
  const series = seriesOf({ shown: 0.7, step: 0.6, spread: 0.1 });
  const larger = series.map(({ history, modelled, changeVariance }) => ({
    history: new Map([...history].map(([year, value]) => [year, 1000 * value])),
    modelled: (year: number) => 1000 * modelled(year),
    changeVariance: (years: number) => 1e6 * changeVariance(years),
  }));
  const [first, second] = [fitErrors("same", series), fitErrors("same", larger)];
  expect(second.shown).toBeCloseTo(first.shown, 9);
  expect(second.habit).toEqual(first.habit);
  first.scales.forEach((scale, i) => expect(second.scales[i] / scale).toBeCloseTo(1000, 6));
  first.widths.forEach((width, h) => expect(second.widths[h]).toBeCloseTo(width, 9));
});

test("one noisy series says no more about what shows than a steady one", () => {
  const steady = seriesOf({ series: 10, shown: 0.5, step: 0.3 });
  // Moves fifty times as much, and against the model.
  const [loud] = seriesOf({ series: 1, shown: 0, step: 0 });
  const wild = {
    ...loud,
    history: new Map([...loud.history.keys()].map((year) => [year, -50 * loud.modelled(year)])),
  };
  const together = fitErrors("same", [...steady, wild]).shown;
  expect(Math.abs(together - fitErrors("same", steady).shown)).toBeLessThan(0.2);
});

test("a model that is right to the last digit leaves no error, and is believed", () => {
  const square = (year: number) => (year - 1992) ** 2;
  const history = new Map(Array.from({ length: YEARS }, (_, t) => [1992 + t, square(1992 + t)]));
  const { shown, widths, scales } = fitErrors("same", [
    { history, modelled: square, changeVariance: () => 0 },
  ]);
  expect(shown).toBe(1);
  expect(widths).toEqual(widths.map(() => 0));
  expect(scales.every(Number.isFinite)).toBe(true);
});
