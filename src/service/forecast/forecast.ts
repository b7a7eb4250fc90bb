import { availableParallelism } from "node:os";
import type { Job } from "../../analysis/calibration/population.ts";
import { armUntil, LAST_FITTED } from "../../analysis/calibration/sets.ts";
import { makeSimulator } from "../../analysis/calibration/simulator.ts";
import { makeSimulatorPool, type SimulatorPool } from "../../analysis/calibration/simulatorPool.ts";
import type { Arm, Draws } from "../../analysis/experiment/arm.ts";
import { calibratedQuantiles, calibratedSet } from "../../analysis/experiment/calibratedDraw.ts";
import { quarterOf } from "../../analysis/experiment/buildPaths.ts";
import type { Space } from "../../analysis/experiment/space.ts";
import { type Ensemble, forecastSeries, type SeriesForecast } from "../../analysis/observables/forecast.ts";
import { makeArchive } from "../../analysis/observables/history.ts";
import { calibratedDraws } from "../../data/calibrated.ts";
import { LAST_OBSERVED, loadObservations } from "../../data/observations/loadObservations.ts";
import type { DataSet } from "../../data/records.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { formatQuarter, quarter, yearOf } from "../../engine/quarter.ts";
import { readStructure } from "../clauses.ts";
import { openProject, type Project } from "../project.ts";
import { makeClock, type Progress } from "../progress.ts";
import { MOST_RUNS, whole } from "../whole.ts";

export const modes = ["blind", "shock"] as const;
export type Mode = (typeof modes)[number];

