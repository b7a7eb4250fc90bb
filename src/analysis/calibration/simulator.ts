import { loadObservations } from "../../data/observations/loadObservations.ts";
import { loadPatterns } from "../../data/patterns.ts";
import type { DataSet } from "../../data/records.ts";
import type { Arm } from "../experiment/arm.ts";
import { observables } from "../observables/index.ts";
import { makeRecorder, type Recorder } from "../observables/recorder.ts";
import type { Space } from "../experiment/space.ts";
import { columnOf, makeTargets, type Targets, valuesOf } from "./targets.ts";

/** What a run gives: values of the patterns, or all observed series, years x series. */
export type Wanted = { readonly patternsUntil: number } | "series";

/** Runs given draws of one arm. */
export interface Simulator {
  readonly space: Space;
  readonly recorder: Recorder;
  readonly targets: Targets | undefined;
  /** `u`: quantiles of the axes. A run that breaks gives NaN in all places. The array is the caller's to keep. */
  run(u: Float64Array, run: number): Float64Array;
}

export function makeSimulator(arm: Arm, data: DataSet, wanted: Wanted): Simulator {
  const targets =
    wanted === "series"
      ? undefined
      : makeTargets(loadPatterns(), loadObservations().observations, wanted.patternsUntil);
  const recorder = makeRecorder(arm, data, targets?.observables ?? observables);
  const { space, series, years } = recorder;
  const places = new Map(
    series.map(({ observable, reporter, partner }, i) => [
      columnOf(observable.indicator, reporter, partner),
      i,
    ]),
  );
  const vector = new Float64Array(space.axes.length);
  const held = Object.entries(arm.parameters ?? {}).map(
    ([id, value]) => [space.axes.findIndex((axis) => axis.id === id), value] as const,
  );
  return {
    space,
    recorder,
    targets,
    run(u, run) {
      for (let i = 0; i < vector.length; i++) vector[i] = space.axes[i].to(u[i]);
      for (const [place, value] of held) vector[place] = value;
      const rows = attempt(() => recorder.run(run, vector));
      if (rows === undefined)
        return new Float64Array(targets?.targets.length ?? years.length * series.length).fill(Number.NaN);
      return targets ? valuesOf(targets.targets, rows, years, places) : rows.slice();
    },
  };
}

/** By name: a worker may hold its own copy of the class. */
function attempt(run: () => Float64Array): Float64Array | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && error.name === "RunFault") return undefined;
    throw error;
  }
}
