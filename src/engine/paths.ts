import type { Layout } from "./layout.ts";
import type { Quarter } from "./quarter.ts";

/**
 * Values of exogenous quantities and levers over time, with their uncertainty: at each quarter a low, a middle and
 * a high value, and for each cell the place in the vector of drawn numbers of the quantile u in (0, 1) that picks between them.
 */
export interface PathTable {
  readonly from: Quarter;
  readonly quarters: number;
  /** Places in the world. */
  readonly cells: Int32Array;
  /** Place of each cell's u in the vector of a run; -1: the middle path. */
  readonly drawn: Int32Array;
  /** quarters x cells, row by row. */
  readonly low: Float64Array;
  readonly mid: Float64Array;
  readonly high: Float64Array;
}

export function emptyPaths(layout: Layout, from: Quarter, quarters: number): PathTable {
  const cells: number[] = [];
  const defaults: number[] = [];
  for (const [name, quantity] of Object.entries(layout.quantities))
    if (quantity.kind === "exogenous" || quantity.kind === "lever")
      for (let i = 0; i < layout.length[name]; i++) {
        cells.push(layout.offset[name] + i);
        defaults.push(quantity.default ?? 0);
      }
  const mid = new Float64Array(quarters * cells.length);
  for (let row = 0; row < quarters; row++) mid.set(defaults, row * cells.length);
  return {
    from,
    quarters,
    cells: Int32Array.from(cells),
    drawn: new Int32Array(cells.length).fill(-1),
    low: mid.slice(),
    mid,
    high: mid.slice(),
  };
}

/** A table of its own with the same values. */
export const copyPaths = (paths: PathTable): PathTable => ({
  ...paths,
  low: paths.low.slice(),
  mid: paths.mid.slice(),
  high: paths.high.slice(),
});

/** The value of one cell of the table in a run whose quantile is u. Equal paths give exactly their value. */
export function pathValue(paths: PathTable, row: number, column: number, u: number): number {
  const at = row * paths.cells.length + column;
  const mid = paths.mid[at];
  const side = 2 * u - 1;
  return side < 0 ? mid + side * (mid - paths.low[at]) : mid + side * (paths.high[at] - mid);
}

const known = new WeakMap<PathTable, ReadonlyMap<number, number>>();

/** Places of cells among the columns of a table, worked out once for all its runs. */
export function columnsOf(paths: PathTable): ReadonlyMap<number, number> {
  const columns = known.get(paths) ?? new Map(Array.from(paths.cells, (cell, column) => [cell, column]));
  known.set(paths, columns);
  return columns;
}

/** Columns whose values change over time; most levers do not, and need to be written once a run. */
export function movingColumns({ cells, quarters, low, mid, high }: PathTable): Int32Array {
  const moves = (column: number) =>
    [low, mid, high].some((side) => {
      for (let row = 1; row < quarters; row++)
        if (side[row * cells.length + column] !== side[column]) return true;
      return false;
    });
  return Int32Array.from(Array.from(cells.keys()).filter(moves));
}

/** Writes one quarter of some columns of the paths into the world; `side` holds 2u - 1 of each cell for this run. */
export function applyPaths(
  paths: PathTable,
  columns: Int32Array,
  row: number,
  side: Float64Array,
  world: Float64Array,
): void {
  const { cells, low, mid, high } = paths;
  const base = row * cells.length;
  for (let i = 0; i < columns.length; i++) {
    const c = columns[i];
    const m = mid[base + c];
    const s = side[c];
    world[cells[c]] = s < 0 ? m + s * (m - low[base + c]) : m + s * (high[base + c] - m);
  }
}
