import type { OutcomeBands } from "../service/bands.ts";
import { mainOutcomes } from "../service/mainOutcomes.ts";
import { range, short, withUnit } from "./numbers.ts";
import { cut, naturalWidth, table } from "./table.ts";

/** Outcomes that a table on one page shows: the chosen ones, else the main ones that are there. */
export function shown<T>(
  outcomes: Readonly<Record<string, T>>,
  chosen: readonly string[] | undefined,
): [string, T][] {
  const names = chosen?.length ? chosen : mainOutcomes.filter((name) => Object.hasOwn(outcomes, name));
  return names.map((name) => [name, outcomes[name]]);
}

/** First, last, and years between at equal steps: as many as fit. */
function someYears(years: readonly number[], most: number): number[] {
  if (years.length <= most) return [...years];
  const step = (years.length - 1) / Math.max(1, most - 1);
  return Array.from({ length: most }, (_, i) => years[Math.round(i * step)]);
}

const LABEL = 38;
const YEARS = [6, 5, 4, 3, 2];

/** Medians by year, and under each its band from 5 to 95 per cent; as many years as fit, up to six. */
export function bandTable(
  outcomes: Readonly<Record<string, OutcomeBands>>,
  chosen: readonly string[] | undefined,
  width: number,
): string {
  const entries = shown(outcomes, chosen);
  const all = entries[0]?.[1].years.map(({ year }) => year) ?? [];
  const label = Math.min(LABEL, Math.floor(width / 2));
  const tables = YEARS.map((most) => rowsOf(entries, all, someYears(all, most), label));
  return table(tables.find((rows) => naturalWidth(rows) <= width) ?? tables[tables.length - 1], { width });
}

function rowsOf(
  entries: readonly [string, OutcomeBands][],
  all: readonly number[],
  years: readonly number[],
  label: number,
): string[][] {
  const rows = entries.flatMap(([name, outcome]) => {
    const bands = years.map((year) => outcome.years[all.indexOf(year)]);
    return [
      [cut(withUnit(outcome.label, outcome.unit), label), ...bands.map(({ q50 }) => short(q50))],
      [cut(`  ${name}`, label), ...bands.map(({ q05, q95 }) => range(q05, q95))],
    ];
  });
  return [["", ...years.map(String)], ...rows];
}
