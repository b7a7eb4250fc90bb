import { DIMENSIONS, DIRECTION_ROWS } from "./joe-kuo.ts";

const BITS = 32;
const DIRECTIONS = directionNumbers();

/**
 * The Sobol point `index` in one dimension, as a 32-bit fraction: divide by 2³² for a value from 0 up to 1.
 *
 * Points come in natural order, not in the Gray code order of generators that step from point to point;
 * any 2ᵏ points starting at a multiple of 2ᵏ are the same set in both.
 * Index: whole, from 0 to 2³² - 1. Dimension: 1 to 64, numbered as by Joe and Kuo; else a RangeError.
 */
export function sobolInteger(index: number, dimension: number): number {
  if (!(dimension >= 1 && dimension <= DIMENSIONS)) {
    throw new RangeError(`Sobol dimension ${dimension}: the table has dimensions 1 to ${DIMENSIONS}`);
  }
  let point = 0;
  let direction = (dimension - 1) * BITS;
  for (let rest = index >>> 0; rest !== 0; rest >>>= 1) {
    // Without a branch: shuffled indices have random bits, which no processor predicts.
    point ^= DIRECTIONS[direction] & -(rest & 1);
    direction++;
  }
  return point >>> 0;
}

/** 32 words for each dimension; word k is added (exclusive or) when bit k of the index is set. */
function directionNumbers(): Uint32Array {
  const words = new Uint32Array(DIMENSIONS * BITS);
  for (let k = 0; k < BITS; k++) words[k] = 1 << (BITS - 1 - k);
  DIRECTION_ROWS.forEach(([polynomial, ...initial], row) => {
    fillDirections(words.subarray((row + 1) * BITS, (row + 2) * BITS), polynomial, initial);
  });
  return words;
}

/** Fills one dimension by the recurrence of its primitive polynomial. */
function fillDirections(words: Uint32Array, polynomial: number, initial: readonly number[]): void {
  const degree = initial.length;
  for (let k = 0; k < degree; k++) words[k] = initial[k] << (BITS - 1 - k);
  for (let k = degree; k < BITS; k++) {
    words[k] = words[k - degree] ^ (words[k - degree] >>> degree);
    for (let i = 1; i < degree; i++) {
      if ((polynomial >>> (degree - 1 - i)) & 1) words[k] ^= words[k - i];
    }
  }
}
