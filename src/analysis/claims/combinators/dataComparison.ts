import type { Observation } from "../../../data/observations/observation.ts";
import { correlationOf } from "../../statistics/line.ts";
import { short } from "../verdict.ts";
import { type Combinator, type Judged, type PartOf } from "./context.ts";

type Part = PartOf<"data_comparison">;
type Span = readonly [number, number];

/** What the record says; every source is scored by itself. */
export const dataComparison: Combinator<"data_comparison"> = {
  asked: () => [],
  judge(part, { observations }): Judged {
    const views = part.series.map((series) => viewOf(part, series, observations()));
    const there = views.filter(({ values }) => values.length >= part.hosts);
    const figure = views
      .map(
        ({ name, values }) =>
          `${name}: ${values.length === 0 ? "no figures" : values.map(({ host, value }) => `${host} ${short(value)}`).join(", ")}`,
      )
      .join("; ");
    if (there.length === 0)
      return {
        class: "undetermined",
        figure: `${figure}; too few figures`,
        against: "",
        numbers: {},
        runs: 0,
      };
    const verdicts = there.map(({ name, values }) => ({
      name,
      good: values.filter(({ value }) => holds(value, part)).length >= part.hosts,
    }));
    const good = verdicts.filter((one) => one.good);
    const kind = good.length === verdicts.length ? "supported" : good.length === 0 ? "contradicted" : "mixed";
    return {
      class: kind,
      figure: `${figure}; ${part.relation.replace("_", " ")} ${short(part.bound)} asked in ${part.hosts}`,
      against:
        kind === "mixed"
          ? `hinges on the source: ${verdicts.map(({ name, good: yes }) => `${name} ${yes ? "agrees" : "does not"}`).join(", ")}`
          : "figures are as published; sources differ by the gaps in docs/sources.md",
      numbers: { sources: verdicts.length, agreeing: good.length },
      runs: 0,
    };
  },
};

const holds = (value: number, { relation, bound }: Part): boolean =>
  ({ above: value > bound, below: value < bound, at_least: value >= bound, at_most: value <= bound })[
    relation
  ];

interface View {
  readonly name: string;
  readonly values: readonly { readonly host: string; readonly value: number }[];
}

function viewOf(
  part: Part,
  { indicator, source }: Part["series"][number],
  observations: readonly Observation[],
): View {
  const rows = observations.filter(
    (row) => row.indicator === indicator && (source === undefined || row.source === source),
  );
  const name = source === undefined ? indicator : `${indicator} (${source})`;
  return {
    name,
    values: part.reporters.flatMap((host) => {
      const value = statisticOf(part, rows, host);
      return value === undefined ? [] : [{ host, value }];
    }),
  };
}

function statisticOf(part: Part, rows: readonly Observation[], host: string): number | undefined {
  const { partner = "", statistic, over, early, late, against } = part;
  const of = (span: Span, other = partner) =>
    rows.filter(
      (row) => row.reporter === host && row.partner === other && row.year >= span[0] && row.year <= span[1],
    );
  const mean = (span: Span, other?: string) => meanOf(of(span, other).map(({ value }) => value));
  if (statistic === "change") return difference(mean(late!), mean(early!));
  if (statistic === "years") return of(over!).length;
  if (statistic === "max")
    return of(over!).length === 0 ? undefined : Math.max(...of(over!).map(({ value }) => value));
  if (statistic === "rank") return rankOf(rows, host, partner, over!);
  if (statistic === "correlation") {
    const other = new Map(of(over!, against ?? "").map(({ year, value }) => [year, value]));
    const pairs = of(over!).filter(({ year }) => other.has(year));
    return pairs.length < 4
      ? undefined
      : correlationOf(
          pairs.map(({ value }) => value),
          pairs.map(({ year }) => other.get(year)!),
        );
  }
  return against === undefined ? mean(over!) : difference(mean(over!), mean(over!, against));
}

const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
const difference = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one - other;

/** Place of a partner among single powers by its mean, 1 the largest. */
function rankOf(rows: readonly Observation[], host: string, partner: string, span: Span): number | undefined {
  const means = [
    ...Map.groupBy(
      rows.filter((row) => row.reporter === host && row.year >= span[0] && row.year <= span[1]),
      ({ partner: other }) => other,
    ),
  ]
    .filter(([other]) => !["WLD", "CA4", "OTH", "UNK"].includes(other))
    .map(([other, own]) => ({ other, mean: meanOf(own.map(({ value }) => value))! }))
    .sort((a, b) => b.mean - a.mean);
  const place = means.findIndex(({ other }) => other === partner);
  return place < 0 ? undefined : place + 1;
}
