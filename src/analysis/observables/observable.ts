import type { Link } from "./link.ts";

/** How one observed series follows from quantities of the model. */
export interface ObservedSeries {
  readonly reporter: string;
  readonly partner: string;
  /** Cells of the world, such as `share[eco,CN,KZ]`, each as its mean over the year. */
  readonly cells: readonly string[];
  /** What the model says of the series, on its scale, from these cells. */
  readonly of: (...values: number[]) => number;
}

/** An indicator that the model says something about. */
export interface Observable {
  readonly indicator: string;
  readonly family: string;
  readonly unit: string;
  readonly link: Link;
  /** Figures below this count as none; in the unit of the indicator. */
  readonly floor?: number;
  /**
   * `same`: the quantity is meant to be what is measured, so a change of one is a change of the other. `proxy`: it
   * stands behind what is measured, and how much shows is learned from the record. `state`: a flag or a level of the
   * model itself, without error.
   */
  readonly kind: "same" | "proxy" | "state";
  /** The formula in words. */
  readonly says: string;
  readonly series: readonly ObservedSeries[];
  /** Indicators that measure the same with other means, in the order in which they stand in where this has a gap. */
  readonly alternatives?: readonly string[];
}

/** Hosts by the codes of the record and of the model. */
export const hosts = { KAZ: "KZ", KGZ: "KG", TJK: "TJ", TKM: "TM", UZB: "UZ" } as const;

/** Powers by the codes of the record and of the model. */
export const powers = {
  RUS: "RU",
  CHN: "CN",
  USA: "US",
  EUU: "EU",
  GBR: "GB",
  IND: "IN",
  JPN: "JP",
  KOR: "KR",
  TUR: "TR",
  GULF: "GCC",
} as const;

/** One series for each host. */
export const eachHost = (
  series: (host: string) => Pick<ObservedSeries, "cells" | "of">,
  only: readonly string[] = Object.keys(hosts),
): ObservedSeries[] =>
  Object.entries(hosts)
    .filter(([code]) => only.includes(code))
    .map(([reporter, host]) => ({ reporter, partner: "", ...series(host) }));

/** One series for each host and power. */
export const eachDyad = (
  series: (host: string, power: string) => Pick<ObservedSeries, "cells" | "of">,
  only: readonly string[] = Object.keys(powers),
): ObservedSeries[] =>
  Object.entries(hosts).flatMap(([reporter, host]) =>
    Object.entries(powers)
      .filter(([code]) => only.includes(code))
      .map(([partner, power]) => ({ reporter, partner, ...series(host, power) })),
  );
