import type { Structure } from "../../engine/structure.ts";
import type { PolicyRecord, ScenarioRecord } from "../../data/records.ts";

/** A value held from a date on, as in `--set war=0@2027-Q1`. */
export interface SetClause {
  readonly quantity: string;
  readonly value: number;
  readonly at: string;
}

/**
 * Where the drawn numbers come from: draws that calibration accepted, each in its turn; ranges as declared; or their
 * central values.
 */
export type Draws = "calibrated" | "prior" | "central";

/** What a forecast may know: the record to a quarter, and what shocks come after it. */
export interface Known {
  /** Last quarter of the record. Later points of paths and later events are left out, and paths go on by a rule. */
  readonly until: string;
  /** Shocks after that: drawn for each run from their hazards, or imposed as they are on record. */
  readonly shocks: "drawn" | "imposed";
}

/** One arm of a study, as plain JSON: everything that decides its results beside version and data. */
export interface Arm {
  readonly name: string;
  readonly scenario: ScenarioRecord;
  readonly policy?: PolicyRecord;
  readonly structure: Structure;
  readonly set: readonly SetClause[];
  /** Events of the past that do not happen. */
  readonly withhold: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly seed: number;
  readonly draws: Draws;
  /** Hash of the calibrated draws; only with them. */
  readonly calibration?: string;
  /**
   * Quarter up to which the arm is as without its changes: runs branch off there from a trunk that arms share, and
   * only years from there on are recorded. The numbers are those of the whole run.
   */
  readonly branch?: string;
  /** Outcomes to record, by name, without labels and direct rivalry; all of both unless given. */
  readonly outcomes?: readonly string[];
  /** The whole record unless given. */
  readonly known?: Known;
  /** Parameters, mechanisms or start draws whose numbers are drawn anew, as of another run, while all else stays. */
  readonly redrawn?: readonly string[];
  /** Parameters held at a value in every run, by id, such as `core_pressure.kP`. */
  readonly parameters?: Readonly<Record<string, number>>;
}
