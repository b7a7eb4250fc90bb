import { nameAt } from "./layout.ts";
import type { PathTable } from "./paths.ts";
import type { BoundStep, Program } from "./program.ts";

/** Places of steps in a plain run, in order. */
export interface Schedule {
  /** Steps of the first quarter. */
  readonly first: Int32Array;
  /** Steps of every later quarter. */
  readonly later: Int32Array;
}

/**
 * What a plain run has to compute: not what nobody asked for, and not again what cannot change. The numbers are the same.
 *
 * A formula is left out where its values are neither recorded nor read by a step that runs. It runs once where all it
 * reads stays the same through the run: levers and paths that do not move, and formulas of that kind.
 */
export function scheduleOf(
  program: Program,
  paths: PathTable,
  moving: Int32Array,
  recorded: Int32Array,
): Schedule {
  const { layout, steps } = program;
  const asked = new Set(Array.from(recorded, (cell) => nameAt(layout, cell)));
  const live = new Set<BoundStep>();
  for (const bound of steps.toReversed()) {
    const { step } = bound;
    if (step.kind === "derive" && !step.writes.some((name) => asked.has(name))) continue;
    live.add(bound);
    for (const name of step.reads) asked.add(name);
  }
  const moved = new Set(Array.from(moving, (column) => nameAt(layout, paths.cells[column])));
  const still = new Set(
    Object.entries(layout.quantities)
      .filter(([name, { kind }]) => (kind === "exogenous" || kind === "lever") && !moved.has(name))
      .map(([name]) => name),
  );
  const once = new Set<BoundStep>();
  for (const bound of steps) {
    const { kind, reads, writes, draws } = bound.step;
    if (kind !== "derive" || draws.length > 0 || !reads.every((name) => still.has(name))) continue;
    once.add(bound);
    for (const name of writes) still.add(name);
  }
  const placesOf = (keep: (bound: BoundStep) => boolean) =>
    Int32Array.from(Array.from(steps.keys()).filter((i) => live.has(steps[i]) && keep(steps[i])));
  return { first: placesOf(() => true), later: placesOf((bound) => !once.has(bound)) };
}
