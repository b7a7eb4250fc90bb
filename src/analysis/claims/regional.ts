import { falseDiscoveryRates } from "../calibration/significance.ts";
import { kolmogorovTail } from "../statistics/tails.ts";

/** A drawn number on which the sign of a result depends. */
export interface Decisive {
  readonly id: string;
  /** Largest distance between its distributions where the claim holds and where it does not. */
  readonly gap: number;
  /** Rate of false discoveries among all axes. */
  readonly rate: number;
  /** Whether the claim holds where the number is high. */
  readonly holdsHigh: boolean;
  /** Quantile at which as many draws around it hold as do not; undefined where that happens nowhere. */
  readonly flips: number | undefined;
}

const RATE = 0.05;
const MOST = 3;
/** Fewest draws on either side. */
const LEAST = 15;
/** Draws around a quantile that are counted, of all. */
const WINDOW = 0.2;

/**
 * Regional sensitivity: draws are parted by whether the claim holds in them, and the two distributions of each number are
 * compared (Kolmogorov and Smirnov). Sources: R. C. Spear, G. M. Hornberger, "Eutrophication in Peel Inlet", Water
 * Research 14 (1980); false discoveries by Benjamini and Hochberg (1995). `quantiles`: one row a run, one column an axis.
 */
export function decisiveAxes(
  holds: readonly (boolean | undefined)[],
  quantiles: readonly Float64Array[],
  axes: readonly string[],
): Decisive[] {
  const yes = holds.flatMap((one, run) => (one === true ? [run] : []));
  const no = holds.flatMap((one, run) => (one === false ? [run] : []));
  if (yes.length < LEAST || no.length < LEAST) return [];
  const gaps = axes.map((_, axis) =>
    gapOf(
      yes.map((run) => quantiles[run][axis]),
      no.map((run) => quantiles[run][axis]),
    ),
  );
  const size = Math.sqrt((yes.length * no.length) / (yes.length + no.length));
  const rates = falseDiscoveryRates(gaps.map((gap) => kolmogorovTail(Math.abs(gap), Math.round(size ** 2))));
  return axes
    .map((id, axis) => ({ id, axis, gap: gaps[axis], rate: rates[axis] }))
    .filter(({ rate }) => rate <= RATE)
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
    .slice(0, MOST)
    .map(({ id, axis, gap, rate }) => ({
      id,
      gap: Math.abs(gap),
      rate,
      holdsHigh: gap > 0,
      flips: crossing(holds, (run) => quantiles[run][axis]),
    }));
}

/** Largest difference between two distributions, above 0 where the first lies higher. */
function gapOf(first: readonly number[], second: readonly number[]): number {
  const points = [
    ...first.map((value) => [value, 0] as const),
    ...second.map((value) => [value, 1] as const),
  ].sort(([a], [b]) => a - b);
  const below = [0, 0];
  let largest = 0;
  points.forEach(([value, side], i) => {
    below[side]++;
    if (points[i + 1]?.[0] === value) return;
    const gap = below[1] / second.length - below[0] / first.length;
    if (Math.abs(gap) > Math.abs(largest)) largest = gap;
  });
  return largest;
}

/** Where the share of draws in which the claim holds crosses one half, among draws sorted by the axis. */
function crossing(holds: readonly (boolean | undefined)[], at: (run: number) => number): number | undefined {
  const points = holds
    .flatMap((one, run) => (one === undefined ? [] : [{ value: at(run), good: one ? 1 : 0 }]))
    .sort((a, b) => a.value - b.value);
  const reach = Math.max(LEAST, Math.round((WINDOW * points.length) / 2));
  const shareAt = (i: number) => {
    const near = points.slice(Math.max(0, i - reach), i + reach);
    return near.reduce((sum, { good }) => sum + good, 0) / near.length;
  };
  for (let i = reach + 1; i < points.length - reach; i++) {
    const [before, now] = [shareAt(i - 1) - 0.5, shareAt(i) - 0.5];
    if (before !== 0 && before * now <= 0) return points[i].value;
  }
  return undefined;
}
