import { expect, test } from "vitest";
import { philox4x32 } from "../../engine/chance/philox.ts";
import { nestedUniformScramble } from "./owen.ts";

function seedFor(i: number): number {
  const words = new Int32Array(4);
  philox4x32(i, 0, 0, 0, 0, 0, words);
  return words[0] >>> 0;
}

test("values that agree in their first k bits still agree in exactly those bits", () => {
  for (let i = 0; i < 200; i++) {
    const value = seedFor(i);
    for (let k = 0; k < 32; k++) {
      const sibling = (value ^ (1 << (31 - k))) >>> 0;
      const scrambled = nestedUniformScramble(value, seedFor(1000 + i));
      const difference = scrambled ^ nestedUniformScramble(sibling, seedFor(1000 + i));
      expect(Math.clz32(difference)).toBe(k);
    }
  }
});

test("each seed gives a permutation of every dyadic grid", () => {
  for (let i = 0; i < 20; i++) {
    const cells = new Set(
      Array.from({ length: 256 }, (_, cell) => nestedUniformScramble((cell << 24) >>> 0, seedFor(i)) >>> 24),
    );
    expect(cells.size).toBe(256);
  }
});

test("over seeds, any value lands anywhere", () => {
  const counts = Array.from({ length: 16 }, () => 0);
  for (let i = 0; i < 16_000; i++) counts[nestedUniformScramble(0x12345678, seedFor(i)) >>> 28]++;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(1000 * (15 / 16)));
});

test("two halves of a half change places independently of each other", () => {
  let both = 0;
  const seeds = 10_000;
  for (let i = 0; i < seeds; i++) {
    const inLower = nestedUniformScramble(0, seedFor(i)) >>> 30;
    const inUpper = nestedUniformScramble(0x80000000, seedFor(i)) >>> 30;
    if ((inLower & 1) === (inUpper & 1)) both++;
  }
  expect(Math.abs(both - seeds / 2)).toBeLessThan(4 * Math.sqrt(seeds / 4));
});

test("answers are unsigned words", () => {
  for (let i = 0; i < 100; i++) expect(nestedUniformScramble(i, seedFor(i))).toBeGreaterThanOrEqual(0);
});
