import { type Layout, readSheet } from "../observations/sheet.ts";
import { gather, type Imported, unitOf, versionIn } from "./imported.ts";

const layout: Layout = {
  columns: ["iso3a", "iso3b", "year", "fbic", "bandwidth", "dependence"],
  expected: "the Formal Bilateral Influence Capacity index (FBIC, Pardee Institute), CSV",
};

const measures = [
  ["fbic", "fbic"],
  ["bandwidth", "fbic_bandwidth"],
  ["dependence", "fbic_dependence"],
] as const;

const hosts = new Set(["KAZ", "KGZ", "TJK", "TKM", "UZB"]);

/** Lines that can be ours, for files too large to be read whole. */
export const linesOfHosts = /\b(KAZ|KGZ|TJK|TKM|UZB|iso3b)\b/;

/**
 * Influence of country A on country B, where B is one of the five hosts: B is the reporter, A the partner. The file
 * holds all pairs of the world; others are left out. Throws UserFault.
 */
export function importFbic(file: string, text: string): Imported {
  const found = gather(file);
  const { rows } = readSheet(file, text, layout, found.fault);
  const source = `FBIC, Formal Bilateral Influence Capacity (${versionIn(file, /v?(\d+(?:[._]\d+)*)\D*$/i)})`;
  for (const { where, cells } of rows) {
    if (!hosts.has(cells["iso3b"])) {
      if (found.place(`${where} iso3b`, cells["iso3b"]))
        found.skip("influence on others than the five hosts");
      continue;
    }
    const partner = found.place(`${where} iso3a`, cells["iso3a"]);
    const year = found.year(`${where} year`, cells["year"]);
    if (partner === undefined || year === undefined) continue;
    for (const [column, indicator] of measures) {
      const value = found.figure(`${where} ${column}`, cells[column]);
      if (value === undefined) continue;
      const unit = unitOf(indicator);
      found.add({ indicator, reporter: cells["iso3b"], partner, year, value, unit, source, where });
    }
  }
  return found.end();
}
