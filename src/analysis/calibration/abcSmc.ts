import { type Checkpoint, checkResumed, type Settings, type Stage } from "./checkpoint.ts";
import { remembered, sweep } from "./moves.ts";
import { distinct, type Ground, type Particle, priorParticles, resampled, tightened } from "./population.ts";

export interface AbcSmcPlan extends Ground {
  readonly particles: number;
  /** Share of the distinct particles that a stage keeps; 0.5 unless told. */
  readonly alpha?: number;
  /** A stage goes on moving until its particles remember less than this of where they began; 0.7 unless told. */
  readonly memory?: number;
  /** But no particle is moved more often than this in a stage; 20 times unless told. */
  readonly moves?: number;
  /** Simulations in all, those before a resumed state included. A stage begins only if all its moves can be paid for. */
  readonly budget: number;
  /** The tolerance that is good enough; 0 unless told. */
  readonly target?: number;
  /** A stage that accepts a smaller share of its moves is the last; 0.02 unless told. */
  readonly leastAcceptance?: number;
  /** Number of the first run; 0 unless told. */
  readonly firstRun?: number;
  /** Where to begin instead of in the prior: what history matching kept, with a distance gated by the same rule. */
  readonly start?: readonly Particle[];
  /** Names what is fitted to what, such as a hash of model and patterns; a state of another is not resumed. */
  readonly of?: string;
  /** Called after each stage with its report and a state from which to resume. */
  readonly onStage?: (stage: Stage, state: Checkpoint) => void | Promise<void>;
  readonly resume?: Checkpoint;
}

/** Why the search ended: the target reached, too few moves accepted, the budget spent, or no run that gave a distance. */
export type Stop = "tolerance" | "acceptance" | "budget" | "failed";

export interface AbcSmcResult {
  /** Equally weighted; copies of one another where moves were refused (the number of the run tells). */
  readonly particles: readonly Particle[];
  readonly stages: readonly Stage[];
  readonly simulations: number;
  readonly why: Stop;
}

/**
 * Approximate Bayesian computation by sequential Monte Carlo: a population drawn from the prior is led through falling
 * tolerances; at each, those too far from the record are replaced by copies of the others, and all are moved.
 * Source: P. Del Moral, A. Doucet, A. Jasra, "An adaptive sequential Monte Carlo method for approximate Bayesian
 * computation", Statistics and Computing 22 (2012), with a uniform kernel and one run a particle. Moves: see `sweep`.
 *
 * The same plan gives the same bits, whatever the order in which a batch is simulated, and also when it is resumed.
 * Throws what `simulate` throws; the last state given to `onStage` then still holds.
 */
export async function abcSmc(plan: AbcSmcPlan): Promise<AbcSmcResult> {
  const settings = settingsOf(plan);
  let state = plan.resume ?? (await begin(plan, settings));
  checkResumed(state.settings, settings);
  for (;;) {
    const why = reasonToStop(plan, state);
    const { particles, stages, simulations } = state;
    if (why !== undefined) return { particles, stages, simulations, why };
    state = await nextStage(plan, state);
    await plan.onStage?.(state.stages[state.stages.length - 1], state);
  }
}

function settingsOf(plan: AbcSmcPlan): Settings {
  const { dimensions, particles, seed, alpha = 0.5, memory = 0.7, moves = 20, firstRun = 0, of = "" } = plan;
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha lies between 0 and 1, not at ${alpha}`);
  if (!(Number.isInteger(particles) && particles >= 2 && Number.isInteger(moves) && moves >= 1))
    throw new RangeError(`a search needs two particles and one move at least, not ${particles} and ${moves}`);
  return { dimensions, particles, seed, alpha, memory, moves, firstRun, of };
}

async function begin(plan: AbcSmcPlan, settings: Settings): Promise<Checkpoint> {
  const { particles: count, seed, firstRun } = settings;
  if (plan.start === undefined && count > plan.budget)
    throw new RangeError(`a budget of ${plan.budget} runs does not pay for ${count} particles`);
  const particles =
    plan.start === undefined
      ? await priorParticles(plan, count, firstRun)
      : resampled(plan.start, count, seed, 0).map((one) => ({
          ...one,
          distance: plan.distance(one.patterns),
        }));
  return { settings, stages: [], simulations: plan.start === undefined ? count : 0, step: 1, particles };
}

function reasonToStop(
  plan: AbcSmcPlan,
  { settings, stages, simulations, particles }: Checkpoint,
): Stop | undefined {
  const last = stages.at(-1);
  if (last !== undefined && last.tolerance <= (plan.target ?? 0)) return "tolerance";
  if (last !== undefined && last.acceptance < (plan.leastAcceptance ?? 0.02)) return "acceptance";
  if (particles.every(({ distance }) => distance === Infinity)) return "failed";
  return simulations + settings.particles * settings.moves > plan.budget ? "budget" : undefined;
}

async function nextStage(plan: AbcSmcPlan, state: Checkpoint): Promise<Checkpoint> {
  const { alpha, memory, moves, seed, firstRun } = state.settings;
  const count = state.settings.particles;
  const stage = state.stages.length + 1;
  const tolerance = tightened(state.particles, alpha, plan.target ?? 0) ?? Infinity;
  const survivors = state.particles.filter(({ distance }) => distance <= tolerance);
  const before = resampled(survivors, count, seed, stage);
  let { step, simulations } = state;
  let [particles, accepted] = [before, 0];
  let [swept, left] = [0, 1];
  while (swept < moves && left > memory) {
    const next = await sweep(plan, particles, { tolerance, step, firstRun: firstRun + simulations });
    ({ particles, step } = next);
    accepted += next.accepted;
    simulations += count;
    swept++;
    left = remembered(before, particles);
  }
  const report: Stage = {
    stage,
    tolerance,
    survivors: distinct(survivors).length,
    distinct: distinct(particles).length,
    moves: swept,
    acceptance: accepted / (count * swept),
    memory: left,
    step,
    simulations,
  };
  return { ...state, stages: [...state.stages, report], simulations, step, particles };
}
