import { normalQuantile } from "../../engine/chance/normal.ts";
import { ranks } from "../sensitivity/rankCorrelation.ts";
import { columnOf, type Identified } from "./identified.ts";
import type { Draw } from "./quantised.ts";

/** Two axes that the record ties together: below 0, more of one makes up for less of the other. */
export interface TradeOff {
  readonly first: string;
  readonly second: string;
  /** Spearman's rank correlation among accepted draws. */
  readonly correlation: number;
}

export interface TradeOffs {
  /** Pairs asked about, and how many correlate by more than the bound. */
  readonly asked: number;
  readonly found: number;
  readonly bound: number;
  /** The strongest of those found, strongest first. */
  readonly strongest: readonly TradeOff[];
}

/**
 * Pairs among the axes that are at least weakly identified whose correlation is beyond what chance would show once in
 * twenty times in any of the pairs asked about (Bonferroni's bound, with the effective number of draws).
 * Lists at most `most` of them.
 */
export function tradeOffs(
  draws: readonly Pick<Draw, "u">[],
  { effective, axes }: Identified,
  most = 20,
): TradeOffs {
  const columns = axes.flatMap(({ id, label }, axis) =>
    label === "not" ? [] : [{ id, scores: scoresOf(columnOf(draws, axis)) }],
  );
  const asked = columns.reduce((pairs, _, i) => pairs + i, 0);
  const bound =
    asked > 0 && effective > 2 ? Math.min(1, -normalQuantile(0.025 / asked) / Math.sqrt(effective - 1)) : 1;
  const pairs: TradeOff[] = [];
  columns.forEach((first, i) => {
    for (const second of columns.slice(i + 1)) {
      const correlation = product(first.scores, second.scores);
      if (Math.abs(correlation) > bound) pairs.push({ first: first.id, second: second.id, correlation });
    }
  });
  pairs.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
  return { asked, found: pairs.length, bound, strongest: pairs.slice(0, most) };
}

/** Ranks around 0 with squares that add up to 1, so that the correlation of two columns is the product of their scores. */
function scoresOf(column: Float64Array): Float64Array {
  const centred = ranks([...column]).map((rank) => rank - (column.length + 1) / 2);
  const length = Math.sqrt(product(centred, centred));
  return length > 0 ? centred.map((score) => score / length) : centred;
}

function product(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += first[i] * second[i];
  return sum;
}
