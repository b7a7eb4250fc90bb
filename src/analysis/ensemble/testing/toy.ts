import { makeChance } from "../../../engine/chance/chance.ts";
import { purposeKey } from "../../../engine/chance/keys.ts";
import { quarter } from "../../../engine/quarter.ts";
import { RunFault } from "../../../engine/runFault.ts";
import type { Runner } from "../runner.ts";

/** An arm of the toy: as many outcomes as asked for, each a drawn level that grows by `growth` a year. */
export interface ToyArm {
  readonly seed: number;
  readonly growth: number;
  readonly outcomes?: number;
  readonly years?: number;
  /** Runs that fail, and what a run does that breaks in a way that is not its own fault. */
  readonly failing?: readonly number[];
  readonly infinite?: readonly number[];
  readonly breaking?: readonly number[];
  readonly exiting?: readonly number[];
}

const AXES = ["level", "slope", "noise"];

/** A small model with keyed chance, for tests of whatever runs ensembles. */
export function makeRunner(spec: unknown): Runner {
  const arm = spec as ToyArm;
  const chance = makeChance();
  const columns = Array.from({ length: arm.outcomes ?? 3 }, (_, i) => ({
    name: `outcome${i}`,
    unit: "share",
    label: `Outcome ${i}`,
  }));
  const years = Array.from({ length: arm.years ?? 4 }, (_, i) => 2026 + i);
  const drawn = new Float64Array(AXES.length);
  const results = new Float64Array(columns.length * years.length);
  const axes = purposeKey("axes");

  function draw(index: number): Float64Array {
    chance.aim(arm.seed, index);
    chance.at(0);
    chance.uniforms(axes, drawn);
    return drawn;
  }

  function run(index: number): Float64Array {
    if (arm.failing?.includes(index))
      throw new RunFault(quarter("2027-Q3"), 0, "stopped in 2027-Q3: toy gave level NaN", "toy");
    if (arm.breaking?.includes(index)) throw new TypeError("the toy broke");
    if (arm.exiting?.includes(index)) process.exit(3);
    const [level, slope, noise] = draw(index);
    for (let i = 0; i < results.length; i++) {
      const year = Math.floor(i / columns.length);
      results[i] = level + (arm.growth + slope) * year + Math.sin(noise * (i + 1));
    }
    if (arm.infinite?.includes(index)) results[columns.length + 1] = Infinity;
    return results;
  }

  return { columns, years, axes: AXES, run, draw };
}
