import { CsvError, parse } from "csv-parse/sync";
import { suggestion, UserFault } from "../../engine/faults.ts";

/** What a file of one kind looks like. */
export interface Layout {
  /** Headings it must have, in any order. */
  readonly columns: readonly string[];
  /** Headings read where they are there. */
  readonly optional?: readonly string[];
  /** Further headings that are read, such as years. */
  readonly others?: RegExp;
  /** Whether a heading beyond these is a fault; else it is passed over. */
  readonly exact?: boolean;
  /** Whether lines may stand before the headings. */
  readonly titles?: boolean;
  /** Whether the publisher's own files begin with a byte order mark. */
  readonly mark?: boolean;
  /** What file is expected, as the tail of a message. */
  readonly expected: string;
}

export interface SheetRow {
  /** file:line */
  readonly where: string;
  /** Cells by heading: those the layout names and the file has. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Sheet {
  /** Lines before the headings, by cells; empty lines left out. */
  readonly titles: readonly (readonly string[])[];
  /** Headings that are read, in the order of the file. */
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** Takes what is wrong with one line, in one line. */
type Report = (message: string) => void;

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/** Headings stand in one of the first lines, or the file is another. */
const FIRST_LINES = 40;

/**
 * Reads a CSV file with these headings; cells of other columns are dropped at once, since some files have thousands.
 * Throws UserFault for what makes the file unreadable; what is wrong with one line goes to `report`.
 */
export function readSheet(file: string, text: string, layout: Layout, report: Report): Sheet {
  const before: Parsed[] = [];
  const rows: SheetRow[] = [];
  let head: Head | undefined;
  parseCsv(file, withoutMark(file, text, layout), (line) => {
    if (line.record.every((cell) => cell.trim() === "")) return;
    if (head !== undefined) {
      const row = cut(file, line, head, report);
      if (row) rows.push(row);
      return;
    }
    if (layout.columns.every((name) => line.record.includes(name))) head = headOf(file, line, layout);
    else before.push(line);
    if (head === undefined && before.length === (layout.titles ? FIRST_LINES : 1))
      throw missing(file, before, layout);
  });
  if (head === undefined) throw missing(file, before, layout);
  return { titles: before.map(({ record }) => record), headings: head.kept.map(({ name }) => name), rows };
}

interface Head {
  /** Number of cells a line has. */
  readonly width: number;
  readonly kept: readonly { readonly name: string; readonly at: number }[];
}

function withoutMark(file: string, text: string, { mark, columns, expected }: Layout): string {
  if (text.trim() === "")
    throw new UserFault(`${file}:1: empty; expected ${expected}, with the columns ${columns.join(",")}`);
  if (text.charCodeAt(0) !== 0xfeff) return text;
  if (mark) return text.slice(1);
  throw new UserFault(
    `${file}:1: begins with a byte order mark (BOM); save it as "UTF-8" rather than "UTF-8 with BOM"`,
  );
}

function parseCsv(file: string, text: string, take: (line: Parsed) => void): void {
  try {
    parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (line: unknown) => {
        take(line as Parsed);
        // Kept by the taker; the parser itself keeps nothing.
        return undefined;
      },
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = typeof fault["lines"] === "number" ? fault["lines"] : 1;
    throw new UserFault(`${file}:${line}: not CSV: ${fault.message.split("\n")[0]}`, { cause: fault });
  }
}

function headOf(file: string, { record, info }: Parsed, layout: Layout): Head {
  const where = `${file}:${info.lines}`;
  const known = [...layout.columns, ...(layout.optional ?? [])];
  const kept = record
    .map((name, at) => ({ name, at }))
    .filter(({ name }) => known.includes(name) || (layout.others?.test(name) ?? false));
  for (const { name, at } of kept)
    if (name !== "" && record.indexOf(name) !== at)
      throw new UserFault(`${where}: column "${name}" is given twice; keep one`);
  const strange = layout.exact && record.find((name) => !known.includes(name));
  if (typeof strange === "string")
    throw new UserFault(
      `${where}: unknown column "${strange}"${suggestion(strange, known) || `; expected ${known.join(",")}`}`,
    );
  const width = record.findLastIndex((name) => name !== "") + 1;
  return { width, kept: kept.filter(({ name, at }) => record.indexOf(name) === at) };
}

/** The line that has most of the headings is the one meant. */
function missing(file: string, lines: readonly Parsed[], { columns, expected }: Layout): UserFault {
  const hits = ({ record }: Parsed) => columns.filter((name) => record.includes(name)).length;
  const best = lines.toSorted((a, b) => hits(b) - hits(a))[0];
  const where = `${file}:${best?.info.lines ?? 1}`;
  const record = best?.record ?? [];
  if (record.length === 1 && record[0].includes(";"))
    return new UserFault(`${where}: separated by semicolons; save it separated by commas`);
  if (record.length === 1 && record[0].includes("\t"))
    return new UserFault(`${where}: separated by tabs; save it separated by commas`);
  const [first, ...rest] = columns.filter((name) => !record.includes(name));
  const others = rest.length > 0 && rest.length < columns.length - 1 ? ` (and ${rest.join(", ")})` : "";
  const near = suggestion(
    first,
    record.filter((name) => !columns.includes(name)),
  ).match(/"(.*)"/)?.[1];
  return new UserFault(
    `${where}: column "${first}" is missing${others}${near ? `; is it the one called "${near}"?` : ""}; expected ${expected}, with the columns ${columns.join(",")}`,
  );
}

function cut(file: string, { record, info }: Parsed, head: Head, report: Report): SheetRow | undefined {
  const where = `${file}:${info.lines}`;
  // Some publishers end every line with a comma.
  const used = Math.max(record.findLastIndex((cell) => cell !== "") + 1, Math.min(record.length, head.width));
  if (used === head.width)
    return { where, cells: Object.fromEntries(head.kept.map(({ name, at }) => [name, record[at] ?? ""])) };
  report(
    `${where}: has ${used} cells where the headings name ${head.width}; put quotes around text that holds a comma, and write 0.35 rather than 0,35`,
  );
  return undefined;
}
