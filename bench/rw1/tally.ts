import { measure, METRICS } from "./metrics.ts";
import { makeRw1, makeSampler } from "./model.ts";

/** What an ensemble of RW1 gave, one number a metric, and how long it took. */
export interface Tally {
  readonly runs: number;
  readonly seconds: number;
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

export interface FullTally extends Tally {
  /** Fourth moment over squared variance, which the standard error of a standard deviation needs. */
  readonly kurtosis: readonly number[];
}

/** Runs an ensemble on the engine, each run with its own parameters and its own noise. */
export function ensemble(runs: number, seed: number): FullTally {
  const simulation = makeRw1();
  const draw = makeSampler(simulation);
  const metrics = new Float64Array(METRICS);
  const columns = Array.from({ length: METRICS }, () => new Float64Array(runs));
  const began = performance.now();
  for (let run = 0; run < runs; run++) {
    measure(simulation.run(draw(seed, run), seed, run), metrics);
    for (let m = 0; m < METRICS; m++) columns[m][run] = metrics[m];
  }
  const seconds = (performance.now() - began) / 1000;
  const moments = columns.map(momentsOf);
  return {
    runs,
    seconds,
    mean: moments.map((one) => one.mean),
    sd: moments.map((one) => one.sd),
    kurtosis: moments.map((one) => one.kurtosis),
  };
}

function momentsOf(values: Float64Array) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const fourths = values.reduce((sum, x) => sum + (x - mean) ** 4, 0);
  const sd = Math.sqrt(squares / (values.length - 1));
  return { mean, sd, kurtosis: (fourths * values.length) / squares ** 2 };
}
