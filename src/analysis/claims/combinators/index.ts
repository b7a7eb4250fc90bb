import type { WrittenPart } from "../../../data/claims/claimShape.ts";
import type { Asked } from "../figure.ts";
import { conditional } from "./conditional.ts";
import type { Combinator, Context, Judged } from "./context.ts";
import { dataComparison } from "./dataComparison.ts";
import { doseResponse } from "./doseResponse.ts";
import { eventStudy } from "./eventStudy.ts";
import { factCheck } from "./factCheck.ts";
import { hysteresis } from "./hysteresis.ts";
import { interaction } from "./interaction.ts";
import { pairedContrast } from "./pairedContrast.ts";
import { portfolioContrast } from "./portfolioContrast.ts";
import { ranking } from "./ranking.ts";
import { regimeClassification } from "./regimeClassification.ts";
import { thresholdProbability } from "./thresholdProbability.ts";
import { thresholdSearch } from "./thresholdSearch.ts";
import { trend } from "./trend.ts";
import { varianceShare } from "./varianceShare.ts";

/** The fifteen kinds of tests of the contract, by the name that claims use. */
const combinators: { readonly [Use in WrittenPart["use"]]: Combinator<Use> } = {
  paired_contrast: pairedContrast,
  dose_response: doseResponse,
  trend,
  threshold_probability: thresholdProbability,
  ranking,
  interaction_2x2: interaction,
  variance_share: varianceShare,
  hysteresis_half_life: hysteresis,
  threshold_search: thresholdSearch,
  event_study: eventStudy,
  conditional: conditional(
    (part) => askedByPart(part),
    (part, context) => judgePart(part, context),
  ),
  regime_classification: regimeClassification,
  data_comparison: dataComparison,
  fact_check: factCheck,
  portfolio_contrast: portfolioContrast,
};

export const askedByPart = (part: WrittenPart): Asked[] => combinatorOf(part).asked(part);
export const judgePart = (part: WrittenPart, context: Context): Judged =>
  combinatorOf(part).judge(part, context);

const combinatorOf = (part: WrittenPart) => combinators[part.use] as Combinator<WrittenPart["use"]>;
