import { isPlace } from "../observations/countries.ts";
import { type Layout, readSheet, type SheetRow } from "../observations/sheet.ts";
import { type Gathering, gather, type Imported, unitOf, versionIn } from "./imported.ts";

const indices = [
  ["v2x_polyarchy", "vdem_polyarchy"],
  ["v2x_libdem", "vdem_libdem"],
  ["v2x_partipdem", "vdem_partipdem"],
  ["v2x_delibdem", "vdem_delibdem"],
  ["v2x_egaldem", "vdem_egaldem"],
  ["v2x_freexp_altinf", "vdem_freexp_altinf"],
] as const;

const layout: Layout = {
  columns: ["country_name", "country_text_id", "year", ...indices.map(([column]) => column)],
  expected: "a country-year file of V-Dem, CSV",
};

/** Territories that V-Dem codes beside the countries of ISO 3166: Gaza, Somaliland, Zanzibar. */
const territories = new Set(["PSG", "SML", "ZZB"]);

/** From here on every other code is that of a country that exists. */
const STATES_OF_TODAY = 1991;

/** Indices of democracy by country and year; the version is in the file's name. Throws UserFault. */
export function importVdem(file: string, text: string): Imported {
  const found = gather(file);
  const { rows } = readSheet(file, text, layout, found.fault);
  const source = `V-Dem (${versionIn(file, /[-_ ](v\d+(?:\.\d+)?)/i)})`;
  for (const row of rows) readCountry(row, source, found);
  return found.end();
}

function readCountry({ where, cells }: SheetRow, source: string, found: Gathering): void {
  const code = cells["country_text_id"];
  const year = found.year(`${where} year`, cells["year"]);
  if (year === undefined) return;
  if (territories.has(code)) return found.skip("territory without a code of ISO 3166");
  if (year < STATES_OF_TODAY && !isPlace(code)) return found.skip("state of the past");
  const reporter = found.place(`${where} country_text_id`, code);
  if (reporter === undefined) return;
  for (const [column, indicator] of indices) {
    const value = found.figure(`${where} ${column}`, cells[column]);
    if (value === undefined) continue;
    if (value < 0 || value > 1)
      found.fault(`${where} ${column}: ${value} is outside the index; expected 0 to 1`);
    else found.add({ indicator, reporter, partner: "", year, value, unit: unitOf(indicator), source, where });
  }
}
