import { isPlace } from "../observations/countries.ts";
import { type Layout, readSheet, type SheetRow } from "../observations/sheet.ts";
import { type Gathering, gather, type Imported, unitOf, versionIn } from "./imported.ts";
import { isoOfCow } from "./stateCodes.ts";

const layout: Layout = {
  columns: ["ccode", "session", "IdealPointAll"],
  optional: ["iso3c", "IdealPointFP", "IdealPointLegacy"],
  expected:
    "estimates of ideal points in the UN General Assembly (Bailey, Strezhnev and Voeten, doi:10.7910/DVN/LEJUQZ), CSV",
};

const points = [
  ["IdealPointAll", "ideal_point_all"],
  ["IdealPointFP", "ideal_point_fp"],
  ["IdealPointLegacy", "ideal_point_legacy"],
] as const;

/** The first session of the General Assembly was that of 1946. */
const YEAR_OF_SESSION_0 = 1945;

/** Ideal points of states by session of the UN General Assembly; the version is in the file's name. Throws UserFault. */
export function importIdealPoints(file: string, text: string): Imported {
  const found = gather(file);
  const { rows } = readSheet(file, text, layout, found.fault);
  const source = `Bailey-Strezhnev-Voeten ideal points (${versionIn(file, /((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)[ _-]?(\d{4})/i, " ")})`;
  for (const row of rows) readState(row, source, found);
  return found.end();
}

function readState({ where, cells }: SheetRow, source: string, found: Gathering): void {
  const { ccode, session, iso3c } = cells;
  const reporter = isoOfCow(ccode);
  if (reporter === undefined)
    return found.fault(
      `${where} ccode: no state "${ccode}"; expected its Correlates of War number, such as 705 for Kazakhstan`,
    );
  if (reporter === "past") return found.skip("state of the past");
  if (iso3c !== undefined && iso3c !== reporter && isPlace(iso3c))
    return found.fault(
      `${where} iso3c: "${iso3c}", while ccode ${ccode} is ${reporter}; put one of them right`,
    );
  if (!/^\d{1,3}$/.test(session) || Number(session) < 1)
    return found.fault(`${where} session: "${session}" is not a session; expected a whole number such as 75`);
  const year = YEAR_OF_SESSION_0 + Number(session);
  for (const [column, indicator] of points) {
    if (cells[column] === undefined) continue;
    const value = found.figure(`${where} ${column}`, cells[column]);
    if (value !== undefined)
      found.add({ indicator, reporter, partner: "", year, value, unit: unitOf(indicator), source, where });
  }
}