export interface ForecastOptions {
  /** Last quarter that is known; the fourth of a year; 2020-Q4 unless given. */
  readonly from?: string;
  /** Last quarter of the forecast; 2025-Q4 unless given. */
  readonly to?: string;
  /** `blind`: shocks are drawn (unless given); `shock`: those on record are imposed. */
  readonly mode?: string;
  readonly members?: number | string;
  readonly seed?: number | string;
  /** `calibrated` or `prior`; unless given, calibrated where the forecast may know what those were fitted to. */
  readonly draws?: string;
  /** `NAME=FORM`, or ids of presets. */
  readonly structure?: readonly string[];
  readonly workers?: number | string;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface ForecastQuestion {
  readonly arm: Arm;
  readonly mode: Mode;
  /** Last known year, and the years that are forecast. */
  readonly until: number;
  readonly years: readonly number[];
  readonly members: number;
  readonly seed: number;
  readonly draws: Draws;
  readonly workers: number;
}

export interface ForecastResult {
  readonly question: ForecastQuestion;
  readonly series: readonly SeriesForecast[];
  /** Members that broke and are left out. */
  readonly failed: number;
  readonly complete: boolean;
}

/** First year after which there is enough record to learn errors from. */
const EARLIEST = 2006;

/** Reads what a user asked for. Throws UserFault. */
export function readForecast(ask: ForecastOptions, data: DataSet): ForecastQuestion {
  const from = quarterOf(ask.from ?? `${LAST_OBSERVED}-Q4`, "--from");
  const to = quarterOf(ask.to ?? "2025-Q4", "--to");
  const until = yearOf(from);
  if (from % 4 !== 3 || until < EARLIEST || until > LAST_OBSERVED)
    throw new UserFault(
      `--from ${formatQuarter(from)}: expected the fourth quarter of a year from ${EARLIEST} to ${LAST_OBSERVED}, such as 2020-Q4; the record ends in ${LAST_OBSERVED}`,
    );
  if (to % 4 !== 3 || to <= from || to > quarter("2045-Q4"))
    throw new UserFault(
      `--to ${formatQuarter(to)}: expected the fourth quarter of a later year, to 2045; figures are yearly`,
    );
  const mode = oneOf(ask.mode ?? "blind", modes, "--mode");
  const draws = readDraws(ask.draws, until);
  const seed = whole(ask.seed ?? 1, "--seed", 0, Number.MAX_SAFE_INTEGER);
  const structure = readStructure(ask.structure ?? [], [], data);
  const { options } = structure;
  return {
    // A preset may switch mechanisms off beside the options that it sets.
    arm: { ...forecastArm(data, { until, to: yearOf(to), mode, options, seed }), structure },
    mode,
    until,
    seed,
    draws,
    years: Array.from({ length: yearOf(to) - until }, (_, i) => until + 1 + i),
    members: whole(ask.members ?? 400, "--members", 20, MOST_RUNS),
    workers: whole(ask.workers ?? availableParallelism(), "--workers", 1, 256),
  };
}

/** Draws know the record that they were fitted to: a forecast from an earlier year does without them. */
function readDraws(asked: string | undefined, until: number): Draws {
  const early = until < LAST_FITTED;
  const draws = oneOf(asked ?? (early ? "prior" : "calibrated"), ["calibrated", "prior"] as const, "--draws");
  if (draws === "calibrated" && early)
    throw new UserFault(
      `--draws calibrated: these are fitted to the record to ${LAST_FITTED}, which a forecast from ${until} must not know; use --draws prior, or multivector backtest, which fits draws of its own`,
    );
  return draws;
}

interface ArmQuestion {
  readonly until: number;
  readonly to: number;
  readonly mode: Mode;
  readonly options: Arm["structure"]["options"];
  readonly seed: number;
}

export function forecastArm(data: DataSet, { until, to, mode, options, seed }: ArmQuestion): Arm {
  const arm = armUntil(data, until, options, seed, to);
  const shocks = mode === "blind" ? "drawn" : "imposed";
  return { ...arm, name: `forecast ${mode}`, known: { until: `${until}-Q4`, shocks } };
}

/** Forecasts every observed series. Throws UserFault. */
export async function forecast(
  ask: ForecastOptions,
  project: Project = openProject(),
): Promise<ForecastResult> {
  const question = readForecast(ask, project.data);
  const { until, years, seed, members } = question;
  const clock = makeClock(ask.onProgress);
  clock.report({ done: 0, total: members, failed: 0 });
  const pool = makeSimulatorPool(question.workers);
  try {
    const made = await ensembleOf(question, project.data, pool, ask.signal, (done) =>
      clock.report({ done, total: members, failed: 0 }),
    );
    if (made === undefined) return { question, series: [], failed: 0, complete: false };
    const archive = makeArchive(loadObservations().observations, until);
    const series = forecastSeries(made.ensemble, archive, until, years, seed);
    return { question, series, failed: made.failed, complete: true };
  } finally {
    await pool.close();
  }
}

const PORTION = 100;

async function ensembleOf(
  question: ForecastQuestion,
  data: DataSet,
  pool: SimulatorPool,
  signal: AbortSignal | undefined,
  counted: (done: number) => void,
): Promise<{ ensemble: Ensemble; failed: number } | undefined> {
  const { space, recorder } = makeSimulator(question.arm, data, "series");
  const jobs = jobsOf(question, data, space);
  const members: Float64Array[] = [];
  for (let done = 0; done < jobs.length; done += PORTION) {
    if (signal?.aborted) return undefined;
    members.push(...(await pool.simulate(question.arm, "series", jobs.slice(done, done + PORTION))));
    counted(Math.min(jobs.length, done + PORTION));
  }
  const whole = members.filter((member) => !Number.isNaN(member[0]));
  return {
    ensemble: { years: recorder.years, series: recorder.series, members: whole },
    failed: members.length - whole.length,
  };
}

/** The drawn quantiles of every member. */
export function jobsOf(
  { arm, draws, members, seed }: Pick<ForecastQuestion, "arm" | "draws" | "members" | "seed">,
  data: DataSet,
  space: Space,
): Job[] {
  const overwrite =
    draws === "calibrated"
      ? calibratedQuantiles(
          { ...arm, calibration: calibratedDraws(calibratedSet(arm), data.folder).hash },
          data,
          space,
        )
      : undefined;
  return Array.from({ length: members }, (_, run) => {
    const u = new Float64Array(space.axes.length);
    space.quantiles(seed, run, u);
    overwrite?.(run, u);
    return { u, run };
  });
}

function oneOf<T extends string>(text: string, known: readonly T[], flag: string): T {
  const found = known.find((one) => one === text);
  if (found) return found;
  throw new UserFault(
    `${flag} ${text}: no such choice${suggestion(text, known) || `; expected ${known.join(" or ")}`}`,
  );
}
