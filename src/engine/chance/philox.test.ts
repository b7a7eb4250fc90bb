import { expect, test } from "vitest";
import { philox4x32, philoxBlocks } from "./philox.ts";

type Words = [number, number, number, number];

function hexWords(counter: Words, key: [number, number]): string {
  const out = new Int32Array(4);
  philox4x32(...counter, ...key, out);
  return Array.from(out, (word) => (word >>> 0).toString(16).padStart(8, "0")).join(" ");
}

const ONES = 0xffffffff;

// Published with Random123 (file kat_vectors, philox4x32 with 10 rounds).
test.each<[string, Words, [number, number], string]>([
  ["zeros", [0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
  ["ones", [ONES, ONES, ONES, ONES], [ONES, ONES], "408f276d 41c83b0e a20bc7c6 6d5451fd"],
  [
    "digits of pi",
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    "d16cfe09 94fdcceb 5001e420 24126ea1",
  ],
])("Philox gives the known answer for %s", (_what, counter, key, expected) => {
  expect(hexWords(counter, key)).toBe(expected);
});

test("blocks in bulk are the blocks of successive counters", () => {
  const bulk = new Int32Array(24);
  philoxBlocks(6, -2, 3, 4, 5, -6, bulk);
  const single = Array.from({ length: 6 }, (_, block) => {
    const out = new Int32Array(4);
    philox4x32(block, -2, 3, 4, 5, -6, out);
    return [...out];
  });
  expect([...bulk]).toEqual(single.flat());
});

test("a negative number is the same word as its unsigned spelling", () => {
  expect(hexWords([-1, -1, -1, -1], [-1, -1])).toBe(hexWords([ONES, ONES, ONES, ONES], [ONES, ONES]));
});

test("flipping one bit of counter or key flips about half of the 128 bits", () => {
  const base = new Int32Array(4);
  const other = new Int32Array(4);
  let flips = 0;
  for (let bit = 0; bit < 192; bit++) {
    const input = [1, 2, 3, 4, 5, 6];
    philox4x32(...(input as [...Words, number, number]), base);
    input[bit >> 5] ^= 1 << (bit & 31);
    philox4x32(...(input as [...Words, number, number]), other);
    const changed = countBits(base, other);
    expect(changed).toBeGreaterThan(32);
    expect(changed).toBeLessThan(96);
    flips += changed;
  }
  expect(flips / 192).toBeCloseTo(64, -0.5);
});

function countBits(a: Int32Array, b: Int32Array): number {
  let bits = 0;
  for (let i = 0; i < a.length; i++) {
    for (let difference = a[i] ^ b[i]; difference !== 0; difference &= difference - 1) bits++;
  }
  return bits;
}
