import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { numberIn, readTable } from "../../src/data/table.ts";
import { UserFault } from "../../src/engine/faults.ts";
import { named } from "./named.ts";
import { LAST_YEAR } from "./places.ts";

/** A figure on its way into `data/observations`. */
export interface Figure {
  readonly indicator: string;
  readonly reporter: string;
  readonly partner: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly vintage: string;
  readonly note: string;
}

const columns = [
  "indicator",
  "reporter",
  "partner",
  "year",
  "value",
  "unit",
  "source",
  "source_repo",
  "licence",
  "note",
] as const;

/** Long tables of a folder, by file name, with sources under their ids. Throws UserFault, also for a late year. */
export function readFolder(folder: string): ReadonlyMap<string, Figure[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  if (names.length === 0)
    throw new UserFault(`${folder}: no long table in it; expected files such as macro.csv`);
  return new Map(
    names.sort().map((name) => [name.slice(0, -".csv".length), readLong(join(folder, name), name)]),
  );
}

function readLong(path: string, name: string): Figure[] {
  const text = readFileSync(path, "utf8");
  const judged = text.slice(0, text.indexOf("\n")).includes("confidence");
  const rows = readTable(name, text, judged ? [...columns, "confidence"] : columns);
  return rows.map((row) => {
    const { indicator, reporter, partner, unit, source, note } = row.cells;
    const year = numberIn(row, "year");
    if (year > LAST_YEAR)
      throw new UserFault(
        `${row.where} year: ${year}; the record ends in ${LAST_YEAR}, so leave the row out`,
      );
    const { id, vintage } = named(source, row.where);
    const confidence = (row.cells as Record<string, string>)["confidence"];
    const notes = [note, confidence && `confidence ${confidence}`].filter(Boolean).join("; ");
    const value = numberIn(row, "value");
    return { indicator, reporter, partner, year, value, unit, source: id, vintage, note: notes };
  });
}

/** Six digits of what was read are more than any source vouches for; shares that were computed keep four. */
export const round = (value: number, digits = 6): number => Number(value.toPrecision(digits));

const byCharacter = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const order = (a: Figure, b: Figure) =>
  byCharacter(a.indicator, b.indicator) ||
  byCharacter(a.reporter, b.reporter) ||
  byCharacter(a.partner, b.partner) ||
  a.year - b.year ||
  byCharacter(a.source, b.source);

const written = [
  "indicator",
  "reporter",
  "partner",
  "year",
  "value",
  "unit",
  "source",
  "vintage",
  "note",
] as const;

const cell = (value: string | number) =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** The file of a family: sorted, and the same bytes for the same figures. */
export function familyText(figures: readonly Figure[]): string {
  const lines = [...figures]
    .sort(order)
    .map((figure) => written.map((column) => cell(figure[column])).join(","));
  return `${[written.join(","), ...lines].join("\n")}\n`;
}
