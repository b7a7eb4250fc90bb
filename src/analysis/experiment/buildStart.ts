import { type Layout, parseCells } from "../../engine/layout.ts";
import type { StartTable } from "../../engine/start.ts";
import type { StartRow } from "../../data/records.ts";

/** A table of starting values; `place` gives the place in the vector of a run of a named draw. */
export function buildStart(
  rows: readonly StartRow[],
  layout: Layout,
  place: (draw: string) => number,
): StartTable {
  const cells = rows.map((row) => {
    const text = row.index === "" ? row.quantity : `${row.quantity}[${row.index}]`;
    return parseCells(layout, text, row.where).cells[0];
  });
  return {
    cells: Int32Array.from(cells),
    value: Float64Array.from(rows, (row) => row.value),
    low: Float64Array.from(rows, (row) => row.low),
    high: Float64Array.from(rows, (row) => row.high),
    drawn: Int32Array.from(rows, (row) => (row.draw === "" ? -1 : place(row.draw))),
  };
}
