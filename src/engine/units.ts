/** The closed list of units. A quantity or parameter in any other unit does not compile. */
export const units = [
  "1", // share, probability or index in [0, 1] or [-1, 1]
  "log ratio",
  "index points", // 100 = Russia's mean on that board in 2001
  "flag",
  "rung",
  "count",
  "per year",
  "per quarter",
  "years",
  "index points per year",
  "index points per rung",
  "1 per year",
  "1 per log unit",
  "1 per year per log unit",
  "USD bn",
  "USD bn per year",
  "USD bn per index point",
  "USD per month",
  "thousand",
  "thousand per year",
  "thousand per USD bn",
  "million",
  "per cent",
  "per cent per 1 per cent of GDP",
  "minister-days per year",
] as const;

export type Unit = (typeof units)[number];
