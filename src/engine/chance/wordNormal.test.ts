import { expect, test } from "vitest";
import { normalQuantile } from "./normal.ts";
import { normalOfWord } from "./wordNormal.ts";

const exact = (word: number) => normalQuantile(((word >>> 0) + 0.5) / 2 ** 32);

test("the normal of a word is the quantile in the middle of the word's share, to 1e-12", () => {
  let worst = 0;
  for (let i = 0; i < 100_000; i++) {
    for (const word of [i, ~i, Math.imul(i, 0x9e3779b1)]) {
      worst = Math.max(worst, Math.abs(normalOfWord(word) - exact(word)));
    }
  }
  expect(worst).toBeLessThan(1e-12);
});

test("the normal rises from word to word across every joint between two pieces", () => {
  for (let eighth = 8; eighth < 16; eighth++) {
    for (let shift = 0; shift < 28; shift++) {
      const joint = eighth << shift;
      for (let word = Math.max(joint - 4, 0); word < joint + 4; word++) {
        expect(normalOfWord(word + 1)).toBeGreaterThan(normalOfWord(word));
        expect(normalOfWord(~word)).toBeGreaterThan(normalOfWord(~(word + 1)));
      }
    }
  }
});

test("opposite words give opposite normals", () => {
  for (const word of [0, 1, 12_345, 0x3fffffff, 0x7fffffff])
    expect(normalOfWord(~word)).toBe(-normalOfWord(word));
});
