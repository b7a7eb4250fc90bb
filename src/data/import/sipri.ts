import { UserFault } from "../../engine/faults.ts";
import { placeFault, placeOf } from "../observations/countries.ts";
import { type Layout, readSheet, type Sheet, type SheetRow } from "../observations/sheet.ts";
import { type Gathering, gather, type Imported, unitOf } from "./imported.ts";

const YEAR = /^\d{4}$/;

const register: Layout = {
  columns: ["Recipient", "Supplier", "Year of order", "SIPRI TIV for total order"],
  titles: true,
  mark: true,
  expected: "a trade register of the SIPRI Arms Transfers Database, CSV",
};

const table: Layout = {
  columns: ["Total"],
  others: /^(\d{4}|)$/,
  titles: true,
  mark: true,
  expected: "a table of trend-indicator values (TIV) of the SIPRI Arms Transfers Database, CSV",
};

/**
 * SIPRI arms transfers: deliveries by year from a TIV table, or orders by year from a trade register. A register gives
 * the value of all deliveries of a deal together, so deliveries by year cannot be had from it. Throws UserFault.
 */
export const importSipri = (file: string, text: string): Imported =>
  /Year of order|SIPRI TIV for total order/.test(text.slice(0, 20_000))
    ? importRegister(file, text)
    : importTable(file, text);

function importRegister(file: string, text: string): Imported {
  const found = gather(file);
  const sheet = readSheet(file, text, register, found.fault);
  const source = sourceOf(sheet, "trade register");
  const sums = new Map<string, Deal>();
  for (const row of sheet.rows) {
    const deal = readDeal(row, found);
    if (deal === undefined) continue;
    const key = `${deal.reporter} ${deal.partner} ${deal.year}`;
    sums.set(key, { ...deal, value: deal.value + (sums.get(key)?.value ?? 0) });
  }
  const indicator = "sipri_tiv_ordered";
  for (const sum of sums.values())
    if (Number.isNaN(sum.value)) found.skip("year with an order of unknown value");
    else found.add({ ...sum, value: round(sum.value), indicator, unit: unitOf(indicator), source });
  return found.end();
}

interface Deal {
  readonly reporter: string;
  readonly partner: string;
  readonly year: number;
  /** NaN where it is missing, and so the sum of the year with it. */
  readonly value: number;
  readonly where: string;
}

function readDeal({ where, cells }: SheetRow, found: Gathering): Deal | undefined {
  const reporter = partyOf(`${where} Recipient`, cells["Recipient"], found);
  const partner = partyOf(`${where} Supplier`, cells["Supplier"], found);
  if (reporter === undefined || partner === undefined) return undefined;
  // Brackets mark years that SIPRI is not sure of.
  const year = found.year(`${where} Year of order`, cells["Year of order"].replace(/[()\s?]/g, ""));
  const value = found.figure(`${where} SIPRI TIV for total order`, cells["SIPRI TIV for total order"]);
  return year === undefined ? undefined : { reporter, partner, year, value: value ?? Number.NaN, where };
}

function importTable(file: string, text: string): Imported {
  const found = gather(file);
  const sheet = readSheet(file, text, table, found.fault);
  const years = sheet.headings.filter((name) => YEAR.test(name));
  const sides = sidesOf(file, sheet);
  const source = sourceOf(sheet, "TIV table");
  for (const { where, cells } of sheet.rows) {
    const name = cells[""] ?? "";
    const other = name.trim() === "Total" ? "WLD" : partyOf(where, name, found);
    if (other === undefined) continue;
    for (const heading of years) {
      const year = found.year(where, heading);
      const value = found.figure(`${where} ${heading}`, cells[heading]);
      if (year === undefined || value === undefined) continue;
      const indicator = "sipri_tiv";
      found.add({ ...sides(other), indicator, year, value, unit: unitOf(indicator), source, where });
    }
  }
  return found.end();
}

/** Both sides of a row that names this other one. */
type Sides = (other: string) => { readonly reporter: string; readonly partner: string };

/** Who received and who delivered, from the title: the row names the other side. */
function sidesOf(file: string, { titles }: Sheet): Sides {
  const lines = titles.map((cells) => cells.join(",").trim());
  const said = lines.join(" ");
  if (!/in millions/i.test(said))
    throw new UserFault(
      `${file}:1: the lines before the headings do not say that figures are trend-indicator values in millions; download the table again and leave them in`,
    );
  const title = said.match(/TIV of arms (exports|imports) (?:to|from|of|by) (.+?),\s*\d{4}\s*-\s*\d{4}/i);
  if (title === null)
    throw new UserFault(
      `${file}:1: no title such as "TIV of arms exports to Kazakhstan, 2000-2020" before the headings; leave it in, or whose figures these are is not known`,
    );
  const [phrase, kind, whose] = title;
  const exports = kind.toLowerCase() === "exports";
  // "exports to X" and "imports of X" are what X received; "exports from X" is what it delivered.
  const received = exports ? /exports to/i.test(phrase) : !/imports from/i.test(phrase);
  if (/^(the )?(top|\d+|largest|all)/i.test(whose)) {
    return (other: string) =>
      exports ? { reporter: "WLD", partner: other } : { reporter: other, partner: "WLD" };
  }
  const own = placeOf(whose);
  if (own === undefined) throw new UserFault(`${file}:1 title: ${placeFault(whose)}`);
  return (other: string) =>
    received ? { reporter: own, partner: other } : { reporter: other, partner: own };
}

/** A party's code; undefined where it is no state (skipped) or not known (a fault). */
function partyOf(where: string, name: string, found: Gathering): string | undefined {
  const bare = name.trim();
  // SIPRI marks armed groups with one star and organisations with two.
  if (bare.endsWith("*")) return found.skip("armed group or organisation");
  if (/^unknown/i.test(bare)) return "UNK";
  if (/^multiple/i.test(bare)) return "OTH";
  if (past.has(bare)) return found.skip("state of the past");
  const code = placeOf(bare);
  if (code === undefined) found.fault(`${where}: ${placeFault(bare)}`);
  return code;
}

const past = new Set([
  "Soviet Union",
  "Yugoslavia",
  "Czechoslovakia",
  "East Germany (GDR)",
  "North Yemen",
  "South Yemen",
  "South Vietnam",
  "Biafra",
  "Katanga",
]);

function sourceOf({ titles }: Sheet, part: string): string {
  const made = titles
    .map((cells) => cells.join(","))
    .join("\n")
    .match(/generated(?: on)?:?\s*([^\n"]*\d{4})/i)?.[1];
  return `SIPRI Arms Transfers Database, ${part} (${made ? `generated ${made.trim()}` : "version not stated"})`;
}

/** SIPRI gives two digits behind the point. */
const round = (value: number): number => Number(value.toFixed(2));
