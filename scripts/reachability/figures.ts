import { quantiles } from "../../src/analysis/statistics/quantile.ts";
import type { ArmOptions } from "../../src/service/arm.ts";
import {
  between,
  eachRun,
  fades,
  type Holds,
  hot,
  inStates,
  label,
  mean,
  rises,
  rivalBy,
} from "./judgements.ts";

/**
 * What unfitted draws of the priors do, in the terms of section 9 of the domain contract ("Reachability"): shares of
 * draws, and the 5th, 50th and 95th percentile of ratios.
 */
export const forms = ["multiplicative", "additive"] as const;
export type Form = (typeof forms)[number];

export interface Draws {
  readonly runs: number;
  /** 1 unless given. */
  readonly seed?: number;
}
export type Band = readonly [q05: number, q50: number, q95: number];

/** Something that holds in a share of draws. */
export interface Check {
  readonly name: string;
  readonly arm: ArmOptions;
  readonly holds: Holds;
}
/** With the share that the contract gives from coarse inputs, by form; both the same where it names none. */
export interface Share extends Check {
  readonly contract: Readonly<Record<Form, number>>;
}

const usual: ArmOptions = {};
const alone: ArmOptions = { structure: ["displacement-only"] };
const both = (share: number) => ({ multiplicative: share, additive: share });
export const shares: readonly Share[] = [
  {
    name: "coexistence is the label of 2013-2025",
    contract: { multiplicative: 0.96, additive: 0.82 },
    arm: usual,
    holds: label("coexistence"),
  },
  {
    name: "the same by the mean of the boards",
    contract: { multiplicative: 0.92, additive: 0.7 },
    arm: usual,
    holds: label("coexistence", "fric.mean"),
  },
  {
    name: "direct rivalry by 2035",
    contract: { multiplicative: 0.01, additive: 0.11 },
    arm: usual,
    holds: rivalBy(2035),
  },
  {
    name: "displacement alone: direct rivalry by 2025",
    contract: both(0.9),
    arm: alone,
    holds: rivalBy(2025),
  },
  {
    name: "threat from Russia rises by 0.05 in four states",
    contract: both(0.65),
    arm: usual,
    holds: (series) => inStates(series, rises) >= 4,
  },
  {
    name: "threat loses 30 % of its rise by 2025 in four states",
    contract: both(0.85),
    arm: usual,
    holds: (series) => inStates(series, fades) >= 4,
  },
];

/** Figures without a number in the contract. */
export const further: readonly Check[] = [
  { name: "direct rivalry by 2025 (A-002 (ii): at most 10 %)", arm: usual, holds: rivalBy(2025) },
  { name: "friction above 0.60 at the end of 2025", arm: usual, holds: hot },
  { name: "displacement alone: friction above 0.60 at the end of 2025", arm: alone, holds: hot },
];

/** Shares of draws, in the order of `checks`; arms that several share are played once. */
export function measureShares(checks: readonly Check[], form: Form, { runs, seed = 1 }: Draws): number[] {
  const sums = new Float64Array(checks.length);
  for (const arm of new Set(checks.map((check) => check.arm)))
    eachRun({ ...inForm(arm, form), seed }, runs, (series) => {
      for (const [i, check] of checks.entries()) if (check.arm === arm && check.holds(series)) sums[i]++;
    });
  return Array.from(sums, (sum) => sum / runs);
}

const inForm = (arm: ArmOptions, form: Form): ArmOptions => ({
  ...arm,
  structure: [`damping=${form}`, ...(arm.structure ?? [])],
});

/** Range of the ratio of both arms' means over 2013-2025 that the contract gives for OFF(reassurance_restraint). */
export const ratios = [
  { name: "without restraint, incidents expected are multiplied by", outcome: "esc", contract: [2, 13] },
  { name: "without restraint, friction is multiplied by", outcome: "fric", contract: [1, 1.4] },
] as const;

export function measureRatios(form: Form, { runs, seed = 1 }: Draws): Band[] {
  const means = (off: string[]) =>
    eachRun({ ...inForm({ off }, form), seed }, runs, (series) =>
      ratios.map(({ outcome }) => mean(between(series(outcome), "2013-Q1", "2025-Q4"))),
    );
  const [on, off] = [means([]), means(["reassurance_restraint"])];
  return ratios.map((_, i) => {
    const sorted = Float64Array.from(on, (one, run) => off[run][i] / one[i]).sort();
    const [q05, q50, q95] = quantiles(sorted, [0.05, 0.5, 0.95]);
    return [q05, q50, q95] as const;
  });
}
