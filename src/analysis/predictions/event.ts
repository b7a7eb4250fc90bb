import type { Amount, Comparison, PredictionEvent, Relation, Span } from "../../data/predictionEvent.ts";
import { slopeOf } from "../statistics/line.ts";

/** Outcomes of one run by year. */
export interface YearlyTable {
  readonly years: readonly number[];
  /** Place of each outcome in a row. */
  readonly columns: ReadonlyMap<string, number>;
  /** Years x columns, row by row. */
  readonly rows: Float64Array;
}

/**
 * Whether an event happens in one run. A RangeError where the table lacks an outcome or a year of it, or holds a value
 * that is no number: then neither yes nor no would be an answer.
 */
export function happens(event: PredictionEvent, table: YearlyTable): boolean {
  if ("all" in event) return event.all.every((part) => happens(part, table));
  if ("any" in event) return event.any.some((part) => happens(part, table));
  if ("not" in event) return !happens(event.not, table);
  if ("count" in event) return event.of.filter((part) => happens(part, table)).length >= event.count;
  return compares[event.relation](amountOf(event, table), boundOf(event, table));
}

const compares: Readonly<Record<Relation, (value: number, bound: number) => boolean>> = {
  above: (value, bound) => value > bound,
  below: (value, bound) => value < bound,
  atLeast: (value, bound) => value >= bound,
  atMost: (value, bound) => value <= bound,
};

function boundOf({ bound }: Comparison, table: YearlyTable): number {
  return typeof bound === "number" ? bound : bound.times * amountOf(bound, table) + bound.plus;
}

/** One figure of a run, such as the mean of an outcome over some years. */
export function amountOf({ measure, take, over, before }: Amount, table: YearlyTable): number {
  const values = valuesOf(measure, over, table);
  if (take === "end") return values[values.length - 1];
  if (take === "max") return Math.max(...values);
  if (take === "min") return Math.min(...values);
  if (take === "sum") return sumOf(values);
  if (take === "mean") return meanOf(values);
  if (take === "slope") return slopeOf(values);
  return meanOf(values.slice(-2)) - meanOf(valuesOf(measure, before, table));
}

function valuesOf(measure: string, { from, to }: Span, { years, columns, rows }: YearlyTable): number[] {
  const column = columns.get(measure);
  if (column === undefined) throw new RangeError(`no outcome ${measure} among those recorded`);
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const row = years.indexOf(from + i);
    if (row < 0) throw new RangeError(`${from + i} is not among the years recorded`);
    const value = rows[row * columns.size + column];
    if (Number.isNaN(value)) throw new RangeError(`${measure} of ${from + i} is not a number`);
    return value;
  });
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;
