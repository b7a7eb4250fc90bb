import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** What a file not yet in its place is called. */
export const UNFINISHED = ".tmp";

/** Writes a file whole or not at all: under another name, onto the disk, then into its place. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path + UNFINISHED, "w");
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
  await putInPlace(path);
}

/** Brings `path.tmp`, written by someone else, onto the disk and into its place. */
export async function putInPlace(path: string): Promise<void> {
  await sync(path + UNFINISHED, "r+");
  await rename(path + UNFINISHED, path);
  await syncFolder(dirname(path));
}

/** Some systems cannot open or sync a folder; there the rename has to be enough. */
async function syncFolder(path: string): Promise<void> {
  await sync(path, "r").catch((error: unknown) => {
    if (!["EISDIR", "EPERM", "EACCES", "EINVAL", "EBADF"].includes(codeOf(error))) throw error;
  });
}

async function sync(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What the system calls an error, as ENOENT; empty for others. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

/** Size and SHA-256 of a file, by which an altered one is found. */
export interface FilePrint {
  readonly bytes: number;
  readonly sha256: string;
}

export async function printOf(path: string): Promise<FilePrint> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return { bytes: (await stat(path)).size, sha256: hash.digest("hex") };
}
