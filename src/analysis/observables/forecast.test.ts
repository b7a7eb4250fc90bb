import { expect, test } from "vitest";
import type { Observation } from "../../data/observations/observation.ts";
import { intervalHit } from "../scoring/coverage.ts";
import { errorModels, forecastSeries } from "./forecast.ts";
import { makeArchive } from "./history.ts";
import { ensembleOf, observed, plainObservable, walk } from "./testing/synthetic.ts";

const names = (count: number) => Array.from({ length: count }, (_, i) => `S${i}`);
const UNTIL = 2014;
const YEARS = [2015, 2016, 2017, 2018, 2019];
const SPAN = 20;

/** Figures of series that follow a path as far as told, and otherwise walk. */
const recordOf = (indicator: string, count: number, shown: number, step: number): Observation[] =>
  names(count).flatMap((name, i) => {
    const [path, rest] = [walk(i, SPAN, 1), walk(500 + i, SPAN, step)];
    return path.map((value, t) => observed(indicator, name, 2001 + t, 3 * i + shown * value + rest[t]));
  });
/** What members make of these: the path itself, and a little luck of their own. */
const pathOf = (luck: number) => (series: number, year: number, member: number) =>
  walk(series, SPAN, 1)[year - 2001] + luck * walk(2000 + 50 * member + series, SPAN, 1)[year - 2001];

const tide = plainObservable("tide", "same", names(8));
const swell = plainObservable("swell", "proxy", names(8));
const record = [...recordOf("tide", 8, 1, 0.5), ...recordOf("swell", 8, 0.5, 0.5)];
const archive = makeArchive(record, UNTIL);

test("where the model shows whole and without error, a forecast is the last figure and the model's change since", () => {
  const exact = makeArchive(recordOf("tide", 8, 1, 0), UNTIL);
  const ensemble = ensembleOf([tide], SPAN, 3, pathOf(0));
  const forecast = forecastSeries(ensemble, exact, UNTIL, YEARS, 1);
  expect(forecast).toHaveLength(8);
  forecast.forEach(({ members, last }, i) => {
    expect(last).toBe(UNTIL);
    const path = walk(i, SPAN, 1);
    const from = exact.of(tide, `S${i}`, "").get(UNTIL)!;
    YEARS.forEach((year, y) => {
      for (const value of members[y])
        expect(value).toBeCloseTo(from + path[year - 2001] - path[UNTIL - 2001], 6);
    });
  });
});

const valuesOf = (forecast: ReturnType<typeof forecastSeries>, indicator: string, members: number) =>
  forecast
    .filter(({ observable }) => observable.indicator === indicator)
    .map((one) => one.members.map((values) => Array.from(values.subarray(0, members))));

test("another indicator changes no number, and nor does the order of the two", () => {
  const alone = forecastSeries(ensembleOf([tide], SPAN, 6, pathOf(0.2)), archive, UNTIL, YEARS, 1);
  const both = ensembleOf([tide, swell], SPAN, 6, (series, ...rest) => pathOf(0.2)(series % 8, ...rest));
  const turned = ensembleOf([swell, tide], SPAN, 6, (series, ...rest) => pathOf(0.2)(series % 8, ...rest));
  const first = forecastSeries(both, archive, UNTIL, YEARS, 1);
  expect(valuesOf(first, "tide", 6)).toEqual(valuesOf(alone, "tide", 6));
  const second = forecastSeries(turned, archive, UNTIL, YEARS, 1);
  for (const name of ["tide", "swell"]) expect(valuesOf(second, name, 6)).toEqual(valuesOf(first, name, 6));
});

test("more members leave the luck of the others as it was", () => {
  // Members alike, so that what is learned does not change either.
  const few = forecastSeries(ensembleOf([tide], SPAN, 6, pathOf(0)), archive, UNTIL, YEARS, 1);
  const many = forecastSeries(ensembleOf([tide], SPAN, 40, pathOf(0)), archive, UNTIL, YEARS, 1);
  const [first, second] = [few, many].map((made) => valuesOf(made, "tide", 6).flat(2));
  first.forEach((value, i) => expect(second[i]).toBeCloseTo(value, 9));
  expect(new Set(valuesOf(many, "tide", 40)[0][0].map((value) => value.toFixed(9))).size).toBeGreaterThan(20);
});

test("the same seed gives the same members to the bit, another seed others", () => {
  const ensemble = ensembleOf([tide], SPAN, 6, pathOf(0.2));
  const made = (seed: number) => valuesOf(forecastSeries(ensemble, archive, UNTIL, YEARS, seed), "tide", 6);
  expect(made(1)).toEqual(made(1));
  expect(made(2)).not.toEqual(made(1));
});

