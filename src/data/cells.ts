import { suggestion, UserFault } from "../engine/faults.ts";
import { type Cells, layoutOf, parseCells } from "../engine/layout.ts";
import type { Kind, Quantity } from "../engine/quantity.ts";
import { quantities } from "../region/quantities/index.ts";

export const layout = layoutOf(quantities);

const namesOf = (kinds: readonly Kind[] | undefined) =>
  Object.entries(layout.quantities).flatMap(([name, q]) =>
    kinds === undefined || kinds.includes(q.kind) ? [name] : [],
  );

/** A quantity by its exact name, of one of these kinds. Throws UserFault at `where`. */
export function quantityAt(where: string, name: string, kinds?: readonly Kind[]): Quantity {
  if (!Object.hasOwn(layout.quantities, name))
    throw new UserFault(
      `${where}: no quantity "${name}"${suggestion(name, namesOf(kinds)) || "."} See: multivector list quantities`,
    );
  const quantity = layout.quantities[name];
  if (kinds !== undefined && !kinds.includes(quantity.kind))
    throw new UserFault(
      `${where}: ${name} is of kind ${quantity.kind}; expected ${kinds.join(" or ")}. See: multivector list quantities`,
    );
  return quantity;
}

/** The cells an index such as `pol/RU/KZ` or `*` means; no index means all. */
export const cellsAt = (where: string, name: string, index: string | undefined): Cells =>
  parseCells(layout, index ? `${name}[${index}]` : name, where);

/** The one cell an index means; every axis needs its label. */
export function cellAt(where: string, name: string, index: string): number {
  const { cells, quantity } = cellsAt(where, name, index);
  const axes = quantity.axes ?? [];
  const given = index === "" ? [] : index.split(/[,/]/);
  if (given.length === axes.length && cells.length === 1) return cells[0];
  throw new UserFault(
    `${where}: "${index}" is not one cell of ${name}; expected ${axes.map((axis) => axis.name).join("/")}, such as ${axes.map((axis) => axis.labels[0]).join("/")}`,
  );
}

export function checkUnit(where: string, name: string, unit: string): void {
  const expected = layout.quantities[name].unit;
  if (unit !== expected)
    throw new UserFault(
      `${where}: ${name} has the unit "${expected}", received "${unit}"; convert the values and write "${expected}"`,
    );
}

export function checkBounds(where: string, name: string, value: number): void {
  const [low, high] = layout.quantities[name].bounds ?? [-Infinity, Infinity];
  if (value < low || value > high)
    throw new UserFault(
      `${where}: ${value} is out of the bounds of ${name}; expected ${rangeText(low, high)}`,
    );
}

/** A step up or down that no value inside the bounds could take. */
export function checkStep(where: string, name: string, step: number): void {
  const [low, high] = layout.quantities[name].bounds ?? [-Infinity, Infinity];
  if (Math.abs(step) > high - low)
    throw new UserFault(
      `${where}: a step of ${step} is wider than the bounds of ${name}; expected at most ${high - low} either way`,
    );
}

const rangeText = (low: number, high: number) =>
  high === Infinity ? `at least ${low}` : low === -Infinity ? `at most ${high}` : `${low} to ${high}`;
