import { quantile } from "../analysis/statistics/quantile.ts";
import { sumOf } from "../analysis/statistics/summary.ts";
import { cellName } from "../engine/layout.ts";
import { formatQuarter } from "../engine/quarter.ts";
import { RunFault } from "../engine/runFault.ts";
import type { Explanation } from "../engine/why/explain.ts";
import { openProject, type Project } from "./project.ts";
import { makeClock, type Progress } from "./progress.ts";
import { explainCell, type Inquiry, prepareWhy, type WhyOptions } from "./why.ts";
import { whole } from "./whole.ts";

export interface WhyManyOptions extends Omit<WhyOptions, "run"> {
  /** Runs 0 to runs - 1. */
  readonly runs: number | string;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops after the run under way; what is there is reported. */
  readonly signal?: AbortSignal;
}

/** Over runs: the mean and the band from 5 to 95 per cent. */
export interface Spread {
  readonly mean: number;
  readonly q05: number;
  readonly q95: number;
}

export interface CellSpread {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly start: Spread;
  readonly end: Spread;
  readonly change: Spread;
  /** Largest mean first; means add up to the mean change, but for rounding. */
  readonly contributions: readonly ({ readonly author: string } & Spread)[];
}

export interface WhyManyReport {
  readonly quantity: string;
  readonly arm: string;
  readonly seed: number;
  readonly from: string;
  readonly to: string;
  /** Runs that were explained, and runs left out because they stopped. */
  readonly runs: number;
  readonly failed: number;
  readonly complete: boolean;
  readonly cells: readonly CellSpread[];
}

/** Mean contributions over many runs, in this thread. Throws UserFault. */
export async function whyMany(
  options: WhyManyOptions,
  project: Project = openProject(),
): Promise<WhyManyReport> {
  const runs = whole(options.runs, "--runs", 1, 100_000);
  const inquiry = prepareWhy(options, project);
  const { prepared, target, from, to } = inquiry;
  const clock = makeClock(options.onProgress);
  const found: Explanation[][] = [];
  let failed = 0;
  for (let run = 0; run < runs && options.signal?.aborted !== true; run++) {
    clock.report({ done: run, total: runs, failed });
    await breath();
    const explained = explainRun(inquiry, run);
    if (explained) found.push(explained);
    else failed++;
  }
  const done = found.length + failed;
  clock.report({ done, total: runs, failed });
  const { layout } = prepared.experiment.simulation.program;
  const { label, unit } = target.quantity;
  return {
    quantity: options.quantity.trim(),
    arm: prepared.arm.name,
    seed: prepared.arm.seed,
    from: formatQuarter(from),
    to: formatQuarter(to),
    runs: found.length,
    failed,
    complete: done === runs,
    cells: target.cells.map((cell, i) => ({
      name: cellName(layout, cell),
      label,
      unit,
      ...spreadOf(found.map((explanations) => explanations[i])),
    })),
  };
}

function explainRun(inquiry: Inquiry, run: number): Explanation[] | undefined {
  try {
    return inquiry.target.cells.map((cell) => explainCell(inquiry, run, cell));
  } catch (error) {
    if (error instanceof RunFault) return undefined;
    throw error;
  }
}

function spreadOf(found: readonly Explanation[]): Omit<CellSpread, "name" | "label" | "unit"> {
  const authors = new Set(found.flatMap(({ contributions }) => contributions.map(({ author }) => author)));
  // An author that a run does not name gave nothing in it.
  const amounts = (author: string) =>
    found.map(({ contributions }) => contributions.find((c) => c.author === author)?.amount ?? 0);
  return {
    start: spread(found.map(({ start }) => start)),
    end: spread(found.map(({ end }) => end)),
    change: spread(found.map(({ change }) => change)),
    contributions: [...authors]
      .map((author) => ({ author, ...spread(amounts(author)) }))
      .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean) || (a.author < b.author ? -1 : 1)),
  };
}

function spread(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  return { mean: sumOf(values) / values.length, q05: quantile(sorted, 0.05), q95: quantile(sorted, 0.95) };
}

/** Lets clicks and signals have their turn between runs. */
const breath = () => new Promise<void>((resolve) => void setTimeout(resolve, 0));
