import type { Disagreement, Gaps } from "./disagreement.ts";
import type { Scale } from "./comparisons.ts";

/** How far a figure of the record may be from what it measures, as sources that measure it twice are apart. */
export interface ObservationError {
  readonly indicator: string;
  readonly reporter: string;
  readonly partner: string;
  /** In the unit of the indicator. */
  readonly natural: number;
  readonly scale: Scale;
  /** On the scale. */
  readonly scaled: number;
  /** Gaps the figure rests on: of the pair itself, or of all pairs of the family. */
  readonly n: number;
  /** The pair's own second source, or the median over the pairs of the indicator that have one. */
  readonly basis: "pair" | "family median";
}

/** Fewer gaps than this say little of one pair. */
const ENOUGH = 3;

/**
 * Observation error of an indicator for one host and partner: root mean square of all gaps between its sources. That
 * is an upper figure, as the gap holds the errors of both. Where the pair has fewer than three gaps, the median over
 * pairs of the same indicator. Undefined where no pair of the indicator has a second source: then the caller declares
 * an error of his own.
 */
export function observationError(
  table: readonly Disagreement[],
  indicator: string,
  reporter: string,
  partner: string,
): ObservationError | undefined {
  const rows = table.filter((row) => row.indicator === indicator);
  const pairs = [...Map.groupBy(rows, (row) => `${row.reporter} ${row.partner}`).values()].map(pooled);
  const enough = pairs.filter(({ n }) => n >= ENOUGH);
  if (enough.length === 0) return undefined;
  const place = { indicator, reporter, partner, scale: rows[0].scale };
  const own = enough.find((pair) => pair.reporter === reporter && pair.partner === partner);
  if (own) return { ...place, natural: own.natural, scaled: own.scaled, n: own.n, basis: "pair" };
  return {
    ...place,
    natural: median(enough.map(({ natural }) => natural)),
    scaled: median(enough.map(({ scaled }) => scaled)),
    n: enough.reduce((sum, { n }) => sum + n, 0),
    basis: "family median",
  };
}

/** All second views of one pair together. */
function pooled(rows: readonly Disagreement[]) {
  const [{ reporter, partner }] = rows;
  const n = rows.reduce((sum, { natural }) => sum + natural.n, 0);
  const together = (gaps: (row: Disagreement) => Gaps) =>
    Math.sqrt(rows.reduce((sum, row) => sum + gaps(row).n * gaps(row).rms ** 2, 0) / n);
  return {
    reporter,
    partner,
    n,
    natural: together(({ natural }) => natural),
    scaled: together(({ scaled }) => scaled),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