test("figures after the last known year change nothing", () => {
  const ensemble = ensembleOf([tide, swell], SPAN, 6, (series, ...rest) => pathOf(0.2)(series % 8, ...rest));
  const made = (observations: readonly Observation[]) =>
    forecastSeries(ensemble, makeArchive(observations, UNTIL), UNTIL, YEARS, 1);
  const changed = record.map((one) => (one.year > UNTIL ? { ...one, value: 1e6 * one.value - 17 } : one));
  expect(made(changed)).toEqual(made(record));
  expect(made(record.filter(({ year }) => year <= UNTIL))).toEqual(made(record));
});

test("years after a forecast's own do not change it", () => {
  const longer = ensembleOf([tide], SPAN, 6, pathOf(0.2));
  const shorter = ensembleOf([tide], SPAN - 3, 6, pathOf(0.2));
  const made = (ensemble: typeof longer) => forecastSeries(ensemble, archive, UNTIL, [2015, 2016], 1);
  expect(valuesOf(made(shorter), "tide", 6)).toEqual(valuesOf(made(longer), "tide", 6));
});

test.each([
  ["the model tells half of it", 1, 0.5],
  ["the model tells nothing", 0, 1],
])("intervals of 80 %% hold about as many figures of the same process: %s", (_what, shown, step) => {
  const count = 150;
  const known = recordOf("tide", count, shown, step);
  const ensemble = ensembleOf([plainObservable("tide", "same", names(count))], SPAN, 100, pathOf(0.05));
  const forecast = forecastSeries(ensemble, makeArchive(known, UNTIL), UNTIL, YEARS, 1);
  const truth = makeArchive(known, 2020);
  for (const y of [0, 2, 4]) {
    const inside = forecast.filter(({ observable, reporter, partner, members }) => {
      const value = truth.of(observable, reporter, partner).get(YEARS[y])!;
      return intervalHit(members[y].toSorted(), value, 0.8).inside;
    });
    // Series share what they learn from, so a little beyond the luck of 150 draws.
    expect(Math.abs(inside.length / count - 0.8)).toBeLessThan(0.1);
  }
});

test("a series seen twice is not forecast; a state of the model needs no record", () => {
  const short = record.filter(({ reporter, year }) => reporter !== "S3" || year < 2003);
  const made = forecastSeries(
    ensembleOf([tide], SPAN, 6, pathOf(0.2)),
    makeArchive(short, UNTIL),
    UNTIL,
    YEARS,
    1,
  );
  expect(made.map(({ reporter }) => reporter)).toEqual(names(8).filter((name) => name !== "S3"));
  const flag = plainObservable("flag", "state", ["S0"]);
  const ensemble = ensembleOf([flag], SPAN, 4, (_, year, member) => (year > 2015 + member ? 1 : 0));
  const [forecast] = forecastSeries(ensemble, makeArchive([], UNTIL), UNTIL, YEARS, 1);
  expect(forecast.members.map((values) => Array.from(values))).toEqual([
    [0, 0, 0, 0],
    [1, 0, 0, 0],
    [1, 1, 0, 0],
    [1, 1, 1, 0],
    [1, 1, 1, 1],
  ]);
});

test("a series that ended early is forecast from its own last year, and is the less sure", () => {
  const ended = record.filter(({ reporter, year }) => reporter !== "S3" || year <= 2009);
  const ensemble = ensembleOf([tide], SPAN, 200, pathOf(0));
  const made = (observations: readonly Observation[]) =>
    forecastSeries(ensemble, makeArchive(observations, UNTIL), UNTIL, YEARS, 1)[3];
  const [early, late] = [made(ended), made(record)];
  expect([early.last, late.last]).toEqual([2009, UNTIL]);
  const width = (values: Float64Array) => {
    const sorted = values.toSorted();
    return sorted[180] - sorted[20];
  };
  expect(width(early.members[0])).toBeGreaterThan(1.3 * width(late.members[0]));
});

test("the report names the error model of every indicator that has a record", () => {
  const ensemble = ensembleOf([tide, swell], SPAN, 6, (series, ...rest) => pathOf(0.2)(series % 8, ...rest));
  const models = errorModels(ensemble, makeArchive(recordOf("tide", 8, 1, 0.5), UNTIL), UNTIL);
  expect(models.map(({ observable }) => observable.indicator)).toEqual(["tide"]);
  expect(models[0].model.points).toBe(8 * (UNTIL - 2000));
});
