import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { readDocument } from "../document.ts";
import { strict } from "../strict.ts";

export const families = [
  "trade",
  "macro",
  "remittances",
  "finance",
  "debt",
  "votes",
  "governance",
  "regime",
  "protest",
  "institutions",
  "migration",
  "language",
  "opinion",
  "military",
] as const;

const text = z.string().trim().min(1);

const indicatorShape = strict({
  /** As in observations. One that ends in ":*" stands for all that begin so, such as `member:*`. */
  id: z.string().regex(/^[a-z][A-Za-z0-9_]*(:\*)?$/, "expected letters, digits and _, such as trade_share"),
  title: text,
  /** Spellings of one unit; the first is ours. */
  units: z.array(text).min(1),
  /** Other units that are read and converted: what a figure in them is multiplied by. */
  converted: z.record(text, z.number().positive()).optional(),
  measures: text,
  family: z.enum(families),
});
export type IndicatorRecord = z.infer<typeof indicatorShape>;

const indicatorsShape = strict({ indicators: z.array(indicatorShape).min(1) });

/** Indicators the project knows, by id. */
export interface Indicators {
  readonly list: readonly IndicatorRecord[];
  /** The record of an indicator; that of its group for one such as `member:SCO`. */
  readonly of: (id: string) => IndicatorRecord | undefined;
}

const OWN = fileURLToPath(new URL("../../../data/observations/indicators.yaml", import.meta.url));

let own: Indicators | undefined;

/** The package's own list, read once and only when asked for. Throws UserFault where the file is wrong. */
export const knownIndicators = (): Indicators =>
  (own ??= readIndicators("data/observations/indicators.yaml", readFileSync(OWN, "utf8")));

/** Reads and checks a list of indicators. Throws UserFault: one line with place, what, what was expected. */
export function readIndicators(file: string, yaml: string): Indicators {
  const { record, source } = readDocument(file, yaml, indicatorsShape);
  const byId = new Map<string, IndicatorRecord>();
  record.indicators.forEach((indicator, i) => {
    if (byId.has(indicator.id))
      throw new UserFault(
        `${source.place(["indicators", i, "id"])}: "${indicator.id}" is given twice; keep one`,
      );
    byId.set(indicator.id, indicator);
  });
  return {
    list: record.indicators,
    of: (id) =>
      byId.get(id) ?? (id.includes(":") ? byId.get(`${id.slice(0, id.indexOf(":"))}:*`) : undefined),
  };
}

/** Our spelling of a unit and what a figure in the given one is multiplied by, or why the unit cannot be. */
export function readUnit(
  { id, units, converted }: IndicatorRecord,
  unit: string,
): { readonly unit: string; readonly factor: number } | { readonly fault: string } {
  const [ours] = units;
  const bare = unit.trim().replace(CAVEAT, "");
  if (units.includes(unit.trim()) || units.includes(bare)) return { unit: ours, factor: 1 };
  const factor = converted?.[bare];
  if (factor !== undefined) return { unit: ours, factor };
  const given = unit.trim() === "" ? "empty" : `"${unit}" is not the unit of ${id}`;
  return { fault: `${given}${suggestion(unit, units) || `; expected "${ours}"`}; convert the figures to it` };
}

/** How sure a figure is, as some tables say behind the unit; says nothing of the unit itself. */
const CAVEAT =
  / *\((about|approximately|at least|at most|exceeded|upper bound|lower bound|estimate|estimated|preliminary|provisional)\)$/i;
