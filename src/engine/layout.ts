import { suggestion, UserFault } from "./faults.ts";
import type { Catalogue, Quantity } from "./quantity.ts";

const kinds = ["stock", "combined", "derived", "exogenous", "lever"] as const;

/** Where each quantity stands in the one flat array that is the world. Stocks come first, then by kind. */
export interface Layout {
  readonly quantities: Catalogue;
  readonly offset: Readonly<Record<string, number>>;
  readonly length: Readonly<Record<string, number>>;
  /** Cells that stocks take: the array begins with them. */
  readonly stocks: number;
  readonly size: number;
}

export const cellsOf = (q: Quantity): number => (q.axes ?? []).reduce((n, a) => n * a.labels.length, 1);

export function layoutOf(quantities: Catalogue): Layout {
  const offset: Record<string, number> = {};
  const length: Record<string, number> = {};
  let size = 0;
  let stocks = 0;
  for (const kind of kinds) {
    for (const [name, quantity] of Object.entries(quantities)) {
      if (quantity.kind !== kind) continue;
      offset[name] = size;
      length[name] = cellsOf(quantity);
      size += length[name];
    }
    if (kind === "stock") stocks = size;
  }
  return { quantities, offset, length, stocks, size };
}

/** The part of the world (or of an array laid out like it) that holds one quantity. */
export const columnOf = (layout: Layout, world: Float64Array, name: string): Float64Array =>
  world.subarray(layout.offset[name], layout.offset[name] + layout.length[name]);

/** The quantity that stands at a place in the flat array. */
export function nameAt(layout: Layout, cell: number): string {
  const name = Object.keys(layout.quantities).find(
    (one) => cell >= layout.offset[one] && cell < layout.offset[one] + layout.length[one],
  );
  if (name === undefined) throw new RangeError(`no quantity at ${cell}`);
  return name;
}

/** `infl[pol,RU,KZ]` for a place in the flat array. */
export function cellName(layout: Layout, cell: number): string {
  const name = nameAt(layout, cell);
  let rest = cell - layout.offset[name];
  const labels: string[] = [];
  for (const axis of [...(layout.quantities[name].axes ?? [])].reverse()) {
    labels.unshift(axis.labels[rest % axis.labels.length]);
    rest = Math.floor(rest / axis.labels.length);
  }
  return labels.length ? `${name}[${labels.join(",")}]` : name;
}

/** A quantity and the cells of it that a text such as `infl[pol,*,KZ]` means. */
export interface Cells {
  readonly name: string;
  readonly quantity: Quantity;
  /** Places in the flat array. */
  readonly cells: readonly number[];
}

/**
 * Reads `name`, `name[label,label]`, `name.label[label]` or a contract symbol such as `coop.pol`.
 * `*` or a missing index means every label. Throws UserFault for anything else, saying what exists.
 */
export function parseCells(layout: Layout, text: string, where: string): Cells {
  const match = /^([A-Za-z_][\w.]*?)(?:\[([^\]]*)\])?$/.exec(text.trim());
  if (!match) throw new UserFault(`${where}: "${text}" is not a quantity; expected NAME or NAME[INDEX,...]`);
  const given =
    match[2] === undefined || match[2] === "" ? [] : match[2].split(/[,/]/).map((label) => label.trim());
  const { name, labels } = resolveName(layout, match[1], given, where);
  const quantity = layout.quantities[name];
  return { name, quantity, cells: spread(layout, name, quantity, labels, where) };
}

function resolveName(layout: Layout, word: string, given: readonly string[], where: string) {
  const bare = given.length === 0;
  for (const [name, q] of Object.entries(layout.quantities)) {
    if (name === word || (q.symbol === word && (bare || q.axes?.length === given.length)))
      return { name, labels: given };
  }
  const dot = word.indexOf(".");
  if (dot > 0 && Object.hasOwn(layout.quantities, word.slice(0, dot))) {
    return { name: word.slice(0, dot), labels: [...word.slice(dot + 1).split("."), ...given] };
  }
  const known = Object.entries(layout.quantities).flatMap(([name, q]) =>
    q.symbol ? [name, q.symbol] : [name],
  );
  throw new UserFault(
    `${where}: no quantity "${word}"${suggestion(word, known) || "."} See: multivector list quantities`,
  );
}

function spread(
  layout: Layout,
  name: string,
  quantity: Quantity,
  labels: readonly string[],
  where: string,
): number[] {
  const axes = quantity.axes ?? [];
  if (labels.length > axes.length) {
    const form = axes.length ? `${name}[${axes.map((a) => a.name).join(",")}]` : `${name} without an index`;
    throw new UserFault(
      `${where}: ${name} has ${axes.length} axes, ${labels.length} labels given; expected ${form}`,
    );
  }
  let cells = [0];
  axes.forEach((axis, k) => {
    const label = labels[k] ?? "*";
    const found = axis.labels.indexOf(label);
    if (label !== "*" && found < 0) {
      const way = suggestion(label, axis.labels) || `; expected one of ${axis.labels.join(", ")}`;
      throw new UserFault(`${where}: ${name} has no ${axis.name} "${label}"${way}`);
    }
    const places = label === "*" ? axis.labels.map((_, i) => i) : [found];
    cells = cells.flatMap((base) => places.map((place) => base * axis.labels.length + place));
  });
  return cells.map((cell) => layout.offset[name] + cell);
}
