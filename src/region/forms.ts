import type { Column } from "../engine/mechanism.ts";
import { DT } from "../engine/quarter.ts";

/** x / (x + half) for x >= 0: half of the effect at `half`. */
export const sat = (x: number, half: number): number => x / (x + half);
/** Logistic function. */
export const lgt = (x: number): number => 1 / (1 + Math.exp(-x));
/** Inverse of `lgt`, for levels in (0, 1). */
export const logit = (level: number): number => Math.log(level / (1 - level));
export const clip = (x: number, low = 0, high = 1): number => (x < low ? low : x > high ? high : x);
/** Share of a gap closed in a quarter by a process with this half-life in years. */
export const closedByHalfLife = (years: number): number => 1 - 2 ** (-DT / years);

/** Mean over the hosts weighted by population; `first` is the place of the first host in the column. */
export function regionalMean(population: Column, column: Column, first = 0): number {
  let people = 0;
  let sum = 0;
  for (let s = 0; s < population.length; s++) {
    people += population[s];
    sum += population[s] * column[first + s];
  }
  return sum / people;
}

/** Distance from a neighbour that offers of power q ask for; `distanceAsked` by neighbour and power. */
export function distanceFrom(neighbour: number, q: number, excl: Column, distanceAsked: Column): number {
  return neighbour === q ? 0 : Math.max(excl[q], distanceAsked[neighbour * excl.length + q]);
}
