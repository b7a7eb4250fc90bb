import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { BatchResult } from "../analysis/ensemble/batch.ts";
import type { FailedRun, ResultSource } from "../analysis/ensemble/sink.ts";
import { UserFault } from "../engine/faults.ts";
import { codeOf, UNFINISHED, writeDurably } from "./durable.ts";
import type { Manifest } from "./manifest.ts";
import { encodePart, type Part, partName, readPart, readRows } from "./part.ts";

export const partsFolder = (folder: string): string => join(folder, "parts");

export async function writePart(
  folder: string,
  manifest: Manifest,
  arm: number,
  batch: BatchResult,
): Promise<Part> {
  const path = join(partsFolder(folder), partName(arm, batch));
  await writeDurably(path, encodePart(manifest, manifest.key, arm, batch));
  return { path, arm, first: batch.first, count: batch.count, failed: batch.failed };
}

/** Makes the folder for parts and clears it of files that were being written when a process died. */
export async function prepareParts(folder: string): Promise<void> {
  const parts = partsFolder(folder);
  await mkdir(parts, { recursive: true });
  const left = (await readdir(parts)).filter((name) => name.endsWith(UNFINISHED));
  await Promise.all(left.map((name) => rm(join(parts, name))));
}

/** Reads and checks every part; in order of arm and run. */
export async function findParts(folder: string, manifest: Manifest): Promise<Part[]> {
  const names = await readdir(partsFolder(folder)).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  const parts: Part[] = [];
  for (const name of names.filter((n) => n.endsWith(".part")).toSorted()) {
    const { doubles: _, ...part } = readPart(manifest, manifest.key, join(partsFolder(folder), name));
    parts.push(part);
    await setImmediate(); // a study of many parts should not hold up whoever else uses this thread
  }
  refuseOverlap(parts.sort(byRun));
  return parts;
}

export const byRun = (a: Part, b: Part): number => a.arm - b.arm || a.first - b.first;

function refuseOverlap(parts: readonly Part[]): void {
  for (let i = 1; i < parts.length; i++) {
    const [before, part] = [parts[i - 1], parts[i]];
    if (before.arm === part.arm && part.first < before.first + before.count)
      throw new UserFault(
        `${part.path}: holds runs that ${before.path} holds too; expected each run once; ` +
          `remove one of the two and run the study again`,
      );
  }
}

export const failuresIn = (parts: readonly Part[], manifest: Manifest): FailedRun[] =>
  parts.flatMap((part) => part.failed.map((failure) => ({ arm: manifest.arms[part.arm].name, ...failure })));

/** Reads results from parts that `findParts` checked; there may be gaps between them. */
export function sourceFromParts(manifest: Manifest, parts: readonly Part[]): ResultSource {
  const { columns, years, axes, runs, arms } = manifest;
  const cellsOfRun = columns.length * years.length;

  function rows(arm: number, first: number, count: number): Float64Array {
    const all = new Float64Array(count * runs).fill(Number.NaN);
    const mine = parts.filter((part) => part.arm === arm);
    const held = new Float64Array(count * mine.reduce((most, part) => Math.max(most, part.count), 0));
    for (const part of mine) {
      const block = readRows(part, first, count, held);
      for (let i = 0; i < count; i++)
        all.set(block.subarray(i * part.count, (i + 1) * part.count), i * runs + part.first);
    }
    return all;
  }

  return {
    columns,
    years,
    axes,
    runs,
    arms: arms.map(({ name }) => name),
    failed: failuresIn(parts, manifest),
    cells: async (arm, first, count) => rows(arm, first, count),
    draws: async (arm, axis) => rows(arm, cellsOfRun + axis, 1),
  };
}
