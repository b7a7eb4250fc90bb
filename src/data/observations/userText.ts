import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { UserFault } from "../../engine/faults.ts";

/** Strings of the engine end a little above this. */
const LARGEST = 500_000_000;

interface Reading {
  /** For publishers that do not write UTF-8: what is no UTF-8 is read as Windows-1252. */
  readonly latin?: boolean;
  /** Lines worth reading where the file is too large; the others are read as empty, so that line numbers hold. */
  readonly only?: RegExp;
  /** Bytes from which a file is too large to be read whole. */
  readonly largest?: number;
}

/**
 * Text of a user's file as it stands, byte order mark included, so that the reader can judge it. Throws UserFault.
 */
export function userText(file: string, { latin = false, only, largest = LARGEST }: Reading = {}): string {
  const size = orFault(file, () => statSync(file).size);
  if (size <= largest)
    return decode(
      file,
      orFault(file, () => readFileSync(file)),
      latin,
    );
  if (only) return orFault(file, () => linesOf(file, only));
  throw new UserFault(
    `${file}: has ${Math.round(size / 1e6)} MB, more than can be read at once (${largest / 1e6}); download a smaller selection`,
  );
}

function decode(file: string, bytes: Buffer, latin: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (latin && !wide) return new TextDecoder("windows-1252").decode(bytes);
    throw new UserFault(`${file}:1: not UTF-8 text; save it with that encoding`);
  }
}

/** Piece by piece; bytes beyond ASCII stand in names only, so one byte is one character here. */
function linesOf(file: string, only: RegExp): string {
  const handle = openSync(file, "r");
  const piece = Buffer.alloc(1 << 24);
  const lines: string[] = [];
  let rest = "";
  try {
    for (let n = readSync(handle, piece); n > 0; n = readSync(handle, piece)) {
      const found = (rest + piece.toString("latin1", 0, n)).split("\n");
      rest = found.pop() ?? "";
      for (const line of found) lines.push(only.test(line) ? line : "");
    }
  } finally {
    closeSync(handle);
  }
  return [...lines, only.test(rest) ? rest : ""].join("\n");
}

function orFault<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    throw new UserFault(`${file}: ${reason(fault)}`, { cause: fault });
  }
}

function reason(fault: unknown): string {
  const { code } = fault as { code?: string };
  if (code === "ENOENT") return "no such file; check the name";
  if (code === "EISDIR") return "is a folder; give the name of a file";
  return `cannot be read (${code ?? String(fault)}); check who may read it`;
}
