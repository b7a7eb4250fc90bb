/** Where a pattern is measured: in one state, one directed dyad, one pair, all hosts together, or beyond the region. */
export const PATTERN_LEVELS = ["state", "dyad", "pair", "region", "system"] as const;

/** Something the record shows and a run should come near to; listed before the model is fitted to it. */
export interface Pattern {
  readonly id: string;
  readonly level: (typeof PATTERN_LEVELS)[number];
  readonly target: number;
  /** Above 0, in the unit of the target: observation error and declared tolerance together, see `togetherSd`. */
  readonly sd: number;
  /** Mechanisms that the pattern can tell apart. */
  readonly separates: readonly string[];
}

/** How far a run is from the record; its values stand in the order of the patterns. Infinite where it has none. */
export type Distance = (simulated: ArrayLike<number>) => number;

/** The standard deviation of independent errors together: the root of their sum of squares. */
export function togetherSd(...sds: readonly number[]): number {
  return Math.sqrt(sds.reduce((sum, sd) => sum + sd * sd, 0));
}

/**
 * |simulated - target| / sd; infinite where the run has no value.
 * Source: I. Vernon, M. Goldstein, R. Bower, "Galaxy formation: a Bayesian uncertainty analysis",
 * Bayesian Analysis 5 (2010).
 */
export function implausibility(simulated: number, { target, sd }: Pick<Pattern, "target" | "sd">): number {
  return Number.isFinite(simulated) ? Math.abs(simulated - target) / sd : Infinity;
}

/** The largest implausibility of a run: strict, because one pattern the model cannot show rules out everything. */
export function largest(patterns: readonly Pattern[]): Distance {
  checkPatterns(patterns);
  return (simulated) => topTwo(simulated, patterns)[0];
}

/** The second largest: one pattern may be missed. With a single pattern, its own. */
export function secondLargest(patterns: readonly Pattern[]): Distance {
  checkPatterns(patterns);
  return (simulated) => topTwo(simulated, patterns)[patterns.length === 1 ? 0 : 1];
}

/** The root of the mean squared implausibility: 1 where a run misses by one standard deviation everywhere. */
export function rootMeanSquare(patterns: readonly Pattern[]): Distance {
  checkPatterns(patterns);
  return (simulated) => {
    let sum = 0;
    for (let i = 0; i < patterns.length; i++) sum += implausibility(simulated[i], patterns[i]) ** 2;
    return Math.sqrt(sum / patterns.length);
  };
}

/** A distance that is infinite where a gate, such as `secondLargest`, gives more than the cutoff. */
export function gated(distance: Distance, gate: Distance, cutoff: number): Distance {
  return (simulated) => (gate(simulated) <= cutoff ? distance(simulated) : Infinity);
}

function topTwo(simulated: ArrayLike<number>, patterns: readonly Pattern[]): [number, number] {
  let [first, second] = [0, 0];
  for (let i = 0; i < patterns.length; i++) {
    const value = implausibility(simulated[i], patterns[i]);
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  }
  return [first, second];
}

/** RangeError for a list without patterns, an id given twice, a target that is no number, or an sd not above 0. */
export function checkPatterns(patterns: readonly Pattern[]): void {
  if (patterns.length === 0) throw new RangeError("a distance needs at least one pattern");
  const seen = new Set<string>();
  for (const { id, target, sd } of patterns) {
    if (seen.has(id)) throw new RangeError(`pattern ${id} is given twice`);
    if (!Number.isFinite(target))
      throw new RangeError(`pattern ${id} needs a number as target, not ${target}`);
    if (!(sd > 0 && sd < Infinity)) throw new RangeError(`pattern ${id} needs an sd above 0, not ${sd}`);
    seen.add(id);
  }
}
