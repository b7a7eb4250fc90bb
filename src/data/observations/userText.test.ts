import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { userText } from "./userText.ts";

const folder = mkdtempSync(join(tmpdir(), "multivector-text-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test("a byte order mark is left in for the reader to judge", () => {
  expect(userText(written("mark", "\uFEFFa,b\n"))).toBe("\uFEFFa,b\n");
});

test("what is no UTF-8 is refused, unless the publisher is known for it", () => {
  const file = written("latin", Uint8Array.of(0x54, 0xfc, 0x72));
  expect(() => userText(file)).toThrow("latin:1: not UTF-8 text; save it with that encoding");
  expect(userText(file, { latin: true })).toBe("Tür");
  expect(() => userText(written("wide", Uint8Array.of(0xff, 0xfe, 0x61, 0)), { latin: true })).toThrow(
    "not UTF-8",
  );
});

test("of a file too large only the lines worth reading are read, each in its place", () => {
  const file = written("large", "head\nKAZ,1\nFRA,2\nKAZ,3\n");
  expect(userText(file, { largest: 5, only: /head|KAZ/ })).toBe("head\nKAZ,1\n\nKAZ,3\n");
  expect(() => userText(file, { largest: 5 })).toThrow("more than can be read at once");
});

test("a missing file and a folder are said as such", () => {
  expect(() => userText(join(folder, "none"))).toThrow("none: no such file; check the name");
  expect(() => userText(folder)).toThrow("is a folder; give the name of a file");
});
