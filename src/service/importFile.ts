import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { findImportFormat } from "../data/import/index.ts";
import type { Skipped } from "../data/import/imported.ts";
import { unknownIndicators } from "../data/observations/readObservations.ts";
import { userText } from "../data/observations/userText.ts";
import { writeObservations } from "../data/observations/writeObservations.ts";
import { UserFault } from "../engine/faults.ts";
import { writeDurably } from "../store/durable.ts";

export interface ImportOptions {
  /** Name of a format, such as worldbank-csv. */
  readonly format: string;
  /** The publisher's file. */
  readonly file: string;
  /** Where the observations go, as CSV. */
  readonly out: string;
  /** Whether a file that is there already is replaced. */
  readonly force?: boolean;
}

export interface ImportReport {
  readonly format: string;
  readonly file: string;
  readonly out: string;
  readonly observations: number;
  readonly sources: readonly string[];
  readonly indicators: readonly IndicatorReport[];
  /** Indicators the project does not know: kept, but not scored. */
  readonly unknown: readonly string[];
  readonly skipped: readonly Skipped[];
}

interface IndicatorReport {
  readonly indicator: string;
  readonly observations: number;
  readonly reporters: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a publisher's file and writes its observations in the project's format, whole or not at all. Throws UserFault
 * where the file is not of that format or `out` cannot be written; then nothing is written.
 */
export async function importFile({ format: name, file, out, force }: ImportOptions): Promise<ImportReport> {
  const format = findImportFormat(name);
  checkOut(file, out, force ?? false);
  const { observations, skipped } = format.read(file, userText(file, format));
  const sources = [...new Set(observations.map(({ source }) => source))].sort();
  await writeDurably(out, writeObservations(observations));
  return {
    format: name,
    file,
    out,
    observations: observations.length,
    sources,
    indicators: byIndicator(observations),
    unknown: unknownIndicators(observations),
    skipped,
  };
}

function checkOut(file: string, out: string, force: boolean): void {
  if (resolve(out) === resolve(file))
    throw new UserFault(`--out ${out}: is the file to be read; give another name`);
  if (!existsSync(dirname(resolve(out))))
    throw new UserFault(`--out ${out}: no folder ${dirname(out)}; make it first, or give another name`);
  if (!existsSync(out)) return;
  if (statSync(out).isDirectory()) throw new UserFault(`--out ${out}: is a folder; give the name of a file`);
  if (!force)
    throw new UserFault(`--out ${out}: is there already; give another name, or --force to replace it`);
}

function byIndicator(
  observations: readonly { readonly indicator: string; readonly reporter: string; readonly year: number }[],
): IndicatorReport[] {
  return [...Map.groupBy(observations, ({ indicator }) => indicator)]
    .map(([indicator, all]) => ({
      indicator,
      observations: all.length,
      reporters: new Set(all.map(({ reporter }) => reporter)).size,
      from: all.reduce((least, { year }) => Math.min(least, year), Infinity),
      to: all.reduce((most, { year }) => Math.max(most, year), -Infinity),
    }))
    .sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
}
