import type { StoredRuns } from "./sink.ts";

/** Consecutive runs of one arm, still to do. */
export interface PlannedBatch {
  readonly arm: number;
  readonly first: number;
  readonly count: number;
}

/**
 * The batches that are missing, early runs of every arm before later ones, so that arms can be compared from the
 * start. Stored ranges may have any size: what lies between them is cut into batches of at most `size`.
 */
export function* missingBatches(
  arms: number,
  runs: number,
  size: number,
  stored: readonly StoredRuns[],
): Generator<PlannedBatch> {
  const gaps = Array.from({ length: arms }, (_, arm) =>
    gapsIn(
      runs,
      stored.filter((range) => range.arm === arm),
    ).flatMap((gap) => cut(arm, gap, size)),
  );
  const longest = Math.max(0, ...gaps.map((batches) => batches.length));
  for (let i = 0; i < longest; i++) for (const batches of gaps) if (i < batches.length) yield batches[i];
}

type Span = readonly [first: number, end: number];

function gapsIn(runs: number, stored: readonly StoredRuns[]): Span[] {
  const gaps: Span[] = [];
  let next = 0;
  for (const { first, count } of stored.toSorted((a, b) => a.first - b.first)) {
    if (first > next) gaps.push([next, first]);
    next = Math.max(next, first + count);
  }
  if (next < runs) gaps.push([next, runs]);
  return gaps;
}

/** At whole multiples of the size, so that a resumed study falls back into step. */
function cut(arm: number, [start, end]: Span, size: number): PlannedBatch[] {
  const batches: PlannedBatch[] = [];
  for (let first = start; first < end; ) {
    const stop = Math.min(end, (Math.floor(first / size) + 1) * size);
    batches.push({ arm, first, count: stop - first });
    first = stop;
  }
  return batches;
}
