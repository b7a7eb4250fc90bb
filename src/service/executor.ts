import { type Executor, makeInProcessExecutor } from "../analysis/ensemble/executor.ts";
import { makePoolExecutor } from "../analysis/ensemble/pool.ts";
import type { Shape } from "../analysis/ensemble/runner.ts";
import { makeRunner, runnerModule } from "../analysis/experiment/makeRunner.ts";
import type { DataSet } from "../data/records.ts";
import type { PreparedArm } from "./arm.ts";

/** Threads with the runner of the region; one worker needs no thread of its own. */
const makeExecutor = (workers: number, data: DataSet): Executor =>
  workers === 1
    ? makeInProcessExecutor(makeRunner, data)
    : makePoolExecutor({ module: runnerModule, workers, shared: data });

export interface ExecutorChoice {
  readonly workers: number;
  /** Used in place of threads of this process. */
  readonly executor?: Executor | undefined;
  /** What the arms were put together from. */
  readonly data: DataSet;
}

/**
 * An executor that knows the shapes of arms already put together here and starts threads only when there is something
 * to run: a study that is complete is read without them. Given executors are used and not closed.
 */
export function makeStudyExecutor(
  arms: readonly PreparedArm[],
  { workers, executor, data }: ExecutorChoice,
): Executor {
  const shapes = new Map(arms.map(({ arm, experiment }) => [JSON.stringify(arm), shapeOf(experiment)]));
  let started = executor;
  const start = () => (started ??= makeExecutor(workers, data));
  return {
    width: executor?.width ?? workers,
    describe: async (arm) => shapes.get(JSON.stringify(arm)) ?? (await start().describe(arm)),
    runBatch: (arm, first, count, signal) => start().runBatch(arm, first, count, signal),
    close: async () => {
      if (executor === undefined) await started?.close();
    },
  };
}

const shapeOf = ({ yearly, space }: PreparedArm["experiment"]): Shape => ({
  columns: yearly.columns,
  years: yearly.years,
  axes: space.axes.map(({ id }) => id),
});
