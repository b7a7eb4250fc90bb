import { makeChance } from "./chance/chance.ts";
import { purposeKey } from "./chance/keys.ts";
import { makeBinding } from "./binding.ts";
import { cellsOf } from "./layout.ts";
import type { AnyMechanism, Reference, Step } from "./mechanism.ts";
import type { Catalogue } from "./quantity.ts";
import { DT } from "./quarter.ts";
import type { Structure } from "./structure.ts";

/** A number for every cell, numbers in cell order, or numbers by label of a one-axis quantity. */
export type Given = number | readonly number[] | Readonly<Record<string, number>>;

export interface Probed {
  /** Start-of-quarter values of what the mechanism reads; everything else is 0. */
  readonly world?: Readonly<Record<string, Given>>;
  /** Parameters in place of their central values; tables take one number for all labels, or numbers by label. */
  readonly parameters?: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  readonly options?: Readonly<Record<string, string>>;
  /** Exogenous values and 2001 starting values that constants look up. */
  readonly path?: Readonly<Record<string, number>>;
  readonly start?: Readonly<Record<string, Given>>;
  readonly off?: Structure["off"];
  readonly seed?: number;
}

/** Runs the steps of one mechanism once, alone, and returns what it wrote: for tests and for the mechanism pages. */
export function probe(
  quantities: Catalogue,
  mechanism: AnyMechanism,
  given: Probed,
): Record<string, Float64Array> {
  const structure = { options: given.options ?? {}, off: given.off ?? {} };
  const columns = new Map<string, Float64Array>();
  const column = (name: string, from?: Readonly<Record<string, Given>>) =>
    columns.get(name) ?? columns.set(name, filled(quantities, name, from?.[name])).get(name)!;
  const binding = makeBinding([mechanism]);
  const reference: Reference = {
    path: (name, _at, label) =>
      given.path?.[label === undefined ? name : `${name}[${label}]`] ?? given.path?.[name] ?? 0,
    start: (name) => filled(quantities, name, given.start?.[name]),
  };
  binding.fill(vectorOf(mechanism, given), reference, structure, ["ablated", "recentred"]);
  const chance = makeChance();
  chance.aim(given.seed ?? 1, 0);
  chance.at(8000);
  const written = new Map<string, Float64Array>();
  const output = (name: string) => {
    if (quantities[name]?.kind === "derived") return column(name);
    return written.get(name) ?? written.set(name, filled(quantities, name, undefined)).get(name)!;
  };
  for (const step of mechanism.steps) {
    const reads = Object.fromEntries(step.reads.map((name) => [name, column(name, given.world)]));
    const out = Object.fromEntries(step.writes.map((name) => [name, output(name)]));
    const draws = {
      chance,
      ...Object.fromEntries(step.draws.map((name) => [name, purposeKey(`${mechanism.name}.${name}`)])),
    };
    const p = binding.values.get(mechanism) as never;
    if (step.kind === "relax") relax(step, p, column(step.writes[0], given.world), reads, out);
    else step.run(reads as never, p, out as never, draws as never);
  }
  const names = new Set(mechanism.steps.flatMap((step) => step.writes));
  return Object.fromEntries([...names].map((name) => [name, output(name)]));
}

type Columns = Readonly<Record<string, Float64Array>>;

function relax(step: Step, p: never, level: Float64Array, reads: Columns, out: Columns): void {
  const target = reads[step.toward!];
  const add = out[step.writes[0]];
  for (let i = 0; i < add.length; i++) add[i] -= (target[i] - level[i]) * Math.expm1(-DT / step.tau!(p, i));
}

function vectorOf(mechanism: AnyMechanism, given: Probed): Float64Array {
  const { drawn } = makeBinding([mechanism]);
  for (const name of Object.keys(given.parameters ?? {}))
    if (!Object.hasOwn(mechanism.parameters, name))
      throw new RangeError(`mechanism ${mechanism.name} has no parameter "${name}"`);
  return Float64Array.from(drawn, ({ name, cell, value, parameter }) => {
    const own = given.parameters?.[name];
    if (own === undefined) return value;
    if (typeof own === "number") return own;
    return "over" in parameter && cell !== undefined ? (own[parameter.over.labels[cell]!] ?? value) : value;
  });
}

function filled(quantities: Catalogue, name: string, given: Given | undefined): Float64Array {
  const quantity = quantities[name];
  if (!quantity) throw new RangeError(`no quantity "${name}" is declared`);
  const column = new Float64Array(cellsOf(quantity));
  if (given === undefined) return column;
  if (typeof given === "number") return column.fill(given);
  if (Array.isArray(given)) return Float64Array.from(given);
  for (const [label, value] of Object.entries(given)) {
    const place = quantity.axes?.length === 1 ? quantity.axes[0].labels.indexOf(label) : -1;
    if (place < 0) throw new RangeError(`${name} has no cell "${label}"`);
    column[place] = value;
  }
  return column;
}
