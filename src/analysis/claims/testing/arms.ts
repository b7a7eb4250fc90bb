import type { Context } from "../combinators/context.ts";
import type { ArmRuns, Arms } from "../figure.ts";

/** Value of a measure in a run and a year. */
export type Column = (run: number, year: number) => number;

/** Runs of an arm made by hand; `failed` are those that came to nothing. */
export function armOf(
  columns: Readonly<Record<string, Column>>,
  runs = 100,
  failed: readonly number[] = [],
): ArmRuns {
  const years = Array.from({ length: 10 }, (_, i) => 2021 + i);
  return {
    years,
    columns: new Map(Object.keys(columns).map((name, i) => [name, i])),
    runs: Array.from({ length: runs }, (_, run) =>
      failed.includes(run)
        ? undefined
        : Float64Array.from(years.flatMap((year) => Object.values(columns).map((value) => value(run, year)))),
    ),
  };
}

/** A value that is the same in every run and year. */
export const flat =
  (value: number): Column =>
  () =>
    value;

/** The first `part` of a hundred runs have one value, the others another. */
export const split =
  (part: number, value: number, other: number): Column =>
  (run) =>
    run % 100 < part ? value : other;

/** What a part is judged by, without records. */
export const contextOf = (arms: Arms, runs = 100): Context => ({
  arms,
  runs,
  observations: () => [],
  facts: [],
});

/** The mean of measure x over the window that these tests look at. */
export const x = { measure: "x", over: [2026, 2030] } as const;
