import type { PathRecord } from "../../data/records.ts";
import type { Quarter } from "../../engine/quarter.ts";

type Rule = NonNullable<PathRecord["unknown"]>;
/** Low, middle and high value of a path so many years after the last known quarter. */
export type Continuation = (years: number) => readonly [low: number, mid: number, high: number];

const HOLD: Rule = { rule: "hold", years: 20 };
/** Half the width of a uniform distribution over its standard deviation. */
const HALF_WIDTH = Math.sqrt(3);

/**
 * How a path goes on when nothing is known of it after `until`: naive rules that use its own past alone. The ends are
 * those of a uniform distribution with the standard deviation that the past suggests: of its yearly values for a mean,
 * of its yearly changes (around their mean, for a trend or rate) and growing with the root of time for the others.
 * `past`: quarterly values from `first` on; `until` is at least a year later.
 */
export function continuation(
  past: Float64Array,
  first: Quarter,
  until: Quarter,
  unknown: Rule = HOLD,
): Continuation {
  const last = past[until - first];
  const years = Math.min(unknown.years, Math.floor((until - first) / 4));
  // From the latest year back, each the value of the same quarter.
  const yearly = Array.from({ length: years + 1 }, (_, i) => past[until - first - 4 * i]);
  if (unknown.rule === "mean") {
    const mean = meanOf(yearly.slice(0, years));
    const reach = HALF_WIDTH * Math.sqrt(meanOf(yearly.slice(0, years).map((value) => (value - mean) ** 2)));
    return () => [mean - reach, mean, mean + reach];
  }
  if (unknown.rule === "trend" || unknown.rule === "rate") {
    const steps = differences(yearly.map(Math.log));
    const mean = meanOf(steps);
    const slope = unknown.rule === "rate" ? unknown.rate : mean;
    const reach = HALF_WIDTH * rootMeanSquare(steps.map((step) => step - mean));
    return (after) => {
      const at = (side: number) => last * Math.exp(slope * after + side * reach * Math.sqrt(after));
      return [at(-1), at(0), at(1)];
    };
  }
  const reach = HALF_WIDTH * rootMeanSquare(differences(yearly));
  return (after) => [last - reach * Math.sqrt(after), last, last + reach * Math.sqrt(after)];
}

/** Each value less the one a year before, which follows it in the list. */
const differences = (values: readonly number[]) =>
  values.slice(0, -1).map((value, i) => value - values[i + 1]);
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rootMeanSquare = (values: readonly number[]) => Math.sqrt(meanOf(values.map((value) => value ** 2)));
