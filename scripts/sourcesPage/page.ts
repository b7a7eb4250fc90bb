import { type Coverage, coverage, hostCodes } from "../../src/data/observations/coverage.ts";
import { type Disagreement, disagreements } from "../../src/data/observations/disagreement.ts";
import type { Indicators } from "../../src/data/observations/indicators.ts";
import type { ObservationSet } from "../../src/data/observations/loadObservations.ts";
import { observationError } from "../../src/data/observations/observationError.ts";
import type { Observation } from "../../src/data/observations/observation.ts";
import type { ObservationSource } from "../../src/data/observations/sources.ts";

/** Flags and counts of rare events: a year without a row had none, so that nothing of it is missing. */
const none =
  /^(member|associate|observer|participant|foreign_base):|^eu_|^permanent_neutrality|^china_partnership|^ucdp_/;

const row = (...cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], align: readonly string[], rows: readonly string[]) =>
  [row(...head), row(...align), ...rows].join("\n");
const code = (text: string) => `\`${text}\``;
const percent = (share: number) => `${Math.round(100 * share)} %`;
const short = (x: number) => String(Number(x.toPrecision(2)));
/** Without the sign that rounding leaves on nothing. */
const fixed = (x: number, digits: number) => x.toFixed(digits).replace(/^-(0(\.0*)?)$/, "$1");

/** Every source with terms, indicators and vintage, how far the record reaches, and how far sources disagree. */
export function sourcesPage({ observations, sources }: ObservationSet, indicators: Indicators): string {
  return `${[
    "# Sources of the record",
    "Written by `node scripts/sourcesPage.ts` from [data/observations](../data/observations/README.md); a test fails when it is stale.",
    `${observations.length} figures of ${sources.length} sources, to 2020. Figures later than that are not in the project: users bring them.`,
    "Coded figures and the arrangement stand under the project's own licence, figures taken from others under the terms named here. `data/observations/regime.csv` holds figures of V-Dem and nothing else: that file is under CC BY-SA 4.0. Who passes on figures of the World Bank, UCDP, AidData, Eurostat or the United Nations passes on the attribution.",
    "## Terms and vintages",
    terms(observations, sources),
    "## What was done to the figures",
    ...sources.map(treatment),
    "## How far the record reaches",
    `First and last year, years with a figure, and the share of the years 2000-2020 without one. A figure for one partner or by one source is enough for a year. ${code("none")} stands where a year without a row means that there was nothing: memberships, agreements, bases and armed conflicts.`,
    reach(observations, indicators),
    "## Where sources disagree",
    "Gaps between two views of one thing: for shares in percentage points, then on the logit scale; for flows in million USD, then on the log scale. The root mean square over all second views of a pair is its observation error. Pairs with fewer than three gaps take the median over the pairs of the indicator; it stands in the last row of each table. Lower bounds are left out.",
    ...gapTables(disagreements(observations)),
  ].join("\n\n")}\n`;
}

function terms(observations: readonly Observation[], sources: readonly ObservationSource[]): string {
  const bySource = Map.groupBy(observations, ({ source }) => source);
  const rows = sources.map(({ id, authors, title, link, licence, vintage }) => {
    const own = bySource.get(id) ?? [];
    const names = [...new Set(own.map(({ indicator }) => indicator.replace(/:.*/, ":*")))].sort().map(code);
    return row(
      code(id),
      `${authors}: [${title}](${link})`,
      licence,
      vintage,
      names.join(", "),
      String(own.length),
    );
  });
  return table(
    ["id", "source", "terms", "vintage", "indicators", "figures"],
    ["---", "---", "---", "---", "---", "---:"],
    rows,
  );
}

const treatment = ({ id, transforms, used }: ObservationSource) =>
  `- ${code(id)}. Used for: ${used}. Treatment: ${transforms}.`;

function reach(observations: readonly Observation[], indicators: Indicators): string {
  const byIndicator = Map.groupBy(coverage(observations), ({ indicator }) => indicator);
  const rows = [...byIndicator].flatMap(([indicator, hosts]) => {
    if (hosts.every(({ n }) => n === 0)) return [];
    const { title = "", units = [] } = indicators.of(indicator) ?? {};
    return [row(`${code(indicator)} ${title}`, units[0] ?? "", ...hosts.map(span))];
  });
  return table(["indicator", "unit", ...hostCodes], ["---", "---", ...hostCodes.map(() => "---:")], rows);
}

function span({ indicator, first, last, n, missing }: Coverage): string {
  if (first === undefined) return none.test(indicator) ? "none" : "no figure";
  const years = first === last ? String(first) : `${first}-${last}`;
  return `${years}, ${n}${none.test(indicator) ? "" : `, ${percent(missing)}`}`;
}

const gapHead =
  "host,partner,second view,n,mean,mean size,root mean square,scaled mean,scaled root mean square".split(",");
const gapAlign = gapHead.map((_, i) => (i < 3 ? "---" : "---:"));

function gapTables(found: readonly Disagreement[]): string[] {
  return [...Map.groupBy(found, ({ indicator }) => indicator)].flatMap(([indicator, all]) => {
    const hosts = all.filter(({ reporter }) => (hostCodes as readonly string[]).includes(reporter));
    const rows = hosts.map((gap) => row(gap.reporter, gap.partner, code(gap.other), ...gapCells(gap)));
    const error = observationError(found, indicator, "", "");
    if (error !== undefined) {
      const size = natural(error.natural, indicator);
      rows.push(row("median over pairs", "", "", String(error.n), "", "", size, "", short(error.scaled)));
    }
    return [`### ${code(indicator)}`, table(gapHead, gapAlign, rows)];
  });
}

function gapCells({ indicator, natural: gaps, scaled }: Disagreement): string[] {
  const plain = [gaps.mean, gaps.meanAbsolute, gaps.rms].map((gap) => natural(gap, indicator));
  return [String(gaps.n), ...plain, short(scaled.mean), short(scaled.rms)];
}

/** Percentage points of shares, million USD of flows. */
function natural(gap: number, indicator: string): string {
  if (indicator.endsWith("_share")) return fixed(100 * gap, 1);
  return indicator === "exports" || indicator === "imports" ? fixed(gap / 1e6, 0) : fixed(gap, 2);
}
