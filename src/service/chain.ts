import { type Cells, columnOf } from "../engine/layout.ts";
import type { Program } from "../engine/program.ts";

/** What a mechanism read, at both ends of the window. */
export interface Reading {
  /** `infl[mil,*,KZ]`: `*` is the mean over all labels. */
  readonly quantity: string;
  readonly label: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** How an author reaches the quantity asked about. */
export interface Link {
  readonly author: string;
  readonly title: string;
  readonly says: string;
  /** Quantities from what the author writes to the one asked about. */
  readonly via: readonly string[];
  /** What it reads; what moved most comes first. */
  readonly reads: readonly Reading[];
}

/** The state of a run at both ends of a window. */
export interface Ends {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** The chain behind an author of a cell; undefined for authors that read nothing, such as luck or a path. */
export function linkOf(program: Program, author: string, target: Cells, ends: Ends): Link | undefined {
  const mechanism = program.model.mechanisms.find(({ name }) => name === author);
  if (mechanism === undefined) return undefined;
  const writes = new Set(mechanism.steps.flatMap((step) => step.writes));
  const reads = new Set(mechanism.steps.flatMap((step) => step.reads).filter((name) => !writes.has(name)));
  const readings = [...reads].map((name) => readingOf(program, name, target, ends));
  const { title, says } = mechanism;
  const via = pathTo(program, [...writes], target.name);
  return { author, title, says, via, reads: readings.sort((a, b) => moved(b) - moved(a)) };
}

/** Relative change, so that index points and shares can stand in one order. */
const moved = ({ start, end }: Reading): number =>
  Math.abs(end - start) / (Math.abs(start) + Math.abs(end) || 1);

function readingOf(program: Program, name: string, target: Cells, ends: Ends): Reading {
  const { layout } = program;
  const { label, unit, axes = [] } = layout.quantities[name];
  const known = labelsOf(program, target);
  const labels = axes.map((axis) => {
    const wanted = known.get(axis.name);
    return wanted !== undefined && axis.labels.includes(wanted) ? wanted : "*";
  });
  let places = [0];
  axes.forEach((axis, k) => {
    const chosen = axis.labels
      .map((_, i) => i)
      .filter((i) => labels[k] === "*" || axis.labels[i] === labels[k]);
    places = places.flatMap((place) => chosen.map((i) => place * axis.labels.length + i));
  });
  const mean = (world: Float64Array) => {
    const column = columnOf(layout, world, name);
    return places.reduce((sum, place) => sum + column[place], 0) / places.length;
  };
  const quantity = axes.length ? `${name}[${labels.join(",")}]` : name;
  return { quantity, label, unit, start: mean(ends.start), end: mean(ends.end) };
}

/** The label of the one cell asked about, on each of its axes. */
function labelsOf({ layout }: Program, { name, quantity, cells }: Cells): Map<string, string> {
  const labels = new Map<string, string>();
  let rest = cells[0] - layout.offset[name];
  for (const axis of [...(quantity.axes ?? [])].reverse()) {
    labels.set(axis.name, axis.labels[rest % axis.labels.length]);
    rest = Math.floor(rest / axis.labels.length);
  }
  return labels;
}

/** The shortest way from one of the written quantities to the target, through what steps read and write. */
function pathTo({ steps }: Program, written: readonly string[], target: string): string[] {
  const next = new Map<string, string | undefined>([[target, undefined]]);
  const queue = [target];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (written.includes(name)) return trail(next, name);
    for (const { step } of steps)
      if (step.writes.includes(name))
        for (const source of step.reads) if (!next.has(source)) queue.push((next.set(source, name), source));
  }
  return [];
}

function trail(next: ReadonlyMap<string, string | undefined>, from: string): string[] {
  const names: string[] = [];
  for (let name: string | undefined = from; name !== undefined; name = next.get(name)) names.push(name);
  return names;
}
