import type { Quarter } from "../../engine/quarter.ts";
import type { Simulation } from "../../engine/simulation.ts";
import type { Clamps } from "./buildClamps.ts";

/**
 * The simulation of an arm some of whose cells follow the baseline: before each run the same run of the baseline,
 * with the same draws and luck, fills their series. `baseline` records the cells of `held`, in their order.
 */
export function againstBaseline(
  simulation: Simulation,
  baseline: Simulation,
  held: Clamps["fromBaseline"],
  from: Quarter,
): Simulation {
  function fill(vector: Float64Array, seed: number, run: number, state?: Float64Array): void {
    const record = baseline.run(vector, seed, run, undefined, state);
    held.forEach(({ series, from: start }, i) => {
      for (let t = 0; t < series.length; t++)
        series[t] = record[Math.max(0, start - from + t) * held.length + i];
    });
  }
  return {
    ...simulation,
    run: (vector, seed, run, onlooker, state) => {
      fill(vector, seed, run, state);
      return simulation.run(vector, seed, run, onlooker, state);
    },
  };
}
