import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { stat } from "node:fs/promises";
import { BATCH_SIZE } from "../analysis/ensemble/ensemble.ts";
import type { Executor } from "../analysis/ensemble/executor.ts";
import { UserFault } from "../engine/faults.ts";
import type { Question } from "../store/plan.ts";
import { runStudy } from "../store/runStudy.ts";
import type { Study } from "../store/study.ts";
import { defaults, type PreparedArm } from "./arm.ts";
import { makeStudyExecutor } from "./executor.ts";
import { asUserFault } from "./outside.ts";
import { makeClock, type Progress } from "./progress.ts";
import type { Project } from "./project.ts";
import { MOST_RUNS, whole } from "./whole.ts";

/** How a study is carried out; nothing here changes its results but `runs`. */
export interface StudyOptions {
  /** Runs of each arm; 400 unless given. */
  readonly runs?: number | string;
  /** Threads; as many as there are processors unless given. */
  readonly workers?: number | string;
  /** Folder of the study; `studies/<name>-<hash>` below the current directory unless given. */
  readonly out?: string;
  /** Who runs the batches, where threads of this process are not wanted; it stays open. */
  readonly executor?: Executor;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops cleanly after the batches under way; the same request goes on from there. */
  readonly signal?: AbortSignal;
}

export interface StudyResult {
  readonly study: Study;
  readonly complete: boolean;
  /** Runs stored, of all arms, and how many of them were run now. */
  readonly done: number;
  readonly total: number;
  readonly newRuns: number;
  /** Of the runs made now; 0 where all were stored already. */
  readonly runsPerSecond: number;
}

/** Runs a study over arms, or what is missing of it, or reads it where it is complete. Throws UserFault. */
export async function carryOut(
  arms: readonly PreparedArm[],
  ask: { readonly name: string; readonly question: string },
  options: StudyOptions,
  { data, version }: Project,
): Promise<StudyResult> {
  const runs = whole(options.runs ?? defaults.runs, "--runs", 1, MOST_RUNS);
  const workers = whole(options.workers ?? availableParallelism(), "--workers", 1, 256);
  const specs = arms.map(({ arm }) => ({ name: arm.name, spec: arm }));
  const question: Question = { ...ask, version, dataHash: data.hash, arms: specs, runs };
  const folder = options.out ?? join("studies", folderName(question));
  await checkFolder(folder);
  const executor = makeStudyExecutor(arms, { workers, executor: options.executor, data });
  const clock = makeClock(options.onProgress);
  try {
    const signal = options.signal === undefined ? {} : { signal: options.signal };
    const batchSize = batchSizeOf(runs * arms.length, workers);
    const started = { folder, question, executor, batchSize, onProgress: clock.report, ...signal };
    const { study, result } = await runStudy(started);
    const { complete, done, total } = result;
    return { study, complete, done, total, ...clock.sum() };
  } catch (error) {
    throw asUserFault(error, folder);
  } finally {
    await executor.close();
  }
}

/** Smaller in small studies, so that every worker has something to do and a stop does not take long. */
const batchSizeOf = (total: number, workers: number): number =>
  Math.max(8, Math.min(BATCH_SIZE, Math.ceil(total / (4 * workers))));

/** The same question to the same model has the same folder, so asking again goes on or reads. */
function folderName({ name, version, dataHash, arms, runs }: Question): string {
  const text = JSON.stringify({ version, dataHash, arms, runs });
  return `${name}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory())
    throw new UserFault(`--out ${folder}: is a file; expected the folder of a study; name another`);
}

/** Small letters, digits and hyphens, as folder names everywhere may have. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "") || "study";
