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
    if (!Object.hasOwn(options, name))
      throw new UserFault(`--structure ${name}: no such option${wayOut(name, Object.keys(options))}`);
    if (!options[name].includes(value))
      throw new UserFault(`--structure ${name}=${value}: no such form${wayOut(value, options[name])}`);
    chosen[name] = value;
  }
  for (const [name, mode] of Object.entries(given.off)) checkOff(mechanisms, name, mode);
  return { options: chosen, off: given.off };
}

const wayOut = (word: string, known: readonly string[]) =>
  suggestion(word, known) || `; expected one of ${known.join(", ")}`;

function checkOff(mechanisms: readonly AnyMechanism[], text: string, mode: OffMode): void {
  const [name, ...rest] = text.split(".");
  const term = rest.length > 0 ? rest.join(".") : undefined;
  const able = mechanisms.filter((mechanism) => mechanism.role !== "closing");
  const found = able.find((mechanism) => mechanism.name === name);
  const names = able.map((mechanism) => mechanism.name);
  if (!found)
    throw new UserFault(
      `--off ${text}: no mechanism "${name}"${suggestion(name, names) || "."} See: multivector list mechanisms`,
    );
  if (term === undefined) return;
  const terms = Object.keys(found.terms ?? {});
  if (terms.length === 0)
    throw new UserFault(`--off ${text}: ${name} has no terms; it can only be switched off as a whole`);
  if (!terms.includes(term))
    throw new UserFault(`--off ${text}: ${name} has no term "${term}"${wayOut(term, terms)}`);
  if (mode === "clamped")
    throw new UserFault(
      `--off ${text}: a term has no output of its own to clamp; expected ablated or recentred`,
    );
}
