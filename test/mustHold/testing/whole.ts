import type { Experiment } from "../../../src/analysis/experiment/experiment.ts";
import { cellName, parseCells } from "../../../src/engine/layout.ts";
import { formatQuarter } from "../../../src/engine/quarter.ts";
import type { Onlooker, Simulation } from "../../../src/engine/simulation.ts";
import { type ArmOptions, prepareArm } from "../../../src/service/arm.ts";
import { openProject } from "../../../src/service/project.ts";

export const { data } = openProject();

/** The region under one arm, as users ask for it, but with priors: what must hold does not hang on what the record accepts. */
export const regionOf = (options: ArmOptions = {}): Experiment =>
  prepareArm({ draws: "prior", ...options }, data).experiment;

/** Plays one run of an arm in a simulation of its own or another one, such as one of a changed model. */
export function play(
  { arm, draw, simulation }: Experiment,
  run: number,
  onlooker?: Onlooker,
  other: Simulation = simulation,
): void {
  other.run(draw(run), arm.seed, run, onlooker);
}

/** Every cell of the world, in the consistent state of every quarter: one row each. */
export function historyOf(experiment: Experiment, run: number, other?: Simulation): Float64Array[] {
  const rows: Float64Array[] = [];
  const { world } = (other ?? experiment.simulation).program;
  play(experiment, run, { state: () => void rows.push(Float64Array.from(world)) }, other);
  return rows;
}

/** The first quarter and cell in which two histories differ in a single bit, in words; undefined where none does. */
export function firstDifference(
  { simulation: { program, setup } }: Experiment,
  one: readonly Float64Array[],
  other: readonly Float64Array[],
): { readonly at: number; readonly says: string } | undefined {
  for (let row = 0; row < one.length; row++)
    for (let cell = 0; cell < one[row].length; cell++) {
      if (Object.is(one[row][cell], other[row][cell])) continue;
      const at = setup.from + row;
      const what = `${cellName(program.layout, cell)} in ${formatQuarter(at)}`;
      return { at, says: `${what}: ${one[row][cell]} and ${other[row][cell]}` };
    }
  return undefined;
}

/** The place of one cell of the world, named as users do. */
export const cellOf = ({ simulation }: Experiment, text: string): number =>
  parseCells(simulation.program.layout, text, "test").cells[0];
