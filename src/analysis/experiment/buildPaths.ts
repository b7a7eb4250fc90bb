import { type DataSet, FIRST, type ScenarioRecord } from "../../data/records.ts";
import { settle } from "../../data/policyCost.ts";
import { UserFault } from "../../engine/faults.ts";
import { type Layout, nameAt, parseCells } from "../../engine/layout.ts";
import { columnsOf, copyPaths, type PathTable } from "../../engine/paths.ts";
import { parseQuarter, type Quarter } from "../../engine/quarter.ts";
import type { Arm } from "./arm.ts";

export type Bounds = readonly [number, number];

/**
 * Paths of every exogenous quantity and lever for one arm, from the record with its events.
 * Order: scenario; policy; `--set`. Settings of a sponsor take effect when the lag of its lever has passed.
 */
export function buildPaths(data: DataSet, layout: Layout, arm: Arm, record: PathTable): PathTable {
  if (arm.scenario.changes.length === 0 && arm.policy === undefined && arm.set.length === 0) return record;
  const paths = copyPaths(record);
  const columns = columnsOf(paths);
  function edit(name: string, index: string | undefined, where: string, change: Edit, from = FIRST): void {
    for (const cell of parseCells(layout, index ? `${name}[${index}]` : name, where).cells) {
      const column = columns.get(cell);
      if (column !== undefined) editColumn(paths, column, boundsOf(layout, cell), change, from);
    }
  }

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

/** Reads a quarter that a user wrote. Throws UserFault. */
export function quarterOf(text: string, where: string): Quarter {
  const value = parseQuarter(text);
  if (value === undefined)
    throw new UserFault(`${where}: "${text}" is not a quarter; expected a form like 2026-Q1`);
  return value;
}

export function editColumn(
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

export const boundsOf = (layout: Layout, cell: number): Bounds =>
  layout.quantities[nameAt(layout, cell)].bounds ?? [-Infinity, Infinity];
