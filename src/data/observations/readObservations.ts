import { placeFault } from "./countries.ts";
import { type FaultList, faultList } from "./faultList.ts";
import { figureFault, yearFault } from "./figure.ts";
import { type Indicators, knownIndicators, readUnit } from "./indicators.ts";
import type { Observation } from "./observation.ts";
import { readSheet, type Layout, type SheetRow } from "./sheet.ts";

/** Columns of the project's format; the optional ones may be left out. */
const observationColumns = {
  required: ["indicator", "reporter", "partner", "year", "value", "unit", "source"],
  optional: ["licence", "vintage", "note", "source_repo", "confidence"],
} as const;

const layout: Layout = {
  columns: observationColumns.required,
  optional: observationColumns.optional,
  exact: true,
  expected: "a table of observations",
};

/**
 * Reads observations in the project's format. Units come back in our spelling. Throws UserFault with the first thing
 * that is wrong (file:line, what, the way out) and the number of others; then nothing is returned.
 */
export function readObservations(
  file: string,
  text: string,
  indicators: Indicators = knownIndicators(),
): Observation[] {
  const faults = faultList();
  const { rows } = readSheet(file, text, layout, faults.add);
  const observations = rows.flatMap((row) => readRow(row, indicators, faults) ?? []);
  checkKeys(observations, faults);
  if (rows.length === 0)
    faults.add(`${file}:2: no observations; expected one in each line below the headings`);
  faults.check();
  return observations;
}

/** Indicators of these observations that the project does not know, in order: kept, but nothing to score them by. */
export const unknownIndicators = (
  observations: readonly Observation[],
  indicators: Indicators = knownIndicators(),
): string[] =>
  [...new Set(observations.map(({ indicator }) => indicator))]
    .filter((id) => indicators.of(id) === undefined)
    .sort();

function readRow(
  { where, cells }: SheetRow,
  indicators: Indicators,
  faults: FaultList,
): Observation | undefined {
  const { indicator, reporter, partner, source } = cells;
  const known = indicators.of(indicator);
  const unit = known ? readUnit(known, cells["unit"]) : { unit: cells["unit"], factor: 1 };
  const wrong: (readonly [string, string | undefined])[] = [
    ["indicator", indicator.trim() === "" ? "empty; expected a name such as trade_share" : undefined],
    ["reporter", placeFault(reporter)],
    ["partner", partner === "" ? undefined : placeFault(partner)],
    ["year", yearFault(cells["year"])],
    ["value", figureFault(cells["value"])],
    ["unit", "fault" in unit ? unit.fault : undefined],
    ["source", source.trim() === "" ? "empty; say who published the figure" : undefined],
    ["confidence", confidenceFault(cells["confidence"])],
  ];
  const first = wrong.find(([, fault]) => fault !== undefined);
  if (first) faults.add(`${where} ${first[0]}: ${first[1]}`);
  if (first || "fault" in unit) return undefined;
  return {
    indicator,
    reporter,
    partner,
    year: Number(cells["year"]),
    value: scaled(Number(cells["value"]), unit.factor),
    unit: unit.unit,
    source,
    note: cells["note"] ?? "",
    where,
  };
}

/** Without the last digits that multiplying in binary adds. */
const scaled = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(12));

function confidenceFault(cell: string | undefined): string | undefined {
  if (cell === undefined || cell === "") return undefined;
  const fault = figureFault(cell);
  if (fault !== undefined) return fault;
  return Number(cell) >= 0 && Number(cell) <= 1 ? undefined : `${cell}; expected a number from 0 to 1`;
}

/** What may be observed once by one source. */
export const keyOf = ({ indicator, reporter, partner, year, source }: Observation): string =>
  JSON.stringify([indicator, reporter, partner, year, source]);

/** Refuses a second figure of the same source for the same thing. */
export function checkKeys(observations: readonly Observation[], faults: FaultList): void {
  const first = new Map<string, string>();
  for (const observation of observations) {
    const key = keyOf(observation);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, observation.where);
    else
      faults.add(
        `${observation.where}: ${nameOf(observation)} is given twice, first at ${earlier}; keep one`,
      );
  }
}

const nameOf = ({ indicator, reporter, partner, year, source }: Observation): string =>
  `${indicator} of ${partner === "" ? reporter : `${reporter} with ${partner}`} in ${year} by "${source}"`;
