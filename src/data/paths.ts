import { UserFault } from "../engine/faults.ts";
import { cellName } from "../engine/layout.ts";
import { formatQuarter, type Quarter } from "../engine/quarter.ts";
import { cellAt, cellsAt, checkBounds, checkUnit, layout, quantityAt } from "./cells.ts";
import type { Checked, Path, Source } from "./document.ts";
import { type EventRecord, FIRST, FUTURE, type PathCell, type PathRecord } from "./records.ts";
import { checkEventId, checkOrder } from "./references.ts";

type Point = { readonly at: Quarter; readonly value: number };

/** Checks one path against the catalogue, the calendar and the events it names. */
export function checkPath({ record, source }: Checked<PathRecord>, events: readonly EventRecord[]): void {
  const { quantity, cells } = record;
  quantityAt(source.place(["quantity"]), quantity, ["exogenous"]);
  checkUnit(source.place(["unit"]), quantity, record.unit);
  const covered = new Map<number, string>();
  for (const [index, cell] of Object.entries(cells)) {
    const where = source.placeOfKey(["cells", index]);
    const place = cellAt(where, quantity, index);
    if (covered.has(place))
      throw new UserFault(`${where}: the same cell as "${covered.get(place)}"; keep one`);
    covered.set(place, index);
    checkPast(record, source, ["cells", index, "past"], cell, events);
    checkFuture(record, source, ["cells", index, "future"], cell.future);
  }
  for (const place of cellsAt(source.file, quantity, undefined).cells)
    if (!covered.has(place))
      throw new UserFault(`${source.place(["cells"])}: no path for ${cellName(layout, place)}; add one`);
}

function checkPast(
  { quantity }: PathRecord,
  source: Source,
  path: Path,
  { past }: PathCell,
  events: readonly EventRecord[],
): void {
  if (past[0].at !== FIRST)
    throw new UserFault(
      `${source.place([...path, 0, "at"])}: the past begins here; expected ${formatQuarter(FIRST)}`,
    );
  checkOrder(source, path, past);
  past.forEach((point, i) => {
    checkBounds(source.place([...path, i, "value"]), quantity, point.value);
    if (point.at >= FUTURE)
      throw new UserFault(
        `${source.place([...path, i, "at"])}: the past ends in 2025-Q4; move the point to "future"`,
      );
    if (point.event === undefined) return;
    const where = source.place([...path, i, "event"]);
    const event = checkEventId(where, point.event, events);
    // Withholding an event must not change anything before it.
    if (point.at < event.at)
      throw new UserFault(
        `${where}: ${event.id} happens in ${formatQuarter(event.at)}, after this point; give a later quarter or leave "event" out`,
      );
  });
}

function checkFuture(record: PathRecord, source: Source, path: Path, future: PathCell["future"]): void {
  for (const side of ["low", "mid", "high"] as const) {
    const points = future[side];
    const at = [...path, side];
    if (points[0].at !== FUTURE)
      throw new UserFault(
        `${source.place([...at, 0, "at"])}: the future begins here; expected ${formatQuarter(FUTURE)}`,
      );
    checkOrder(source, at, points);
    points.forEach(({ value }, i) => checkBounds(source.place([...at, i, "value"]), record.quantity, value));
  }
  const { low, mid, high } = future;
  for (const { at } of [...low, ...mid, ...high].sort((a, b) => a.at - b.at)) {
    const [least, middle, most] = [low, mid, high].map((points) => valueAt(points, at, record.interpolate));
    if (least <= middle && middle <= most) continue;
    throw new UserFault(
      `${source.place(path)}: in ${formatQuarter(at)} low, mid and high are ${least}, ${middle}, ${most}; expected low <= mid <= high`,
    );
  }
}

/** The value a list of points gives for a quarter not before its first point. */
function valueAt(points: readonly Point[], at: Quarter, form: "step" | "linear"): number {
  const next = points.findIndex((point) => point.at > at);
  const before = points[(next < 0 ? points.length : next) - 1];
  if (next < 0 || form === "step") return before.value;
  return (
    before.value + ((points[next].value - before.value) * (at - before.at)) / (points[next].at - before.at)
  );
}
