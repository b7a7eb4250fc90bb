import type { Executor } from "../../analysis/ensemble/executor.ts";
import type { ArmRuns } from "../../analysis/claims/figure.ts";
import type { Arm } from "../../analysis/experiment/arm.ts";
import { FUTURE } from "../../data/records.ts";
import { formatQuarter } from "../../engine/quarter.ts";

/** An arm with all that any claim asks of it. */
export interface ArmQuestion {
  readonly arm: Arm;
  readonly measures: readonly string[];
  /** First and last year that are looked at. */
  readonly first: number;
  readonly last: number;
}

/** Runs of an arm: the same numbers for any number of workers. */
export async function armRuns(
  question: ArmQuestion,
  runs: number,
  executor: Executor,
  batch: number,
  signal: AbortSignal | undefined,
  counted: (runs: number) => void,
): Promise<ArmRuns> {
  const arm = readied(question);
  const { columns, years } = await executor.describe(arm);
  const width = years.length * columns.length;
  const starts = Array.from({ length: Math.ceil(runs / batch) }, (_, i) => i * batch);
  const batches = await Promise.all(
    starts.map(async (from) => {
      const made = await executor.runBatch(arm, from, Math.min(batch, runs - from), signal);
      counted(made.count);
      return made;
    }),
  );
  return {
    years,
    columns: new Map(columns.map(({ name }, i) => [name, i])),
    runs: batches.flatMap(({ values, count }) =>
      Array.from({ length: count }, (_, i) => {
        const rows = values.subarray(i * width, (i + 1) * width);
        return Number.isNaN(rows[0]) ? undefined : rows;
      }),
    ),
  };
}

/** Whole years to the last that is asked for; arms that differ from 2026 on alone, and are asked for later years alone, branch off. */
export function readied({ arm, measures, first, last }: ArmQuestion): Arm {
  const { changes } = arm.scenario;
  const late = changes.length > 0 && changes.every(({ at }) => at >= FUTURE) && first >= 2026;
  const plain = arm.policy === undefined && arm.set.length === 0 && arm.known === undefined;
  return {
    ...arm,
    to: `${Math.max(last, 2002)}-Q4`,
    outcomes: measures,
    ...(late && plain && { branch: formatQuarter(FUTURE) }),
  };
}
