import type { Observation } from "../../data/observations/observation.ts";
import { toScale } from "./link.ts";
import type { Observable } from "./observable.ts";

/** What is known of one series: values by year, on the scale of its indicator. */
export type History = ReadonlyMap<number, number>;

const keyOf = (indicator: string, reporter: string, partner: string) => `${indicator}|${reporter}|${partner}`;

/** Observations by series, the first row of a key before later ones; to `until`, that year included. */
export interface Archive {
  /** Values as observed, on the scale of the indicator. */
  of(observable: Observable, reporter: string, partner: string): History;
  /** The same, with gaps filled from the alternatives of the indicator, each moved to the level of the first. */
  filled(observable: Observable, reporter: string, partner: string): History;
}

export function makeArchive(observations: readonly Observation[], until: number): Archive {
  const rows = new Map<string, Map<number, number>>();
  for (const { indicator, reporter, partner, year, value } of observations) {
    if (year > until) continue;
    const key = keyOf(indicator, reporter, partner);
    const series = rows.get(key) ?? new Map<number, number>();
    if (!series.has(year)) series.set(year, value);
    rows.set(key, series);
  }
  function read({ link, floor }: Observable, indicator: string, reporter: string, partner: string): History {
    const values = rows.get(keyOf(indicator, reporter, partner)) ?? new Map<number, number>();
    return new Map(
      [...values].sort(([a], [b]) => a - b).map(([year, value]) => [year, toScale(link, value, floor)]),
    );
  }
  return {
    of: (observable, reporter, partner) => read(observable, observable.indicator, reporter, partner),
    filled(observable, reporter, partner) {
      const first = read(observable, observable.indicator, reporter, partner);
      const all = new Map(first);
      for (const indicator of observable.alternatives ?? []) {
        const other = read(observable, indicator, reporter, partner);
        const shift = meanGap(first, other);
        for (const [year, value] of other) if (!all.has(year)) all.set(year, value + shift);
      }
      return new Map([...all].sort(([a], [b]) => a - b));
    },
  };
}

/** Mean of the first less the second over the years of both; 0 where they share none. */
function meanGap(first: History, second: History): number {
  const gaps = [...first].flatMap(([year, value]) => {
    const other = second.get(year);
    return other === undefined ? [] : [value - other];
  });
  return gaps.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
