/**
 * The squared error of a probability: 0 is perfect, 1/4 is a coin, 1 is certain and wrong. `outcome` is 1 or 0, or a
 * share between them for what happened in part. Brier, "Verification of forecasts expressed in terms of
 * probability", Monthly Weather Review 78 (1950), halved for two categories as is usual now.
 */
export function brierScore(probability: number, outcome: number): number {
  return (probability - outcome) ** 2;
}

/**
 * Brier's original score over several categories, of which the one at index `observed` happened: 0 is perfect, 2 is
 * certain and wrong. With two categories it is twice `brierScore`. A RangeError when no such category is listed.
 */
export function brierOfCategories(probabilities: readonly number[], observed: number): number {
  if (!(observed in probabilities))
    throw new RangeError(`no category ${observed} of ${probabilities.length}`);
  return probabilities.reduce((sum, p, category) => sum + (p - (category === observed ? 1 : 0)) ** 2, 0);
}

/** One group of forecasts: a point of the reliability diagram. */
export interface ReliabilityGroup {
  readonly count: number;
  /** Mean probability that was forecast. */
  readonly forecast: number;
  /** Share of the group in which it happened. */
  readonly happened: number;
}

/** brier = reliability - resolution + uncertainty + within. */
export interface BrierParts {
  readonly brier: number;
  /** How far probabilities lie from the shares that came true; 0 is best. */
  readonly reliability: number;
  /** How far those shares differ from group to group; the more the better. */
  readonly resolution: number;
  /** What the outcomes alone contribute: the score of always forecasting their share. */
  readonly uncertainty: number;
  /** What differences inside a group contribute; 0 when each group holds one probability. */
  readonly within: number;
  /** By rising probability; empty ones are left out. */
  readonly groups: readonly ReliabilityGroup[];
}

/**
 * Takes the mean Brier score apart. Murphy, "A new vector partition of the probability score", Journal of Applied
 * Meteorology 12 (1973). Without `bins`, forecasts of the same probability form a group and the three parts add up
 * exactly; with it, probabilities fall into that many bins of equal width, the last with both its ends, and the
 * rest shows as `within` (Stephenson, Coelho and Jolliffe, Weather and Forecasting 23, 2008).
 * Outcomes are 0 or 1, one for each probability, at least one; else a RangeError.
 */
export function brierParts(
  probabilities: readonly number[],
  outcomes: readonly number[],
  bins?: number,
): BrierParts {
  check(probabilities, outcomes);
  const count = probabilities.length;
  const groups = groupsOf(probabilities, outcomes, bins);
  const brier = meanOf(probabilities.map((p, i) => brierScore(p, outcomes[i])));
  const rate = meanOf(outcomes);
  const overGroups = (part: (group: ReliabilityGroup) => number) =>
    groups.reduce((sum, group) => sum + group.count * part(group), 0) / count;
  const reliability = overGroups(({ forecast, happened }) => (forecast - happened) ** 2);
  const resolution = overGroups(({ happened }) => (happened - rate) ** 2);
  const uncertainty = rate * (1 - rate);
  return {
    brier,
    reliability,
    resolution,
    uncertainty,
    within: bins === undefined ? 0 : brier - (reliability - resolution + uncertainty),
    groups,
  };
}

function groupsOf(
  probabilities: readonly number[],
  outcomes: readonly number[],
  bins: number | undefined,
): ReliabilityGroup[] {
  const members = new Map<number, number[]>();
  probabilities.forEach((p, i) => {
    const key = bins === undefined ? p : Math.min(bins - 1, Math.floor(p * bins));
    members.set(key, [...(members.get(key) ?? []), i]);
  });
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([, places]) => ({
      count: places.length,
      forecast: meanOf(places.map((i) => probabilities[i])),
      happened: meanOf(places.map((i) => outcomes[i])),
    }));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function check(probabilities: readonly number[], outcomes: readonly number[]): void {
  if (probabilities.length === 0 || probabilities.length !== outcomes.length) {
    throw new RangeError(
      `as many outcomes as probabilities, one at least; not ${outcomes.length} and ${probabilities.length}`,
    );
  }
  const strange = outcomes.find((outcome) => outcome !== 0 && outcome !== 1);
  if (strange !== undefined) throw new RangeError(`an outcome is 0 or 1 here, not ${strange}`);
}
