import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { calibrate, type CalibrationReport } from "../../analysis/calibration/calibrate.ts";
import { type Checkpoint, checkpointText, readCheckpoint } from "../../analysis/calibration/checkpoint.ts";
import { packDraws } from "../../analysis/calibration/quantised.ts";
import { type CalibrationSet, calibrationSets } from "../../analysis/calibration/sets.ts";
import { makeSimulator } from "../../analysis/calibration/simulator.ts";
import { makeSimulatorPool, type SimulatorPool } from "../../analysis/calibration/simulatorPool.ts";
import { loadObservations } from "../../data/observations/loadObservations.ts";
import { loadPatterns } from "../../data/patterns.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { codeOf, writeDurably } from "../../store/durable.ts";
import { asUserFault } from "../outside.ts";
import { openProject, type Project } from "../project.ts";
import { makeClock, type Progress } from "../progress.ts";
import { whole } from "../whole.ts";

export interface CalibrateOptions {
  /** Ids such as `additive` or `H3-multiplicative`; all unless given. */
  readonly sets?: readonly string[];
  /** Folder of draws and reports; `data/calibration` of the project ships. */
  readonly out?: string;
  /** Accepted draws of each set; 400 for the full model and 100 for a family unless given. */
  readonly draws?: number | string;
  readonly seed?: number | string;
  readonly workers?: number | string;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Report of one set, as it is written beside its draws. */
export interface SetReport extends CalibrationReport {
  readonly id: string;
  readonly title: string;
  readonly until: number;
  readonly seed: number;
  readonly draws: number;
  /** What was fitted to what: hash of model, data, patterns and observations. */
  readonly of: string;
}

export interface CalibrateResult {
  readonly folder: string;
  readonly complete: boolean;
  readonly sets: readonly SetReport[];
}

const SEED = 1;
/** Runs at most for each accepted draw; the search usually needs a third of them. */
const BUDGET = 120;

/**
 * Calibrates sets one after the other and writes draws and report of each; a set that is there is read. Stops after a
 * stage when the signal says so, and goes on from there the next time. Throws UserFault.
 */
export async function calibrateSets(
  ask: CalibrateOptions,
  project: Project = openProject(),
): Promise<CalibrateResult> {
  const seed = whole(ask.seed ?? SEED, "--seed", 0, Number.MAX_SAFE_INTEGER);
  const workers = whole(ask.workers ?? availableParallelism(), "--workers", 1, 256);
  const chosen = chooseSets(calibrationSets(project.data, seed), ask);
  const folder = ask.out ?? join("studies", "calibration");
  const clock = makeClock(ask.onProgress);
  const total = chosen.reduce((sum, { draws }) => sum + draws * BUDGET, 0);
  const reports: SetReport[] = [];
  const pool = makeSimulatorPool(workers);
  let begun = 0;
  clock.report({ done: 0, total, failed: 0 });
  try {
    await mkdir(folder, { recursive: true });
    for (const set of chosen) {
      const counted = (runs: number) => clock.report({ done: begun + runs, total, failed: 0 });
      const report = await calibrateOne(set, { project, seed, folder, pool, counted, signal: ask.signal });
      if (report === undefined) break;
      reports.push(report);
      begun += set.draws * BUDGET;
      counted(0);
    }
  } catch (error) {
    throw asUserFault(error, `--out ${folder}`);
  } finally {
    await pool.close();
  }
  return { folder, complete: reports.length === chosen.length, sets: reports };
}

function chooseSets(all: readonly CalibrationSet[], { sets, draws }: CalibrateOptions): CalibrationSet[] {
  const known = all.map(({ id }) => id);
  for (const id of sets ?? [])
    if (!known.includes(id))
      throw new UserFault(`${id}: no such set${suggestion(id, known) || `; there are ${known.join(", ")}`}`);
  const chosen = all.filter(({ id }) => sets === undefined || sets.length === 0 || sets.includes(id));
  if (draws === undefined) return chosen;
  const count = whole(draws, "--draws", 20, 100_000);
  return chosen.map((set) => ({ ...set, draws: count }));
}

interface Surroundings {
  readonly project: Project;
  readonly seed: number;
  readonly folder: string;
  readonly pool: SimulatorPool;
  readonly counted: (runs: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** Undefined where the signal stopped it. */
async function calibrateOne(set: CalibrationSet, around: Surroundings): Promise<SetReport | undefined> {
  const { id, title, arm, until, draws } = set;
  const { project, seed, folder, pool } = around;
  const of = fingerprint([
    project.version,
    project.data.hash,
    loadObservations().hash,
    loadPatterns(),
    arm,
    until,
    draws,
  ]);
  const files = {
    draws: join(folder, `${id}.csv`),
    report: join(folder, `${id}.json`),
    state: join(folder, `${id}.state.tmp`),
  };
  const there = await readJson<SetReport>(files.report);
  if (there?.of === of && existsSync(files.draws)) return there;
  const wanted = { patternsUntil: until };
  const { space, targets } = makeSimulator(arm, project.data, wanted);
  const resume = await stateIn(files.state, of);
  const stop = new Error("stopped");
  let runs = 0;
  try {
    const { particles, report } = await calibrate({
      axes: space.axes.map((axis) => axis.id),
      patterns: targets!.targets,
      draws,
      seed,
      of,
      budget: draws * BUDGET,
      simulate: async (batch) => {
        if (around.signal?.aborted) throw stop;
        const answers = await pool.simulate(arm, wanted, batch);
        around.counted((runs += batch.length));
        return answers;
      },
      ...(resume && { resume }),
      onStage: async (_stage, state) => writeDurably(files.state, checkpointText(state)),
    });
    const written: SetReport = { id, title, until, seed, draws, of, ...report };
    await writeDurably(
      files.draws,
      packDraws(
        space.axes.map((axis) => axis.id),
        particles,
      ),
    );
    await writeDurably(files.report, `${JSON.stringify(written, undefined, 1)}\n`);
    await rm(files.state, { force: true });
    return written;
  } catch (error) {
    if (error === stop) return undefined;
    throw error;
  }
}

const fingerprint = (parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);

async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as T;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Where a stopped search of the same question stood. */
async function stateIn(file: string, of: string): Promise<Checkpoint | undefined> {
  try {
    const state = readCheckpoint(file, await readFile(file, "utf8"));
    return state.settings.of === of ? state : undefined;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || error instanceof UserFault) return undefined;
    throw error;
  }
}
