import type { History } from "./history.ts";

/** Years of the past whose mean is the level to which a residual returns. */
const LEVEL_YEARS = 10;
/** Furthest horizon whose errors are learned; beyond it they grow with the root of time. */
export const HORIZON = 8;
/** Ways a residual may go on: back to its level sooner or later, or on from where it stands, with its past drift or a part. */
const HABITS: readonly Habit[] = [
  ...[0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95].map((memory) => ({ memory, drift: 0 })),
  ...[0, 0.5, 1].map((drift) => ({ memory: 1, drift })),
];
/** A residual has a level once it has been seen so often. */
const LEAST = 3;

/** What is left of a series when the part that the model explains is taken away, by year. */
export type Residual = readonly (readonly [year: number, value: number])[];

/** `shown`: how much of the model's movement shows in the series; years before the model's first take its first value. */
export function residualOf(history: History, modelled: (year: number) => number, shown: number): Residual {
  return [...history].map(([year, value]) => [year, value - (shown === 0 ? 0 : shown * modelled(year))]);
}

/** How a residual goes on. */
export interface Habit {
  /** Part of its distance from its level that is left after a year; 1: all of it. */
  readonly memory: number;
  /** Part of its mean yearly change so far that goes on. */
  readonly drift: number;
}

/** Where a residual is expected to be `ahead` years after its last value. */
export function expectedResidual(past: Residual, { memory, drift }: Habit, ahead: number): number {
  const [lastYear, last] = past[past.length - 1];
  const recent = past.filter(([year]) => year > lastYear - LEVEL_YEARS);
  const level = recent.reduce((sum, [, value]) => sum + value, 0) / recent.length;
  const [firstYear, first] = past[0];
  const slope = drift === 0 ? 0 : (last - first) / (lastYear - firstYear);
  return level + memory ** ahead * (last - level) + drift * slope * ahead;
}

/** Errors of forecasts made at every year of the past, by horizon; undefined where a year was not observed. */
export type Stretch = readonly (number | undefined)[];

export function pastErrors(residual: Residual, habit: Habit): Stretch[] {
  const values = new Map(residual);
  return residual.slice(0, -1).flatMap((_, i) => {
    if (i + 1 < LEAST) return [];
    const past = residual.slice(0, i + 1);
    const from = past[i][0];
    const stretch = Array.from({ length: HORIZON }, (_, h) => {
      const value = values.get(from + h + 1);
      return value === undefined ? undefined : value - expectedResidual(past, habit, h + 1);
    });
    return stretch.some((error) => error !== undefined) ? [stretch] : [];
  });
}

/** The habit whose forecasts of the past were best over horizons of one to five years. */
export function bestHabit(residuals: readonly Residual[]): Habit {
  let best: { habit: Habit; badness: number } = { habit: { memory: 1, drift: 0 }, badness: Infinity };
  for (const habit of HABITS) {
    const stretches = residuals.flatMap((residual) => pastErrors(residual, habit));
    if (stretches.length === 0) break; // nothing to learn from: it stays where it is
    const badness = [0, 1, 2, 3, 4].reduce((sum, h) => {
      const squares = stretches.flatMap((stretch) => (stretch[h] === undefined ? [] : [stretch[h] ** 2]));
      return squares.length === 0
        ? sum
        : sum + Math.log(squares.reduce((a, b) => a + b, 1e-12) / squares.length);
    }, 0);
    if (badness < best.badness - 1e-9) best = { habit, badness };
  }
  return best.habit;
}
