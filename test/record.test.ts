import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Figure, familyText, readFolder } from "../scripts/observations/figures.ts";
import { tradeFigures } from "../scripts/observations/trade.ts";
import { recordPages } from "../scripts/recordPages/pages.ts";
import { sourcesPage } from "../scripts/sourcesPage/page.ts";
import { knownIndicators } from "../src/data/observations/indicators.ts";
import { loadObservations } from "../src/data/observations/loadObservations.ts";

const root = mkdtempSync(join(tmpdir(), "multivector-long-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("docs/sources.md says what the record holds; node scripts/sourcesPage.ts writes it anew", () => {
  const page = readFileSync(join(import.meta.dirname, "../docs/sources.md"), "utf8");
  expect(page === sourcesPage(loadObservations(), knownIndicators())).toBe(true);
});

const long = (year: number) =>
  `indicator,reporter,partner,year,value,unit,source,source_repo,licence,note\npopulation,KGZ,,${year},5,persons,World Bank WDI SP.POP.TOTL,,CC BY 4.0,\n`;

test.each(Object.entries(recordPages()))(
  "docs/%s says what data/calibration holds; node scripts/recordPages.ts writes it anew",
  (name, text) => {
    expect(readFileSync(join(import.meta.dirname, "../docs", name), "utf8") === text).toBe(true);
  },
);

test("the record is made of figures to 2020, and of nothing later", () => {
  writeFileSync(join(root, "macro.csv"), long(2020));
  expect(readFolder(root).get("macro")).toMatchObject([{ year: 2020, source: "world-bank-wdi" }]);
  writeFileSync(join(root, "macro.csv"), long(2021));
  expect(() => readFolder(root)).toThrow(/^macro\.csv:2 year: 2021; the record ends in 2020/);
});

const flow = (indicator: string, partner: string, value: number, source = "kgz-nsc"): Figure => ({
  indicator,
  reporter: "KGZ",
  partner,
  year: 2016,
  value,
  unit: "current USD",
  source,
  vintage: "",
  note: "",
});

const both = (partner: string, out: number, into: number, source?: string) => [
  flow("exports", partner, out, source),
  flow("imports", partner, into, source),
];

test("shares come from the first source; another one of the year is a second view; members make the Union", () => {
  const made = tradeFigures([
    ...both("WLD", 1000, 3000),
    ...both("RUS", 200, 1000),
    ...both("DEU", 10, 50),
    ...both("FRA", 20, 20),
    // As national statistics have it, with the United Kingdom in it.
    ...both("EUU", 900, 90),
    ...both("WLD", 1000, 1000, "itpd-e"),
    ...both("RUS", 500, 500, "itpd-e"),
  ]);
  const value = (indicator: string, partner: string) =>
    made
      .filter((row) => row.indicator === indicator && row.partner === partner)
      .map((row) => [row.source, row.value]);
  expect(value("trade_share", "RUS")).toEqual([["kgz-nsc", 0.3]]);
  expect(value("trade_share_alt", "RUS")).toEqual([["itpd-e", 0.5]]);
  expect(value("export_share", "RUS")).toEqual([["kgz-nsc", 0.2]]);
  expect(value("trade_share", "EUU")).toEqual([["kgz-nsc", 0.025]]);
  expect(value("exports", "EUU")).toEqual([["kgz-nsc", 30]]);
});

test("a table is the same bytes in whatever order its figures come", () => {
  const figures = both("RUS", 1, 2);
  expect(familyText(figures.toReversed())).toBe(familyText(figures));
});
