import type { History } from "./history.ts";
import type { Observable } from "./observable.ts";
import {
  bestHabit,
  type Habit,
  HORIZON,
  pastErrors,
  type Residual,
  residualOf,
  type Stretch,
} from "./residual.ts";

/** One series as far as it is known, with what the ensemble makes of it. */
export interface KnownSeries {
  readonly history: History;
  /** Mean over members, on the scale of the indicator; years before the first run year take its value. */
  readonly modelled: (year: number) => number;
  /** Variance over members of the model's change over so many years, averaged over the past. */
  readonly changeVariance: (years: number) => number;
}

/** How an indicator strays from what the model explains; learned from the record to the last known year. */
export interface ErrorModel {
  /** How much of the model's movement shows: 1 all of it, 0 none. */
  readonly shown: number;
  /** How what is left goes on. */
  readonly habit: Habit;
  /** Typical error a year ahead of each series, in its order. */
  readonly scales: readonly number[];
  /** Errors of forecasts of the past in units of the scale, all series together. */
  readonly stretches: readonly Stretch[];
  /** Mean square of those errors by horizon, from 1 to 8 years, in squares of the unit. */
  readonly widths: readonly number[];
  /** Variance that the members bring themselves, by horizon, in squares of the unit. */
  readonly spread: readonly number[];
  readonly points: number;
}

const LAGS = [3, 4, 5];
/** Standard deviation of the prior of `shown`; for a proxy in units of what would explain all movement. */
const DOUBT = 0.5;
const MOST = 1.5;
/** Weight of the pooled scale, in errors. */
const POOLED = 5;

export function fitErrors(kind: Observable["kind"], series: readonly KnownSeries[]): ErrorModel {
  const shown = kind === "state" ? 1 : shownIn(kind, series);
  const residuals = series.map(({ history, modelled }) => residualOf(history, modelled, shown));
  const habit = bestHabit(
    residuals.map((residual, i) => scaled(residual, usualMove(series[i].history) || 1)),
  );
  const scales = scalesOf(residuals, habit);
  const stretches = residuals.flatMap((residual, i) =>
    pastErrors(residual, habit).map((stretch) => stretch.map((error) => error && error / scales[i])),
  );
  return {
    shown,
    habit,
    scales,
    stretches,
    widths: rising(byHorizon((h) => squareIn(stretches, h))),
    spread: byHorizon((h) =>
      meanOf(series.map(({ changeVariance }, i) => (shown ** 2 * changeVariance(h + 1)) / scales[i] ** 2)),
    ),
    points: residuals.reduce((sum, residual) => sum + residual.length, 0),
  };
}

const scaled = (residual: Residual, unit: number): Residual =>
  residual.map(([year, value]) => [year, value / unit]);

/** Ridge regression of changes over three to five years on the model's, never against the sign of the formula. */
function shownIn(kind: "same" | "proxy", series: readonly KnownSeries[]): number {
  const moves = series.map(({ history }) => usualMove(history));
  const pooledMove = Math.sqrt(meanSquare(moves));
  // Each series in units of its own moves: a noisy small one says no more than a steady large one.
  const changes = series.flatMap(({ history, modelled }, i) =>
    changesOf(history, modelled, Math.max(moves[i] ?? 0, pooledMove / 4) || 1),
  );
  const pairs = changes.length / LAGS.length / 2; // overlapping changes tell less than their number says
  const sum = (of: (change: Change) => number) => changes.reduce((total, change) => total + of(change), 0);
  const own = sum(({ model }) => model ** 2);
  if (changes.length === 0 || own < 1e-12) return kind === "same" ? 1 : 0;
  const least = sum(({ model, seen }) => model * seen) / own;
  const noise = sum(({ model, seen }) => (seen - least * model) ** 2) / changes.length || 1e-12;
  const prior = kind === "same" ? 1 : 0;
  const unit = kind === "same" ? 1 : Math.sqrt(sum(({ seen }) => seen ** 2) / own);
  const doubt = (DOUBT * unit) ** 2;
  const weight = (own / changes.length) * pairs;
  const shown = (prior / doubt + (least * weight) / noise) / (1 / doubt + weight / noise);
  return Math.min(MOST * unit, Math.max(0, shown));
}

interface Change {
  readonly seen: number;
  readonly model: number;
}

const changesOf = (history: History, modelled: (year: number) => number, unit: number): Change[] =>
  LAGS.flatMap((lag) =>
    [...history].flatMap(([year, value]) => {
      const later = history.get(year + lag);
      return later === undefined
        ? []
        : [{ seen: (later - value) / unit, model: (modelled(year + lag) - modelled(year)) / unit }];
    }),
  );

/** Root mean square of changes from one value to the next, per root of the years between; undefined without any. */
function usualMove(history: History): number | undefined {
  const points = [...history];
  const squares = points
    .slice(1)
    .map(([year, value], i) => (value - points[i][1]) ** 2 / (year - points[i][0]));
  return squares.length === 0 ? undefined : Math.sqrt(meanOf(squares));
}

function scalesOf(residuals: readonly Residual[], habit: Habit): number[] {
  const errors = residuals.map((residual) =>
    pastErrors(residual, habit).flatMap((stretch) =>
      stretch.filter((error) => error !== undefined).slice(0, 2),
    ),
  );
  const pooled = meanSquare(errors.flat()) || 1e-6;
  return errors.map((own) =>
    Math.sqrt((own.reduce((sum, error) => sum + error ** 2, 0) + POOLED * pooled) / (own.length + POOLED)),
  );
}

const byHorizon = <T>(of: (h: number) => T): T[] => Array.from({ length: HORIZON }, (_, h) => of(h));

/** Mean square of the errors so many years ahead; undefined where none was observed. */
function squareIn(stretches: readonly Stretch[], h: number): number | undefined {
  const errors = stretches.flatMap((stretch) => stretch[h] ?? []);
  return errors.length === 0 ? undefined : meanSquare(errors);
}

/**
 * Never falls: what is uncertain in three years is not surer in five. A horizon without errors takes the last; before
 * the first with any, as in a series seen every fifth year, they have grown to it in step with time.
 */
function rising(widths: readonly (number | undefined)[]): number[] {
  const first = widths.findIndex((width) => width !== undefined);
  let most = 0;
  return widths.map((width, h) =>
    h < first ? (widths[first]! * (h + 1)) / (first + 1) : (most = Math.max(most, width ?? 0)),
  );
}

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const meanSquare = (values: readonly (number | undefined)[]) =>
  meanOf(values.flatMap((value) => (value === undefined ? [] : [value ** 2])));
