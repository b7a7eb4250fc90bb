import { mkdir, readdir } from "node:fs/promises";
import type { BatchSink } from "../analysis/ensemble/sink.ts";
import { UserFault } from "../engine/faults.ts";
import { finishStudy, removeParts } from "./finish.ts";
import { lockStudy } from "./lock.ts";
import { type Manifest, readManifest, runningManifest, writeManifest } from "./manifest.ts";
import type { Part } from "./part.ts";
import { findParts, prepareParts, writePart } from "./parts.ts";
import { checkPlan, differenceOf, type Plan } from "./plan.ts";
import { openStudy } from "./study.ts";

/** A study being written. */
export interface StudyWriter extends BatchSink {
  /** Whether the study was complete before it was opened. */
  readonly complete: boolean;
  /** Turns the stored batches into tables and marks the study complete. Every run has to be stored. */
  finish(): Promise<void>;
  /** Lets go of the folder; whatever was accepted stays. */
  close(): Promise<void>;
}

/**
 * Begins a study in a folder, or goes on with the same study where one was stopped. Throws a UserFault where the
 * folder holds anything else, is damaged, or is being written by another process.
 */
export async function openWriter(folder: string, plan: Plan): Promise<StudyWriter> {
  checkPlan(plan);
  await mkdir(folder, { recursive: true });
  const unlock = await lockStudy(folder);
  try {
    const manifest = await beginOrResume(folder, plan);
    return manifest.status === "complete"
      ? await completeWriter(folder, manifest, unlock)
      : await runningWriter(folder, manifest, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function beginOrResume(folder: string, plan: Plan): Promise<Manifest> {
  const there = await readManifest(folder);
  if (there !== undefined) {
    const difference = differenceOf(there, runningManifest(plan));
    if (difference === undefined) return there;
    throw new UserFault(
      `${folder}: holds another study (${difference}); expected the same study or an empty folder; ` +
        `name another folder, or remove this one`,
    );
  }
  const strangers = (await readdir(folder)).filter((name) => !["lock", "manifest.json.tmp"].includes(name));
  if (strangers.length > 0)
    throw new UserFault(
      `${folder}: holds ${strangers[0]} but no manifest.json; expected a study or an empty folder; name another folder`,
    );
  const manifest = runningManifest(plan);
  await writeManifest(folder, manifest);
  return manifest;
}

async function runningWriter(
  folder: string,
  manifest: Manifest,
  close: () => Promise<void>,
): Promise<StudyWriter> {
  await prepareParts(folder);
  const parts: Part[] = await findParts(folder, manifest);
  return {
    complete: false,
    stored: () => parts,
    accept: async (arm, batch) => void parts.push(await writePart(folder, manifest, arm, batch)),
    finish: () => finishStudy(folder, manifest, parts),
    close,
  };
}

async function completeWriter(
  folder: string,
  manifest: Manifest,
  close: () => Promise<void>,
): Promise<StudyWriter> {
  const { failed } = await openStudy(folder);
  await removeParts(folder); // left where a process died right after it had finished
  const stored = manifest.arms.map(({ name }, arm) => {
    return { arm, first: 0, count: manifest.runs, failed: failed.filter((failure) => failure.arm === name) };
  });
  const refuse = () =>
    Promise.reject(new Error(`${folder}: the study is complete and takes no more batches`));
  return { complete: true, stored: () => stored, accept: refuse, finish: async () => {}, close };
}
