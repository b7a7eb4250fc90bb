import type { Quarter } from "./quarter.ts";

/**
 * What an arm does to one cell from a quarter on, beside the model.
 *
 * - `set`: the cell is held at `value`, or at `series`, one value a quarter from `from`.
 * - `add`: `value` is added, fading by half in each `halfLife` years: to a stock once, to a computed value each quarter.
 * - `scale`: the cell is multiplied by `value`: a stock once, a computed value each quarter.
 * - `keep`: the cell is held at the value it has in this run when `from` begins.
 * - `copy`: the cell takes the value of another, `of`; exogenous cells only.
 */
export interface Clamp {
  readonly cell: number;
  readonly from: Quarter;
  readonly to?: Quarter;
  readonly how?: "set" | "add" | "scale" | "keep" | "copy";
  readonly value?: number;
  readonly halfLife?: number;
  readonly series?: Float64Array;
  readonly of?: number;
}

export const holds = ({ from, to = Infinity }: Clamp, at: Quarter): boolean => at >= from && at <= to;

/** What a clamp makes of a value in a quarter in which it holds; `kept` is what `keep` and `copy` hold to. */
export function clamped(clamp: Clamp, at: Quarter, value: number, kept: number): number {
  const { how = "set", value: given = 0, halfLife, series, from } = clamp;
  if (how === "set") return series ? series[at - from] : given;
  if (how === "scale") return value * given;
  if (how === "add") return value + (halfLife ? given * 2 ** (-(at - from) / 4 / halfLife) : given);
  return kept;
}

/** Whether a clamp on a stock acts once, when it begins, rather than in each quarter. */
export const actsOnce = ({ how }: Clamp): boolean => how === "add" || how === "scale";
