import { columnOf } from "./layout.ts";
import type { Program } from "./program.ts";

/** Adds differences and bounds the sums. Stops at the first that is not a number and returns its place; else -1. */
export function addWithin(
  world: Float64Array,
  delta: Float64Array,
  lowest: Float64Array,
  highest: Float64Array,
): number {
  for (let i = 0; i < delta.length; i++) {
    const value = world[i] + delta[i];
    if (value !== value) return i;
    world[i] = value < lowest[i] ? lowest[i] : value > highest[i] ? highest[i] : value;
  }
  return -1;
}

/** Lowest (0) or highest (1) value of every stock cell. */
export function boundsOf({ layout }: Program, side: 0 | 1): Float64Array {
  const bounds = new Float64Array(layout.stocks).fill(side === 0 ? -Infinity : Infinity);
  for (const [name, q] of Object.entries(layout.quantities))
    if (q.kind === "stock" && q.bounds) columnOf(layout, bounds, name).fill(q.bounds[side]);
  return bounds;
}
