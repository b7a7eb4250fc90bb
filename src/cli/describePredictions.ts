import { eventText } from "../analysis/predictions/eventText.ts";
import type { PredictionScores } from "../analysis/predictions/overall.ts";
import type { Chance } from "../analysis/predictions/score.ts";
import { predictionsText } from "./predictionsText.ts";

/** Scores as a plain object, and as text for a screen of a width. */
export const describePredictions = (
  report: PredictionScores,
): { readonly json: object; readonly text: (width: number) => string } => ({
  json: jsonOf(report),
  text: (width) => predictionsText(report, width),
});

function jsonOf({ predictions, overall, textAlone }: PredictionScores) {
  return {
    predictions: predictions.map(({ prediction, blind, shock, scores, luck }) => {
      const { code, claims, part, predicted, says, reported, verdict, outcome, test, untested } = prediction;
      return {
        code,
        claims,
        part,
        predicted,
        says: says.word,
        reported,
        verdict,
        outcome,
        expectedBlind: prediction.blind,
        ...(test
          ? {
              test: {
                ...(test.given && { given: eventText(test.given) }),
                event: eventText(test.event),
                because: test.because,
              },
            }
          : { untested }),
        probability: { text: says.probability, blind: blind.probability, shock: shock.probability },
        runs: { blind: runsOf(blind), shock: runsOf(shock) },
        beside: test?.beside.map(({ says: what, event }, i) => ({
          says: what,
          event: eventText(event),
          blind: blind.beside[i],
          shock: shock.beside[i],
        })),
        scores,
        luck,
      };
    }),
    overall,
    textAlone,
  };
}

const runsOf = ({ runs, given }: Chance) => ({ runs, given });
