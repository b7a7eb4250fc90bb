import type { Executor } from "../../analysis/ensemble/executor.ts";
import type { Arm } from "../../analysis/experiment/arm.ts";
import type { Kept } from "../../store/kept.ts";

/** A mean over years of one outcome, as in `esc` from 2026 to 2035. */
export interface Window {
  readonly outcome: string;
  readonly from: number;
  readonly to: number;
}

/** For each window the means of all runs, in order of run; null where a run failed. */
export type Series = readonly (readonly (number | null)[])[];

export interface SeriesMaker {
  /** Means over windows of `runs` runs of an arm, from run 0 on; kept, so that asking again reads. */
  of(arm: Arm, windows: readonly Window[], runs: number): Promise<Series>;
}

interface Making {
  readonly executor: Executor;
  readonly kept: Kept;
  /** What decides results beside the arm: version and data. */
  readonly base: object;
  readonly batchSize: number;
  /** Told of runs that are done or were kept. */
  readonly count: (runs: number, made: boolean) => void;
  readonly signal?: AbortSignal | undefined;
}

export function makeSeries({ executor, kept, base, batchSize, count, signal }: Making): SeriesMaker {
  async function batch(arm: Arm, windows: readonly Window[], first: number, size: number): Promise<Series> {
    const shape = await executor.describe(arm);
    const { values } = await executor.runBatch(arm, first, size, signal);
    const width = shape.columns.length;
    const means = windows.map((window) => readWindow(window, shape));
    const rows = (run: number) =>
      values.subarray(run * shape.years.length * width, (run + 1) * shape.years.length * width);
    count(size, true);
    return means.map((mean) => Array.from({ length: size }, (_, run) => jsonNumber(mean(rows(run)))));
  }
  const asked = new Map<string, Promise<Series>>();
  /** Two who ask for the same at the same time wait for one answer. */
  function of(arm: Arm, windows: readonly Window[], runs: number): Promise<Series> {
    const outcomes = [...new Set(windows.map(({ outcome }) => outcome))];
    const text = JSON.stringify({ arm, windows, runs });
    const answer = asked.get(text) ?? make({ ...arm, outcomes }, windows, runs);
    asked.set(text, answer);
    return answer;
  }
  async function make(arm: Arm, windows: readonly Window[], runs: number): Promise<Series> {
    const question = { base, arm, windows, runs };
    let made = false;
    const series = await kept.get(question, async () => {
      made = true;
      const starts = Array.from({ length: Math.ceil(runs / batchSize) }, (_, i) => i * batchSize);
      const parts = await Promise.all(
        starts.map((first) => batch(arm, windows, first, Math.min(batchSize, runs - first))),
      );
      return windows.map((_, i) => parts.flatMap((part) => part[i]));
    });
    if (!made) count(runs, false); // batches count their own
    return series;
  }
  return { of };
}

interface Shape {
  readonly columns: readonly { readonly name: string }[];
  readonly years: readonly number[];
}

function readWindow({ outcome, from, to }: Window, { columns, years }: Shape): (run: Float64Array) => number {
  const column = columns.findIndex(({ name }) => name === outcome);
  const [first, last] = [years.indexOf(from), years.indexOf(to)];
  if (column < 0 || first < 0 || last < first)
    throw new RangeError(`no outcome ${outcome} from ${from} to ${to}`);
  return (run) => {
    let sum = 0;
    for (let year = first; year <= last; year++) sum += run[year * columns.length + column];
    return sum / (last - first + 1);
  };
}

const jsonNumber = (value: number): number | null => (Number.isNaN(value) ? null : value);
