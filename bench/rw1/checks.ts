import { readFileSync } from "node:fs";
import { measure, METRICS } from "./metrics.ts";
import { makeRw1, quietVector } from "./model.ts";
import type { FullTally } from "./tally.ts";

interface Expected {
  readonly metrics: readonly string[];
  readonly deterministic: { readonly D0: readonly number[]; readonly D1: readonly number[] };
  /** Four million runs of the same workload in C. */
  readonly ensemble: {
    readonly runs: number;
    readonly mean: readonly number[];
    readonly sd: readonly number[];
  };
}

export const expected: Expected = JSON.parse(readFileSync(new URL("expected.json", import.meta.url), "utf8"));

/** The eight metrics without noise and shocks, with every other parameter at one part of its range. */
export function quietMetrics(part: number): number[] {
  const simulation = makeRw1();
  const out = new Float64Array(METRICS);
  measure(simulation.run(quietVector(simulation, part), 1, 0), out);
  return [...out];
}

/** Largest difference of the engine from the published figures without noise; should be under 1e-9. */
export function quietError(): number {
  const cases = [
    [0.5, expected.deterministic.D0],
    [0.25, expected.deterministic.D1],
  ] as const;
  return Math.max(
    ...cases.flatMap(([part, figures]) => quietMetrics(part).map((x, m) => Math.abs(x - figures[m]))),
  );
}

export interface Deviation {
  readonly metric: string;
  /** Difference from the expected figure in joint standard errors; should be within 4. */
  readonly mean: number;
  readonly sd: number;
}

/** How far an ensemble lies from the expected one. */
export function deviations({ runs, mean, sd, kurtosis }: FullTally): Deviation[] {
  const whole = expected.ensemble;
  const joint = Math.sqrt(1 / runs + 1 / whole.runs);
  return expected.metrics.map((metric, m) => ({
    metric,
    mean: (mean[m] - whole.mean[m]) / (whole.sd[m] * joint),
    // The relative standard error of a standard deviation is half that of a variance.
    sd: (sd[m] - whole.sd[m]) / (whole.sd[m] * Math.sqrt((kurtosis[m] - 1) / 4) * joint),
  }));
}
