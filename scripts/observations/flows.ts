import type { Figure } from "./figures.ts";

/** National statistics first, then what partners report, then the list of main partners. */
export const sources = ["kaz-bns", "kgz-nsc", "uzb-stat", "itpd-e", "world-factbook"] as const;

export const flows = ["exports", "imports"] as const;

/** Trade of one host in one year by one source. */
export interface Account {
  readonly host: string;
  readonly year: number;
  readonly source: string;
}

/** Exports and imports with a partner in USD; undefined where the source does not list it. */
export type BothWays = readonly [out: number | undefined, into: number | undefined];
export type Flows = (account: Account, partner: string) => BothWays;

const key = (indicator: string, { host, year, source }: Account, partner: string) =>
  [indicator, host, year, source, partner].join();

const accountOf = ({ reporter, year, source }: Figure): Account => ({ host: reporter, year, source });

/** A figure by what it is of. */
export function lookUp(figures: readonly Figure[]) {
  const found = new Map(
    figures.map((figure) => [key(figure.indicator, accountOf(figure), figure.partner), figure]),
  );
  return (indicator: string, account: Account, partner: string) =>
    found.get(key(indicator, account, partner));
}

/** Flows by account; what the Factbook lists as per cent of a total becomes a flow. */
export function flowsIn(figures: readonly Figure[]): Flows {
  const figure = lookUp(figures);
  const listed = (account: Account, partner: string, flow: (typeof flows)[number]) => {
    if (account.source !== "world-factbook") return figure(flow, account, partner)?.value;
    const total = figure(`${flow}_total_fb`, account, "WLD")?.value;
    if (partner === "WLD" || total === undefined) return total;
    const percent = figure(`${flow.slice(0, -1)}_share_pct`, account, partner)?.value;
    return percent === undefined ? undefined : (total * percent) / 100;
  };
  return (account, partner) => [listed(account, partner, "exports"), listed(account, partner, "imports")];
}
