import { makeChance } from "../../engine/chance/chance.ts";
import { purposeKey } from "../../engine/chance/keys.ts";
import { correlationOf } from "../statistics/line.ts";
import { quantile } from "../statistics/quantile.ts";
import { summarize } from "../statistics/summary.ts";
import { type Distance, type Pattern, rootMeanSquare } from "./patterns.ts";
import type { Particle } from "./population.ts";
import { chiSquareTail } from "../statistics/tails.ts";

export interface SbcPlan {
  /** Draws from the prior with what was simulated at them. */
  readonly pool: readonly Pick<Particle, "u" | "patterns">[];
  readonly axes: readonly string[];
  /** Their targets are replaced by those of the pseudo-observed runs. */
  readonly patterns: readonly Pattern[];
  /** How many runs of the pool are taken for the record in turn. */
  readonly pseudo: number;
  /** Share of the pool that is accepted: the nearest. */
  readonly share: number;
  readonly seed: number;
  /** The rule of the calibration; `rootMeanSquare` unless told. */
  readonly distanceTo?: (patterns: readonly Pattern[]) => Distance;
  /** Bins of the histogram of ranks; 10 unless told. */
  readonly bins?: number;
}

/** How well the rule finds one axis where the truth is known. */
export interface Recovery {
  readonly id: string;
  /** Ranks of the truth among the accepted values, counted in bins of equal probability. */
  readonly counts: readonly number[];
  /** Chi-square of the counts against equal ones, and the probability of one at least as large by chance. */
  readonly chiSquare: number;
  readonly probability: number;
  /** Correlation of the mean of the accepted values with the truth: 0 where nothing is learned. */
  readonly correlation: number;
  /** Share of truths inside the middle 80 % of the accepted values. */
  readonly coverage: number;
}

export interface Sbc {
  readonly pseudo: number;
  /** Draws accepted for each pseudo-observed run. */
  readonly accepted: number;
  /** The median, over pseudo-observed runs, of the distance within which they lie. */
  readonly tolerance: number;
  readonly axes: readonly Recovery[];
}

const ERROR = purposeKey("calibration/sbc-error");
const TIE = purposeKey("calibration/sbc-tie");

/**
 * Simulation-based calibration: runs with known parameters are taken for the record, with an error drawn from the
 * declared one, and the truth is ranked among what the rule accepts for them. Where the rule neither doubts nor trusts
 * the record too much, ranks are uniform: too many low and high ones mean too much trust, too few too little.
 * Source: S. Talts, M. Betancourt, D. Simpson, A. Vehtari, A. Gelman, "Validating Bayesian inference algorithms with
 * simulation-based calibration", arXiv:1804.06788 (2018).
 *
 * Runs that lack a pattern are never taken for the record. RangeError where too few are left.
 */
export function simulationBasedCalibration(plan: SbcPlan): Sbc {
  const { pool, bins = 10 } = plan;
  const truths = pool
    .flatMap(({ patterns }, i) => (patterns.some(Number.isNaN) ? [] : [i]))
    .slice(0, plan.pseudo);
  const accepted = Math.ceil(plan.share * (pool.length - 1));
  if (truths.length < plan.pseudo || plan.pseudo < 2 || accepted < 2)
    throw new RangeError(
      `a pool of ${pool.length} runs, ${truths.length} with every pattern, is too small for ${plan.pseudo} records and a share of ${plan.share}`,
    );
  const found = truths.map((truth, number) => nearest(plan, truth, number, accepted));
  return {
    pseudo: truths.length,
    accepted,
    tolerance: quantile(Float64Array.from(found, ({ tolerance }) => tolerance).sort(), 0.5),
    axes: plan.axes.map((id, axis) => recoveryOf(plan, id, axis, truths, found, bins)),
  };
}

interface Nearest {
  readonly tolerance: number;
  /** Places in the pool. */
  readonly places: readonly number[];
}

function nearest(plan: SbcPlan, truth: number, number: number, accepted: number): Nearest {
  const chance = makeChance();
  chance.aim(plan.seed, number);
  const shown = plan.pool[truth].patterns;
  const record = plan.patterns.map((pattern, k) => ({
    ...pattern,
    target: shown[k] + pattern.sd * chance.normal(ERROR, k),
  }));
  const distance = (plan.distanceTo ?? rootMeanSquare)(record);
  const distances = plan.pool.map(({ patterns }) => distance(patterns));
  const places = distances.map((_, place) => place).filter((place) => place !== truth);
  // Infinities differ by NaN, which no sort can use.
  places.sort((a, b) => (distances[a] === distances[b] ? a - b : distances[a] - distances[b]));
  return { places: places.slice(0, accepted), tolerance: distances[places[accepted - 1]] };
}

function recoveryOf(
  { pool, seed }: SbcPlan,
  id: string,
  axis: number,
  truths: readonly number[],
  found: readonly Nearest[],
  bins: number,
): Recovery {
  const chance = makeChance();
  const counts = Array.from({ length: bins }, () => 0);
  const [values, means] = [new Float64Array(truths.length), new Float64Array(truths.length)];
  let covered = 0;
  truths.forEach((truth, i) => {
    chance.aim(seed, i);
    const value = pool[truth].u[axis];
    const sorted = Float64Array.from(found[i].places, (place) => pool[place].u[axis]).sort();
    counts[Math.floor(place(value, sorted, chance.uniform(TIE, axis)) * bins)]++;
    if (value >= quantile(sorted, 0.1) && value <= quantile(sorted, 0.9)) covered++;
    [values[i], means[i]] = [value, summarize(sorted).mean];
  });
  const expected = truths.length / bins;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return {
    id,
    counts,
    chiSquare,
    probability: chiSquareTail(chiSquare, bins - 1),
    correlation: correlationOf(Array.from(values), Array.from(means)),
    coverage: covered / truths.length,
  };
}

/** Where a value stands among others, from 0 to below 1; luck decides where within its own share. */
function place(value: number, sorted: Float64Array, luck: number): number {
  let [below, equal] = [0, 0];
  for (const other of sorted) {
    if (other < value) below++;
    else if (other === value) equal++;
  }
  return (below + luck * (equal + 1)) / (sorted.length + 1);
}
