/** The scores of one point. */
export interface ScorePair {
  /** Points of one block move together and are drawn together, such as the years of one host and partner. */
  readonly block: string;
  /** Skill is taken in each group and then averaged; leave it out for one skill over all points. */
  readonly group?: string;
  readonly model: number;
  readonly baseline: number;
}

/** Sums of scores by group and block; cell group × blocks + block. */
export interface BlockSums {
  readonly blocks: number;
  readonly groups: number;
  readonly model: Float64Array;
  readonly baseline: Float64Array;
}

/** Blocks and groups in the order of their names, so that the order of the pairs moves no draw. */
export function blockSums(pairs: readonly ScorePair[]): BlockSums {
  const blockAt = placesOf(pairs.map(({ block }) => block));
  const groupAt = placesOf(pairs.map(groupOf));
  const cells = blockAt.size * groupAt.size;
  const model = new Float64Array(cells);
  const baseline = new Float64Array(cells);
  for (const pair of pairs) {
    const cell = (groupAt.get(groupOf(pair)) ?? 0) * blockAt.size + (blockAt.get(pair.block) ?? 0);
    model[cell] += pair.model;
    baseline[cell] += pair.baseline;
  }
  return { blocks: blockAt.size, groups: groupAt.size, model, baseline };
}

/** The pairs of groups in which the baseline misses at all: against a baseline that scores 0 there is no skill. */
export function comparable(pairs: readonly ScorePair[]): ScorePair[] {
  const misses = new Set(pairs.filter(({ baseline }) => baseline > 0).map(groupOf));
  return pairs.filter((pair) => misses.has(groupOf(pair)));
}

function groupOf({ group }: ScorePair): string {
  return group ?? "";
}

function placesOf(names: readonly string[]): Map<string, number> {
  return new Map([...new Set(names)].sort().map((name, place) => [name, place]));
}

/** The mean of the groups' skills when each block counts as often as its weight says. NaN when no group has one. */
export function meanSkill(sums: BlockSums, weights: Float64Array): number {
  let total = 0;
  let counted = 0;
  for (let group = 0; group < sums.groups; group++) {
    const skill = groupSkill(sums, weights, group * sums.blocks);
    if (Number.isNaN(skill)) continue;
    total += skill;
    counted++;
  }
  return total / counted;
}

function groupSkill({ blocks, model, baseline }: BlockSums, weights: Float64Array, first: number): number {
  let ours = 0;
  let naive = 0;
  for (let block = 0; block < blocks; block++) {
    ours += weights[block] * model[first + block];
    naive += weights[block] * baseline[first + block];
  }
  if (naive > 0) return 1 - ours / naive;
  // Blocks in which the baseline never missed: a draw of nothing else says all against a model that did, and else nothing.
  return ours > 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
}
