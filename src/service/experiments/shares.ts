import { brakes, coalitionForm } from "../../analysis/rivals/families.ts";
import { shapleyValues } from "../../analysis/rivals/shapley.ts";
import { logRatios } from "../../analysis/rivals/cell.ts";
import { summarize } from "../../analysis/statistics/summary.ts";
import type { Arm } from "../../analysis/experiment/arm.ts";
import type { Structure } from "../../engine/structure.ts";
import type { SeriesMaker } from "./series.ts";

/** Periods of the contract (questions a.3), with the future as the last. */
export const periods = [
  { from: 2001, to: 2013 },
  { from: 2014, to: 2021 },
  { from: 2022, to: 2025 },
  { from: 2026, to: 2035 },
] as const;

/** What one brake adds to the quiet of a period: fall of ln incidents, averaged over all orders of adding brakes. */
export interface BrakeShare {
  readonly brake: string;
  readonly period: string;
  /** Mean over runs of the Shapley value, in log points of incidents a year; positive: it holds incidents down. */
  readonly value: number;
  /** Standard error of that mean over runs; the sum over orders is exact. */
  readonly error: number;
  /** Part of the sum of all brakes; absent where that sum is near zero. */
  readonly share?: number;
}

interface Asked {
  readonly baseline: Arm;
  readonly runs: number;
  readonly series: SeriesMaker;
}

/** Exact Shapley values over all 256 sets of brakes, run by run with the same luck, for one form of the model. */
export async function brakeShares(
  options: Structure["options"],
  { baseline, runs, series }: Asked,
): Promise<BrakeShare[]> {
  const windows = periods.map(({ from, to }) => ({ outcome: "esc", from, to }));
  const sets = Array.from({ length: 1 << brakes.length }, (_, mask) => mask);
  const measured = await Promise.all(
    sets.map((mask) => {
      const on = new Set<string>(brakes.filter((_, i) => (mask & (1 << i)) !== 0));
      const form = coalitionForm(on, options);
      return series.of({ ...baseline, name: `brakes ${mask}`, ...form, to: "2035-Q4" }, windows, runs);
    }),
  );
  return periods.flatMap(({ from, to }, period) => {
    const none = measured[0][period];
    const perRun = Array.from({ length: runs }, (_, run) =>
      shapleyValues(brakes.length, (mask) => quiet(measured[mask][period][run], none[run])),
    ).filter((values) => values.every((value) => Number.isFinite(value)));
    const total = brakes.map((_, i) => summarize(perRun.map((values) => values[i])));
    const sum = total.reduce((all, { mean }) => all + mean, 0);
    return brakes.map((brake, i) => ({
      brake,
      period: `${from}-${to}`,
      value: total[i].mean,
      error: total[i].sd / Math.sqrt(perRun.length),
      ...(Math.abs(sum) > 0.01 && { share: total[i].mean / sum }),
    }));
  });
}

/** How much quieter a run is with some brakes than with none: fall of ln incidents. */
function quiet(withBrakes: number | null, without: number | null): number {
  return logRatios([without ?? Number.NaN], [withBrakes ?? Number.NaN], true)[0];
}
