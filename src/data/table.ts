import { CsvError, parse } from "csv-parse/sync";
import { suggestion, UserFault } from "../engine/faults.ts";

/** A line of a CSV file, by column. */
export interface Row<Column extends string> {
  readonly cells: Readonly<Record<Column, string>>;
  /** file:line */
  readonly where: string;
}

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/** Reads a table with exactly these columns, in any order. Throws UserFault with file and line. */
export function readTable<const Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): Row<Column>[] {
  const [head, ...body] = parseLines(file, text);
  if (head === undefined)
    throw new UserFault(`${file}:1: empty; the first line names the columns ${columns.join(",")}`);
  const names = head.record;
  for (const name of names)
    if (!(columns as readonly string[]).includes(name))
      throw new UserFault(
        `${file}:1: unknown column "${name}"${suggestion(name, columns) || `; expected ${columns.join(",")}`}`,
      );
  for (const name of columns)
    if (names.filter((other) => other === name).length !== 1)
      throw new UserFault(
        `${file}:1: column "${name}" is ${names.includes(name) ? "given twice" : "missing"}; expected ${columns.join(",")}`,
      );
  return body.map(({ info, record }) => ({
    cells: Object.fromEntries(names.map((name, i) => [name, record[i]])) as Record<Column, string>,
    where: `${file}:${info.lines}`,
  }));
}

function parseLines(file: string, text: string): Parsed[] {
  try {
    return parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as Parsed[];
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = typeof fault["lines"] === "number" ? fault["lines"] : 1;
    throw new UserFault(`${file}:${line}: not CSV: ${fault.message.split("\n")[0]}`);
  }
}

const NUMBER = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;

/** Reads a number; throws UserFault where the cell holds anything else. */
export function numberIn<Column extends string>({ cells, where }: Row<Column>, column: Column): number {
  const text = cells[column].trim();
  if (!NUMBER.test(text))
    throw new UserFault(
      `${where} ${column}: expected number, received "${text}"; write a plain number such as 0.3`,
    );
  return Number(text);
}

/** Refuses a second row with the same key. */
export function checkUnique<Column extends string>(
  rows: readonly Row<Column>[],
  keyOf: (row: Row<Column>) => string,
): void {
  const first = new Map<string, string>();
  for (const row of rows) {
    const key = keyOf(row);
    const earlier = first.get(key);
    if (earlier !== undefined)
      throw new UserFault(`${row.where}: ${key} is given twice, first at ${earlier}; keep one`);
    first.set(key, row.where);
  }
}
