import { UserFault } from "../../engine/faults.ts";
import { normalProbability } from "../sampling/normal-distribution.ts";
import type { Particle } from "./population.ts";
import { snapped } from "./quantised.ts";

/** What a search goes by; resuming under other settings would not be the same search. */
export interface Settings {
  readonly dimensions: number;
  readonly particles: number;
  readonly seed: number;
  readonly alpha: number;
  readonly memory: number;
  readonly moves: number;
  readonly firstRun: number;
  readonly of: string;
}

/** Report on one stage. */
export interface Stage {
  /** From 1. */
  readonly stage: number;
  readonly tolerance: number;
  /** Distinct particles that were within the tolerance before the moves, and after them. */
  readonly survivors: number;
  readonly distinct: number;
  /** How often each particle was to move, and the share of these proposals accepted. */
  readonly moves: number;
  readonly acceptance: number;
  /** How much the particles remember of where the stage began: 1 is all, 0 nothing. See `remembered`. */
  readonly memory: number;
  /** Length of the next step. */
  readonly step: number;
  /** Simulations so far. */
  readonly simulations: number;
}

/** Where a search stands after a stage. */
export interface Checkpoint {
  readonly settings: Settings;
  readonly stages: readonly Stage[];
  readonly simulations: number;
  /** Length of the next step. */
  readonly step: number;
  readonly particles: readonly Particle[];
}

const FORMAT = "multivector calibration 1";

/** The state as JSON; `readCheckpoint` gives it back to the last bit. Copies of a particle are written once. */
export function checkpointText({ particles, ...rest }: Checkpoint): string {
  const places = new Map<number, number>();
  const written: object[] = [];
  const order = particles.map((particle) => {
    const place = places.get(particle.run) ?? written.length;
    if (place === written.length) {
      const { z, run, distance, patterns } = particle;
      // JSON has no infinity and no NaN: both become null.
      written.push({ run, distance, z: [...z], patterns: [...patterns] });
      places.set(run, place);
    }
    return place;
  });
  return `${JSON.stringify({ format: FORMAT, ...rest, order, particles: written })}\n`;
}

/** Reads what `checkpointText` wrote. Throws UserFault for anything else. */
export function readCheckpoint(file: string, text: string): Checkpoint {
  const written = parsed(file, text);
  if (written?.format !== FORMAT)
    throw new UserFault(
      `${file}: not a state of a calibration; expected format "${FORMAT}". Remove it to begin anew`,
    );
  const { format: _format, order, particles, ...rest } = written;
  const distincts = particles.map(({ run, distance, z, patterns }): Particle => {
    const point = Float64Array.from(z);
    return {
      run,
      z: point,
      u: point.map((value) => snapped(normalProbability(value))),
      distance: distance ?? Infinity,
      patterns: Float64Array.from(patterns, (value) => value ?? Number.NaN),
    };
  });
  return { ...rest, particles: order.map((place) => distincts[place]) };
}

interface Written extends Omit<Checkpoint, "particles"> {
  readonly format: string;
  readonly order: readonly number[];
  readonly particles: readonly {
    readonly run: number;
    readonly distance: number | null;
    readonly z: readonly number[];
    readonly patterns: readonly (number | null)[];
  }[];
}

function parsed(file: string, text: string): Written | undefined {
  try {
    return JSON.parse(text) as Written | undefined;
  } catch {
    throw new UserFault(`${file}: not JSON, perhaps cut short; remove it to begin the calibration anew`);
  }
}

/** Throws UserFault where a state was made under other settings. */
export function checkResumed(state: Settings, plan: Settings): void {
  for (const key of Object.keys(plan) as (keyof Settings)[])
    if (state[key] !== plan[key])
      throw new UserFault(
        `calibration cannot go on: the kept state has ${key} ${state[key]}, this one ${plan[key]}; use the same settings, or remove the state to begin anew`,
      );
}
