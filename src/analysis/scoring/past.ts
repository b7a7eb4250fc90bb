import { sumOf } from "../statistics/summary.ts";
import { type Link, toLink } from "./link.ts";

/** Figures by year, in their own unit; years may be missing, and need no order. */
export interface Series {
  readonly years: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** What was known: values on the scale of the link, by rising year. */
export interface Past {
  readonly link: Link;
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** With fewer changes over h years, their variance is guessed from changes between neighbouring values. */
const FEWEST_CHANGES = 5;

/**
 * The series up to and including the year `cutoff`, all of it unless told. A value that is NaN, or has no place on the
 * scale, counts as missing. A RangeError for two values of one year and for years without values.
 */
export function pastOf(series: Series, link: Link, cutoff = Number.POSITIVE_INFINITY): Past {
  const { years, values } = series;
  if (years.length !== values.length) throw new RangeError(`${years.length} years, ${values.length} values`);
  const rows = Array.from(years, (year, i) => [year, toLink(link, values[i])] as const)
    .filter(([year, value]) => year <= cutoff && Number.isFinite(value))
    .sort(([a], [b]) => a - b);
  const twice = rows.find(([year], i) => i > 0 && rows[i - 1][0] === year);
  if (twice !== undefined) throw new RangeError(`two values for ${twice[0]}`);
  return { link, years: rows.map(([year]) => year), values: rows.map(([, value]) => value) };
}

/** Mean change a year: from the first to the last value. NaN with fewer than two. */
export function slopeOf({ years, values }: Past): number {
  const last = years.length - 1;
  return (values[last] - values[0]) / (years[last] - years[0]);
}

/**
 * Variance of changes over `horizon` years around horizon × slope, a slope taken from the same values, so with one
 * less below the line; without a slope, their mean square. NaN with fewer than three values.
 *
 * Where fewer than five such changes are on record (short or patchy series, far horizons), changes between
 * neighbouring values stand in, as if their variance grew in step with time: a random walk.
 */
export function changeVariance(past: Past, horizon: number, slope?: number): number {
  const direct = changesOver(past, horizon);
  const changes = direct.length >= FEWEST_CHANGES ? direct : neighbouring(past);
  const squares = changes.map(({ gap, change }) => (change - (slope ?? 0) * gap) ** 2 * (horizon / gap));
  return sumOf(squares) / (changes.length - (slope === undefined ? 0 : 1));
}

interface Change {
  /** Years between the two values. */
  readonly gap: number;
  readonly change: number;
}

function changesOver({ years, values }: Past, gap: number): Change[] {
  const at = new Map(years.map((year, i) => [year, values[i]]));
  return years.flatMap((year, i) => {
    const before = at.get(year - gap);
    return before === undefined ? [] : [{ gap, change: values[i] - before }];
  });
}

function neighbouring({ years, values }: Past): Change[] {
  return years.slice(1).map((year, i) => ({ gap: year - years[i], change: values[i + 1] - values[i] }));
}

/**
 * Mean size of the change between neighbouring values, over the root of the years between them: by how much the
 * series usually moves in a year. Makes scores of different series comparable (Hyndman and Koehler, International
 * Journal of Forecasting 22, 2006). NaN with fewer than three values, 0 for a series that never moved.
 */
export function usualMove(past: Past): number {
  const changes = neighbouring(past);
  if (changes.length < 2) return Number.NaN;
  return sumOf(changes.map(({ gap, change }) => Math.abs(change) / Math.sqrt(gap))) / changes.length;
}
