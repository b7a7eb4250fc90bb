import type { Unit } from "./units.ts";

/** A named list of labels; a quantity has one value for each label of each of its axes. */
export interface Axis<Label extends string = string> {
  readonly name: string;
  readonly labels: readonly Label[];
}

export const axis = <const Label extends string>(name: string, labels: readonly Label[]): Axis<Label> => ({
  name,
  labels,
});

/** What may change a quantity: see DESIGN in ARCHITECTURE.md, "The world". */
export type Kind = "stock" | "combined" | "derived" | "exogenous" | "lever";

/** How contributions of one quarter become one value. `complements`: 1 - product of (1 - contribution). */
export type Rule = "sum" | "complements";

/** A rule fixed for the model, or chosen in each run by a structural option. */
export type RuleChoice = Rule | { readonly option: string; readonly rules: Readonly<Record<string, Rule>> };

export interface Description {
  readonly label: string;
  readonly unit: Unit;
  readonly axes?: readonly Axis[];
  /** Lowest and highest value; stocks are held inside, by the author "bounds". */
  readonly bounds?: readonly [number, number];
  /** The symbol of the domain contract where it differs from the name, such as `coop.pol`. */
  readonly symbol?: string;
  /** What it measures in the real world. */
  readonly observable?: string;
  /** Value of an exogenous quantity or lever that nobody sets. */
  readonly default?: number;
  /** Combined and derived targets whose level of the first quarter is kept when a mechanism is recentred. */
  readonly recentres?: boolean;
}

export interface Quantity<K extends Kind = Kind> extends Description {
  readonly kind: K;
  readonly rule?: RuleChoice;
}

export type Catalogue = Readonly<Record<string, Quantity>>;

/** Names in a catalogue of the given kinds. */
export type Named<Q extends Catalogue, K extends Kind> = {
  [N in keyof Q]: Q[N]["kind"] extends K ? N : never;
}[keyof Q] &
  string;

/** Changes only by differences that mechanisms write. */
export const stock = (d: Description): Quantity<"stock"> => ({ kind: "stock", ...d });
/** Collects contributions within a quarter. */
export const combined = (d: Description & { readonly rule?: RuleChoice }): Quantity<"combined"> => ({
  kind: "combined",
  ...d,
});
/** One formula from other quantities, computed anew each quarter. */
export const derived = (d: Description): Quantity<"derived"> => ({ kind: "derived", ...d });
/** Set by the scenario. */
export const exogenous = (d: Description): Quantity<"exogenous"> => ({ kind: "exogenous", ...d });
/** Set by a decision-maker. */
export const lever = (d: Description): Quantity<"lever"> => ({ kind: "lever", ...d });
