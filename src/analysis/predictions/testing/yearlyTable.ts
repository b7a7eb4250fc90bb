import type { YearlyTable } from "../event.ts";

/** A run by hand: values of each outcome from 2019 on. */
export function yearlyTable(outcomes: Readonly<Record<string, readonly number[]>>): YearlyTable {
  const names = Object.keys(outcomes);
  const years = outcomes[names[0]].map((_, i) => 2019 + i);
  return {
    years,
    columns: new Map(names.map((name, i) => [name, i])),
    rows: Float64Array.from(years.flatMap((_, year) => names.map((name) => outcomes[name][year]))),
  };
}
