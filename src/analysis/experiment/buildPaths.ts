import {
  type DataSet,
  type EventRecord,
  FIRST,
  FUTURE,
  type PathCell,
  type PathRecord,
  type ScenarioRecord,
} from "../../data/records.ts";
import { settle } from "../../data/policyCost.ts";
import { UserFault } from "../../engine/faults.ts";
import { type Layout, nameAt, parseCells } from "../../engine/layout.ts";
import { emptyPaths, type PathTable } from "../../engine/paths.ts";
import { parseQuarter, type Quarter, yearOf } from "../../engine/quarter.ts";
import type { Arm } from "./arm.ts";
import { curve } from "./curve.ts";

type Bounds = readonly [number, number];
type Sides = readonly [low: Float64Array, mid: Float64Array, high: Float64Array];

/**
 * Paths of every exogenous quantity and lever for one arm, from 2001-Q1 to `to`.
 * Order: the record and its continuation; events that are not withheld; scenario; policy; `--set`. Settings of a
 * sponsor take effect when the lag of its lever has passed.
 * `place` gives the place in the vector of a run of the quantile of a cell, such as `path.growth[CN]`.
 */
export function buildPaths(
  data: DataSet,
  layout: Layout,
  arm: Arm,
  to: Quarter,
  place: (id: string) => number,
): PathTable {
  const paths = emptyPaths(layout, FIRST, to - FIRST + 1);
  const columns = new Map(Array.from(paths.cells, (cell, column) => [cell, column]));
  const withheld = new Set([...arm.withhold, ...arm.scenario.withhold.map(({ event }) => event)]);

  function edit(name: string, index: string | undefined, where: string, change: Edit, from = FIRST): void {
    for (const cell of parseCells(layout, index ? `${name}[${index}]` : name, where).cells) {
      const column = columns.get(cell);
      if (column !== undefined) editColumn(paths, column, boundsOf(layout, cell), change, from);
    }
  }

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
      for (const effect of event.effects)
        edit(
          effect.quantity,
          effect.index,
          `data/events/${event.id}.yaml`,
          (value, at) => value + eventEffect(event, effect, at),
        );
  for (const change of arm.scenario.changes)
    if (change.copy === undefined)
      edit(
        change.quantity,
        change.index,
        `scenario ${arm.scenario.id}`,
        (value, at, before) => (within(change, at) ? changed(value, change, at, before) : value),
        change.at,
      );
  for (const { setting, cells, lag } of arm.policy ? settle(arm.policy, data) : [])
    for (const cell of cells)
      editColumn(
        paths,
        columns.get(cell)!,
        boundsOf(layout, cell),
        (value, at) => (within(setting, at - lag) ? setting.value : value),
        FIRST,
      );
  for (const clause of arm.set) {
    const from = quarterOf(clause.at, `--set ${clause.quantity}`);
    edit(clause.quantity, undefined, "--set", (value, at) => (at >= from ? clause.value : value));
  }
  return paths;
}

type ScenarioChange = ScenarioRecord["changes"][number];
/** The new value of a quarter, from the old one and that of the quarter before the change begins. */
type Edit = (value: number, at: Quarter, before: number) => number;

export const pathAxis = (quantity: string, index: string): string =>
  `path.${quantity}${index ? `[${index}]` : ""}`;

/** Reads a quarter that a user wrote. Throws UserFault. */
export function quarterOf(text: string, where: string): Quarter {
  const value = parseQuarter(text);
  if (value === undefined)
    throw new UserFault(`${where}: "${text}" is not a quarter; expected a form like 2026-Q1`);
  return value;
}

function editColumn(
  paths: PathTable,
  column: number,
  [low, high]: Bounds,
  change: Edit,
  from: Quarter,
): void {
  const width = paths.cells.length;
  for (const side of [paths.low, paths.mid, paths.high]) {
    const before = side[Math.max(0, from - FIRST - 1) * width + column];
    for (let row = 0; row < paths.quarters; row++) {
      const i = row * width + column;
      side[i] = Math.min(high, Math.max(low, change(side[i], FIRST + row, before)));
    }
  }
}

const within = ({ at, until }: { at: Quarter; until?: Quarter | undefined }, now: Quarter) =>
  now >= at && now <= (until ?? Infinity);

/** What a change of a scenario makes of a path; `before` is its value in the quarter before the change begins. */
function changed(value: number, change: ScenarioChange, at: Quarter, before: number): number {
  const { set, scale = 1, add = 0, by, halfLife, hold } = change;
  if (hold) return before;
  if (set !== undefined) {
    const part = by === undefined || at >= by ? 1 : (at - change.at + 1) / (by - change.at + 1);
    return value + (set - value) * part;
  }
  return value * scale + add * (halfLife ? 2 ** (-(at - change.at) / 4 / halfLife) : 1);
}

function eventEffect(event: EventRecord, effect: EventRecord["effects"][number], at: Quarter): number {
  if (effect.impulse !== undefined) return at === event.at ? effect.impulse : 0;
  return at < event.at ? 0 : (effect.pulse ?? 0) * 2 ** (-(at - event.at) / 4 / (effect.halfLife ?? 1));
}

const boundsOf = (layout: Layout, cell: number): Bounds =>
  layout.quantities[nameAt(layout, cell)].bounds ?? [-Infinity, Infinity];

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
