import { makeChance } from "../../engine/chance/chance.ts";
import { purposeKey } from "../../engine/chance/keys.ts";
import { type Ground, type Particle, simulated } from "./population.ts";

const STEP = purposeKey("calibration/step");

export interface Sweep {
  readonly particles: Particle[];
  /** Number of proposals accepted. */
  readonly accepted: number;
  /** The step that led farthest, for the next sweep. */
  readonly step: number;
}

/** Steps tried side by side in a sweep, as multiples of the one that did best in the sweep before. */
const RUNGS = [1 / 1.6, 1, 1.6];

/** Below this a move is in name only: what is accepted is other luck at the same point. */
const SHORTEST = 0.02;

/**
 * Proposes one move for each particle and accepts those within the tolerance; the others stay.
 *
 * Preconditioned Crank-Nicolson: z' = √(1 - b²) z + b ξ, ξ ~ N(0, I). The move is reversible in the prior, so that
 * nothing but the tolerance decides, and its acceptance does not fall as axes are added that nothing depends on.
 * Source: S. L. Cotter, G. O. Roberts, A. M. Stuart, D. White, "MCMC methods for functions: modifying old algorithms
 * to make them faster", Statistical Science 28 (2013).
 * Each proposal is a run of its own, so that luck is part of the point and the chain is exact for a model with chance.
 *
 * Step b: above 0, up to 1, where the prior is drawn afresh. A third each of the particles take a shorter and a longer
 * one, and the step that covers most ground is the next. It is not set by acceptance alone: where luck refuses most
 * proposals, no step is accepted often, and shortening it would only stop the population.
 * Source: P. Fearnhead, B. M. Taylor, "An adaptive sequential Monte Carlo sampler", Bayesian Analysis 8 (2013).
 */
export async function sweep(
  ground: Ground,
  particles: readonly Particle[],
  move: { readonly tolerance: number; readonly step: number; readonly firstRun: number },
): Promise<Sweep> {
  const steps = RUNGS.map((rung) => Math.min(1, Math.max(SHORTEST, rung * move.step)));
  const points = proposals(ground, particles, steps, move.firstRun);
  const proposed = await simulated(ground, points, move.firstRun);
  const passes = proposed.map(({ distance }) => distance <= move.tolerance);
  return {
    particles: particles.map((particle, i) => (passes[i] ? proposed[i] : particle)),
    accepted: passes.filter(Boolean).length,
    step: farthest(steps, passes),
  };
}

function proposals(
  { dimensions, seed }: Ground,
  particles: readonly Particle[],
  steps: readonly number[],
  firstRun: number,
): Float64Array[] {
  const chance = makeChance();
  return particles.map(({ z }, i) => {
    const step = steps[i % steps.length];
    const kept = Math.sqrt(1 - step * step);
    const point = new Float64Array(dimensions);
    chance.aim(seed, firstRun + i);
    chance.normals(STEP, point);
    for (let axis = 0; axis < dimensions; axis++) point[axis] = kept * z[axis] + step * point[axis];
    return point;
  });
}

/** The step with the largest expected square of the way, 2 (1 - √(1 - b²)) an axis; the shortest where all stand still. */
function farthest(steps: readonly number[], passes: readonly boolean[]): number {
  let [best, most] = [steps[0], 0];
  steps.forEach((step, rung) => {
    const own = passes.filter((_, i) => i % steps.length === rung);
    const way = (own.filter(Boolean).length / own.length) * (1 - Math.sqrt(1 - step * step));
    if (way > most) [best, most] = [step, way];
  });
  return best;
}

/**
 * The correlation of particles with where they were, over all axes together: what copies of one point still share
 * after moving on is about its square, and it makes a population worth less than its number. Source of the idea to
 * move until it has fallen: A. Buchholz, N. Chopin, P. E. Jacob, "Adaptive tuning of Hamiltonian Monte Carlo within
 * sequential Monte Carlo", Bayesian Analysis 16 (2021).
 */
export function remembered(before: readonly Particle[], after: readonly Particle[]): number {
  let [together, alone] = [0, 0];
  before.forEach(({ z }, i) => {
    for (let axis = 0; axis < z.length; axis++) {
      together += z[axis] * after[i].z[axis];
      alone += z[axis] * z[axis];
    }
  });
  return together / alone;
}
