import { type DataSet, FIRST, type StartRow } from "../../data/records.ts";
import { checkComplete } from "../../data/worlds.ts";
import { drawnOfAll } from "../../engine/binding.ts";
import { UserFault } from "../../engine/faults.ts";
import { type Layout, layoutOf } from "../../engine/layout.ts";
import type { PathTable } from "../../engine/paths.ts";
import { formatQuarter, type Quarter } from "../../engine/quarter.ts";
import type { StartTable } from "../../engine/start.ts";
import { model } from "../../mechanisms/index.ts";
import { buildStart } from "./buildStart.ts";
import { pathAxis, recordPaths } from "./recordPaths.ts";
import { makeSpace, parameterAxis, quantileAxis, type Space } from "./space.ts";

/** What all arms that start in one quarter stand on: drawn numbers, starting world, the record. */
export interface Ground {
  readonly layout: Layout;
  readonly space: Space;
  readonly place: (id: string) => number;
  readonly start: StartTable;
  /** The world of 2001; undefined where the start is that world. */
  readonly reference: StartTable | undefined;
  /** Paths on record with every event. */
  readonly record: PathTable;
}

const known = new WeakMap<DataSet, Map<Quarter, Ground>>();

/** Put together once for each set of data and quarter. Throws UserFault where there is no world to start from. */
export function groundOf(data: DataSet, from: Quarter): Ground {
  const grounds = known.get(data) ?? new Map<Quarter, Ground>();
  known.set(data, grounds);
  const ground = grounds.get(from) ?? makeGround(data, from);
  grounds.set(from, ground);
  return ground;
}

function makeGround(data: DataSet, from: Quarter): Ground {
  const layout = layoutOf(model.quantities);
  const origin = data.worlds["2001-Q1"];
  const rows = from === FIRST ? origin : worldAt(data, from);
  const space = makeSpace(axesOf(data, [...origin, ...rows]));
  const places = new Map(space.axes.map((axis, i) => [axis.id, i]));
  const place = (id: string) => places.get(id) ?? -1;
  const start = (table: readonly StartRow[]) => buildStart(table, layout, (draw) => place(`start.${draw}`));
  return {
    layout,
    space,
    place,
    start: start(rows),
    reference: from === FIRST ? undefined : start(origin),
    record: recordPaths(data, layout, new Set(), place),
  };
}

function axesOf(data: DataSet, worlds: readonly StartRow[]) {
  const draws = [...new Set(worlds.map((row) => row.draw).filter((draw) => draw !== ""))];
  return [
    ...drawnOfAll(model.mechanisms).map(parameterAxis),
    ...draws.map((draw) => quantileAxis(`start.${draw}`, `start.${draw}`, `Starting value: ${draw}`)),
    ...data.paths.flatMap((path) =>
      Object.keys(path.cells).map((index) =>
        quantileAxis(
          pathAxis(path.quantity, index),
          `path.${path.quantity}`,
          `Path: ${path.label} ${index}`.trim(),
        ),
      ),
    ),
  ];
}

function worldAt(data: DataSet, from: Quarter): readonly StartRow[] {
  const rows = data.worlds[formatQuarter(from)];
  if (rows) {
    checkComplete(formatQuarter(from), rows);
    return rows;
  }
  const known = Object.keys(data.worlds).sort().join(", ");
  throw new UserFault(`--from ${formatQuarter(from)}: no starting world at this quarter; there are ${known}`);
}
