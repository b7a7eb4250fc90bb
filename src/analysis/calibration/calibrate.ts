import { abcSmc, type Stop } from "./abcSmc.ts";
import type { Checkpoint, Stage } from "./checkpoint.ts";
import { historyMatching, type HistoryMatch, type Wave } from "./historyMatching.ts";
import { identified, type AxisChange } from "./identified.ts";
import { gated, implausibility, type Pattern, rootMeanSquare, secondLargest } from "./patterns.ts";
import { distinct, type Particle, type Simulate } from "./population.ts";
import { tradeOffs, type TradeOffs } from "./tradeOffs.ts";

/** Axes that no run reads: what the search does to them is what it does by chance. */
const PLACEBOS = 50;
const CUTOFF = 3;
/** Root mean square implausibility at which a draw is as near to the record as the declared errors ask. */
const NEAR_ENOUGH = 0.8;
/** Points of a wave for each accepted draw. */
const POINTS = 5;
const MOVES = 8;
const MEMORY = 0.7;
const LEAST_ACCEPTANCE = 0.03;

export interface CalibrationPlan {
  /** Ids of the axes, in the order of the vector of a run. */
  readonly axes: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly draws: number;
  readonly seed: number;
  /** Runs in all, history matching included. */
  readonly budget: number;
  readonly simulate: Simulate;
  /** What is fitted to what; a checkpoint of another is not resumed. */
  readonly of: string;
  readonly resume?: Checkpoint;
  readonly onStage?: (stage: Stage, state: Checkpoint) => void | Promise<void>;
}

/** How well a pattern is met before and after. */
export interface PatternFit {
  readonly id: string;
  readonly level: Pattern["level"];
  readonly target: number;
  readonly sd: number;
  readonly separates: readonly string[];
  /** Median and central 80 % of the runs, prior and accepted. */
  readonly prior: readonly number[];
  readonly accepted: readonly number[];
  /** Mean implausibility of accepted runs; above 2 the pattern is missed. */
  readonly miss: number;
  /** Share of prior runs that this pattern alone rules out. */
  readonly rulesOut: number;
}

export interface CalibrationReport {
  readonly runs: number;
  readonly waves: readonly Wave[];
  readonly whyMatched: HistoryMatch["why"];
  readonly stages: readonly Stage[];
  readonly why: Stop | "nothing kept";
  readonly tolerance: number;
  readonly distinct: number;
  /** How many independent draws the accepted ones are worth. */
  readonly effective: number;
  readonly patterns: readonly PatternFit[];
  /** Axes that the record changed, most contracted first; the rest are counted. */
  readonly changed: readonly AxisChange[];
  readonly unchanged: number;
  readonly tradeOffs: TradeOffs;
}

export interface Calibration {
  readonly particles: readonly Particle[];
  readonly report: CalibrationReport;
}

/** History matching, then ABC-SMC from what it kept. The same plan gives the same bits, resumed or not. */
export async function calibrate(plan: CalibrationPlan): Promise<Calibration> {
  const { axes, patterns, draws, seed } = plan;
  const dimensions = axes.length + PLACEBOS;
  const simulate: Simulate = (batch) =>
    plan.simulate(batch.map(({ u, run }) => ({ u: u.subarray(0, axes.length), run })));
  const first: Particle[] = [];
  const keepFirst: Simulate = async (batch) => {
    const answers = await simulate(batch);
    if (first.length === 0)
      batch.forEach(({ u, run }, i) =>
        first.push({ u, run, distance: 0, z: u, patterns: Float64Array.from(answers[i]) }),
      );
    return answers;
  };
  const points = POINTS * draws;
  const match = await historyMatching({
    dimensions,
    seed,
    simulate: keepFirst,
    patterns,
    points,
    cutoff: CUTOFF,
  });
  const matched = match.waves.at(-1)?.simulations ?? 0;
  const near = gated(rootMeanSquare(patterns), secondLargest(patterns), CUTOFF);
  const search =
    match.kept.length < 2
      ? undefined
      : await abcSmc({
          dimensions,
          particles: draws,
          seed,
          simulate,
          distance: near,
          start: match.kept,
          firstRun: matched,
          budget: plan.budget - matched,
          target: NEAR_ENOUGH,
          of: plan.of,
          moves: MOVES,
          memory: MEMORY,
          leastAcceptance: LEAST_ACCEPTANCE,
          ...(plan.onStage && { onStage: plan.onStage }),
          ...(plan.resume && { resume: plan.resume }),
        });
  const particles = search?.particles ?? match.kept;
  const changes = identified(particles, axes);
  const changed = changes.axes
    .filter(({ label }) => label !== "not")
    .sort((a, b) => b.contraction - a.contraction);
  return {
    particles,
    report: {
      runs: matched + (search?.simulations ?? 0),
      waves: match.waves,
      whyMatched: match.why,
      stages: search?.stages ?? [],
      why: search?.why ?? "nothing kept",
      tolerance: Math.max(...particles.map(({ distance }) => distance)),
      distinct: distinct(particles).length,
      effective: changes.effective,
      patterns: patterns.map((pattern, i) => fitOf(pattern, i, first, particles)),
      changed,
      unchanged: axes.length - changed.length,
      tradeOffs: tradeOffs(particles, changes),
    },
  };
}

function fitOf(
  pattern: Pattern,
  place: number,
  before: readonly Particle[],
  after: readonly Particle[],
): PatternFit {
  const { id, level, target, sd, separates } = pattern;
  const values = (particles: readonly Particle[]) => particles.map(({ patterns }) => patterns[place]);
  const misses = values(after).map((value) => implausibility(value, pattern));
  const ruled = values(before).filter((value) => implausibility(value, pattern) > CUTOFF);
  return {
    id,
    level,
    target,
    sd,
    separates,
    prior: middle(values(before)),
    accepted: middle(values(after)),
    miss: misses.reduce((sum, miss) => sum + miss, 0) / misses.length,
    rulesOut: ruled.length / before.length,
  };
}

/** 10, 50 and 90 %. */
function middle(values: readonly number[]): number[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return [0.1, 0.5, 0.9].map((p) => sorted[Math.round(p * (sorted.length - 1))] ?? Number.NaN);
}
