import type { AnyMechanism, Reference } from "./mechanism.ts";
import { type Drawn, drawnOf, isTable } from "./parameter.ts";
import type { OffMode, Structure } from "./structure.ts";

type Bound = Record<string, number | string | Float64Array>;

/** The parameters of every mechanism, filled anew for each run from the vector of drawn numbers. */
export interface Binding {
  readonly drawn: readonly Drawn[];
  /** One object a mechanism, in the order of the mechanisms; its identity never changes. */
  readonly values: ReadonlyMap<AnyMechanism, Bound>;
  /** Mechanisms and terms that are off in one of `modes` take their neutral values. */
  fill(vector: Float64Array, reference: Reference, modes: readonly OffMode[]): void;
}

export const drawnOfAll = (mechanisms: readonly AnyMechanism[]): Drawn[] =>
  mechanisms.flatMap((mechanism) => drawnOf(mechanism.name, mechanism.parameters));

/** The first places of the vector of a run hold the parameters, in the order of `drawn`. */
export function makeBinding(mechanisms: readonly AnyMechanism[], structure: Structure): Binding {
  const drawn = drawnOfAll(mechanisms);
  const values = new Map(mechanisms.map((mechanism) => [mechanism, emptyValues(mechanism, structure)]));
  const byName = new Map(mechanisms.map((mechanism) => [mechanism.name, values.get(mechanism)!]));
  const places = drawn.map((one) => {
    const of = byName.get(one.mechanism)!;
    const table = one.cell === undefined ? undefined : (of[one.name] as Float64Array);
    return { values: of, name: one.name, table, cell: one.cell ?? 0 };
  });

  // Tables with labels that nobody draws: what an earlier fill silenced there must go back to 0.
  const partial = mechanisms.flatMap((mechanism) =>
    Object.entries(mechanism.parameters)
      .filter(([, one]) => isTable(one) && Object.keys(one.cells).length < one.over.labels.length)
      .map(([name]) => values.get(mechanism)![name] as Float64Array),
  );

  function fill(vector: Float64Array, reference: Reference, modes: readonly OffMode[]): void {
    for (const table of partial) table.fill(0);
    for (let i = 0; i < places.length; i++) {
      const { values: into, name, table, cell } = places[i];
      if (table) table[cell] = vector[i];
      else into[name] = vector[i];
    }
    for (const mechanism of mechanisms) {
      const into = values.get(mechanism)!;
      silence(mechanism, into, structure, modes);
      if (mechanism.constants) Object.assign(into, mechanism.constants(into as never, reference));
    }
  }
  return { drawn, values, fill };
}

function emptyValues(mechanism: AnyMechanism, structure: Structure): Bound {
  const into: Bound = {};
  for (const [name, parameter] of Object.entries(mechanism.parameters))
    into[name] = isTable(parameter) ? new Float64Array(parameter.over.labels.length) : 0.5; // 0.5: a field that holds doubles
  for (const [name, forms] of Object.entries(mechanism.options ?? {}))
    into[name] = structure.options[name] ?? forms[0];
  return into;
}

function silence(
  mechanism: AnyMechanism,
  into: Bound,
  structure: Structure,
  modes: readonly OffMode[],
): void {
  for (const [text, mode] of Object.entries(structure.off)) {
    const [name, term] = text.split(".") as [string, string?];
    if (name !== mechanism.name || !modes.includes(mode)) continue;
    const neutral = (term === undefined ? mechanism.neutral : mechanism.terms?.[term]) ?? {};
    for (const [parameter, value] of Object.entries(neutral) as [string, number][]) {
      const held = into[parameter];
      if (held instanceof Float64Array) held.fill(value);
      else into[parameter] = value;
    }
  }
}
