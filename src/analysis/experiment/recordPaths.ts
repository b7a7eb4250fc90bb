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
import { columnsOf, copyPaths, emptyPaths, type PathTable } from "../../engine/paths.ts";
import { type Quarter, yearOf } from "../../engine/quarter.ts";
import { type Bounds, boundsOf, editColumn } from "./buildPaths.ts";
import { continuation } from "./continuation.ts";
import { curve } from "./curve.ts";
import type { Shock } from "./shocks.ts";

type Sides = readonly [low: Float64Array, mid: Float64Array, high: Float64Array];

/**
 * The record of every exogenous quantity and its continuation, with the events that are not withheld, from 2001-Q1 to
 * the end of the paths whatever the arm: mechanisms look up values of 2013 when a run begins.
 * `place` gives the place in the vector of a run of the quantile of a cell, such as `path.growth[CN]`.
 * `until`: the last quarter of the record that is known; paths go on from there by their rules, without later events.
 */
export function recordPaths(
  data: DataSet,
  layout: Layout,
  withheld: ReadonlySet<string>,
  place: (id: string) => number,
  until: Quarter = FUTURE - 1,
): PathTable {
  const paths = emptyPaths(layout, FIRST, LAST - FIRST + 1);
  const columns = columnsOf(paths);
  addCalendar(layout, paths, columns, until);
  for (const record of data.paths)
    for (const [index, path] of Object.entries(record.cells)) {
      const text = index ? `${record.quantity}[${index}]` : record.quantity;
      const cell = parseCells(layout, text, `data/paths/${record.quantity}.yaml`).cells[0];
      const column = columns.get(cell)!;
      writePath(
        paths,
        column,
        pathSides(record, path, withheld, paths.quarters, boundsOf(layout, cell), until),
      );
      paths.drawn[column] = place(pathAxis(record.quantity, index));
    }
  for (const event of data.events)
    if (!withheld.has(event.id) && event.at <= until)
      addEffects(paths, layout, { event, at: event.at, force: 1 });
  return paths;
}

/**
 * Paths with shocks beside what is known: the effects of each event, moved to its date and scaled, and the jumps of its
 * points over the points before them, held from then on.
 */
export function addShocks(
  known: PathTable,
  shocks: readonly Shock[],
  data: DataSet,
  layout: Layout,
): PathTable {
  const paths = copyPaths(known);
  for (const shock of shocks) {
    addEffects(paths, layout, shock);
    for (const { cell, point, jump } of jumpsOf(shock.event, data, layout))
      addTo(paths, layout, cell, (at) =>
        at >= shock.at + point.at - shock.event.at ? shock.force * jump : 0,
      );
  }
  return paths;
}

function addEffects(paths: PathTable, layout: Layout, { event, at: date, force }: Shock): void {
  for (const effect of event.effects) {
    const text = effect.index ? `${effect.quantity}[${effect.index}]` : effect.quantity;
    for (const cell of parseCells(layout, text, `data/events/${event.id}.yaml`).cells)
      addTo(paths, layout, cell, (at) => force * eventEffect(effect, at - date));
  }
}

function addTo(paths: PathTable, layout: Layout, cell: number, added: (at: Quarter) => number): void {
  const column = columnsOf(paths).get(cell)!;
  editColumn(paths, column, boundsOf(layout, cell), (value, at) => value + added(at), FIRST);
}

interface Jump {
  readonly cell: number;
  readonly point: PathCell["past"][number];
  readonly jump: number;
}

const jumps = new WeakMap<EventRecord, readonly Jump[]>();

/** Points of paths that carry an event, and how far each stands from the point before it. */
function jumpsOf(event: EventRecord, data: DataSet, layout: Layout): readonly Jump[] {
  const found =
    jumps.get(event) ??
    data.paths.flatMap(({ quantity, cells }) =>
      Object.entries(cells).flatMap(([index, { past }]) =>
        past.flatMap((point, i) => {
          if (point.event !== event.id) return [];
          const cell = parseCells(layout, index ? `${quantity}[${index}]` : quantity, quantity).cells[0];
          return [{ cell, point, jump: point.value - past[i - 1].value }];
        }),
      ),
    );
  jumps.set(event, found);
  return found;
}

export const pathAxis = (quantity: string, index: string): string =>
  `path.${quantity}${index ? `[${index}]` : ""}`;

function eventEffect(effect: EventRecord["effects"][number], quartersAfter: number): number {
  if (effect.impulse !== undefined) return quartersAfter === 0 ? effect.impulse : 0;
  return quartersAfter < 0 ? 0 : (effect.pulse ?? 0) * 2 ** (-quartersAfter / 4 / (effect.halfLife ?? 1));
}

/** The year, and whether the record still governs discrete events: no data, only the calendar. */
function addCalendar(
  layout: Layout,
  paths: PathTable,
  columns: ReadonlyMap<number, number>,
  until: Quarter,
): void {
  const fill = (name: string, value: (at: Quarter) => number) => {
    const row = Float64Array.from({ length: paths.quarters }, (_, i) => value(FIRST + i));
    writePath(paths, columns.get(layout.offset[name])!, [row, row, row]);
  };
  fill("year", (at) => yearOf(at) + (at % 4) / 4);
  fill("recorded", (at) => (at <= until ? 1 : 0));
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
  { interpolate, unknown }: PathRecord,
  cell: PathCell,
  withheld: ReadonlySet<string>,
  quarters: number,
  [low, high]: Bounds,
  until: Quarter,
): Sides {
  const kept = cell.past.filter(
    (point) => point.at <= until && (point.event === undefined || !withheld.has(point.event)),
  );
  const cut = kept.at(-1) !== cell.past.at(-1);
  const past = curve(kept, interpolate, FIRST, quarters);
  const spread = cell.spread ?? 0;
  if (until < FUTURE - 1) {
    const goOn = continuation(past, FIRST, until, unknown);
    const side = (i: 0 | 1 | 2) =>
      past.map((value, row) => {
        const after = (FIRST + row - until) / 4;
        const level = after > 0 ? goOn(after)[i] * (1 + (i - 1) * spread) : value * (1 + (i - 1) * spread);
        return Math.min(high, Math.max(low, level));
      });
    return [side(0), side(1), side(2)];
  }
  const sideOf = (side: -1 | 0 | 1, points: PathCell["future"]["mid"]) => {
    const future = curve(points, interpolate, FIRST, quarters);
    return past.map((value, row) => {
      const level = !cut && FIRST + row >= FUTURE ? future[row] : value * (1 + side * spread);
      return Math.min(high, Math.max(low, level));
    });
  };
  return [sideOf(-1, cell.future.low), sideOf(0, cell.future.mid), sideOf(1, cell.future.high)];
}
