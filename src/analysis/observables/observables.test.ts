import { expect, test } from "vitest";
import { knownIndicators } from "../../data/observations/indicators.ts";
import { isPlace } from "../../data/observations/countries.ts";
import { layoutOf, parseCells } from "../../engine/layout.ts";
import { model } from "../../mechanisms/index.ts";
import { observables } from "./index.ts";
import { fromScale, type Link, toScale } from "./link.ts";

const indicators = knownIndicators();
const layout = layoutOf(model.quantities);

test("every observable is an indicator of the record, in its unit", () => {
  for (const { indicator, unit } of observables) {
    expect.soft(indicators.of(indicator)?.units[0], indicator).toBe(unit);
  }
});

test("no indicator is given twice, and no series of an indicator", () => {
  const names = observables.map(({ indicator }) => indicator);
  expect(new Set(names).size).toBe(names.length);
  for (const { indicator, series } of observables) {
    const keys = series.map(({ reporter, partner }) => `${reporter} ${partner}`);
    expect.soft(new Set(keys).size, indicator).toBe(keys.length);
  }
});

test("reporters and partners are places of the record", () => {
  const places = observables.flatMap(({ series }) =>
    series.flatMap(({ reporter, partner }) => (partner === "" ? [reporter] : [reporter, partner])),
  );
  expect(places.filter((code) => !isPlace(code))).toEqual([]);
});

test("each cell is one cell of the world, and each formula takes as many numbers as it has cells", () => {
  for (const { indicator, series } of observables)
    for (const { cells, of } of series) {
      for (const text of cells) expect(parseCells(layout, text, indicator).cells).toHaveLength(1);
      expect.soft(of.length, indicator).toBe(cells.length);
    }
});

// Output and people are never 0.
const neverNone = /^(gdp|population)/;

test("formulas give a finite place on the scale, also where a quantity is 0", () => {
  for (const { indicator, series } of observables)
    for (const { cells, of } of series) {
      expect.soft(of(...cells.map(() => 0.5)), indicator).toSatisfy(Number.isFinite);
      const least = cells.map((text) => (neverNone.test(text) ? 1 : 0));
      expect.soft(of(...least), `${indicator} at 0`).toSatisfy(Number.isFinite);
    }
});

test("stand-ins of an indicator are observables on the same scale", () => {
  for (const { alternatives = [], link, unit } of observables)
    for (const name of alternatives)
      expect(observables.find(({ indicator }) => indicator === name)).toMatchObject({ link, unit });
});

test.each<[Link, number, readonly number[]]>([
  ["identity", -5, [-3, 0, 2.5]],
  ["log", 1e6, [1e6, 3.5e9]],
  ["logit", 0.001, [0.001, 0.25, 0.999]],
  ["sqrt", 0, [0, 7, 1e9]],
])("figures come back from the scale %s, those below the floor as the floor", (link, floor, values) => {
  for (const value of values)
    expect(fromScale(link, toScale(link, value, floor))).toBeCloseTo(value, value > 1e5 ? 4 : 9);
  expect(toScale(link, floor - 1, floor)).toBe(toScale(link, floor, floor));
});

test("without a floor of its own a scale still takes what has no place on it", () => {
  expect(fromScale("log", toScale("log", 0))).toBeCloseTo(1e-9, 15);
  expect(fromScale("sqrt", toScale("sqrt", -4))).toBe(0);
  expect(toScale("logit", 0)).toBe(toScale("logit", 1e-4));
});
