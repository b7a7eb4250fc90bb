import type { Overall, PredictionScores } from "../analysis/predictions/overall.ts";
import {
  type Forecaster,
  forecasters,
  LEAST_GIVEN,
  MOVED,
  type ScoredPrediction,
  type Scores,
} from "../analysis/predictions/score.ts";
import { table, wrap } from "./table.ts";

const LEGEND =
  "Probabilities in per cent: of the text by its wording, of the model as the share of runs. Blind: the shocks after " +
  "2020 are drawn; shock: those observed are imposed. Only blind measures foresight.";

/** Probabilities and scores as a table, and what it leaves unsaid under it. */
export function predictionsText(
  { predictions, overall, textAlone }: PredictionScores,
  width: number,
): string {
  const head = ["claim", "predicted in 2020", "by 2026", "text", "blind", "shock", "blind Brier", ""];
  const rows = predictions.map(rowOf);
  const blocks = [
    table([head, ...rows], { width, left: [0, 1, 2] }),
    wrap(LEGEND, width),
    overallText(overall, textAlone, width),
    ...besides(predictions, width),
    lucky(predictions, "right-by-shock", "Right for the wrong reason", "true", "likelier", width),
    lucky(predictions, "wrong-by-shock", "Wrong because of the shocks", "false", "less likely", width),
    ...silent(predictions, width),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function rowOf({ prediction, blind, shock, scores, luck }: ScoredPrediction): string[] {
  const { claims, predicted, verdict, says } = prediction;
  const marks = luck === "right-by-shock" ? "!" : luck === "wrong-by-shock" ? "?" : "";
  return [
    claims.map((claim, i) => (i === 0 ? claim : claim.slice(2))).join("/"),
    predicted,
    verdict,
    percent(says.probability),
    percent(blind.probability),
    percent(shock.probability),
    scores.blind === undefined ? "–" : scores.blind.brier.toFixed(2),
    marks,
  ];
}

const names: Readonly<Record<Forecaster, string>> = {
  text: "the text",
  blind: "the model, blind",
  shock: "the model, with shocks",
};

function overallText(
  overall: readonly Overall[],
  alone: PredictionScores["textAlone"],
  width: number,
): string {
  const rows = [
    ["mean, less is better", ...overall.flatMap(({ partly }) => headOf(partly))],
    ...forecasters.map((who) => [names[who], ...overall.flatMap(({ scores }) => pair(scores[who]))]),
    ["a coin", ...overall.flatMap(() => ["0.250", "0.69"])],
    ["rows scored for all three", ...overall.flatMap(({ count }) => [String(count), ""])],
    ["the text on all its rows", ...alone.flatMap(({ scores }) => pair(scores))],
    ["rows", ...alone.flatMap(({ count }) => [String(count), ""])],
  ];
  return `${table(rows, { width })}\nPartly: as a half to the left, left out to the right.`;
}

const headOf = (partly: Overall["partly"]): string[] =>
  partly === "half" ? ["Brier", "log"] : ["| Brier", "log"];

const pair = (scores: Scores | undefined): string[] =>
  scores === undefined ? ["–", "–"] : [scores.brier.toFixed(3), scores.log.toFixed(2)];

function besides(predictions: readonly ScoredPrediction[], width: number): string[] {
  const rows = predictions.flatMap(({ prediction, blind, shock }) =>
    (prediction.test?.beside ?? []).map(({ says }, i) => [
      prediction.code,
      says,
      percent(blind.beside[i]),
      percent(shock.beside[i]),
    ]),
  );
  if (rows.length === 0) return [];
  return [table([["", "beside it, not scored", "blind", "shock"], ...rows], { width, left: [0, 1] })];
}

function lucky(
  predictions: readonly ScoredPrediction[],
  luck: ScoredPrediction["luck"],
  title: string,
  came: string,
  than: string,
  width: number,
): string {
  const found = predictions.filter((one) => one.luck === luck);
  const mark = luck === "right-by-shock" ? "!" : "?";
  const rule = `${title} (${mark}: came ${came}, and at least ${percent(MOVED)} points ${than} with the shocks imposed)`;
  if (found.length === 0) return wrap(`${rule}: none`, width);
  const lines = found.map(({ prediction, blind, shock }) => [
    `  ${prediction.code}`,
    prediction.predicted,
    `${percent(blind.probability)} to ${percent(shock.probability)}`,
  ]);
  return `${wrap(`${rule}:`, width)}\n${table(lines, { width, left: [0, 1] })}`;
}

/** Predictions that the model says nothing about, and why. */
function silent(predictions: readonly ScoredPrediction[], width: number): string[] {
  return predictions.flatMap(({ prediction: { code, untested, test }, blind, shock }) => {
    if (untested !== undefined) return [wrap(`${code} is not tested: ${untested}`, width)];
    const few = [blind, shock].some(({ runs, probability }) => runs > 0 && probability === undefined);
    if (test?.given === undefined || !few) return [];
    const runs = `${blind.given} of ${blind.runs} blind runs and ${shock.given} of ${shock.runs} with shocks`;
    return [
      wrap(`${code} is undetermined: ${runs} meet its condition, and ${LEAST_GIVEN} are needed.`, width),
    ];
  });
}

const percent = (share: number | undefined): string =>
  share === undefined ? "–" : String(Math.round(100 * share));
