import type { ArmSummary, Band } from "../analysis/ensemble/bands.ts";
import type { OutcomeColumn } from "../analysis/ensemble/runner.ts";

/** One outcome in one year, over the runs that did not fail. */
export type YearBand = { readonly year: number } & { readonly [K in keyof Band]: number };

export interface OutcomeBands {
  readonly label: string;
  readonly unit: string;
  readonly years: readonly YearBand[];
}

/** Bands of one arm by name of outcome, for chosen outcomes and years. */
export function bandsOf(
  { outcomes }: ArmSummary,
  columns: readonly OutcomeColumn[],
  all: readonly number[],
  wanted: { readonly outcomes: readonly string[]; readonly years: readonly number[] },
): Readonly<Record<string, OutcomeBands>> {
  const places = wanted.years.map((year) => all.indexOf(year));
  const chosen = columns.filter(({ name }) => wanted.outcomes.includes(name));
  return Object.fromEntries(
    chosen.map(({ name, label, unit }) => {
      const band = outcomes[name];
      const at = (i: number): YearBand => ({
        year: all[i],
        mean: band.mean[i],
        q05: band.q05[i],
        q25: band.q25[i],
        q50: band.q50[i],
        q75: band.q75[i],
        q95: band.q95[i],
      });
      return [name, { label, unit, years: places.map(at) }];
    }),
  );
}
