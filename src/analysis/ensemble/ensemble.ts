import { UserFault } from "../../engine/faults.ts";
import type { Executor } from "./executor.ts";
import type { Arm, Shape } from "./runner.ts";
import { missingBatches, type PlannedBatch } from "./schedule.ts";
import type { BatchSink, FailedRun } from "./sink.ts";

/**
 * Runs in a batch unless given. The model does 300 runs a second and core or more, so this is about a fifth of a
 * second: long against the cost of handing it over, short for whoever waits for first bands or for a stop.
 */
export const BATCH_SIZE = 64;

export interface EnsembleProgress {
  /** Runs stored, of all arms, those from earlier included. */
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

export interface EnsembleOptions {
  readonly arms: readonly Arm[];
  /** Runs of each arm: numbers 0 to runs - 1. */
  readonly runs: number;
  readonly executor: Executor;
  readonly sink: BatchSink;
  readonly batchSize?: number;
  /** Called after each batch is stored, and once at the start. */
  readonly onProgress?: (progress: EnsembleProgress, batch?: PlannedBatch) => void;
  /** Stops cleanly: batches under way are finished and stored, no others begin. */
  readonly signal?: AbortSignal;
  /** Stops at once: batches under way are given up, to be run again by whoever resumes. */
  readonly kill?: AbortSignal;
}

export interface EnsembleResult extends EnsembleProgress {
  /** Whether every run is stored. */
  readonly complete: boolean;
  /** In order of arm and run. */
  readonly failures: readonly FailedRun[];
}

/**
 * Runs what is missing and hands each finished batch to the sink. Few batches are under way at a time, so memory
 * does not grow with the number of runs. Rejects with the first error that is not one run's, after the batches
 * under way are done; what was stored stays stored.
 */
export async function runEnsemble(options: EnsembleOptions): Promise<EnsembleResult> {
  const { arms, runs, executor, sink, batchSize = BATCH_SIZE, onProgress, signal, kill } = options;
  const total = arms.length * runs;
  const earlier = sink.stored();
  const failures = earlier.flatMap((range) => range.failed.map((f) => ({ ...f, arm: arms[range.arm].name })));
  let done = earlier.reduce((sum, { count }) => sum + count, 0);
  let error: Error | undefined;
  const plan = missingBatches(arms.length, runs, batchSize, earlier);
  const report = (batch?: PlannedBatch) => onProgress?.({ done, total, failed: failures.length }, batch);
  const halted = () => error !== undefined || signal?.aborted === true || kill?.aborted === true;

  async function runNext(batch: PlannedBatch): Promise<void> {
    const { name, spec } = arms[batch.arm];
    const result = await executor.runBatch(spec, batch.first, batch.count, kill);
    await sink.accept(batch.arm, result);
    done += batch.count;
    for (const failure of result.failed) failures.push({ arm: name, ...failure });
    report(batch);
  }

  async function lane(): Promise<void> {
    while (!halted()) {
      const { value: batch, done: empty } = plan.next();
      if (empty) return;
      await runNext(batch).catch((reason: unknown) => {
        if (!wasGivenUp(reason, kill)) error ??= reason instanceof Error ? reason : new Error(String(reason));
      });
    }
  }

  report();
  // One lane more than the executor needs: while one batch is stored, another can begin.
  await Promise.all(Array.from({ length: executor.width + 1 }, lane));
  if (error !== undefined) throw error;
  const order = new Map(arms.map(({ name }, i) => [name, i]));
  failures.sort((a, b) => order.get(a.arm)! - order.get(b.arm)! || a.run - b.run);
  return { complete: done === total, done, total, failed: failures.length, failures };
}

/** A batch that ended early on request is no error. Executors reject with the signal's reason or an AbortError. */
function wasGivenUp(reason: unknown, kill: AbortSignal | undefined): boolean {
  if (kill?.aborted !== true) return false;
  return reason === kill.reason || (reason instanceof Error && reason.name === "AbortError");
}

/** The outcomes, years and axes that all arms share; a UserFault where they differ, since arms stand side by side. */
export async function commonShape(executor: Executor, arms: readonly Arm[]): Promise<Shape> {
  if (arms.length === 0) throw new UserFault("the study has no arms; expected at least one");
  const shape = await executor.describe(arms[0].spec);
  for (const arm of arms.slice(1)) {
    const other = await executor.describe(arm.spec);
    for (const part of ["columns", "years", "axes"] as const)
      if (JSON.stringify(other[part]) !== JSON.stringify(shape[part]))
        throw new UserFault(
          `arm ${arm.name}: its ${part} differ from those of arm ${arms[0].name}; ` +
            `expected the same in all arms of a study; put it in a study of its own`,
        );
  }
  return shape;
}
