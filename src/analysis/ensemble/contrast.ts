import { type PairedDifference, pairedDifference } from "../statistics/paired.ts";
import { cellBlocks, type ResultSource } from "./sink.ts";

/** Two arms run by run, the first minus the second. */
export interface Contrast {
  readonly first: string;
  readonly second: string;
  /** Pairs in which neither run failed. */
  readonly pairs: number;
  /** Pairs left out because a run failed in one arm or both, or is not there yet. */
  readonly unpaired: number;
  /** By name of outcome, one for each year; undefined with fewer than two pairs. */
  readonly outcomes: Readonly<Record<string, readonly (PairedDifference | undefined)[]>>;
}

export interface ContrastOptions {
  /** Names of the outcomes to compare; all unless given. */
  readonly outcomes?: readonly string[];
  /** Confidence of the intervals; 0.9 unless given. */
  readonly level?: number;
}

/**
 * Paired differences between two arms (by place), outcome by outcome and year by year. The arms share their luck,
 * so a run of one belongs to the run of the same number of the other.
 */
export async function contrast(
  source: ResultSource,
  first: number,
  second: number,
  { outcomes, level = 0.9 }: ContrastOptions = {},
): Promise<Contrast> {
  const { columns, years, runs, arms } = source;
  const found: Record<string, (PairedDifference | undefined)[]> = {};
  let pairs = 0;
  for (const [start, count] of wantedBlocks(source, outcomes)) {
    const [a, b] = [await source.cells(first, start, count), await source.cells(second, start, count)];
    for (let i = 0; i < count; i++) {
      const { name } = columns[Math.floor((start + i) / years.length)];
      const kept = wholePairs(a.subarray(i * runs, (i + 1) * runs), b.subarray(i * runs, (i + 1) * runs));
      pairs = kept[0].length;
      (found[name] ??= []).push(pairs < 2 ? undefined : pairedDifference(kept[0], kept[1], level));
    }
  }
  return { first: arms[first], second: arms[second], pairs, unpaired: runs - pairs, outcomes: found };
}

function* wantedBlocks(source: ResultSource, outcomes: readonly string[] | undefined) {
  if (outcomes === undefined) return yield* cellBlocks(source);
  for (const name of outcomes) {
    const column = source.columns.findIndex((known) => known.name === name);
    if (column < 0) throw new RangeError(`no outcome ${name}; expected one of the study's columns`);
    const only = { ...source, columns: [source.columns[column]] };
    for (const [first, count] of cellBlocks(only))
      yield [column * source.years.length + first, count] as const;
  }
}

function wholePairs(a: Float64Array, b: Float64Array): [Float64Array, Float64Array] {
  const whole = (_: number, i: number) => !Number.isNaN(a[i]) && !Number.isNaN(b[i]);
  return [a.filter(whole), b.filter(whole)];
}
