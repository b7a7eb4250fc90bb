import { type BatchResult, computeBatch } from "./batch.ts";
import { makeRunnerCache } from "./runnerCache.ts";
import { type MakeRunner, type Shape, shapeOf } from "./runner.ts";

/** Who runs the batches: this thread, worker threads, or other machines. The results are the same bytes. */
export interface Executor {
  /** How many batches keep it busy. */
  readonly width: number;
  /** Outcomes, years and axes of an arm (its `spec`). */
  describe(arm: unknown): Promise<Shape>;
  /**
   * Runs `count` runs of an arm (its `spec`) from `first`. Rejects where the arm cannot be made, where the
   * runner breaks in a way that is not one run's, and where the signal ends the batch early.
   */
  runBatch(arm: unknown, first: number, count: number, signal?: AbortSignal): Promise<BatchResult>;
  /** Lets go of threads and connections. */
  close(): Promise<void>;
}

/** Runs every batch in this thread, one at a time; for browsers, tests and small studies. */
export function makeInProcessExecutor(makeRunner: MakeRunner, shared?: unknown): Executor {
  const runnerOf = makeRunnerCache(makeRunner, shared);
  return {
    width: 1,
    describe: async (arm) => shapeOf(await runnerOf(JSON.stringify(arm))),
    runBatch: async (arm, first, count, signal) => {
      const runner = await runnerOf(JSON.stringify(arm));
      await breath(); // so that clicks, signals and finished writes get their turn between batches
      signal?.throwIfAborted();
      return computeBatch(runner, first, count);
    },
    close: async () => {},
  };
}

const breath = () => new Promise<void>((resolve) => void setTimeout(resolve, 0));
