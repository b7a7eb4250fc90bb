import { HALF, SURE, type VerdictKind } from "../../../analysis/claims/verdict.ts";

export interface VerdictWords {
  readonly label: string;
  /** After the id of a claim. */
  readonly clause: string;
  /** Path of its mark in a square of 16. */
  readonly mark: string;
  /** What it says of a claim. */
  readonly meaning: string;
}

const sure = Math.round(100 * SURE);
const half = Math.round(100 * HALF);

/** Words and mark of each verdict, in the order in which pages list them. */
export const verdictWords: Readonly<Record<VerdictKind, VerdictWords>> = {
  supported: {
    label: "Supported",
    clause: "passes its test",
    mark: "M3 8.5l3.5 3.5L13 4.5",
    meaning: `Every scored part of the test is met. An effect goes as claimed in at least ${sure} of 100 pairs of runs, its interval excludes zero, and it is at least as large as the smallest effect that counts.`,
  },
  contradicted: {
    label: "Contradicted",
    clause: "fails its test",
    mark: "M4 4l8 8M12 4l-8 8",
    meaning: `The effect goes as claimed in fewer than ${half} of 100 pairs, or more than half of the pairs show no effect at all; a share of runs misses its bound by far; another order is more frequent.`,
  },
  mixed: {
    label: "Mixed",
    clause: "is mixed",
    mark: "M3 6h10l-3-3M13 10H3l3 3",
    meaning: `The effect goes as claimed in ${half} to ${sure} of 100 pairs or its interval includes zero; a bound is missed narrowly; or one part is met and another is not.`,
  },
  negligible: {
    label: "Right sign, negligible",
    clause: "has the right sign and a negligible effect",
    mark: "M2 9c2-4 4-4 6-1s4 3 6-1",
    meaning: "The sign is as claimed and sure, but the effect is smaller than the smallest one that counts.",
  },
  hinges: {
    label: "Hinges",
    clause: "hinges on the form of the model",
    mark: "M8 2v5M8 7l-4 6M8 7l4 6",
    meaning:
      "The result is another in the other form of damping, with draws from the priors, or in one of the rival explanations, by more than the noise of fewer runs. A form of the model in which the subject of the claim is missing does not count.",
  },
  "built in": {
    label: "Built in",
    clause: "is built in",
    mark: "M3 3h10v10H3zM8 5.5v5M5.5 8h5",
    meaning:
      "The test measures what the mechanism of the claim writes itself, and practically every draw has the sign. The sign is then put in and not found; only its size says something. The program works this out from what mechanisms declare that they read and write.",
  },
  undetermined: {
    label: "Undetermined",
    clause: "is undetermined",
    mark: "M5.5 6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M8 12.6v.6",
    meaning:
      "Data or runs do not suffice: a series has no figures, too few pairs are left, or the condition of the claim is hardly ever met.",
  },
  "calibration target": {
    label: "Calibration target",
    clause: "was fitted",
    mark: "M8 2.5a5.5 5.5 0 1 0 .01 0zM8 6.5a1.5 1.5 0 1 0 .01 0z",
    meaning: "The model was fitted to reproduce it. The fit is shown, and never counted as confirmation.",
  },
  fact: {
    label: "Fact",
    clause: "is a statement of fact",
    mark: "M4 2.5h8v11H4zM6 6h4M6 9h4",
    meaning:
      "A statement of fact, checked against the register of facts and the observations; nothing is run.",
  },
  "not testable": {
    label: "Not testable",
    clause: "has no test",
    mark: "M8 2.5a5.5 5.5 0 1 0 .01 0zM4.2 4.2l7.6 7.6",
    meaning: "The model has nothing that stands for it; the reason is given with the claim.",
  },
};

/** Kinds of tests, in words. */
export const testWords: Readonly<Record<string, string>> = {
  paired_contrast: "Pairs of runs, with and without",
  dose_response: "More of a cause, more of the effect",
  trend: "Direction over time",
  threshold_probability: "Share of runs against a bound",
  ranking: "Order of several figures",
  interaction_2x2: "Two causes together and alone",
  variance_share: "Share of the variance",
  hysteresis_half_life: "What is left after an end",
  threshold_search: "Setting at which the sign turns",
  event_study: "With and without an event",
  conditional: "Only in runs that meet a condition",
  regime_classification: "Share of a kind of relations",
  data_comparison: "Figures on record",
  fact_check: "Register of facts",
  portfolio_contrast: "One policy against another",
};
