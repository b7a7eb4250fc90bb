import { makeChance } from "../../engine/chance/chance.ts";
import { purposeKey } from "../../engine/chance/keys.ts";
import { normalProbability } from "../sampling/normal-distribution.ts";
import type { Distance } from "./patterns.ts";
import { type Draw, snapped } from "./quantised.ts";

/** One run to be simulated: quantiles of the axes in (0, 1), and the number of the run, which is its luck. */
export interface Job {
  readonly u: Float64Array;
  readonly run: number;
}

/** Simulates a batch, in any order and on any number of workers; answers stand in the order of the batch. */
export type Simulate = (batch: readonly Job[]) => Promise<readonly ArrayLike<number>[]>;

/** A draw with what was simulated at it. */
export interface Particle extends Draw {
  /** The same point before snapping, in standard normals: u = Φ(z), to the nearest level. */
  readonly z: Float64Array;
  /** One value a pattern; NaN where the run has none. */
  readonly patterns: Float64Array;
}

/** What is simulated and how it is judged. */
export interface Ground {
  readonly dimensions: number;
  /** Whole, from 0 to 2⁵³. All randomness of the search follows from it and from the numbers of the runs. */
  readonly seed: number;
  readonly simulate: Simulate;
  readonly distance: Distance;
}

const PRIOR = purposeKey("calibration/prior");
const RESAMPLING = purposeKey("calibration/resampling");

/** Simulates `count` draws from the prior, as runs from `firstRun` up. */
export function priorParticles(ground: Ground, count: number, firstRun: number): Promise<Particle[]> {
  const chance = makeChance();
  const points = Array.from({ length: count }, (_, i) => {
    const z = new Float64Array(ground.dimensions);
    chance.aim(ground.seed, firstRun + i);
    chance.normals(PRIOR, z);
    return z;
  });
  return simulated(ground, points, firstRun);
}

/** `count` particles in which each given one occurs as often as every other, but for the remainder. */
export function resampled(
  particles: readonly Particle[],
  count: number,
  seed: number,
  stage: number,
): Particle[] {
  const chance = makeChance();
  chance.aim(seed, stage);
  const offset = chance.uniform(RESAMPLING, 0);
  return Array.from(
    { length: count },
    (_, i) => particles[Math.floor(((i + offset) * particles.length) / count)],
  );
}

/** Particles without repetition; the number of the run tells them apart. */
export function distinct(particles: readonly Particle[]): Particle[] {
  return [...new Map(particles.map((particle) => [particle.run, particle])).values()];
}

/**
 * The distance within which a share of the distinct particles lies, but not below `least`. Where more have failed,
 * the largest finite distance; undefined where all have.
 */
export function tightened(particles: readonly Particle[], share: number, least: number): number | undefined {
  const distances = Float64Array.from(distinct(particles), ({ distance }) => distance).sort();
  const finite = distances.findLastIndex((distance) => distance < Infinity);
  if (finite < 0) return undefined;
  const place = Math.max(0, Math.ceil(share * distances.length) - 1);
  return Math.max(least, distances[Math.min(place, finite)]);
}

/** Simulates points given in standard normals, as runs from `firstRun` up. */
export async function simulated(
  ground: Ground,
  points: readonly Float64Array[],
  firstRun: number,
): Promise<Particle[]> {
  const jobs = points.map((z, i) => ({
    u: z.map((value) => snapped(normalProbability(value))),
    run: firstRun + i,
  }));
  const answers = await ground.simulate(jobs);
  if (answers.length !== jobs.length)
    throw new RangeError(`${jobs.length} runs were asked for, and ${answers.length} came back`);
  return jobs.map((job, i) => {
    // One spelling for what is missing and for zero, so that a state read back from JSON has the same bits.
    const patterns = Float64Array.from(answers[i], (value) =>
      Number.isFinite(value) ? value + 0 : Number.NaN,
    );
    const distance = ground.distance(patterns);
    return { ...job, z: points[i], patterns, distance: Number.isNaN(distance) ? Infinity : distance };
  });
}
