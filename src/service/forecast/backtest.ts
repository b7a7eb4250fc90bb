import { mkdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { calibrate } from "../../analysis/calibration/calibrate.ts";
import { crpsFair } from "../../analysis/scoring/crps.ts";
import { type Pattern, rootMeanSquare } from "../../analysis/calibration/patterns.ts";
import { type Particle, priorParticles } from "../../analysis/calibration/population.ts";
import { armUntil, dampings, LAST_FITTED } from "../../analysis/calibration/sets.ts";
import { makeSimulator } from "../../analysis/calibration/simulator.ts";
import { makeSimulatorPool, type SimulatorPool } from "../../analysis/calibration/simulatorPool.ts";
import { makeTargets, type Target } from "../../analysis/calibration/targets.ts";
import { forecastSeries } from "../../analysis/observables/forecast.ts";
import { makeArchive } from "../../analysis/observables/history.ts";
import type { ScoredPoint } from "../../analysis/scoring/judge.ts";
import { type ScoreRow, scorePoints } from "../../analysis/scoring/scoreTable.ts";
import { disagreements } from "../../data/observations/disagreement.ts";
import { LAST_OBSERVED, loadObservations } from "../../data/observations/loadObservations.ts";
import { loadPatterns } from "../../data/patterns.ts";
import { keepIn } from "../../store/kept.ts";
import { writeDurably } from "../../store/durable.ts";
import { asUserFault } from "../outside.ts";
import { openProject, type Project } from "../project.ts";
import { makeClock, type Progress } from "../progress.ts";
import { whole } from "../whole.ts";
import { forecastArm, type Mode, modes } from "./forecast.ts";
import { matchPoints } from "./points.ts";

export interface BacktestOptions {
  /** Accepted draws of each calibration; 150 unless given. */
  readonly draws?: number | string;
  readonly seed?: number | string;
  readonly workers?: number | string;
  /** Folder of the report; `data/calibration` of the project ships. */
  readonly out?: string;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Forecasts of 2013 to 2020 by draws that were fitted to 2012, against what was observed. Nothing that is observed
 * depends on the form of damping, so one form is enough.
 */
export interface CrossValidation {
  readonly mode: Mode;
  readonly until: number;
  readonly rows: readonly ScoreRow[];
}

/** A group of patterns, predicted by draws that were fitted to the others. */
export interface LeftOut {
  readonly group: string;
  readonly patterns: number;
  /** Mean CRPS in declared errors: by prior draws, by draws that did not know the group, by draws that did. */
  readonly prior: number;
  readonly without: number;
  readonly withIt: number;
  /** Share of the targets inside the central 80 % of the draws with the declared error. */
  readonly covered: number;
}

export interface BacktestReport {
  readonly draws: number;
  readonly seed: number;
  readonly crossValidation: readonly CrossValidation[];
  readonly leftOut: readonly LeftOut[];
  readonly complete: boolean;
}

const FIT_UNTIL = 2012;
const BUDGET = 60;
/** Members of a forecast for each accepted draw; each has luck of its own. */
const MEMBERS = 2;
const REPORT = "backtest.json";

/**
 * Cross-validation inside the record and leave-one-out, kept piece by piece so that a stop loses little; the report is
 * written when all is there. Throws UserFault.
 */
export async function backtest(
  ask: BacktestOptions,
  project: Project = openProject(),
): Promise<BacktestReport> {
  const draws = whole(ask.draws ?? 150, "--draws", 20, 10_000);
  const seed = whole(ask.seed ?? 1, "--seed", 0, Number.MAX_SAFE_INTEGER);
  const workers = whole(ask.workers ?? availableParallelism(), "--workers", 1, 256);
  const folder = ask.out ?? join("studies", "backtest");
  const clock = makeClock(ask.onProgress);
  const pool = makeSimulatorPool(workers);
  const [{ observations, hash: observed }, patterns] = [loadObservations(), loadPatterns()];
  const { targets } = makeTargets(patterns, observations, LAST_FITTED);
  const groups = [...new Set(targets.flatMap(groupsOf))].sort();
  const total = (groups.length + 2) * draws * BUDGET;
  let [begun, runs] = [0, 0];
  const counted = (more: number) =>
    clock.report({ done: Math.min(total, begun + (runs += more)), total, failed: 0 });
  const stop = new Error("stopped");
  const bench: Bench = {
    project,
    draws,
    seed,
    simulate: async (arm, wanted, batch) => {
      if (ask.signal?.aborted) throw stop;
      const answers = await pool.simulate(arm, wanted, batch);
      counted(batch.length);
      return answers;
    },
  };
  const kept = keepIn(join("studies", "backtest"));
  const { version, data } = project;
  async function piece<T>(what: string, work: () => Promise<T>): Promise<T> {
    runs = 0;
    const made = await kept.get([version, data.hash, observed, patterns, draws, seed, what], work);
    begun += draws * BUDGET;
    counted(-runs);
    return made;
  }
  clock.report({ done: 0, total, failed: 0 });
  try {
    const crossValidation = await piece("cross-validation", async () => crossValidate(bench, dampings[0]));
    const all = await piece("patterns, none left out", async () => fitPatterns(bench, ""));
    const leftOut: LeftOut[] = [];
    for (const group of groups) {
      const fitted = await piece(`patterns without ${group}`, async () => fitPatterns(bench, group));
      leftOut.push(compareLeftOut(targets, group, fitted, all));
    }
    const report = { draws, seed, crossValidation, leftOut, complete: true };
    await mkdir(folder, { recursive: true });
    await writeDurably(join(folder, REPORT), `${JSON.stringify(report, undefined, 1)}\n`);
    return report;
  } catch (error) {
    if (error !== stop) throw asUserFault(error, `--out ${folder}`);
    return { draws, seed, crossValidation: [], leftOut: [], complete: false };
  } finally {
    await pool.close();
  }
}

interface Bench {
  readonly project: Project;
  readonly draws: number;
  readonly seed: number;
  readonly simulate: SimulatorPool["simulate"];
}

async function crossValidate(bench: Bench, damping: string): Promise<CrossValidation[]> {
  const { project, draws, seed, simulate } = bench;
  const { data } = project;
  const fitArm = armUntil(data, FIT_UNTIL, { damping }, seed);
  const { particles } = await fit(bench, fitArm, { patternsUntil: FIT_UNTIL }, () => true);
  const { observations } = loadObservations();
  const known = observations.filter(({ year }) => year <= FIT_UNTIL);
  const held = observations.filter(({ year }) => year > FIT_UNTIL);
  const archive = makeArchive(known, FIT_UNTIL);
  const gaps = disagreements(known);
  const years = Array.from({ length: LAST_OBSERVED - FIT_UNTIL }, (_, i) => FIT_UNTIL + 1 + i);
  return Promise.all(
    modes.map(async (mode): Promise<CrossValidation> => {
      const arm = forecastArm(data, {
        until: FIT_UNTIL,
        to: LAST_OBSERVED,
        mode,
        options: { damping },
        seed,
      });
      const { recorder } = makeSimulator(arm, data, "series");
      const jobs = Array.from({ length: MEMBERS * draws }, (_, run) => ({
        u: particles[run % particles.length].u.subarray(0, recorder.space.axes.length),
        run,
      }));
      const members = (await simulate(arm, "series", jobs)).filter((rows) => !Number.isNaN(rows[0]));
      const ensemble = { years: recorder.years, series: recorder.series, members };
      const series = forecastSeries(ensemble, archive, FIT_UNTIL, years, seed);
      const { points } = matchPoints(held, series, archive, gaps);
      return { mode, until: FIT_UNTIL, rows: [...scorePoints(points, seed), ...byPower(points, seed)] };
    }),
  );
}

/** Trade with each of the two neighbours by itself. */
const byPower = (points: readonly ScoredPoint[], seed: number): ScoreRow[] =>
  ["RUS", "CHN"].flatMap((power) => {
    const named = `trade_share with ${power}`;
    const own = points.filter(({ indicator, partner }) => indicator === "trade_share" && partner === power);
    return scorePoints(
      own.map((point) => ({ ...point, indicator: named })),
      seed,
    ).filter(({ indicator }) => indicator === named);
  });

type Wanted = { readonly patternsUntil: number };

/** Accepted draws of an arm, fitted to the patterns that are wanted; values of all patterns come with them. */
async function fit(
  { project, draws, seed, simulate }: Bench,
  arm: ReturnType<typeof armUntil>,
  wanted: Wanted,
  use: (target: Target) => boolean,
) {
  const { space, targets } = makeSimulator(arm, project.data, wanted);
  const all = targets!.targets;
  const places = all.flatMap((target, i) => (use(target) ? [i] : []));
  return calibrate({
    axes: space.axes.map(({ id }) => id),
    patterns: places.map((i) => all[i]),
    draws,
    seed,
    budget: draws * BUDGET,
    of: "",
    simulate: async (batch) =>
      (await simulate(arm, wanted, batch)).map((values) => Float64Array.from(places, (i) => values[i])),
  });
}

/** Values of every pattern in draws fitted without a group, and in prior draws: draws x patterns. */
interface FittedPatterns {
  readonly accepted: readonly (readonly number[])[];
  readonly prior: readonly (readonly number[])[];
}

const fullArm = ({ data }: Project, seed: number) =>
  armUntil(data, LAST_FITTED, { damping: dampings[0] }, seed);

async function fitPatterns(bench: Bench, group: string): Promise<FittedPatterns> {
  const { project, draws, seed, simulate } = bench;
  const arm = fullArm(project, seed);
  const wanted = { patternsUntil: LAST_FITTED };
  const { particles } = await fit(bench, arm, wanted, (target) => !groupsOf(target).includes(group));
  const { space, targets } = makeSimulator(arm, project.data, wanted);
  const depth = space.axes.length;
  const again = await simulate(
    arm,
    wanted,
    particles.map(({ u, run }) => ({ u: u.subarray(0, depth), run })),
  );
  const prior: Particle[] =
    group === ""
      ? await priorParticles(
          {
            dimensions: depth,
            seed,
            distance: rootMeanSquare(targets!.targets),
            simulate: async (batch) => simulate(arm, wanted, batch),
          },
          draws,
          0,
        )
      : [];
  return {
    accepted: again.map((values) => Array.from(values)),
    prior: prior.map(({ patterns }) => Array.from(patterns)),
  };
}

/** What a pattern belongs to: its host, and its indicator. */
const groupsOf = ({ indicator, reporter }: Target): string[] => [
  ...(reporter === "" ? [] : [`host ${reporter}`]),
  `indicator ${indicator}`,
];

function compareLeftOut(
  targets: readonly Target[],
  group: string,
  without: FittedPatterns,
  all: FittedPatterns,
): LeftOut {
  const mine = targets.flatMap((target, i) => (groupsOf(target).includes(group) ? [{ target, i }] : []));
  const score = (rows: readonly (readonly number[])[]) =>
    mean(mine.map(({ target, i }) => crpsFair(membersOf(rows, i), target.target) / target.sd));
  const inside = mine.filter(({ target, i }) => holds(membersOf(without.accepted, i), target));
  return {
    group,
    patterns: mine.length,
    prior: score(all.prior),
    without: score(without.accepted),
    withIt: score(all.accepted),
    covered: inside.length / mine.length,
  };
}

const membersOf = (rows: readonly (readonly number[])[], place: number): Float64Array =>
  Float64Array.from(rows, (row) => row[place])
    .filter(Number.isFinite)
    .sort();

/** Half the width of a central 80 % interval of a normal, in standard deviations. */
const TENTH = 1.2816;

/** Whether the target lies within 80 % of draws and declared error together, both taken as normal. */
function holds(values: Float64Array, { target, sd }: Pattern): boolean {
  const middle = mean(Array.from(values));
  const variance = mean(Array.from(values, (value) => (value - middle) ** 2));
  return Math.abs(target - middle) <= TENTH * Math.sqrt(variance + sd ** 2);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
