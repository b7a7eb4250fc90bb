import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type Family, families } from "../../analysis/rivals/families.ts";
import type { ExperimentRecord } from "../../data/records.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { optionsOf } from "../../engine/structure.ts";
import { model } from "../../mechanisms/index.ts";
import { keepIn } from "../../store/kept.ts";
import { readArm } from "../arm.ts";
import { makeStudyExecutor } from "../executor.ts";
import { asUserFault } from "../outside.ts";
import { makeClock } from "../progress.ts";
import { openProject, type Project } from "../project.ts";
import type { StudyOptions } from "../study.ts";
import { MOST_RUNS, whole } from "../whole.ts";
import { FIT_RUNS, FIT_STEPS } from "./fit.ts";
import { type Cell, computeMatrix, type Matrix, type MatrixForm } from "./matrix.ts";
import { type BrakeShare, brakeShares } from "./shares.ts";
import { makeSeries } from "./series.ts";

export interface ExperimentsOptions extends StudyOptions {
  /** Codes such as X4; all that are judged unless given. */
  readonly only?: readonly string[];
  /** Codes H1 to H9; all unless given. */
  readonly family?: readonly string[];
  /** `NAME=FORM`; the damping forms are run one after the other unless one is given here. */
  readonly structure?: readonly string[];
  /** `F-low` (rivals at the lower end of their ranges) or `F-shared` (one prior of the scale of pressure). */
  readonly variant?: string;
  readonly seed?: number | string;
  /** Runs of each set of brakes for the Shapley shares; 0 leaves them out; 40 unless given. */
  readonly shares?: number | string;
}

export interface FormReport extends Matrix {
  readonly damping: string;
  readonly decided: number;
  readonly agreeing: number;
  readonly disagreeing: readonly Cell[];
  readonly shares: readonly BrakeShare[];
}

export interface ExperimentsReport {
  readonly version: string;
  readonly dataHash: string;
  readonly seed: number;
  readonly runs: number;
  readonly shareRuns: number;
  readonly variant: string;
  readonly options: Readonly<Record<string, string>>;
  readonly forms: readonly FormReport[];
  readonly folder: string;
  readonly complete: boolean;
  readonly newRuns: number;
  readonly runsPerSecond: number;
}

const variants = ["F-fit", "F-low", "F-shared"] as const;

/** The matrix of separating experiments and the Shapley shares of the brakes, in both damping forms. Throws UserFault. */
export async function experiments(
  ask: ExperimentsOptions,
  project: Project = openProject(),
): Promise<ExperimentsReport> {
  const { data, version } = project;
  const runs = whole(ask.runs ?? 400, "--runs", 2, MOST_RUNS);
  const shareRuns = whole(ask.shares ?? 40, "--shares", 0, MOST_RUNS);
  const workers = whole(ask.workers ?? availableParallelism(), "--workers", 1, 256);
  const variant = oneOf(ask.variant ?? "F-fit", variants, "--variant");
  const chosen = chooseExperiments(ask.only, data.experiments);
  const wanted = (ask.family ?? families).map((code) => oneOf(code, families, "--family"));
  const baseline = readArm(
    // Families are defined by priors (questions a.2): other brakes neutral is not what the record was fitted with.
    { structure: ask.structure ?? [], draws: "prior", ...(ask.seed === undefined ? {} : { seed: ask.seed }) },
    data,
  );
  const { options } = baseline.structure;
  const dampings = options.damping ? [options.damping] : optionsOf(model.mechanisms).damping;
  const folder = ask.out ?? join("studies", "experiments");
  const executor = makeStudyExecutor([], { workers, executor: ask.executor, data });
  const clock = makeClock(ask.onProgress);
  const total = dampings.length * (runsOfMatrix(chosen, wanted, runs, variant) + 256 * shareRuns);
  let [done, earlier] = [0, 0];
  clock.report({ done: 0, total, failed: 0 });
  const series = makeSeries({
    executor,
    kept: keepIn(folder),
    base: { version, dataHash: data.hash },
    batchSize: Math.max(10, Math.ceil(runs / (4 * workers))),
    signal: ask.signal,
    count: (more, made) => {
      done += more;
      if (!made) earlier += more;
      clock.report({ done: Math.min(done, total), total, failed: 0 });
    },
  });
  const forms: FormReport[] = [];
  const report = () => {
    const { newRuns, runsPerSecond } = clock.sum();
    const counts = { newRuns: Math.max(0, newRuns - earlier), runsPerSecond };
    const { seed } = baseline;
    return {
      version,
      dataHash: data.hash,
      seed,
      runs,
      shareRuns,
      variant,
      options,
      forms,
      folder,
      ...counts,
    };
  };
  try {
    for (const damping of dampings) {
      const form: MatrixForm = {
        options: { ...options, damping },
        low: variant === "F-low",
        shared: variant === "F-shared",
      };
      const matrix = await computeMatrix(form, {
        baseline,
        experiments: chosen,
        families: wanted,
        runs,
        series,
      });
      const shares =
        shareRuns === 0 ? [] : await brakeShares(form.options, { baseline, runs: shareRuns, series });
      forms.push({ damping, ...matrix, ...agreement(matrix.cells), shares });
    }
    return { ...report(), complete: true };
  } catch (error) {
    if (ask.signal?.aborted) return { ...report(), complete: false };
    throw asUserFault(error, folder);
  } finally {
    await executor.close();
  }
}

function agreement(cells: readonly Cell[]) {
  const judged = cells.filter(({ decided }) => decided);
  const disagreeing = judged.filter((cell) => cell.agrees !== true);
  return { decided: judged.length, agreeing: judged.length - disagreeing.length, disagreeing };
}

function chooseExperiments(
  only: readonly string[] | undefined,
  all: readonly ExperimentRecord[],
): readonly ExperimentRecord[] {
  if (only === undefined) return all.filter(({ expected }) => expected !== undefined);
  const codes = all.map(({ code }) => code);
  return only.map((text) => all.find(({ code }) => code === oneOf(text, codes, "--only"))!);
}

function oneOf<T extends string>(text: string, known: readonly T[], flag: string): T {
  const found = known.find((one) => one === text);
  if (found !== undefined) return found;
  throw new UserFault(
    `${flag} ${text}: not known${suggestion(text, known) || `; expected one of ${known.join(", ")}`}`,
  );
}

/** Runs that a matrix takes, fits included: for the progress bar. */
function runsOfMatrix(
  chosen: readonly ExperimentRecord[],
  wanted: readonly Family[],
  runs: number,
  variant: string,
): number {
  const arms = wanted.length + 1;
  const fits = variant === "F-shared" ? 0 : arms * FIT_STEPS * FIT_RUNS;
  const each = chosen.reduce((sum, { measure }) => sum + (measure === "resistance" ? 1 : 2), 0);
  return fits + arms * each * runs;
}
