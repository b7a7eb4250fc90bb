import { expect, test } from "vitest";
import { coverage, hostCodes } from "./coverage.ts";
import type { Observation } from "./observation.ts";

const seen = (reporter: string, partner: string, year: number, source = "one"): Observation => ({
  indicator: "trade_share",
  reporter,
  partner,
  year,
  value: 0.1,
  unit: "share 0-1",
  source,
  note: "",
  where: "",
});

const of = (observations: readonly Observation[], host: string) =>
  coverage(observations).find((row) => row.host === host);

test("a year counts once, whoever is the partner and whoever published it", () => {
  const rows = [
    seen("KAZ", "RUS", 2001),
    seen("KAZ", "CHN", 2001),
    seen("KAZ", "RUS", 2001, "two"),
    seen("KAZ", "RUS", 2004),
  ];
  expect(of(rows, "KAZ")).toEqual({
    indicator: "trade_share",
    host: "KAZ",
    first: 2001,
    last: 2004,
    n: 2,
    missing: 19 / 21,
  });
});

test("every host has a row; one without figures misses all years", () => {
  const rows = coverage([seen("KAZ", "RUS", 2001)]);
  expect(rows.map(({ host }) => host)).toEqual([...hostCodes]);
  expect(rows[3]).toMatchObject({ host: "TKM", first: undefined, last: undefined, n: 0, missing: 1 });
});

test("years before 2000 count, but not toward the share that is missing", () => {
  expect(of([seen("UZB", "", 1995)], "UZB")).toMatchObject({ first: 1995, n: 1, missing: 1 });
});

test("a host counts at either end of a flow", () => {
  expect(of([seen("RUS", "TJK", 2010)], "TJK")).toMatchObject({ n: 1 });
});
