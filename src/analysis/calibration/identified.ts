import { quantiles } from "../statistics/quantile.ts";
import { summarize } from "../statistics/summary.ts";
import type { Draw } from "./quantised.ts";
import { falseDiscoveryRates, uniformGap } from "./significance.ts";
import { kolmogorovTail } from "../statistics/tails.ts";

/** What the record says about one axis, whose prior quantile is uniform from 0 to 1. */
export interface AxisChange {
  readonly id: string;
  /** 1 - variance after / variance before; below 0 where the record spreads the axis out. */
  readonly contraction: number;
  /** Largest distance between the distributions before and after (Kolmogorov-Smirnov), and its probability by chance. */
  readonly gap: number;
  readonly probability: number;
  /** The same among all axes asked for: rate of false discoveries (Benjamini-Hochberg). */
  readonly rate: number;
  /** Prior quantiles at 5, 50 and 95 % of the accepted draws. */
  readonly quantiles: readonly number[];
  readonly label: "identified" | "weakly" | "not";
}

export interface Identified {
  /** How many independent draws the accepted ones are worth. */
  readonly effective: number;
  /** In the order given. */
  readonly axes: readonly AxisChange[];
}

const UNIFORM_VARIANCE = 1 / 12;
const CONTRACTION = 0.3;
const RATE = 0.05;

/**
 * Compares accepted draws with the prior, axis by axis. Identified: contracted by 0.3 or more, and different from the
 * prior at a rate of false discoveries of 0.05; weakly: only the latter.
 *
 * Accepted draws descend from few ancestors and so are alike by chance, on axes the record says nothing about too.
 * Therefore draws may carry, after the axes, placebos: quantiles that were moved and copied with the others and that
 * no run read. How far their means stray from 1/2 tells how many independent draws the accepted ones are worth.
 * Without placebos (fewer than ten), all distinct draws count as independent, which finds too much.
 */
export function identified(draws: readonly Pick<Draw, "u" | "run">[], axes: readonly string[]): Identified {
  const effective = effectiveDraws(draws, axes.length);
  const changes = axes.map((id, axis) => changeOf(id, columnOf(draws, axis), effective));
  const rates = falseDiscoveryRates(changes.map(({ probability }) => probability));
  return {
    effective,
    axes: changes.map((change, i) => ({
      ...change,
      rate: rates[i],
      label: labelOf(change.contraction, rates[i]),
    })),
  };
}

const labelOf = (contraction: number, rate: number): AxisChange["label"] =>
  rate > RATE ? "not" : contraction >= CONTRACTION ? "identified" : "weakly";

function changeOf(id: string, values: Float64Array, effective: number): Omit<AxisChange, "rate" | "label"> {
  const sorted = values.sort();
  const gap = uniformGap(sorted);
  // Draws worth n independent ones spread by 1 - 1/n too little around their own mean.
  const spread = summarize(sorted).sd ** 2 * (1 - 1 / sorted.length);
  return {
    id,
    contraction: effective > 1 ? 1 - spread / (1 - 1 / effective) / UNIFORM_VARIANCE : Number.NaN,
    gap,
    probability: kolmogorovTail(gap, effective),
    quantiles: quantiles(sorted, [0.05, 0.5, 0.95]),
  };
}

function effectiveDraws(draws: readonly Pick<Draw, "u" | "run">[], axes: number): number {
  const distinct = new Set(draws.map(({ run }) => run)).size;
  const placebos = draws[0].u.length - axes;
  if (placebos < 10) return distinct;
  const strays = Array.from(
    { length: placebos },
    (_, i) => (summarize(columnOf(draws, axes + i)).mean - 0.5) ** 2,
  );
  return Math.min(distinct, Math.max(1, UNIFORM_VARIANCE / summarize(strays).mean));
}

/** One axis of all draws. */
export function columnOf(draws: readonly Pick<Draw, "u">[], axis: number): Float64Array {
  return Float64Array.from(draws, ({ u }) => u[axis]);
}
