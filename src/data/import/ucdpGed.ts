import { type Layout, readSheet, type SheetRow } from "../observations/sheet.ts";
import { type Gathering, gather, type Imported, unitOf, versionIn } from "./imported.ts";
import { isoOfGw } from "./stateCodes.ts";

const layout: Layout = {
  columns: ["id", "year", "active_year", "type_of_violence", "country", "country_id", "best", "high", "low"],
  mark: true,
  expected: "the Georeferenced Event Dataset of the Uppsala Conflict Data Program (UCDP GED), CSV",
};

interface Sum {
  readonly reporter: string;
  readonly year: number;
  readonly where: string;
  events: number;
  best: number;
  high: number;
  low: number;
}

/**
 * Events of organised violence and deaths in them by country and year, of all three kinds of violence. A country-year
 * that is not listed had no event recorded; none is made up. The version is in the file's name. Throws UserFault.
 */
export function importUcdpGed(file: string, text: string): Imported {
  const found = gather(file);
  const { rows } = readSheet(file, text, layout, found.fault);
  const seen = new Map<string, string>();
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const { id } = row.cells;
    const earlier = seen.get(id);
    if (earlier === undefined) seen.set(id, row.where);
    else found.fault(`${row.where} id: event ${id} is given twice, first at ${earlier}; keep one`);
    readEvent(row, sums, found);
  }
  const source = `UCDP GED (${versionIn(file, /(?:v|ged)[ _-]?(\d\d)[._]?(\d)/i)})`;
  for (const { reporter, year, where, events, ...deaths } of sums.values()) {
    const add = (indicator: string, value: number) =>
      found.add({ indicator, reporter, partner: "", year, value, unit: unitOf(indicator), source, where });
    add("ucdp_ged_events", events);
    for (const kind of ["best", "low", "high"] as const) add(`ucdp_ged_deaths_${kind}`, deaths[kind]);
  }
  return found.end();
}

function readEvent({ where, cells }: SheetRow, sums: Map<string, Sum>, found: Gathering): void {
  const reporter = isoOfGw(cells["country_id"]);
  if (reporter === undefined)
    return found.fault(
      `${where} country_id: no country "${cells["country_id"]}" (${cells["country"]}); expected its Gleditsch and Ward number, such as 703 for Kyrgyzstan`,
    );
  if (reporter === "past") return found.skip("state of the past");
  if (!/^[123]$/.test(cells["type_of_violence"]))
    return found.fault(
      `${where} type_of_violence: no kind "${cells["type_of_violence"]}"; expected 1, 2 or 3`,
    );
  const year = found.year(`${where} year`, cells["year"]);
  const [best, high, low] = ["best", "high", "low"].map((name) => deathsIn(where, name, cells[name], found));
  if (year === undefined || best === undefined || high === undefined || low === undefined) return;
  const key = `${reporter} ${year}`;
  const sum = sums.get(key) ?? { reporter, year, where, events: 0, best: 0, high: 0, low: 0 };
  sums.set(key, sum);
  sum.events += 1;
  sum.best += best;
  sum.high += high;
  sum.low += low;
}

/** A sum with a gap in it would be too low without saying so. */
function deathsIn(where: string, name: string, cell: string, found: Gathering): number | undefined {
  if (/^\d+(\.0+)?$/.test(cell)) return Number(cell);
  found.fault(`${where} ${name}: expected a number of deaths, received "${cell}"; download the file again`);
  return undefined;
}
