import { purposeKey } from "../../engine/chance/keys.ts";
import { philox4x32 } from "../../engine/chance/philox.ts";
import { nestedUniformScramble } from "./owen.ts";
import { sobolInteger } from "./sobol.ts";

/** What makes one axis of a sample its own: two 32-bit words. */
export interface AxisSeeds {
  /** The same for all axes of a group. */
  readonly groupSeed: number;
  readonly axisSeed: number;
}

const GROUP = purposeKey("sampling/group");
const AXIS = purposeKey("sampling/axis");

/**
 * The value in (0, 1) of one axis at point `index`.
 *
 * Within a group (say the parameters of one mechanism) the axes take successive Sobol dimensions from 1 up, and the
 * group's seed shuffles the points for all of them alike, so that what Sobol points do well in few dimensions is kept.
 * Between groups the shuffles differ, so groups are padded: each evenly spread, and paired about at random
 * (the chance correlation of two axes in different groups has 1.25 times the spread of random draws, and mean 0).
 * Adding a group, or an axis at the end of a group, therefore changes no other value.
 *
 * Index: whole, from 0 to 2³² - 1; use 2ᵏ points from 0 for the best balance. Dimension: 1 to 64, else a RangeError.
 */
export function scrambledSobol(
  index: number,
  dimension: number,
  groupSeed: number,
  axisSeed: number,
): number {
  const shuffled = nestedUniformScramble(index, groupSeed);
  return (nestedUniformScramble(sobolInteger(shuffled, dimension), axisSeed) + 0.5) / 2 ** 32;
}

/**
 * Seeds for one named axis of a named group, from the seed of the design (whole, from 0 to 2⁵³).
 * They depend on the names alone, not on position; two axes of one group differ by name and by dimension.
 */
export function axisSeeds(seed: number, group: string, axis: string): AxisSeeds {
  const groupKey = purposeKey(group);
  return {
    groupSeed: keyedWord(seed, groupKey, 0, GROUP),
    axisSeed: keyedWord(seed, groupKey, purposeKey(axis), AXIS),
  };
}

function keyedWord(seed: number, group: number, axis: number, purpose: number): number {
  const words = new Int32Array(4);
  philox4x32(group, axis, purpose, 0, seed | 0, Math.floor(seed / 2 ** 32) | 0, words);
  return words[0] >>> 0;
}
