import type { Prediction } from "../../data/predictionRecords.ts";
import { brierScore } from "../scoring/brier.ts";
import { logScore } from "../scoring/logScore.ts";
import type { Count } from "./tally.ts";

/** A conditional test says nothing with fewer runs that meet its condition. */
export const LEAST_GIVEN = 50;

/** By how much the imposed shocks must move a probability before the outcome is put down to them. */
export const MOVED = 0.2;

/** What the runs of one mode say about one prediction. */
export interface Chance {
  readonly runs: number;
  readonly given: number;
  /** Share of the runs that count; undefined without a run, or with too few that meet the condition. */
  readonly probability: number | undefined;
  /** Shares of the events beside it. */
  readonly beside: readonly (number | undefined)[];
}

/** Brier (a coin has 0.25) and log score (a coin has 0.69); less is better. */
export interface Scores {
  readonly brier: number;
  readonly log: number;
}

export const forecasters = ["text", "blind", "shock"] as const;
export type Forecaster = (typeof forecasters)[number];

/**
 * `right-by-shock`: it came true, and the model finds it much likelier with the shocks that nobody predicted than
 * without: right for the wrong reason. `wrong-by-shock`: it failed, and the shocks made it much less likely: the
 * reasoning may have been sound.
 */
export type Luck = "right-by-shock" | "wrong-by-shock";

export interface ScoredPrediction {
  readonly prediction: Prediction;
  readonly blind: Chance;
  readonly shock: Chance;
  /** Undefined where there is no outcome or no probability. */
  readonly scores: Readonly<Record<Forecaster, Scores | undefined>>;
  readonly luck: Luck | undefined;
}

/** What a mode's runs say about a prediction. */
export function chanceOf({ code, test }: Prediction, counts: readonly Count[]): Chance {
  const count = counts.find((one) => one.code === code);
  if (test === undefined || count === undefined)
    return { runs: 0, given: 0, probability: undefined, beside: [] };
  const { runs, given } = count;
  const least = test.given === undefined ? 1 : LEAST_GIVEN;
  const share = (happened: number) => (given < least ? undefined : happened / given);
  return { runs, given, probability: share(count.happened), beside: count.beside.map(share) };
}

/** Scores the text and both modes on one prediction. */
export function scoreOne(prediction: Prediction, blind: Chance, shock: Chance): ScoredPrediction {
  const { outcome, says } = prediction;
  // One clip for all three: else whoever has more runs could lose more by one sure miss.
  const given = [blind, shock].filter(({ probability }) => probability !== undefined).map((one) => one.given);
  const clip = Math.min(...given);
  const scores = (probability: number | undefined): Scores | undefined =>
    outcome === undefined || probability === undefined
      ? undefined
      : { brier: brierScore(probability, outcome), log: logScore(probability, outcome, clip) };
  return {
    prediction,
    blind,
    shock,
    scores: {
      text: scores(says.probability),
      blind: scores(blind.probability),
      shock: scores(shock.probability),
    },
    luck: luckOf(outcome, blind.probability, shock.probability),
  };
}

function luckOf(outcome: number | undefined, blind?: number, shock?: number): Luck | undefined {
  if (blind === undefined || shock === undefined) return undefined;
  // Shares of runs are not exact in binary.
  const least = MOVED - 1e-9;
  if (outcome === 1 && shock - blind >= least) return "right-by-shock";
  if (outcome === 0 && blind - shock >= least) return "wrong-by-shock";
  return undefined;
}
