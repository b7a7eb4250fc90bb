import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { UserFault } from "../../engine/faults.ts";
import { loadData } from "../load.ts";
import { LAST_OBSERVED, loadObservations } from "./loadObservations.ts";
import { unknownIndicators } from "./readObservations.ts";

const shipped = join(import.meta.dirname, "../../../data");
const record = loadObservations();
const root = mkdtempSync(join(tmpdir(), "multivector-record-"));
const folder = join(root, "observations");
const header = "indicator,reporter,partner,year,value,unit,source";

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ["sources.yaml", "indicators.yaml", "remittances.csv"])
    cpSync(join(shipped, "observations", name), join(folder, name));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, ...lines: readonly string[]) =>
  writeFileSync(join(folder, name), `${[header, ...lines].join("\n")}\n`);

function fault(): string {
  try {
    loadObservations(root);
  } catch (thrown) {
    if (thrown instanceof UserFault) return thrown.message.replaceAll(root, "data");
    throw thrown;
  }
  return "no fault";
}

test("the shipped record loads, ends in 2020, and every indicator in it is known", () => {
  expect(record.observations.length).toBeGreaterThan(15_000);
  expect(Math.max(...record.observations.map(({ year }) => year))).toBe(LAST_OBSERVED);
  expect(unknownIndicators(record.observations)).toEqual([]);
});

test("every source declared is the source of something", () => {
  const used = new Set(record.observations.map(({ source }) => source));
  expect(record.sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

test("figures of V-Dem stand in a file of their own, whose terms bind nothing else", () => {
  const shared = record.observations.filter(({ where, source }) =>
    where.includes("/regime.csv:") ? source !== "v-dem-15" : source === "v-dem-15",
  );
  expect(shared).toEqual([]);
});

test.each([
  ["Turkmenistan's remittances", "remittances_received_pct_gdp", "TKM", [1996]],
  [
    "Turkmen reserves over debt after 1999",
    "reserves_pct_debt",
    "TKM",
    [1993, 1994, 1995, 1996, 1997, 1998, 1999],
  ],
])("what nobody published stays missing: %s", (_what, indicator, host, years) => {
  const found = record.observations.filter((o) => o.indicator === indicator && o.reporter === host);
  expect(found.map(({ year }) => year)).toEqual(years);
});

test("shares of a host by one source and year never add up to more than all trade", () => {
  const shares = record.observations.filter((o) => o.indicator === "trade_share");
  const sums = Map.groupBy(shares, ({ reporter, year, source }) => `${reporter} ${year} ${source}`);
  const over = [...sums].filter(([, rows]) => rows.reduce((sum, { value }) => sum + value, 0) > 1);
  expect(over.map(([key]) => key)).toEqual([]);
});

test("a data folder without observations still makes runs, and they do not change its hash", () => {
  cpSync(shipped, join(root, "whole"), { recursive: true });
  const before = loadData(join(root, "whole")).hash;
  rmSync(join(root, "whole/observations"), { recursive: true });
  expect(loadData(join(root, "whole")).hash).toBe(before);
});

test("a figure later than 2020 is refused", () => {
  write("late.csv", "remittances_received_pct_gdp,KGZ,,2021,1,% of GDP,world-bank-wdi");
  expect(fault()).toMatch(/^data\/observations\/late\.csv:2 year: 2021; the record .*a file of your own$/);
});

test("a source that is not declared is refused, with the one that was meant", () => {
  write("late.csv", "remittances_received_pct_gdp,TKM,,2020,1,% of GDP,world-bank-wdj");
  expect(fault()).toMatch(
    /:2 source: "world-bank-wdj" is not in .*sources\.yaml; did you mean "world-bank-wdi"\?$/,
  );
});

test("a figure that two files give is refused", () => {
  const [, first] = readFileSync(join(folder, "remittances.csv"), "utf8").split("\n");
  write("twice.csv", first.split(",").slice(0, 7).join(","));
  expect(fault()).toMatch(/twice\.csv:2: remittances_received_pct_gdp of KAZ in 1995 .* is given twice/);
});

test("a file that is no table is refused", () => {
  writeFileSync(join(folder, "notes.txt"), "");
  expect(fault()).toMatch(/^data\/observations\/notes\.txt: not read; expected tables/);
});
