import { expect, test } from "vitest";
import { purposeKey } from "./keys.ts";

// Published with the FNV-1a reference code.
test.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("the key of %j is the published FNV-1a hash", (name, expected) => {
  expect(purposeKey(name)).toBe(expected);
});

test("ten thousand similar names share almost no keys", () => {
  const keys = new Set(Array.from({ length: 10_000 }, (_, i) => purposeKey(`hazard/host-${i}`)));
  expect(keys.size).toBeGreaterThan(9_997);
});
