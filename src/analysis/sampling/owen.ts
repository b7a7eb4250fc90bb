/**
 * Nested uniform scrambling: at each level of the binary tree over 32-bit fractions, the two halves change
 * places or not, decided by the seed and by where in the tree. Any stratification of a point set survives.
 *
 * Sources: A. B. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences" (1995) for the scrambling;
 * B. Burley, "Practical hash-based Owen scrambling", JCGT 9 (2020), after S. Laine and T. Karras (2011), for doing
 * it by a hash; N. Vegdahl, "Building a better LK hash" (2021) for constants that mix better than Burley's.
 *
 * Value and seed are 32-bit words; the seed should be well mixed, as words of Philox are. Returns a 32-bit word.
 */
export function nestedUniformScramble(value: number, seed: number): number {
  return reverseBits(scrambleUpward(reverseBits(value), seed)) >>> 0;
}

/** A permutation in which each bit depends only on itself, lower bits and the seed: products carry upward only. */
function scrambleUpward(word: number, seed: number): number {
  let x = word ^ Math.imul(word, 0x3d20adea);
  x = Math.imul(x + seed, (seed >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  return x ^ Math.imul(x, 0x53a22864);
}

function reverseBits(word: number): number {
  let x = (word >>> 16) | (word << 16);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  return ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
}
