import { quantiles } from "../statistics/quantile.ts";

/** Incidents a year below which two arms count as equally quiet. */
const FLOOR = 0.001;
/** A median below this is no effect; from STRONG on it is marked as strong. */
const NONE = 0.05;
const STRONG = 0.3;
/** Share of pairs that must agree with the sign of the median. */
const AGREE = 0.8;

export type Sign = "++" | "+" | "0" | "-" | "--";

/** One cell of the matrix: paired effects on a log scale. */
export interface Effect {
  readonly pairs: number;
  readonly median: number;
  /** 5 and 95 percent quantiles of the paired effects. */
  readonly low: number;
  readonly high: number;
  /** Share of pairs with the sign of the median. */
  readonly agreeing: number;
  readonly sign: Sign;
}

/** ln of the ratio of two measures, run by run; `floored` for incidents a year, which may be zero. */
export function logRatios(over: readonly number[], under: readonly number[], floored: boolean): number[] {
  const level = (value: number) => Math.log(floored ? Math.max(FLOOR, value) : value);
  return over.map((value, i) => level(value) - level(under[i]));
}

/** Reads paired effects; those of failed runs (NaN) are left out. Sign as in the contract, section a.2. */
export function effectOf(values: readonly number[]): Effect {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort();
  const [low, median, high] = quantiles(sorted, [0.05, 0.5, 0.95]);
  const same = sorted.filter((value) => Math.sign(value) === Math.sign(median)).length / sorted.length;
  return { pairs: sorted.length, median, low, high, agreeing: same, sign: signOf(median, same) };
}

function signOf(median: number, agreeing: number): Sign {
  const size = Math.abs(median);
  if (!(size >= NONE) || agreeing < AGREE) return "0";
  const sign = median > 0 ? "+" : "-";
  return size >= STRONG ? (`${sign}${sign}` as Sign) : sign;
}

/** Agreement counts the sign only: `+` and `++` are one. */
export const agrees = (sign: Sign, expected: string): boolean => sign[0] === expected[0];
