import { UserFault } from "../../engine/faults.ts";
import { type Layout, readSheet, type Sheet, type SheetRow } from "../observations/sheet.ts";
import { type Gathering, gather, type Imported } from "./imported.ts";
import { isAggregate, seriesOf, worldBankSource } from "./worldBankSeries.ts";

const YEAR = /^\d{4}$/;

const layout: Layout = {
  columns: ["Country Name", "Country Code", "Indicator Name", "Indicator Code"],
  others: YEAR,
  titles: true,
  mark: true,
  expected: 'a World Bank table by country and year ("CSV" on the page of an indicator, or WDICSV.csv)',
};

/** World Bank tables with a column for each year, with or without the lines before the headings. Throws UserFault. */
export function importWorldBankCsv(file: string, text: string): Imported {
  const found = gather(file);
  const sheet = readSheet(file, text, layout, found.fault);
  const years = sheet.headings.filter((name) => YEAR.test(name));
  if (years.length === 0)
    throw new UserFault(
      `${file}:1: no column is headed by a year; expected 1960, 1961 and so on (tables of DataBank, headed "1960 [YR1960]", are not read)`,
    );
  const source = sourceOf(sheet);
  for (const row of sheet.rows) readRow(row, years, source, found);
  return found.end();
}

function sourceOf({ titles }: Sheet): string {
  const after = (name: string) => titles.find(([first]) => first.trim() === name)?.[1]?.trim();
  return worldBankSource(after("Data Source") || "World Development Indicators", after("Last Updated Date"));
}

function readRow(
  { where, cells }: SheetRow,
  years: readonly string[],
  source: string,
  found: Gathering,
): void {
  const code = cells["Country Code"];
  if (isAggregate(code)) return found.skip("group of countries");
  const reporter = found.place(`${where} Country Code`, code);
  const series = seriesOf(cells["Indicator Code"], cells["Indicator Name"]);
  if ("fault" in series) return found.fault(`${where} Indicator Name: ${series.fault}`);
  if (reporter === undefined) return;
  for (const heading of years) {
    const year = found.year(where, heading);
    const value = found.figure(`${where} ${heading}`, cells[heading]);
    if (year !== undefined && value !== undefined)
      found.add({ ...series, reporter, partner: "", year, value, source, where });
  }
}
