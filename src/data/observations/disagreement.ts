import { type Comparison, comparisons, onScale, type Scale } from "./comparisons.ts";
import type { Observation } from "./observation.ts";

/** Gaps between two views of one thing, `other` less first, over the years that have both. */
export interface Gaps {
  /** Years and sources compared. */
  readonly n: number;
  readonly mean: number;
  readonly meanAbsolute: number;
  /** Root mean square. */
  readonly rms: number;
}

/** How far two sources are apart on one host and partner. */
export interface Disagreement {
  readonly indicator: string;
  readonly reporter: string;
  /** "" for an indicator without partners. */
  readonly partner: string;
  /** The second view, such as `trade_share_alt`; the indicator itself for two sources of it. */
  readonly other: string;
  /** In the unit of the indicator. */
  readonly natural: Gaps;
  readonly scale: Scale;
  /** On the scale. */
  readonly scaled: Gaps;
}

interface Pair {
  readonly first: number;
  readonly second: number;
}

/** Whose figure counts as the first of two: what a host counts itself before what others say of it. */
const later = ["itpd-e", "world-factbook", "taj-stat-2016"];
const rank = (source: string) => later.indexOf(source);

/** Every comparison the record allows, by indicator, host and partner; lower bounds are left out. */
export function disagreements(observations: readonly Observation[]): Disagreement[] {
  const firm = observations.filter(({ note }) => !note.includes("lower bound"));
  const byIndicator = Map.groupBy(firm, ({ indicator }) => indicator);
  return comparisons.flatMap((comparison) => {
    const { indicator, other, scale } = comparison;
    const pairs = pairsOf(comparison, byIndicator.get(indicator) ?? [], byIndicator.get(other) ?? []);
    return [...pairs].map(([place, found]) => {
      const [reporter, partner] = place.split(" ");
      const differences = found.map(({ first, second }) => second - first);
      const scaled = found.map(({ first, second }) => onScale(second, scale) - onScale(first, scale));
      return {
        indicator,
        reporter,
        partner,
        other,
        natural: gapsOf(differences),
        scale,
        scaled: gapsOf(scaled),
      };
    });
  });
}

const placeOf = ({ reporter, partner }: Observation) => `${reporter} ${partner}`;

function pairsOf(
  { indicator, other, convert = (value) => value, oneSource }: Comparison,
  firsts: readonly Observation[],
  seconds: readonly Observation[],
): Map<string, Pair[]> {
  const atPlace = (observation: Observation) => `${placeOf(observation)} ${observation.year}`;
  const found = Map.groupBy(seconds, atPlace);
  const pairs = new Map<string, Pair[]>();
  for (const first of firsts)
    for (const second of found.get(atPlace(first)) ?? []) {
      if (second.source === first.source && oneSource === undefined) continue;
      if (indicator === other && rank(second.source) <= rank(first.source)) continue;
      const value = convert(second.value, second.year);
      if (value === undefined) continue;
      const place = placeOf(first);
      pairs.set(place, [...(pairs.get(place) ?? []), { first: first.value, second: value }]);
    }
  return pairs;
}

function gapsOf(differences: readonly number[]): Gaps {
  const n = differences.length;
  const meanOf = (part: (gap: number) => number) => differences.reduce((sum, gap) => sum + part(gap), 0) / n;
  return {
    n,
    mean: meanOf((gap) => gap),
    meanAbsolute: meanOf(Math.abs),
    rms: Math.sqrt(meanOf((gap) => gap * gap)),
  };
}
