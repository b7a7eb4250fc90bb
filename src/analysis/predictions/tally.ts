import type { Prediction } from "../../data/predictionRecords.ts";
import { happens, type YearlyTable } from "./event.ts";

/** In how many runs of one mode a prediction came true. */
export interface Count {
  /** First claim of the prediction. */
  readonly code: string;
  readonly runs: number;
  /** Runs in which the condition of the test held; all of them where it has none. */
  readonly given: number;
  /** Of those, runs in which the event happened. */
  readonly happened: number;
  /** The same for the events beside it, in their order. */
  readonly beside: readonly number[];
}

export interface Tally {
  /** Adds one run that did not fail. The table may be overwritten afterwards. */
  add(table: YearlyTable): void;
  /** Of every prediction that has a test, in their order. */
  counts(): Count[];
}

/** Counts run by run, so that nothing of a run need be kept. */
export function makeTally(predictions: readonly Prediction[]): Tally {
  const tested = predictions.flatMap(({ code, test }) =>
    test === undefined ? [] : [{ code, test, given: 0, happened: 0, beside: test.beside.map(() => 0) }],
  );
  let runs = 0;
  return {
    add(table) {
      runs++;
      for (const count of tested) {
        const { given, event, beside } = count.test;
        if (given !== undefined && !happens(given, table)) continue;
        count.given++;
        if (happens(event, table)) count.happened++;
        beside.forEach((other, i) => {
          if (happens(other.event, table)) count.beside[i]++;
        });
      }
    },
    counts: () =>
      tested.map(({ code, given, happened, beside }) => ({
        code,
        runs,
        given,
        happened,
        beside: [...beside],
      })),
  };
}
