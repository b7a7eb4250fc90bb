import { type Figure, round } from "./figures.ts";
import { FIRST_YEAR, gulf, hosts, neighbours, powers, statesOf } from "./places.ts";
import { tradeFigures, withEdition } from "./trade.ts";

export type Tables = ReadonlyMap<string, readonly Figure[]>;

const one = (list: readonly string[]) => (code: string) => list.includes(code);
const isHost = one(hosts);
const states = [...hosts, ...powers, ...gulf, ...neighbours];

/** Rows of a table with these indicators (all, where none is named) and reporters, from 1992. */
const take = (
  tables: Tables,
  table: string,
  indicators: readonly string[] = [],
  reporters: (code: string) => boolean = isHost,
): Figure[] =>
  (tables.get(table) ?? []).filter(
    ({ indicator, reporter, year }) =>
      (indicators.length === 0 || indicators.includes(indicator)) &&
      reporters(reporter) &&
      year >= FIRST_YEAR,
  );

const output = ["gdp_current", "gdp_constant", "population", "gdp_pc_growth"];

/** Output and people of the hosts and of all who deal with them; what else is known of an economy, of the hosts. */
const macro = (tables: Tables) => [
  ...take(tables, "macro", output, one([...states, "EUU", "WLD"])),
  ...take(tables, "macro", [
    "gdp_pc_ppp_constant",
    "fdi_inflow_pct_gdp",
    "exports_pct_gdp",
    "imports_pct_gdp",
    "merch_trade_pct_gdp",
    "natural_resource_rents_pct_gdp",
    "oil_rents_pct_gdp",
    "gas_rents_pct_gdp",
    "oda_received_constant",
  ]),
];

/** Germany and France stand for the Union, which has no seat in the Assembly. */
const voters = [...states, "DEU", "FRA"];
const votes = (tables: Tables) => [
  ...take(tables, "unga", ["ideal_point_all", "ideal_point_fp"], one(voters)),
  ...take(tables, "unga", ["ideal_distance_all", "vote_agreement", "vote_participation"]).filter(
    ({ partner }) => partner === "" || voters.includes(partner),
  ),
];

/** Born in one place and living in another, with a host at one end; members of the Union added up. */
function migration(tables: Tables): Figure[] {
  const stocks = tables.get("migration") ?? [];
  const union = (of: "reporter" | "partner") => {
    const other = of === "reporter" ? "partner" : "reporter";
    const members = stocks.filter((row) => statesOf("EUU", "").includes(row[of]) && isHost(row[other]));
    return [...Map.groupBy(members, (row) => `${row[other]} ${row.year}`).values()].map((rows) => ({
      ...rows[0],
      [of]: "EUU",
      value: rows.reduce((sum, row) => sum + row.value, 0),
      note: `sum of ${rows.length} of 27 states; ${rows[0].note}`,
    }));
  };
  const kept = stocks.filter(
    ({ reporter, partner }) =>
      (isHost(reporter) || isHost(partner)) && states.includes(reporter) && states.includes(partner),
  );
  return [...kept, ...union("reporter"), ...union("partner")];
}

/** A share that editions repeat unchanged is one observation, of the first edition that has it. */
function language(tables: Tables): Figure[] {
  const rows = take(tables, "ethnicity_language").filter(({ indicator }) => /_share:/.test(indicator));
  const series = Map.groupBy(rows, ({ indicator, reporter }) => `${indicator} ${reporter}`);
  return [...series.values()].flatMap((figures) => {
    const sorted = figures.toSorted((a, b) => a.year - b.year);
    return sorted
      .filter(({ value }, i) => i === 0 || sorted[i - 1].value !== value)
      .map(withEdition)
      .map((figure) => ({
        ...figure,
        note: figure.note.startsWith("year = edition")
          ? "not dated in the source: year of the edition"
          : figure.note,
      }));
  });
}

const pointPartners = [...powers, "WLD"];

/** Single figures as quoted. */
const points = (tables: Tables) =>
  (tables.get("curated") ?? [])
    .filter(({ indicator, partner }) => indicator !== "fdi_gross_inflow" && pointPartners.includes(partner))
    .map((figure) => {
      const [, unit, hedge] = /^(.*?)(?: \((about|upper bound|exceeded)\))?$/.exec(figure.unit)!;
      const note = [hedge, figure.note].filter(Boolean).join("; ");
      // As the shares in the trade file.
      const share = figure.indicator === "import_share";
      return share ? { ...figure, value: figure.value / 100, unit: "share 0-1" } : { ...figure, unit, note };
    });

const unrest = ["mm_protests", "mm_protests_violent", "ucdp_conflicts", "ucdp_max_intensity"];

/** What each file of `data/observations` holds. */
export const families: Readonly<Record<string, (tables: Tables) => readonly Figure[]>> = {
  trade: (tables) => tradeFigures(tables.get("trade_bilateral") ?? []),
  macro,
  remittances: (tables) => take(tables, "remittances"),
  finance: (tables) => take(tables, "chinese_finance"),
  debt: (tables) => take(tables, "external_debt"),
  votes,
  governance: (tables) => take(tables, "governance"),
  regime: (tables) =>
    take(tables, "regime").filter(({ indicator }) => indicator !== "vdem_internet_censorship_scaled"),
  protest: (tables) => take(tables, "conflict_protest", unrest),
  institutions: (tables) => take(tables, "institutions"),
  military: (tables) =>
    take(tables, "military").filter(({ indicator }) => /^foreign_base:|^us_troops/.test(indicator)),
  migration,
  language,
  opinion: (tables) => tables.get("opinion") ?? [],
  points,
};

const notes: Readonly<Record<string, string>> = {
  "sum of 3 classes": "sum of the three classes",
  "missing = none": "a year without a row had none",
  "0 = none recorded; the repo cleaned file may drop events without participant data":
    "0: none recorded; events without a number of participants may be missing",
  derived: "computed from figures of the source",
  "2001-07 contingency forces mostly omitted": "forces on operations mostly left out in 2001-07",
};

/** As it goes into the file. */
export const finished = (figure: Figure): Figure => ({
  ...figure,
  value: round(figure.value),
  note:
    notes[figure.note] ??
    figure.note.replace(/^n=(\d+)$/, "$1 roll calls").replace(/^curated/, "coded by hand"),
});
