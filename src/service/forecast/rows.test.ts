import { expect, test } from "vitest";
import type { SeriesForecast } from "../../analysis/observables/forecast.ts";
import { observables } from "../../analysis/observables/index.ts";
import { forecastBands, forecastRows, HEAD } from "./rows.ts";

const [observable] = observables;
const series: SeriesForecast = {
  observable,
  reporter: "KAZ",
  partner: "RUS",
  last: 2019,
  years: [2020, 2021],
  members: [Float64Array.of(0.25, 1 / 3), Float64Array.of(-0, 1234567.8)],
};

test("a line has indicator, reporter, partner, year, member and six digits of the value", () => {
  expect(HEAD).toBe("indicator,reporter,partner,year,member,value");
  expect([...forecastRows([series])].join("\n").split("\n")).toEqual([
    "trade_share,KAZ,RUS,2020,0,0.25",
    "trade_share,KAZ,RUS,2020,1,0.333333",
    "trade_share,KAZ,RUS,2021,0,0",
    "trade_share,KAZ,RUS,2021,1,1234570",
  ]);
});

test("a name with a comma is quoted, and a series of one country has an empty partner", () => {
  const odd = { ...series, partner: "", observable: { ...observable, indicator: "a,b" } };
  expect([...forecastRows([odd])][0]).toBe('"a,b",KAZ,,2020,0,0.25\n"a,b",KAZ,,2020,1,0.333333');
});

test("bands are quantiles of the members of a year, in any order", () => {
  const values = Float64Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
  const [band] = forecastBands([{ ...series, years: [2020], members: [values] }]);
  expect(band).toMatchObject({
    indicator: "trade_share",
    unit: "share 0-1",
    last: 2019,
    year: 2020,
    median: 50,
  });
  expect(band.bands).toEqual([
    [25, 75],
    [10, 90],
    [expect.closeTo(2.5, -0.5), expect.closeTo(97.5, -0.5)],
  ]);
  // The members themselves stay in their order.
  expect(Array.from(values.subarray(0, 3))).toEqual([0, 37, 74]);
});
