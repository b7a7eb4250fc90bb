import { suggestion, UserFault } from "./faults.ts";
import type { AnyMechanism } from "./mechanism.ts";

/** Ablated: output neutral. Recentred: also, targets keep their first level. Clamped: outputs held at their first value. */
export const offModes = ["ablated", "recentred", "clamped"] as const;
export type OffMode = (typeof offModes)[number];

/** What of the model is switched: structural options by name, and mechanisms or single terms that are off. */
export interface Structure {
  readonly options: Readonly<Record<string, string>>;
  readonly off: Readonly<Record<string, OffMode>>;
}

export const plainStructure: Structure = { options: {}, off: {} };

/** Every structural option of a model with its values; the first is the default. */
export function optionsOf(mechanisms: readonly AnyMechanism[]): Readonly<Record<string, readonly string[]>> {
  return Object.assign({}, ...mechanisms.map((mechanism) => mechanism.options ?? {}));
}

/** Fills in defaults. Throws UserFault on an unknown option, value, mechanism or term. */
export function resolveStructure(mechanisms: readonly AnyMechanism[], given: Structure): Structure {
  const options = optionsOf(mechanisms);
  const chosen: Record<string, string> = Object.fromEntries(
    Object.entries(options).map(([name, v]) => [name, v[0]]),
  );
  for (const [name, value] of Object.entries(given.options)) {
    const values = options[name];
    if (!values)
      throw new UserFault(
        `--structure ${name}: no such option${suggestion(name, Object.keys(options))}${listed(Object.keys(options))}`,
      );
    if (!values.includes(value))
      throw new UserFault(
        `--structure ${name}=${value}: no such form${suggestion(value, values)}${listed(values)}`,
      );
    chosen[name] = value;
  }
  for (const name of Object.keys(given.off)) checkOff(mechanisms, name);
  return { options: chosen, off: given.off };
}

const listed = (names: readonly string[]) => `; expected one of ${names.join(", ")}`;

function checkOff(mechanisms: readonly AnyMechanism[], text: string): void {
  const [name, term] = text.split(".") as [string, string?];
  const able = mechanisms.filter((mechanism) => mechanism.role !== "closing");
  const found = able.find((mechanism) => mechanism.name === name);
  const names = able.map((mechanism) => mechanism.name);
  if (!found)
    throw new UserFault(
      `--off ${text}: no mechanism "${name}"${suggestion(name, names)} See: multivector list mechanisms`,
    );
  if (term !== undefined && !(term in (found.terms ?? {})))
    throw new UserFault(
      `--off ${text}: ${name} has no term "${term}"${listed(Object.keys(found.terms ?? { none: 0 }))}`,
    );
}
