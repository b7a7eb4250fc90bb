import { rm } from "node:fs/promises";
import { join } from "node:path";
import { summarise } from "../analysis/ensemble/bands.ts";
import { type FilePrint, printOf, writeDurably } from "./durable.ts";
import { type Manifest, writeManifest } from "./manifest.ts";
import type { Part } from "./part.ts";
import { byRun, failuresIn, partsFolder, sourceFromParts } from "./parts.ts";
import { DRAWS, writeDraws } from "./drawTable.ts";
import { RESULTS, writeResults } from "./resultTable.ts";

export const FAILED = "failed.json";
export const SUMMARY = "summary.json";

/** The files of a complete study beside its manifest. */
export const FILES = [RESULTS, DRAWS, FAILED, SUMMARY] as const;

/**
 * Turns parts into tables. The manifest changes last and in one step, and parts go after that: a process that dies
 * on the way leaves a study that the next one finishes.
 */
export async function finishStudy(
  folder: string,
  manifest: Manifest,
  stored: readonly Part[],
): Promise<void> {
  const parts = stored.toSorted(byRun);
  requireAll(folder, manifest, parts);
  const failures = failuresIn(parts, manifest);
  const digest = await writeResults(folder, manifest, parts);
  const drawDigests = await writeDraws(folder, manifest, parts);
  await writeDurably(join(folder, FAILED), asJson(failures));
  await writeDurably(join(folder, SUMMARY), asJson(await summarise(sourceFromParts(manifest, parts))));
  const files: Record<string, FilePrint> = {};
  for (const name of FILES) files[name] = await printOf(join(folder, name));
  const results = { digest, drawDigests, failed: failures.length, files };
  await writeManifest(folder, { ...manifest, status: "complete", ...results });
  await removeParts(folder);
}

export async function removeParts(folder: string): Promise<void> {
  await rm(partsFolder(folder), { recursive: true, force: true });
}

function requireAll(folder: string, { arms, runs }: Manifest, parts: readonly Part[]): void {
  const stored = parts.reduce((sum, { count }) => sum + count, 0);
  if (stored !== arms.length * runs)
    throw new Error(
      `${folder}: ${stored} of ${arms.length * runs} runs are stored; a study is finished with all`,
    );
}

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;
