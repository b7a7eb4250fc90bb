import {
  type DataSet,
  type EventRecord,
  FIRST,
  FUTURE,
  LAST,
  type PathCell,
  type PathRecord,
} from "../../data/records.ts";
import { type Layout, parseCells } from "../../engine/layout.ts";
import { columnsOf, emptyPaths, type PathTable } from "../../engine/paths.ts";
import { type Quarter, yearOf } from "../../engine/quarter.ts";
import { type Bounds, boundsOf, editColumn } from "./buildPaths.ts";
import { curve } from "./curve.ts";

type Sides = readonly [low: Float64Array, mid: Float64Array, high: Float64Array];

/**
 * The record of every exogenous quantity and its continuation, with the events that are not withheld, from 2001-Q1 to
 * the end of the paths whatever the arm: mechanisms look up values of 2013 when a run begins.
 * `place` gives the place in the vector of a run of the quantile of a cell, such as `path.growth[CN]`.
 */
export function recordPaths(
  data: DataSet,
  layout: Layout,
  withheld: ReadonlySet<string>,
  place: (id: string) => number,
): PathTable {
  const paths = emptyPaths(layout, FIRST, LAST - FIRST + 1);
  const columns = columnsOf(paths);
  addCalendar(layout, paths, columns);
  for (const record of data.paths)
    for (const [index, path] of Object.entries(record.cells)) {
      const text = index ? `${record.quantity}[${index}]` : record.quantity;
      const cell = parseCells(layout, text, `data/paths/${record.quantity}.yaml`).cells[0];
      const column = columns.get(cell)!;
      writePath(paths, column, pathSides(record, path, withheld, paths.quarters, boundsOf(layout, cell)));
      paths.drawn[column] = place(pathAxis(record.quantity, index));
    }
  for (const event of data.events)
    if (!withheld.has(event.id))
      for (const effect of event.effects) {
        const text = effect.index ? `${effect.quantity}[${effect.index}]` : effect.quantity;
        for (const cell of parseCells(layout, text, `data/events/${event.id}.yaml`).cells)
          editColumn(
            paths,
            columns.get(cell)!,
            boundsOf(layout, cell),
            (value, at) => value + eventEffect(event, effect, at),
            FIRST,
          );
      }
  return paths;
}

export const pathAxis = (quantity: string, index: string): string =>
  `path.${quantity}${index ? `[${index}]` : ""}`;

function eventEffect(event: EventRecord, effect: EventRecord["effects"][number], at: Quarter): number {
  if (effect.impulse !== undefined) return at === event.at ? effect.impulse : 0;
  return at < event.at ? 0 : (effect.pulse ?? 0) * 2 ** (-(at - event.at) / 4 / (effect.halfLife ?? 1));
}

/** The year, and whether the record still governs discrete events: no data, only the calendar. */
function addCalendar(layout: Layout, paths: PathTable, columns: ReadonlyMap<number, number>): void {
  const fill = (name: string, value: (at: Quarter) => number) => {
    const row = Float64Array.from({ length: paths.quarters }, (_, i) => value(FIRST + i));
    writePath(paths, columns.get(layout.offset[name])!, [row, row, row]);
  };
  fill("year", (at) => yearOf(at) + (at % 4) / 4);
  fill("recorded", (at) => (at < FUTURE ? 1 : 0));
}

function writePath(paths: PathTable, column: number, [low, mid, high]: Sides): void {
  for (let row = 0; row < paths.quarters; row++) {
    const i = row * paths.cells.length + column;
    paths.low[i] = low[row];
    paths.mid[i] = mid[row];
    paths.high[i] = high[row];
  }
}

/**
 * Past and future of one cell. Points of withheld events are dropped; where the last word of the past was such a
 * point, the path keeps its last remaining value and never enters the future that followed from the event.
 */
function pathSides(
  { interpolate }: PathRecord,
  cell: PathCell,
  withheld: ReadonlySet<string>,
  quarters: number,
  [low, high]: Bounds,
): Sides {
  const kept = cell.past.filter((point) => point.event === undefined || !withheld.has(point.event));
  const cut = kept.at(-1) !== cell.past.at(-1);
  const past = curve(kept, interpolate, FIRST, quarters);
  const spread = cell.spread ?? 0;
  const sideOf = (side: -1 | 0 | 1, points: PathCell["future"]["mid"]) => {
    const future = curve(points, interpolate, FIRST, quarters);
    return past.map((value, row) => {
      const level = !cut && FIRST + row >= FUTURE ? future[row] : value * (1 + side * spread);
      return Math.min(high, Math.max(low, level));
    });
  };
  return [sideOf(-1, cell.future.low), sideOf(0, cell.future.mid), sideOf(1, cell.future.high)];
}
