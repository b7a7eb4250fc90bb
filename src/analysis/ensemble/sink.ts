import type { BatchResult, RunFailure } from "./batch.ts";
import type { Shape } from "./runner.ts";

/** A failed run and the name of its arm. */
export interface FailedRun extends RunFailure {
  readonly arm: string;
}

/** Consecutive runs of an arm that are stored already. */
export interface StoredRuns {
  /** Place of the arm among the arms. */
  readonly arm: number;
  readonly first: number;
  readonly count: number;
  readonly failed: readonly RunFailure[];
}

/** Where finished batches go. */
export interface BatchSink {
  /** What is there from earlier; it is not run again. */
  stored(): readonly StoredRuns[];
  /** Takes a batch of arm number `arm`. Once this resolves the batch is not lost. May be called again before it does. */
  accept(arm: number, batch: BatchResult): Promise<void>;
}

/** Where results are read from, finished or not. */
export interface ResultSource extends Shape {
  /** Names of the arms. */
  readonly arms: readonly string[];
  /** Runs of each arm, when all are there. */
  readonly runs: number;
  readonly failed: readonly FailedRun[];
  /**
   * Outcomes of arm number `arm` for `count` cells from `first`: cells x runs, cell by cell, NaN where a run failed
   * or is not there yet. Cell `column * years + year` is one outcome in one year. Read in blocks, see `cellBlocks`.
   */
  cells(arm: number, first: number, count: number): Promise<Float64Array>;
  /** One drawn number of every run; NaN where a run is not there yet. */
  draws(arm: number, axis: number): Promise<Float64Array>;
}

/** Numbers read at a time: 32 MB. */
const BLOCK = 4_000_000;

/** Cuts the cells of a source into blocks `[first, count]` small enough to hold, however many runs there are. */
export function* cellBlocks({
  columns,
  years,
  runs,
}: ResultSource): Generator<[first: number, count: number]> {
  const cells = columns.length * years.length;
  const step = Math.max(1, Math.floor(BLOCK / runs));
  for (let first = 0; first < cells; first += step) yield [first, Math.min(step, cells - first)];
}
