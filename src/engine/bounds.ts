import type { Program } from "./program.ts";

/** Cells of one stock quantity, and the lowest and highest value they may take. */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

/** Adds differences and bounds the sums. Stops at the first that is not a number and returns its place; else -1. */
export function addWithin(world: Float64Array, delta: Float64Array, ranges: readonly Range[]): number {
  for (const { start, end, low, high } of ranges)
    for (let i = start; i < end; i++) {
      if (delta[i] === 0) continue;
      const value = world[i] + delta[i];
      if (value >= low && value <= high) world[i] = value;
      else if (value !== value) return i;
      else world[i] = value < low ? low : high;
    }
  return -1;
}

/** Ranges of all stocks, in the order of the world. */
export function rangesOfStocks({ layout }: Program): Range[] {
  return Object.entries(layout.quantities)
    .filter(([, { kind }]) => kind === "stock")
    .map(([name, { bounds: [low, high] = [-Infinity, Infinity] }]) => {
      const start = layout.offset[name];
      return { start, end: start + layout.length[name], low, high };
    });
}
