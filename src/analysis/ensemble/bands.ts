import { quantile } from "../statistics/quantile.ts";
import { sumOf } from "../statistics/summary.ts";
import { cellBlocks, type ResultSource } from "./sink.ts";

const QUANTILES = { q05: 0.05, q25: 0.25, q50: 0.5, q75: 0.75, q95: 0.95 } as const;

const QUANTILE_PARTS = ["q05", "q25", "q50", "q75", "q95"] as const;

/** One outcome of one arm, over the runs that did not fail: a value per year, in the outcome's unit. NaN without runs. */
export type Band = Readonly<Record<"mean" | (typeof QUANTILE_PARTS)[number], readonly number[]>>;

export interface ArmSummary {
  readonly arm: string;
  /** Runs that the bands are made of. */
  readonly runs: number;
  /** Runs left out because they failed. */
  readonly failed: number;
  /** By name of outcome. */
  readonly outcomes: Readonly<Record<string, Band>>;
}

export interface Summary {
  readonly years: readonly number[];
  readonly arms: readonly ArmSummary[];
}

/** Bands of every arm, outcome and year, runs taken in their order. Of an unfinished study: of the runs that are there. */
export async function summarise(source: ResultSource): Promise<Summary> {
  const arms: ArmSummary[] = [];
  for (let arm = 0; arm < source.arms.length; arm++) arms.push(await summariseArm(source, arm));
  return { years: source.years, arms };
}

async function summariseArm(source: ResultSource, arm: number): Promise<ArmSummary> {
  const { columns, years, runs } = source;
  const name = source.arms[arm];
  const bands = columns.map(emptyBand);
  let counted = 0;
  const scratch = new Float64Array(runs);
  for (const [first, count] of cellBlocks(source)) {
    const block = await source.cells(arm, first, count);
    for (let i = 0; i < count; i++) {
      const values = presentIn(block.subarray(i * runs, (i + 1) * runs), scratch);
      const band = bands[Math.floor((first + i) / years.length)];
      counted = values.length;
      band.mean.push(sumOf(values) / counted);
      values.sort();
      for (const part of QUANTILE_PARTS) band[part].push(quantile(values, QUANTILES[part]));
    }
  }
  return {
    arm: name,
    runs: counted,
    failed: source.failed.filter((failure) => failure.arm === name).length,
    outcomes: Object.fromEntries(columns.map((column, i) => [column.name, bands[i]])),
  };
}

/** The values that are not NaN, in their order, in the front of `scratch`. */
function presentIn(values: Float64Array, scratch: Float64Array): Float64Array {
  let count = 0;
  for (const value of values) if (value === value) scratch[count++] = value;
  return scratch.subarray(0, count);
}

function emptyBand(): Record<keyof Band, number[]> {
  return { mean: [], q05: [], q25: [], q50: [], q75: [], q95: [] };
}
