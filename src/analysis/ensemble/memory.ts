import type { Arm, Shape } from "./runner.ts";
import type { BatchSink, FailedRun, ResultSource, StoredRuns } from "./sink.ts";

/** Keeps all results in memory: for browsers and small studies. Readable while it fills. */
export function makeMemorySink(arms: readonly Arm[], runs: number, shape: Shape): BatchSink & ResultSource {
  const cells = shape.columns.length * shape.years.length;
  const depth = shape.axes.length;
  const values = arms.map(() => new Float64Array(cells * runs).fill(Number.NaN));
  const drawn = arms.map(() => new Float64Array(depth * runs).fill(Number.NaN));
  const stored: StoredRuns[] = [];
  const failed: FailedRun[] = [];
  return {
    ...shape,
    arms: arms.map(({ name }) => name),
    runs,
    failed,
    stored: () => stored,
    accept: async (arm, batch) => {
      const { first, count } = batch;
      transpose(batch.values, values[arm], { first, count, runs, shape });
      for (let i = 0; i < count; i++)
        for (let a = 0; a < depth; a++) drawn[arm][a * runs + first + i] = batch.draws[i * depth + a];
      stored.push({ arm, first, count, failed: batch.failed });
      for (const failure of batch.failed) failed.push({ arm: arms[arm].name, ...failure });
    },
    cells: async (arm, first, count) => values[arm].subarray(first * runs, (first + count) * runs),
    draws: async (arm, axis) => drawn[arm].subarray(axis * runs, (axis + 1) * runs),
  };
}

interface Target {
  /** First run of the batch in the target, its runs, and the runs of a row of the target. */
  readonly first: number;
  readonly count: number;
  readonly runs: number;
  readonly shape: Pick<Shape, "columns" | "years">;
}

/** From runs x years x columns to columns x years x runs, the runs of a batch placed among all. */
export function transpose(from: Float64Array, to: Float64Array, { first, count, runs, shape }: Target): void {
  const columns = shape.columns.length;
  const years = shape.years.length;
  let next = 0;
  for (let i = 0; i < count; i++)
    for (let y = 0; y < years; y++)
      for (let c = 0; c < columns; c++) to[(c * years + y) * runs + first + i] = from[next++];
}
