import { expect, test } from "vitest";
import { onScale } from "./comparisons.ts";
import { type Disagreement, disagreements } from "./disagreement.ts";
import { loadObservations } from "./loadObservations.ts";
import type { Observation } from "./observation.ts";
import { observationError } from "./observationError.ts";

const seen = (indicator: string, partner: string, year: number, value: number, source: string, note = "") =>
  ({
    indicator,
    reporter: "KAZ",
    partner,
    year,
    value,
    unit: "",
    source,
    note,
    where: "",
  }) satisfies Observation;

const two = (partner: string, first: readonly number[], second: readonly number[]) =>
  first.flatMap((value, i) => [
    seen("trade_share", partner, 2001 + i, value, "kaz-bns"),
    seen("trade_share_alt", partner, 2001 + i, second[i], "itpd-e"),
  ]);

test("gaps are the second view less the first, over years that have both", () => {
  const rows = [...two("RUS", [0.2, 0.3], [0.24, 0.27]), seen("trade_share", "RUS", 2010, 0.9, "kaz-bns")];
  const [{ natural, scaled, other }] = disagreements(rows);
  expect(other).toBe("trade_share_alt");
  expect(natural.n).toBe(2);
  expect(natural.mean).toBeCloseTo(0.005, 12);
  expect(natural.meanAbsolute).toBeCloseTo(0.035, 12);
  expect(natural.rms).toBeCloseTo(Math.sqrt((0.04 ** 2 + 0.03 ** 2) / 2), 12);
  const logits = [
    onScale(0.24, "logit") - onScale(0.2, "logit"),
    onScale(0.27, "logit") - onScale(0.3, "logit"),
  ];
  expect(scaled.mean).toBeCloseTo((logits[0] + logits[1]) / 2, 12);
});

test("two sources of one indicator are compared once, what a host counts itself first", () => {
  const rows = [seen("exports", "RUS", 2001, 2e9, "itpd-e"), seen("exports", "RUS", 2001, 1e9, "kaz-bns")];
  const [{ natural, scaled }, ...others] = disagreements(rows);
  expect(others).toEqual([]);
  expect(natural).toMatchObject({ n: 1, mean: 1e9 });
  expect(scaled.mean).toBeCloseTo(Math.log(2), 12);
});

test("one source does not disagree with itself, and a lower bound with nobody", () => {
  const same = [seen("export_share", "RUS", 2001, 0.2, "a"), seen("export_share_pct", "RUS", 2001, 30, "a")];
  const bound = [
    seen("trade_share", "RUS", 2001, 0.2, "a", "a lower bound"),
    seen("trade_share_alt", "RUS", 2001, 0.3, "b"),
  ];
  expect(disagreements([...same, ...bound])).toEqual([]);
});

test("euro become dollars at the rate of the year, and are left out where there is none", () => {
  const euro = [2009, 2015].map((year) => seen("imports_mirror_eur", "EUU", year, 1e9, "eurostat-comext"));
  const usd = [2009, 2015].map((year) => seen("imports", "EUU", year, 1.1095e9, "kaz-bns"));
  const [{ natural }] = disagreements([...euro, ...usd]);
  expect(natural.n).toBe(1);
  expect(natural.mean).toBeCloseTo(0, 3);
});

test("small shares and flows do not blow up the scale", () => {
  expect(onScale(0, "logit")).toBe(onScale(0.001, "logit"));
  expect(onScale(0, "log")).toBe(Math.log(1e6));
});

test("the error of a pair is its own where it has three gaps, else the median of the family", () => {
  const rows = [
    ...two("RUS", [0.2, 0.2, 0.2], [0.3, 0.3, 0.3]),
    ...two("CHN", [0.2, 0.2, 0.2], [0.22, 0.22, 0.22]),
    ...two("TUR", [0.2], [0.9]),
  ];
  const table = disagreements(rows);
  expect(observationError(table, "trade_share", "KAZ", "RUS")).toMatchObject({ basis: "pair", n: 3 });
  expect(observationError(table, "trade_share", "KAZ", "RUS")?.natural).toBeCloseTo(0.1, 12);
  const guessed = observationError(table, "trade_share", "KAZ", "TUR");
  expect(guessed).toMatchObject({ basis: "family median", n: 6 });
  expect(guessed?.natural).toBeCloseTo(0.06, 12);
  expect(observationError(table, "gcdf_total", "KAZ", "CHN")).toBeUndefined();
});

const table = disagreements(loadObservations().observations);

/** Mean size of the gap in percentage points over several second views, and their number. */
function meanSize(rows: readonly Disagreement[]): { points: number; n: number } {
  const n = rows.reduce((sum, { natural }) => sum + natural.n, 0);
  const sum = rows.reduce((total, { natural }) => total + natural.n * natural.meanAbsolute, 0);
  return { points: (100 * sum) / n, n };
}

test.each([
  // partner and host, what the open record gives, how many gaps, what it is with Correlates of War as first source
  ["RUS", "KAZ", 3.5, 15, 2.6],
  ["RUS", "KGZ", 3.7, 36, 3.7],
  ["RUS", "TJK", 10.6, 15, 10.1],
  ["RUS", "TKM", 1.5, 1, 3.3],
  ["RUS", "UZB", 3.5, 23, 3.3],
  ["CHN", "KAZ", 4.0, 15, 1.5],
  ["CHN", "KGZ", 5.9, 28, 8.1],
  ["CHN", "TJK", 10.4, 8, 6.7],
  ["CHN", "TKM", 4.5, 6, 1.6],
  ["CHN", "UZB", 3.0, 22, 3.0],
])("sources of trade with %s differ in %s by %d points on average", (partner, host, points, n, closed) => {
  const second = table.filter(({ other }) => other === "trade_share_alt");
  const found = meanSize(second.filter((row) => row.reporter === host && row.partner === partner));
  expect(found.n).toBe(n);
  expect(found.points).toBeCloseTo(points, 1);
  // Other sources, so not the same; yet of the same size.
  expect(Math.max(found.points / closed, closed / found.points)).toBeLessThan(3);
});

test("Tajikistan's trade is the least certain, and every host's trade with China and Russia has an error", () => {
  const error = (host: string, partner: string) => observationError(table, "trade_share", host, partner);
  for (const partner of ["RUS", "CHN"]) {
    const errors = ["KAZ", "KGZ", "TKM", "UZB"].map((host) => error(host, partner)?.natural ?? Number.NaN);
    expect(error("TJK", partner)?.natural).toBeGreaterThan(Math.max(...errors));
  }
  expect(error("TKM", "RUS")?.basis).toBe("family median");
});
