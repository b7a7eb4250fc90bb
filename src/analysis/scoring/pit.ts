import { makeChance } from "../../engine/chance/chance.ts";
import { purposeKey } from "../../engine/chance/keys.ts";
import { chiSquareTail, kolmogorovTail } from "../statistics/tails.ts";

/** Bins of the histogram. */
const BINS = 10;

const PIT = purposeKey("scoring/pit");

/** Where observations fell in their forecasts: flat when the forecasts are right, ∪ when too narrow, ∩ when too wide. */
export interface Uniformity {
  readonly points: number;
  /** Counts in ten bins of equal width from 0 to 1. */
  readonly histogram: readonly number[];
  /** Pearson's statistic of the histogram, with nine degrees of freedom. */
  readonly chiSquare: number;
  /** Probability of such a statistic or a larger one if all is well and points are independent; NaN without points. */
  readonly chiSquareP: number;
  /** Largest distance between the shares below a value and the value: Kolmogorov and Smirnov's statistic. */
  readonly distance: number;
  readonly distanceP: number;
}

/**
 * The place of an observation in its ensemble (sorted upward), between 0 and 1. Where k members lie below it and t
 * equal it, the place is drawn from the slot k to k + t + 1 of the n + 1 slots by u, a uniform draw; so it is exactly
 * uniform when the observation is one more draw like the members, ties or not.
 * Czado, Gneiting and Held, "Predictive model assessment for count data", Biometrics 65 (2009), for ensembles.
 */
export function pit(sorted: Float64Array, observed: number, u: number): number {
  let below = 0;
  while (below < sorted.length && sorted[below] < observed) below++;
  let equal = 0;
  while (below + equal < sorted.length && sorted[below + equal] === observed) equal++;
  return (below + u * (equal + 1)) / (sorted.length + 1);
}

/**
 * A maker of the u of one point for `pit`: it depends on the seed, the name of the series and the year alone, so that
 * further points leave it as it is. Seed: whole, from 0 to 2⁵³.
 */
export function pitDraws(seed: number): (series: string, year: number) => number {
  const chance = makeChance();
  return (series, year) => {
    chance.aim(seed, purposeKey(series));
    chance.at(year);
    return chance.uniform(PIT, 0);
  };
}

/** How far places are from uniform. P-values take points as independent; of points that move together they are too small. */
export function uniformity(places: readonly number[]): Uniformity {
  const points = places.length;
  const histogram = Array.from({ length: BINS }, () => 0);
  for (const place of places) histogram[Math.min(BINS - 1, Math.floor(place * BINS))]++;
  const expected = points / BINS;
  const chiSquare = histogram.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const distance = points === 0 ? Number.NaN : distanceFromUniform(places);
  return {
    points,
    histogram,
    chiSquare,
    chiSquareP: chiSquareTail(chiSquare, BINS - 1),
    distance,
    distanceP: kolmogorovTail(distance, points),
  };
}

function distanceFromUniform(places: readonly number[]): number {
  const sorted = Float64Array.from(places).sort();
  let distance = 0;
  for (let i = 0; i < sorted.length; i++) {
    const above = (i + 1) / sorted.length - sorted[i];
    distance = Math.max(distance, above, sorted[i] - i / sorted.length);
  }
  return distance;
}
