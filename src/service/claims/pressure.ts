import type { Executor } from "../../analysis/ensemble/executor.ts";
import type { Kept } from "../../store/kept.ts";
import { FIT_RUNS, fitPressure } from "../experiments/fit.ts";
import { makeSeries } from "../experiments/series.ts";
import type { Variant } from "./variants.ts";

interface Around {
  readonly executor: Executor;
  readonly kept: Kept;
  /** What decides results beside the arm: version and data. */
  readonly base: object;
  readonly signal: AbortSignal | undefined;
}

/**
 * A rival explanation with the scale of pressure at which its mean friction meets the contract's level, as in the
 * experiments: with one brake alone and pressure meant for eight, friction would stand at its ceiling.
 */
export async function fitted(variant: Variant, { executor, kept, base, signal }: Around): Promise<Variant> {
  if (variant.family === undefined) return variant;
  const series = makeSeries({ executor, kept, base, batchSize: FIT_RUNS / 2, count: () => {}, signal });
  const { kP } = await fitPressure(variant.baseline, series);
  const parameters = { ...variant.baseline.parameters, "core_pressure.kP": kP };
  return { ...variant, baseline: { ...variant.baseline, parameters } };
}
