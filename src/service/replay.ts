import { computeBatch } from "../analysis/ensemble/batch.ts";
import type { Arm } from "../analysis/experiment/arm.ts";
import { makeRunner } from "../analysis/experiment/makeRunner.ts";
import { suggestion, UserFault } from "../engine/faults.ts";
import { openStudy, type Study } from "../store/study.ts";
import { type ChronicleReport, chronicleOf } from "./chronicle.ts";
import { openProject, type Project } from "./project.ts";
import { storedRun } from "./storedRun.ts";
import { whole } from "./whole.ts";

export interface ReplayOptions {
  /** Name of the arm; the first unless given. */
  readonly arm?: string;
  readonly run: number | string;
  /** First and last quarter of the chronicle; all of the run unless given. */
  readonly from?: string;
  readonly to?: string;
  /** Whether to tell the run, too; yes unless given. */
  readonly chronicle?: boolean;
}

/** A run done again, against what the study holds of it. */
export interface ReplayReport {
  readonly folder: string;
  readonly arm: string;
  readonly run: number;
  /** Whether both are the same, to the last bit; undefined where the study does not hold the run yet. */
  readonly equal: boolean | undefined;
  /** Why it stopped, then and now; undefined where it did not. */
  readonly storedFault: string | undefined;
  readonly fault: string | undefined;
  /** Outcomes that differ: the first ones, in order of year. */
  readonly differences: readonly Difference[];
  readonly differing: number;
  /** Whether model code and data are those that made the study. Where they are not, results may differ. */
  readonly sameVersion: boolean;
  readonly sameData: boolean;
  /** Outcomes of the run done now, by name, one for each year; empty where it stopped. */
  readonly years: readonly number[];
  readonly outcomes: Readonly<Record<string, readonly number[]>>;
  /** The run as it went; undefined where it was not asked for. */
  readonly chronicle: ChronicleReport | undefined;
}

interface Difference {
  readonly outcome: string;
  readonly year: number;
  readonly stored: number;
  readonly now: number;
}

/** Runs one run of a study again and compares it with the stored one. Throws UserFault. */
export async function replay(
  folder: string,
  options: ReplayOptions,
  project: Project = openProject(),
): Promise<ReplayReport> {
  const study = await openStudy(folder);
  const { manifest } = study;
  const arm = armPlace(study, options.arm);
  const { name, spec } = manifest.arms[arm];
  const run = whole(options.run, "--run", 0, manifest.runs - 1);
  const stored = await storedRun(study, arm, run);
  const runner = await makeRunner(spec as Arm);
  const { values, failed } = computeBatch(runner, run, 1);
  const storedFault = study.failed.find((one) => one.arm === name && one.run === run)?.message;
  const found = stored === undefined ? [] : differencesOf(study, stored, values, runner.columns);
  const fault = failed[0]?.message;
  return {
    folder,
    arm: name,
    run,
    equal: stored === undefined ? undefined : found.length === 0 && fault === storedFault,
    storedFault,
    fault,
    differences: found.slice(0, 10),
    differing: found.length,
    sameVersion: manifest.version === project.version,
    sameData: manifest.dataHash === project.data.hash,
    years: runner.years,
    outcomes: fault === undefined ? byName(runner.columns, runner.years, values) : {},
    chronicle: options.chronicle === false ? undefined : chronicleOf(spec as Arm, run, options, project.data),
  };
}

function armPlace({ manifest }: Study, wanted: string | undefined): number {
  if (wanted === undefined) return 0;
  const names = manifest.arms.map(({ name }) => name);
  const place = names.indexOf(wanted);
  if (place >= 0) return place;
  throw new UserFault(
    `--arm ${wanted}: no such arm${suggestion(wanted, names) || `; expected one of ${names.join("; ")}`}`,
  );
}

type Columns = readonly { readonly name: string }[];

/** Outcomes are matched by name and year, since the model may have changed since. */
function differencesOf(
  { manifest }: Study,
  stored: Float64Array,
  now: Float64Array,
  columns: Columns,
): Difference[] {
  const width = manifest.columns.length;
  const places = manifest.columns.map(({ name }) => columns.findIndex((column) => column.name === name));
  return Array.from(stored).flatMap((old, i) => {
    const [column, row] = [i % width, Math.floor(i / width)];
    const value = places[column] < 0 ? undefined : now[row * columns.length + places[column]];
    if (value !== undefined && Object.is(old, value)) return [];
    return [
      {
        outcome: manifest.columns[column].name,
        year: manifest.years[row],
        stored: old,
        now: value ?? Number.NaN,
      },
    ];
  });
}

const byName = (columns: Columns, years: readonly number[], values: Float64Array) =>
  Object.fromEntries(
    columns.map(({ name }, c) => [name, years.map((_, y) => values[y * columns.length + c])]),
  );
