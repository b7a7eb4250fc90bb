/** Scale on which sources are compared beside the natural one. */
export type Scale = "identity" | "log" | "logit";

/** Two indicators that measure the same thing; where they are the same, two sources of it. */
export interface Comparison {
  readonly indicator: string;
  readonly other: string;
  readonly scale: Scale;
  /** Turns a figure of `other` into the unit of `indicator`; undefined where it cannot. */
  readonly convert?: (value: number, year: number) => number | undefined;
  /** Two estimates that one source gives. */
  readonly oneSource?: true;
}

const perCent = (value: number) => value / 100;

/** USD per euro, mean of the year: euro foreign exchange reference rates of the European Central Bank. */
const usdPerEuro: Readonly<Record<number, number>> = {
  2010: 1.3257,
  2011: 1.392,
  2012: 1.2848,
  2013: 1.3281,
  2014: 1.3285,
  2015: 1.1095,
  2016: 1.1069,
  2017: 1.1297,
  2018: 1.181,
  2019: 1.1195,
  2020: 1.1422,
};

const euro = (value: number, year: number): number | undefined => {
  const rate = usdPerEuro[year];
  return rate === undefined ? undefined : value * rate;
};

/** Everything of which the record has two views. */
export const comparisons: readonly Comparison[] = [
  { indicator: "trade_share", other: "trade_share_alt", scale: "logit" },
  { indicator: "trade_share", other: "trade_share_mirror", scale: "logit" },
  { indicator: "export_share", other: "export_share", scale: "logit" },
  { indicator: "export_share", other: "export_share_pct", scale: "logit", convert: perCent },
  { indicator: "import_share", other: "import_share", scale: "logit" },
  { indicator: "import_share", other: "import_share_pct", scale: "logit", convert: perCent },
  { indicator: "exports", other: "exports", scale: "log" },
  { indicator: "exports", other: "exports_mirror", scale: "log" },
  { indicator: "exports", other: "exports_total_fb", scale: "log" },
  { indicator: "imports", other: "imports", scale: "log" },
  { indicator: "imports", other: "imports_mirror", scale: "log" },
  { indicator: "imports", other: "imports_mirror_eur", scale: "log", convert: euro },
  { indicator: "imports", other: "imports_total_fb", scale: "log" },
  // Two estimates from different sets of votes, of the same leaning.
  { indicator: "ideal_point_all", other: "ideal_point_fp", scale: "identity", oneSource: true },
];

/** Below a tenth of a per cent, and below a million dollars, sources differ without bound in ratio. */
const floors = { logit: 0.001, log: 1e6 } as const;

const clip = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** A figure on a scale. Shares are kept between 0.001 and 0.999, flows at a million USD and more. */
export function onScale(value: number, scale: Scale): number {
  if (scale === "identity") return value;
  if (scale === "log") return Math.log(Math.max(value, floors.log));
  const share = clip(value, floors.logit, 1 - floors.logit);
  return Math.log(share / (1 - share));
}
