import { expect, test } from "vitest";
import type { SeriesForecast } from "../../analysis/observables/forecast.ts";
import { makeArchive } from "../../analysis/observables/history.ts";
import { observables } from "../../analysis/observables/index.ts";
import type { Disagreement } from "../../data/observations/disagreement.ts";
import type { Observation } from "../../data/observations/observation.ts";
import { matchPoints } from "./points.ts";

const seen = (year: number, value: number, more: Partial<Observation> = {}): Observation => ({
  indicator: "trade_share",
  reporter: "KAZ",
  partner: "CHN",
  year,
  value,
  unit: "share 0-1",
  source: "mine",
  note: "",
  where: `mine.csv:${year}`,
  ...more,
});
const forecast: SeriesForecast = {
  observable: observables.find(({ indicator }) => indicator === "trade_share")!,
  reporter: "KAZ",
  partner: "CHN",
  last: 2015,
  years: [2016, 2017],
  members: [Float64Array.of(0.1, 0.2), Float64Array.of(0.3, 0.4)],
};
const archive = makeArchive([seen(2014, 0.2), seen(2015, 0.25)], 2015);
const gaps = { n: 4, mean: 0, meanAbsolute: 0.5, rms: 0.5 };
const disagreement: Disagreement = {
  indicator: "trade_share",
  reporter: "KAZ",
  partner: "CHN",
  other: "trade_share_alt",
  natural: gaps,
  scale: "logit",
  scaled: gaps,
};
const match = (...observations: readonly Observation[]) =>
  matchPoints(observations, [forecast], archive, [disagreement]);

test("a figure stands beside the members of its year, with the error of sources and the past that was known", () => {
  const { points, left } = match(seen(2017, 0.35));
  expect(points).toEqual([
    {
      indicator: "trade_share",
      reporter: "KAZ",
      partner: "CHN",
      year: 2017,
      link: "logit",
      observed: expect.closeTo(0.35, 12),
      errorSd: 0.5,
      members: Float64Array.of(0.3, 0.4),
      past: { years: [2014, 2015], values: [expect.closeTo(0.2, 12), expect.closeTo(0.25, 12)] },
    },
  ]);
  expect(left).toEqual({ notForecast: 0, otherYears: 0, furtherSources: 0 });
});

test("what is left out is counted by why", () => {
  const { points, left } = match(
    seen(2016, 0.3),
    seen(2016, 0.31, { source: "other" }),
    seen(2015, 0.3),
    seen(2018, 0.3),
    seen(2016, 0.3, { partner: "BRA" }),
    seen(2016, 3, { indicator: "unheard_of" }),
  );
  expect(points.map(({ year, observed }) => [year, observed])).toEqual([[2016, expect.closeTo(0.3, 12)]]);
  expect(left).toEqual({ notForecast: 2, otherYears: 2, furtherSources: 1 });
});

test("a figure below the floor counts as the floor, as it did in learning", () => {
  expect(match(seen(2016, 0)).points[0].observed).toBeCloseTo(0.001, 12);
});

test("without a second source, or on another scale, there is no error of observation", () => {
  const other: Disagreement = { ...disagreement, scale: "log" };
  for (const table of [[], [other]])
    expect(matchPoints([seen(2016, 0.3)], [forecast], archive, table).points[0].errorSd).toBe(0);
});
