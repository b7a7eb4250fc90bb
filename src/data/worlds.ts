import { UserFault } from "../engine/faults.ts";
import { parseQuarter } from "../engine/quarter.ts";
import { cellName } from "../engine/layout.ts";
import { cellAt, checkBounds, checkUnit, layout, quantityAt } from "./cells.ts";
import { type Citable, checkCitations } from "./citations.ts";
import type { StartRow, WorldFact } from "./records.ts";
import { checkUnique, numberIn, readTable, type Row } from "./table.ts";

const columns = ["quantity", "index", "value", "low", "high", "unit", "source", "note"] as const;
type Column = (typeof columns)[number];

/** Starting values of a world. Throws UserFault with file and line. */
export function readWorld(file: string, text: string, citable: Citable): StartRow[] {
  const rows = readTable(file, text, [...columns, "draw"]);
  checkUnique(rows, ({ cells }) => nameOf(cells));
  return rows.map((row) => {
    const start = { ...startOf(row, citable), draw: row.cells.draw };
    if (start.draw === "" && start.low !== start.high)
      throw new UserFault(
        `${row.where} draw: empty, so ${nameOf(start)} is fixed, but low and high differ; name a draw or make them equal`,
      );
    return start;
  });
}

/** A world that is not the first begins by no rule of a mechanism: every stock needs its value. Throws UserFault. */
export function checkComplete(world: string, rows: readonly StartRow[]): void {
  const file = `data/worlds/${world}.csv`;
  const there = new Set(rows.map(({ quantity, index }) => (index ? `${quantity}[${index}]` : quantity)));
  for (let cell = 0; cell < layout.stocks; cell++) {
    const name = cellName(layout, cell).replaceAll(",", "/");
    if (!there.has(name))
      throw new UserFault(
        `${file}: no starting value for ${name}; expected one for every stock; write it, or make the file anew: node scripts/make-worlds.ts`,
      );
  }
}

/** Dated facts of later worlds. */
export function readWorldFacts(file: string, text: string, citable: Citable): WorldFact[] {
  const rows = readTable(file, text, [...columns, "world"]);
  checkUnique(rows, ({ cells }) => `${cells.world} ${nameOf(cells)}`);
  return rows.map((row) => {
    const world = parseQuarter(row.cells.world);
    if (world === undefined)
      throw new UserFault(
        `${row.where} world: "${row.cells.world}" is not a quarter; expected a form like 2026-Q1`,
      );
    return { ...startOf(row, citable), world };
  });
}

const nameOf = ({ quantity, index }: { readonly quantity: string; readonly index: string }) =>
  index ? `${quantity}[${index}]` : quantity;

function startOf<C extends Column>(row: Row<C | Column>, citable: Citable): Omit<StartRow, "draw"> {
  const { where } = row;
  const { quantity, index, unit, source, note } = row.cells;
  const [value, low, high] = [numberIn(row, "value"), numberIn(row, "low"), numberIn(row, "high")];
  quantityAt(`${where} quantity`, quantity, ["stock"]);
  cellAt(`${where} index`, quantity, index);
  checkUnit(`${where} unit`, quantity, unit);
  checkBounds(`${where} low`, quantity, low);
  checkBounds(`${where} high`, quantity, high);
  if (!(low <= value && value <= high))
    throw new UserFault(
      `${where} value: ${value} is outside ${low} to ${high}; expected low <= value <= high`,
    );
  if (source === "")
    throw new UserFault(`${where} source: empty; name a source, a claim or fact, or "Assumption"`);
  checkCitations(where, `${source} ${note}`, citable);
  return { quantity, index, value, low, high, unit, source, note, where };
}
