import { loadData } from "../../data/load.ts";
import type { DataSet } from "../../data/records.ts";
import type { Arm } from "../experiment/arm.ts";
import { makeSimulator, type Simulator, type Wanted } from "./simulator.ts";

/** Part of a batch. */
export interface SimulationTask {
  /** The arm and what is wanted, as JSON text. */
  readonly arm: string;
  readonly wanted: string;
  /** Quantiles of all draws, draw after draw. */
  readonly u: Float64Array;
  readonly runs: readonly number[];
}

let data: DataSet | undefined;
/** The one used longest ago makes room. */
const KEPT = 4;
const kept = new Map<string, Simulator>();

/** Results of all draws, one after the other. */
export function simulate({ arm, wanted, u, runs }: SimulationTask): Float64Array[] {
  const key = `${wanted} ${arm}`;
  const simulator =
    kept.get(key) ??
    makeSimulator(JSON.parse(arm) as Arm, (data ??= loadData()), JSON.parse(wanted) as Wanted);
  kept.delete(key);
  kept.set(key, simulator);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  const depth = u.length / runs.length;
  return runs.map((run, i) => simulator.run(u.subarray(i * depth, (i + 1) * depth), run));
}
