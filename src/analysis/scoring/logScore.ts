/**
 * The logarithmic score, minus ln of the probability given to what happened; 0 is perfect, ln 2 is a coin.
 * Good, "Rational decisions", JRSS B 14 (1952).
 *
 * Clipping: n runs cannot tell a probability of 0 from one below about 1/n, and one such 0 would make the mean score
 * infinite. So a probability counted from n runs is kept within 0.5/n and 1 - 0.5/n. Every forecaster in a
 * comparison should be clipped by the same n, else the one with more runs may lose more.
 */
export function clipProbability(probability: number, runs: number): number {
  const edge = 0.5 / runs;
  return Math.min(1 - edge, Math.max(edge, probability));
}

/**
 * The score of a probability that something happens. `outcome` is 1 or 0, or a share between them for what happened
 * in part: then the score is the mean of both, weighted by the share.
 */
export function logScore(probability: number, outcome: number, runs: number): number {
  const p = clipProbability(probability, runs);
  const happened = outcome === 0 ? 0 : outcome * Math.log(p);
  return -(happened + (outcome === 1 ? 0 : (1 - outcome) * Math.log1p(-p)));
}

/**
 * The score over several categories, of which the one at index `observed` happened. Clipped one by one and then
 * divided by their sum, so that they add up to 1 again. A RangeError when no such category stands in the list.
 */
export function logScoreOfCategories(
  probabilities: readonly number[],
  observed: number,
  runs: number,
): number {
  if (!(observed in probabilities))
    throw new RangeError(`no category ${observed} of ${probabilities.length}`);
  const clipped = probabilities.map((probability) => clipProbability(probability, runs));
  return -Math.log(clipped[observed] / clipped.reduce((sum, p) => sum + p));
}
