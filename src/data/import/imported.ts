import { UserFault } from "../../engine/faults.ts";
import { isPast, placeFault } from "../observations/countries.ts";
import { faultList } from "../observations/faultList.ts";
import { figureFault, YEARS, yearFault } from "../observations/figure.ts";
import { knownIndicators } from "../observations/indicators.ts";
import type { Observation } from "../observations/observation.ts";
import { checkKeys } from "../observations/readObservations.ts";

/** Rows of a publisher's file that hold no observation of ours. */
export interface Skipped {
  readonly reason: string;
  readonly count: number;
}

/** What a publisher's file gave. */
export interface Imported {
  readonly observations: Observation[];
  readonly skipped: Skipped[];
}

/** Reads a publisher's file; `file` is what messages and versions go by. Throws UserFault; then nothing is imported. */
export type Importer = (file: string, text: string) => Imported;

/** Collects what one file gives; faults are gathered to the end. */
export interface Gathering {
  add(observation: Omit<Observation, "note"> & { readonly note?: string }): void;
  readonly skip: (reason: string) => undefined;
  readonly fault: (message: string) => undefined;
  /** A cell as a whole year; undefined where it is none (a fault) or lies before the first one (skipped). */
  year(where: string, cell: string): number | undefined;
  /** A cell as a figure; undefined where it is missing (skipped) or is no number (a fault). */
  figure(where: string, cell: string): number | undefined;
  /** A code of a place; undefined where it names a state of the past (skipped) or none (a fault). */
  place(where: string, code: string): string | undefined;
  /** Throws UserFault for faults, for figures given twice, and where nothing is left. */
  end(): Imported;
}

/** What publishers write where there is no figure. */
const MISSING = new Set(["", "..", "NA", "NaN", "."]);

export function gather(file: string): Gathering {
  const faults = faultList();
  const observations: Observation[] = [];
  const skipped = new Map<string, number>();
  const skip = (reason: string): undefined => {
    skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  };
  const fault = (message: string): undefined => {
    faults.add(message);
  };
  return {
    add: (observation) => void observations.push({ note: "", ...observation }),
    skip,
    fault,
    year(where, cell) {
      if (/^\d{1,4}$/.test(cell) && Number(cell) < YEARS.first) return skip(`year before ${YEARS.first}`);
      const wrong = yearFault(cell);
      if (wrong !== undefined) return fault(`${where}: ${wrong}`);
      return Number(cell);
    },
    figure(where, cell) {
      if (MISSING.has(cell.trim())) return skip("no figure");
      const wrong = figureFault(cell);
      if (wrong !== undefined) return fault(`${where}: ${wrong}`);
      return Number(cell);
    },
    place(where, code) {
      if (isPast(code)) return skip("state of the past");
      const wrong = placeFault(code);
      if (wrong !== undefined) return fault(`${where}: ${wrong}`);
      return code;
    },
    end() {
      checkKeys(observations, faults);
      faults.check();
      const reasons = [...skipped].map(([reason, count]) => ({ reason, count }));
      if (observations.length === 0) throw nothing(file, reasons);
      return { observations, skipped: reasons };
    },
  };
}

function nothing(file: string, skipped: readonly Skipped[]): UserFault {
  const why = skipped.map(({ reason, count }) => `${reason} (${count})`).join(", ");
  return new UserFault(
    `${file}: nothing to import${why ? `: ${why}` : ""}; download a selection with figures`,
  );
}

/** Our unit of an indicator that the project knows. */
export function unitOf(indicator: string): string {
  const known = knownIndicators().of(indicator);
  if (known === undefined)
    throw new Error(`${indicator}: an importer gives it, and indicators.yaml does not list it`);
  return known.units[0];
}

/** The version that a file's name carries, for publishers that do not write it inside. */
export const versionIn = (file: string, pattern: RegExp, between = "."): string =>
  file
    .match(/[^\\/]*$/)?.[0]
    .match(pattern)
    ?.slice(1)
    .filter((part) => part !== undefined)
    .join(between) ?? "version not stated";
