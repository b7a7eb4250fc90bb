import type { Quarter } from "../../engine/quarter.ts";
import type { Unit } from "../../engine/units.ts";
import type { ActKind } from "./kind.ts";
import type { Places } from "./template.ts";

/** Why an act came: by the rule of a mechanism, on the record, by a lever, or set by the scenario. */
export type Cause = "rule" | "record" | "decision" | "scenario";

/** A quantity of the hazard of an act. */
export interface Term {
  /** `elite[CN,KG]`. */
  readonly name: string;
  readonly says: string;
  readonly unit: Unit;
  readonly value: number;
  /** Its mean over the run so far, this quarter included. */
  readonly usual: number;
  /** How many times as likely it made the act as at its usual value; undefined where no draw decided. */
  readonly times: number | undefined;
}

/** A figure to look at after an act. */
export interface Watched {
  readonly name: string;
  readonly says: string;
  readonly unit: Unit;
  /** Places in the world; the figure is their mean. */
  readonly cells: readonly number[];
  /** What the act itself wrote at once; undefined where the model has no step for that alone. */
  readonly own: number | undefined;
}

/** An act of one quarter, as it shows in the world. */
export interface Act {
  readonly quarter: Quarter;
  readonly kind: ActKind;
  /** Codes and numbers for the places of its templates: host, power, bloc, board, count, level. */
  readonly places: Places;
  readonly cause: Cause;
  /** Chance of the act in its quarter, by the rule; of at least one, where it is a count. */
  readonly chance: number | undefined;
  /** What weighed most comes first. */
  readonly terms: readonly Term[];
  readonly consent: { readonly of: string; readonly says: string; readonly value: number } | undefined;
  readonly watched: readonly Watched[];
}
