import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeInProcessExecutor } from "../../analysis/ensemble/executor.ts";
import { makeRunner, type ToyArm } from "../../analysis/ensemble/testing/toy.ts";
import type { Question } from "../plan.ts";
import { runStudy, type StudyOptions } from "../runStudy.ts";

export const toyExecutor = makeInProcessExecutor(makeRunner);

/** A study of the toy with two arms that share their luck. */
export function toyQuestion(runs: number, more: Partial<ToyArm> = {}): Question {
  const arm = (name: string, growth: number) => ({ name, spec: { seed: 7, growth, ...more } });
  const arms = [arm("calm", 0.1), arm("brisk", 0.3)];
  return { name: "toy", question: "Does it grow?", version: "0.0.0", dataHash: "none", arms, runs };
}

/** Two arms of 40 runs, of which runs 3 and 17 fail. */
export const question = toyQuestion(40, { failing: [3, 17] });

/** Runs the study above, or what is missing of it, in small batches. */
export const run = (folder: string, more: Partial<StudyOptions> = {}) =>
  runStudy({ folder, question, executor: toyExecutor, batchSize: 8, ...more });

/** Runs it until so many runs are stored. */
export async function runHalf(folder: string, until: number, more: Partial<StudyOptions> = {}) {
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }) => void (done >= until && stop.abort());
  return run(folder, { signal: stop.signal, onProgress, ...more });
}

/** Names of folders that do not exist yet, with characters that shells and SQL trip over. */
export function makeFolders() {
  const root = mkdtempSync(join(tmpdir(), "study [a]'s "));
  let count = 0;
  return { fresh: () => join(root, `s${count++}`), remove: () => rm(root, { recursive: true }) };
}

/** A fingerprint of every file in a folder. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of await readdir(folder))
    files[name] = createHash("sha256")
      .update(await readFile(join(folder, name)))
      .digest("hex");
  return files;
}
