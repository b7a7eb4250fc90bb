import { philox4x32, philoxBlocks } from "./philox.ts";
import { poissonQuantile } from "./poisson.ts";
import { normalOfWord } from "./wordNormal.ts";

/**
 * Keyed draws: each depends only on (seed, run, purpose, quarter, index) and never on what was drawn before.
 * So adding or removing a mechanism, an actor or a worker leaves every other draw as it was.
 *
 * One chance serves one engine; `aim` and `at` turn it to another run or quarter, and nothing is allocated in use
 * (but for room for the longest bulk draw).
 * A purpose is a key from `purposeKey`. Give each purpose one distribution: a uniform and a normal of the same
 * purpose and index are the same luck in two shapes. All shapes rise with the underlying uniform.
 */
export interface Chance {
  /** Turns to a run of a seed. Seed: whole, from 0 to 2⁵³. Run: whole, from 0 to 2³² - 1. */
  aim(seed: number, run: number): void;
  /** Turns to a quarter, counted from any fixed one; may be negative. Stays when `aim` is called. */
  at(quarter: number): void;
  /** Between 0 and 1, never either: one of 2³² evenly spaced values. Index: whole, from 0 to 2³² - 1. */
  uniform(purpose: number, index: number): number;
  /** Standard normal, to 1e-12; within ±6.4, because draws have 32 bits. */
  normal(purpose: number, index: number): number;
  /** 1 with the given probability, else 0. Raising the probability never turns a 1 into a 0. */
  bernoulli(purpose: number, index: number, probability: number): 0 | 1;
  /** A count with the given mean. Raising the mean never lowers the count. Takes time in step with the mean. */
  poisson(purpose: number, index: number, mean: number): number;
  /** A waiting time with the given mean, in the unit of the mean. */
  exponential(purpose: number, index: number, mean: number): number;
  /** Fills `out` so that out[i] is uniform(purpose, i); faster than asking one by one. */
  uniforms(purpose: number, out: Float64Array): void;
  /** Fills `out` so that out[i] is normal(purpose, i). */
  normals(purpose: number, out: Float64Array): void;
}

const TWO_32 = 2 ** 32;

/** A chance turned to seed 0, run 0, quarter 0. */
export function makeChance(): Chance {
  let seedLow = 0;
  let seedHigh = 0;
  let run = 0;
  let quarter = 0;

  // The last block of four words, kept because neighbouring indices share it.
  const words = new Int32Array(4);
  let keptPurpose = 0;
  let keptBlock = -1;
  // Room for the words of a bulk draw; grows to the longest.
  let bulk = new Int32Array(256);

  function aim(seed: number, newRun: number): void {
    seedLow = seed | 0;
    seedHigh = Math.floor(seed / TWO_32) | 0;
    run = newRun | 0;
    keptBlock = -1;
  }

  function at(newQuarter: number): void {
    quarter = newQuarter | 0;
    keptBlock = -1;
  }

  function word(purpose: number, index: number): number {
    const block = index >>> 2;
    if (block !== keptBlock || purpose !== keptPurpose) {
      philox4x32(block, quarter, purpose, run, seedLow, seedHigh, words);
      keptBlock = block;
      keptPurpose = purpose;
    }
    return words[index & 3];
  }

  function bulkWords(purpose: number, count: number): Int32Array {
    const blocks = ((count + 7) >>> 3) << 1;
    if (bulk.length < blocks * 4) bulk = new Int32Array(blocks * 4);
    philoxBlocks(blocks, quarter, purpose, run, seedLow, seedHigh, bulk);
    return bulk;
  }

  function uniforms(purpose: number, out: Float64Array): void {
    const from = bulkWords(purpose, out.length);
    for (let i = 0; i < out.length; i++) out[i] = fraction(from[i]);
  }

  function normals(purpose: number, out: Float64Array): void {
    const from = bulkWords(purpose, out.length);
    for (let i = 0; i < out.length; i++) out[i] = normalOfWord(from[i]);
  }

  const uniform = (purpose: number, index: number) => fraction(word(purpose, index));

  return {
    aim,
    at,
    uniform,
    normal: (purpose, index) => normalOfWord(word(purpose, index)),
    bernoulli: (purpose, index, probability) => (uniform(purpose, index) < probability ? 1 : 0),
    poisson: (purpose, index, mean) => poissonQuantile(uniform(purpose, index), mean),
    exponential: (purpose, index, mean) => -mean * Math.log1p(-uniform(purpose, index)),
    uniforms,
    normals,
  };
}

/** The middle of a word's share of the interval from 0 to 1. */
function fraction(word: number): number {
  return ((word >>> 0) + 0.5) / TWO_32;
}
