import { type PairedDifference, pairedDifference } from "../../src/analysis/statistics/paired.ts";
import type { DataSet } from "../../src/data/records.ts";
import type { Link, Loop, Sign } from "./chains.ts";
import { play, type Series, type Span } from "./play.ts";

/** Responses of one end with all links at work, and with one of them held; second minus first is what it feeds back. */
export interface Gain {
  readonly held: string;
  readonly cells: string;
  readonly whole: PairedDifference;
  readonly cut: PairedDifference;
  /** Whole less cut, run by run. */
  readonly fedBack: PairedDifference;
}

export interface Measured {
  readonly links: readonly (Link & { readonly effect: PairedDifference })[];
  readonly gains: readonly Gain[];
  /** Response of each link while one is held: by the words for what is held, then by cells. */
  readonly cutLinks: Readonly<Record<string, Readonly<Record<string, PairedDifference>>>>;
}

/** Sign by rule S80 of the contract: 80 % of pairs, and the 90 % interval of the mean without 0. */
export function verdict({ positive, negative, zero, low, high }: PairedDifference): Sign {
  if (zero === 1) return "none";
  if (positive >= 0.8 && low > 0) return "rises";
  return negative >= 0.8 && high < 0 ? "falls" : "open";
}

export function measure(loop: Loop, data: DataSet, { runs, seed }: Pick<Span, "runs" | "seed">): Measured {
  const { context = [], push, links, breaks, years } = loop;
  const span = { from: "2001-Q1", to: `${years[1]}-Q4`, runs, seed };
  const watched = [
    ...new Set([...links.map(({ cells }) => cells), ...breaks.flatMap(({ ends }) => Object.keys(ends))]),
  ];
  const arm = (changes: Loop["push"]) => play(data, [...context, ...changes], watched, span);
  const effect = (pushed: Series, still: Series) => (cells: string) => {
    const [one, other] = [pushed(cells, ...years), still(cells, ...years)];
    return { runs: one.map((x, run) => x - other[run]), paired: pairedDifference(one, other) };
  };
  const still = arm([]);
  const whole = effect(arm(push), still);
  const cuts = breaks.map(({ held, by, ends }) => {
    // A link held at the baseline does not move in the arm without a push.
    const quiet = by.every(({ hold }) => hold === "baseline") && context.length === 0 ? still : arm(by);
    return { held, ends: Object.keys(ends), cut: effect(arm([...push, ...by]), quiet) };
  });
  return {
    links: links.map((link) => ({ ...link, effect: whole(link.cells).paired })),
    gains: cuts.flatMap(({ held, ends, cut }) =>
      ends.map((cells) => {
        const [one, other] = [whole(cells), cut(cells)];
        const fedBack = pairedDifference(one.runs, other.runs);
        return { held, cells, whole: one.paired, cut: other.paired, fedBack };
      }),
    ),
    cutLinks: Object.fromEntries(
      cuts.map(({ held, cut }) => [
        held,
        Object.fromEntries(links.map(({ cells }) => [cells, cut(cells).paired])),
      ]),
    ),
  };
}
