import type { Observation } from "./observation.ts";

/** The five states, as observations name them. */
export const hostCodes = ["KAZ", "KGZ", "TJK", "TKM", "UZB"] as const;

/** Years over which a share of missing years is given. */
const covered = { from: 2000, to: 2020 } as const;

export interface Coverage {
  readonly indicator: string;
  readonly host: string;
  /** Years of the first and last figure; undefined where there is none. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** Years with a figure. */
  readonly n: number;
  /** Share of the years 2000-2020 without one. */
  readonly missing: number;
}

/**
 * How far the record of each host reaches, by indicator, in the order of their names. A figure for one partner or by
 * one source is enough for a year; a host counts at either end of a flow.
 */
export function coverage(observations: readonly Observation[]): Coverage[] {
  const years = new Map<string, Map<string, Set<number>>>();
  for (const { indicator, reporter, partner, year } of observations) {
    const byHost = years.get(indicator) ?? new Map<string, Set<number>>();
    years.set(indicator, byHost);
    for (const place of [reporter, partner]) byHost.set(place, (byHost.get(place) ?? new Set()).add(year));
  }
  return [...years.keys()].sort().flatMap((indicator) =>
    hostCodes.map((host): Coverage => {
      const seen = [...(years.get(indicator)?.get(host) ?? [])].sort((a, b) => a - b);
      return { indicator, host, first: seen[0], last: seen.at(-1), n: seen.length, missing: missingOf(seen) };
    }),
  );
}

function missingOf(years: readonly number[]): number {
  const inside = years.filter((year) => year >= covered.from && year <= covered.to).length;
  return 1 - inside / (covered.to - covered.from + 1);
}
