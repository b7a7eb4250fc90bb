import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { BatchResult } from "./batch.ts";
import type { Executor } from "./executor.ts";
import type { Shape } from "./runner.ts";
import type { ArmTask, BatchTask } from "./worker.ts";

export interface PoolOptions {
  /** File URL of an ES module that exports `makeRunner`; every worker loads it once. */
  readonly module: string;
  /** Threads; as many as there are processors unless given. */
  readonly workers?: number;
  /** Given to `makeRunner` beside the arm, copied to each worker once; must survive a structured clone. */
  readonly shared?: unknown;
}

/** Runs batches in worker threads. A worker that dies fails its batch and is replaced. */
export function makePoolExecutor({
  module,
  workers = availableParallelism(),
  shared,
}: PoolOptions): Executor {
  const pool = new Piscina({
    filename: workerFile(),
    minThreads: workers,
    maxThreads: workers,
    workerData: shared,
  });
  // The answer of a batch that was given up may still arrive; the pool reports it as an error, which nobody waits for.
  let kill: AbortSignal | undefined;
  pool.on("error", (error) => {
    if (!kill?.aborted) throw error;
  });
  const ask = async (name: "describeArm" | "runBatch", task: ArmTask | BatchTask, signal?: AbortSignal) =>
    (await pool.run(task, { name, signal })) as unknown;
  return {
    width: workers,
    describe: async (arm) => (await ask("describeArm", { module, arm: JSON.stringify(arm) })) as Shape,
    runBatch: async (arm, first, count, signal) => {
      const task = { module, arm: JSON.stringify(arm), first, count };
      kill = signal;
      return (await ask("runBatch", task, signal)) as BatchResult;
    },
    close: async () => pool.destroy(),
  };
}

/** Beside this file: TypeScript when run from the sources, JavaScript when built. */
function workerFile(): string {
  const name = import.meta.url.endsWith(".ts") ? "worker.ts" : "worker.js";
  return fileURLToPath(new URL(name, import.meta.url));
}
