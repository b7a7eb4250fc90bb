import type { Prediction } from "../../data/predictionRecords.ts";
import {
  chanceOf,
  type Forecaster,
  forecasters,
  type ScoredPrediction,
  type Scores,
  scoreOne,
} from "./score.ts";
import type { Count } from "./tally.ts";

/** Means over the predictions that all three can be scored on, so that they compare. */
export interface Overall {
  /** What is done with predictions that came true in part. */
  readonly partly: "half" | "left-out";
  /** How many. */
  readonly count: number;
  /** Undefined where there are none. */
  readonly scores: Readonly<Record<Forecaster, Scores | undefined>>;
}

export interface PredictionScores {
  readonly predictions: readonly ScoredPrediction[];
  readonly overall: readonly Overall[];
  /** The text alone, on every prediction with an outcome. */
  readonly textAlone: readonly {
    readonly partly: Overall["partly"];
    readonly count: number;
    readonly scores: Scores | undefined;
  }[];
}

/** Counts of both modes: blind (shocks drawn) measures foresight, shock (those observed, imposed) the mechanism. */
export interface Modes {
  readonly blind: readonly Count[];
  readonly shock: readonly Count[];
}

/** Scores text and model on every prediction and overall. The two modes are never pooled. */
export function scorePredictions(
  predictions: readonly Prediction[],
  { blind, shock }: Modes,
): PredictionScores {
  const scored = predictions.map((prediction) =>
    scoreOne(prediction, chanceOf(prediction, blind), chanceOf(prediction, shock)),
  );
  const codings = ["half", "left-out"] as const;
  return {
    predictions: scored,
    overall: codings.map((partly) => overallOf(scored, partly)),
    textAlone: codings.map((partly) => {
      const own = scored.filter((one) => counts(one, partly, ["text"])).map(({ scores }) => scores.text!);
      return { partly, count: own.length, scores: meanOf(own) };
    }),
  };
}

const counts = (
  { prediction, scores }: ScoredPrediction,
  partly: Overall["partly"],
  needed: readonly Forecaster[],
): boolean =>
  needed.every((who) => scores[who] !== undefined) && (partly === "half" || prediction.verdict !== "partly");

function overallOf(scored: readonly ScoredPrediction[], partly: Overall["partly"]): Overall {
  const common = scored.filter((one) => counts(one, partly, forecasters));
  const mean = (who: Forecaster) => meanOf(common.map(({ scores }) => scores[who]!));
  return {
    partly,
    count: common.length,
    scores: { text: mean("text"), blind: mean("blind"), shock: mean("shock") },
  };
}

function meanOf(scores: readonly Scores[]): Scores | undefined {
  if (scores.length === 0) return undefined;
  const mean = (key: keyof Scores) => scores.reduce((sum, one) => sum + one[key], 0) / scores.length;
  return { brier: mean("brier"), log: mean("log") };
}
