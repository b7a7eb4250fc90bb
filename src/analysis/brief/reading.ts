import type { ResultSource } from "../ensemble/sink.ts";
import { quantiles } from "../statistics/quantile.ts";
import { sumOf } from "../statistics/summary.ts";

/** Median and 5-95 % band over runs that did not fail. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** One outcome of one arm in every year, run by run. */
export interface Readings {
  /** Values of the runs in one year; NaN where a run failed. */
  in(year: number): Float64Array;
  /** Mean of each run over the years from first to last. */
  over(first: number, last: number): Float64Array;
}

/** Reads a whole column at once: one question to the store for each outcome. */
export async function readOutcome(source: ResultSource, arm: number, name: string): Promise<Readings> {
  const { years, runs } = source;
  const column = source.columns.findIndex((known) => known.name === name);
  if (column < 0) throw new RangeError(`no outcome ${name}; expected one of the study's columns`);
  const values = Float64Array.from(await source.cells(arm, column * years.length, years.length));
  const at = (year: number) => values.subarray(years.indexOf(year) * runs, (years.indexOf(year) + 1) * runs);
  return {
    in: at,
    over(first, last) {
      const sum = new Float64Array(runs);
      const kept = years.filter((year) => year >= first && year <= last);
      for (const year of kept) at(year).forEach((value, run) => void (sum[run] += value / kept.length));
      return sum;
    },
  };
}

export function spreadOf(values: Float64Array): Spread {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const [low, median, high] = quantiles(sorted, [0.05, 0.5, 0.95]);
  return { low, median, high };
}

export function meanOf(values: Float64Array): number {
  const kept = values.filter((value) => !Number.isNaN(value));
  return sumOf(kept) / kept.length;
}
