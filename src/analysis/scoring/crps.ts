import { normalProbability } from "../sampling/normal-distribution.ts";
import { sumOf } from "../statistics/summary.ts";

/**
 * The continuous ranked probability score: the squared distance between the distribution function of a forecast and
 * the step at what was observed, in the unit of the observation; 0 is perfect, and for one sharp value it is the
 * absolute error. Gneiting and Raftery, "Strictly proper scoring rules, prediction, and estimation", JASA 102 (2007).
 *
 * Members of an ensemble come sorted upward and finite; one pass over them suffices.
 */

/**
 * The score of the ensemble taken as the whole forecast: mean |x - y| - mean |x - x'| / 2, over all pairs of members
 * with themselves. Right for quantiles of a known distribution. A RangeError without members.
 */
export function crpsPlain(sorted: Float64Array, observed: number): number {
  need(sorted, 1);
  return meanDistance(sorted, observed) - pairDistances(sorted) / sorted.length ** 2;
}

/**
 * The score of the distribution the members were drawn from, whatever their number: as `crpsPlain`, but over pairs
 * of different members. So an ensemble of 20 is not worse than one of 400 for its size alone; in return a single
 * score may fall a little below 0. Needs two members, else a RangeError.
 * Ferro, "Fair scores for ensemble forecasts", QJRMS 140 (2014).
 */
export function crpsFair(sorted: Float64Array, observed: number): number {
  need(sorted, 2);
  return meanDistance(sorted, observed) - pairDistances(sorted) / (sorted.length * (sorted.length - 1));
}

/** The score of a normal forecast; with sd 0 the absolute error. Gneiting and others, MWR 133 (2005). */
export function crpsNormal(mean: number, sd: number, observed: number): number {
  if (sd === 0) return Math.abs(observed - mean);
  const z = (observed - mean) / sd;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return sd * (z * (2 * normalProbability(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI));
}

function meanDistance(members: Float64Array, observed: number): number {
  return sumOf(members.map((member) => Math.abs(member - observed))) / members.length;
}

/** |x - x'| summed over the pairs, by steps: the k-th step lies between the k members below and all those above. */
function pairDistances(sorted: Float64Array): number {
  const count = sorted.length;
  const steps = new Float64Array(count);
  for (let k = 1; k < count; k++) steps[k] = k * (count - k) * (sorted[k] - sorted[k - 1]);
  return sumOf(steps);
}

function need(members: Float64Array, least: number): void {
  if (members.length < least) {
    throw new RangeError(`this CRPS needs ${least} members at least, not ${members.length}`);
  }
}
