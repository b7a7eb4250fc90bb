import type { AnyMechanism, Reference } from "./mechanism.ts";
import { type Drawn, drawnOf, isTable } from "./parameter.ts";
import type { OffMode, Structure } from "./structure.ts";

type Bound = Record<string, number | string | Float64Array>;

/** The parameters of every mechanism, filled anew for each run from the vector of drawn numbers. */
export interface Binding {
  readonly drawn: readonly Drawn[];
  /** One object a mechanism, in the order of the mechanisms; its identity never changes. */
  readonly values: ReadonlyMap<AnyMechanism, Bound>;
  /** Options take the forms of the structure; mechanisms and terms off in one of `modes` take their neutral values. */
  fill(vector: Float64Array, reference: Reference, structure: Structure, modes: readonly OffMode[]): void;
}

export const drawnOfAll = (mechanisms: readonly AnyMechanism[]): Drawn[] =>
  mechanisms.flatMap((mechanism) => drawnOf(mechanism.name, mechanism.parameters));

/** The first places of the vector of a run hold the parameters, in the order of `drawn`. */
export function makeBinding(mechanisms: readonly AnyMechanism[]): Binding {
  const drawn = drawnOfAll(mechanisms);
  const values = new Map(mechanisms.map((mechanism) => [mechanism, emptyValues(mechanism)]));
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

  // The structure of a simulation is one object, so what it silences is worked out once.
  const plans = new WeakMap<Structure, Map<string, readonly Silenced[]>>();
  function planOf(structure: Structure, modes: readonly OffMode[]): readonly Silenced[] {
    const byModes = plans.get(structure) ?? new Map<string, readonly Silenced[]>();
    plans.set(structure, byModes);
    const key = modes.join();
    const plan = byModes.get(key) ?? mechanisms.map((mechanism) => silencedBy(mechanism, structure, modes));
    byModes.set(key, plan);
    return plan;
  }

  function fill(
    vector: Float64Array,
    reference: Reference,
    structure: Structure,
    modes: readonly OffMode[],
  ): void {
    for (const table of partial) table.fill(0);
    for (let i = 0; i < places.length; i++) {
      const { values: into, name, table, cell } = places[i];
      if (table) table[cell] = vector[i];
      else into[name] = vector[i];
    }
    const silenced = planOf(structure, modes);
    for (let m = 0; m < mechanisms.length; m++) {
      const mechanism = mechanisms[m];
      const into = values.get(mechanism)!;
      for (const name in mechanism.options)
        into[name] = structure.options[name] ?? mechanism.options[name][0];
      silence(into, silenced[m]);
      if (mechanism.constants) Object.assign(into, mechanism.constants(into as never, reference));
    }
  }
  return { drawn, values, fill };
}

function emptyValues(mechanism: AnyMechanism): Bound {
  const into: Bound = {};
  for (const [name, parameter] of Object.entries(mechanism.parameters))
    into[name] = isTable(parameter) ? new Float64Array(parameter.over.labels.length) : 0.5; // 0.5: a field that holds doubles
  for (const [name, forms] of Object.entries(mechanism.options ?? {})) into[name] = forms[0];
  return into;
}

/** What silencing comes to for one mechanism: parameters and the neutral values they take. */
type Silenced = readonly (readonly [name: string, value: number])[];

function silencedBy(mechanism: AnyMechanism, structure: Structure, modes: readonly OffMode[]): Silenced {
  return Object.entries(structure.off).flatMap(([text, mode]) => {
    const [name, term] = text.split(".") as [string, string?];
    if (name !== mechanism.name || !modes.includes(mode)) return [];
    return Object.entries((term === undefined ? mechanism.neutral : mechanism.terms?.[term]) ?? {}) as [
      string,
      number,
    ][];
  });
}

function silence(into: Bound, silenced: Silenced): void {
  for (const [parameter, value] of silenced) {
    const held = into[parameter];
    if (held instanceof Float64Array) held.fill(value);
    else into[parameter] = value;
  }
}
