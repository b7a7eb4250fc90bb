import { formatQuarter } from "../../engine/quarter.ts";
import type { RunFault } from "../../engine/runFault.ts";
import type { Runner } from "./runner.ts";

/** A run that gave no results, and why. Its outcomes are all NaN in the store. */
export interface RunFailure {
  readonly run: number;
  readonly message: string;
  /** Where it stopped, as `2031-Q3`. */
  readonly quarter?: string;
  /** The author of the value that was not a number. */
  readonly mechanism?: string;
}

/** Consecutive runs of one arm. */
export interface BatchResult {
  readonly first: number;
  readonly count: number;
  /** count x years x columns, row by row. NaN in all places of a failed run and in no others. */
  readonly values: Float64Array<ArrayBuffer>;
  /** count x axes, row by row. Failed runs have theirs too. */
  readonly draws: Float64Array<ArrayBuffer>;
  readonly failed: readonly RunFailure[];
}

/** Runs `count` runs from `first`. Throws what is not the fault of a single run. */
export function computeBatch(runner: Runner, first: number, count: number): BatchResult {
  const width = runner.years.length * runner.columns.length;
  const depth = runner.axes.length;
  const values = new Float64Array(count * width);
  const draws = new Float64Array(count * depth);
  const failed: RunFailure[] = [];
  for (let i = 0; i < count; i++) {
    const row = values.subarray(i * width, (i + 1) * width);
    draws.set(runner.draw(first + i), i * depth);
    const failure = runInto(row, runner, first + i);
    if (failure === undefined) continue;
    row.fill(Number.NaN);
    failed.push(failure);
  }
  return { first, count, values, draws, failed };
}

function runInto(row: Float64Array, runner: Runner, run: number): RunFailure | undefined {
  try {
    const results = runner.run(run);
    // Minus zero becomes zero: tables do not keep them apart, and digests would.
    for (let i = 0; i < row.length; i++) row[i] = results[i] + 0;
  } catch (error) {
    if (!isRunFault(error)) throw error;
    return { run, message: error.message, quarter: formatQuarter(error.quarter), mechanism: error.mechanism };
  }
  const bad = row.findIndex((value) => !Number.isFinite(value));
  return bad < 0 ? undefined : { run, message: describe(runner, bad, row[bad]) };
}

/** By name: a runner loaded on its own may bring its own copy of the class. */
function isRunFault(error: unknown): error is RunFault {
  return error instanceof Error && error.name === "RunFault";
}

function describe({ columns, years }: Runner, place: number, value: number): string {
  const column = columns[place % columns.length].name;
  return `outcome ${column} of ${years[Math.floor(place / columns.length)]} is ${value}; expected a finite number`;
}
