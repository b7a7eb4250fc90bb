import type { ResultSource } from "../analysis/ensemble/sink.ts";
import { type PairedDifference, pairedDifference } from "../analysis/statistics/paired.ts";

/**
 * Paired differences of the mean of each outcome over years, first arm (by place) minus second; undefined with fewer
 * than two pairs.
 */
export async function contrastWindow(
  source: ResultSource,
  [first, second]: readonly [number, number],
  outcomes: readonly string[],
  window: readonly [first: number, last: number],
  level: number,
): Promise<Record<string, PairedDifference | undefined>> {
  const { columns, years, runs } = source;
  const found: Record<string, PairedDifference | undefined> = {};
  // A group of outcomes at a time: one question to the tables each, and no more numbers in hand than fit.
  const group = Math.max(1, Math.floor(4_000_000 / (years.length * runs)));
  const wanted = columns.flatMap(({ name }, column) => (outcomes.includes(name) ? [column] : []));
  for (const [from, count] of spans(wanted, group)) {
    const read = (arm: number) => source.cells(arm, from * years.length, count * years.length);
    const [a, b] = [await read(first), await read(second)];
    for (let column = from; column < from + count; column++) {
      if (!wanted.includes(column)) continue;
      const mean = (cells: Float64Array) =>
        meanOver(cells.subarray((column - from) * years.length * runs), years, runs, window);
      found[columns[column].name] = paired(mean(a), mean(b), level);
    }
  }
  return found;
}

/** Neighbouring places, in spans `[first, count]` of at most `most`. */
function spans(places: readonly number[], most: number): [number, number][] {
  const found: [number, number][] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last && place < last[0] + most && place === last[0] + last[1]) last[1]++;
    else found.push([place, 1]);
  }
  return found;
}

function meanOver(
  cells: Float64Array,
  years: readonly number[],
  runs: number,
  [from, to]: readonly [number, number],
): Float64Array {
  const [first, last] = [years.indexOf(from), years.indexOf(to)];
  const sum = new Float64Array(runs);
  for (let year = first; year <= last; year++)
    for (let run = 0; run < runs; run++) sum[run] += cells[year * runs + run];
  return sum.map((value) => value / (last - first + 1));
}

function paired(a: Float64Array, b: Float64Array, level: number): PairedDifference | undefined {
  const whole = (_: number, i: number) => !Number.isNaN(a[i]) && !Number.isNaN(b[i]);
  const [x, y] = [a.filter(whole), b.filter(whole)];
  return x.length < 2 ? undefined : pairedDifference(x, y, level);
}
