import { z } from "zod";
import { eventShape, type PredictionEvent, type Span, spanShape } from "./predictionEvent.ts";
import { strict } from "./strict.ts";

/** What became of a prediction by the text of 2026. */
export const verdicts = [
  "borne-out",
  "partly",
  "not-borne-out",
  "open",
  "overtaken",
  "not-addressed",
] as const;
export type Verdict = (typeof verdicts)[number];

/** Outcomes that each verdict may have; undefined: none, and so no score. */
export const coded: Readonly<Record<Verdict, readonly (number | undefined)[]>> = {
  "borne-out": [1],
  partly: [0.5],
  "not-borne-out": [0],
  open: [undefined],
  // The premise is gone; where the text of 2026 still says what happened, that counts.
  overtaken: [undefined, 0, 1],
  "not-addressed": [undefined],
};

const text = z.string().trim().min(1);

export const codingShape = strict({
  window: spanShape,
  before: spanShape,
  wordings: z
    .array(
      strict({
        word: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "expected small letters and hyphens, such as unlikely"),
        probability: z.number().gt(0).lt(1),
        because: text,
      }),
    )
    .min(1),
});

const testShape = strict({
  /** Only runs in which this happens count. */
  given: eventShape.optional(),
  event: eventShape,
  because: text,
  /** Reported next to the event and never scored. */
  beside: z.array(strict({ says: text, event: eventShape })).optional(),
});

const predictionShape = strict({
  claims: z.array(z.string().regex(/^B-\d{3}$/, "expected a claim of the 2020 text, such as B-018")).min(1),
  predicted: text,
  says: text,
  reported: text,
  verdict: z.enum(verdicts),
  outcome: z.number().optional(),
  blind: text,
  test: testShape.optional(),
  untested: text.optional(),
});
export type WrittenPrediction = z.infer<typeof predictionShape>;

export const partShape = strict({ title: text, predictions: z.array(predictionShape).min(1) });

/** A word of the text and the probability it is taken for. */
export type Wording = z.infer<typeof codingShape>["wordings"][number];

export interface PredictionTest {
  readonly given?: PredictionEvent;
  readonly event: PredictionEvent;
  readonly because: string;
  readonly beside: readonly { readonly says: string; readonly event: PredictionEvent }[];
}

/** One prediction of the text of 2020, with what became of it. */
export interface Prediction extends Omit<WrittenPrediction, "says" | "test"> {
  /** Its first claim, such as B-018. */
  readonly code: string;
  /** Title of the part it stands in. */
  readonly part: string;
  readonly says: Wording;
  readonly test?: PredictionTest;
}

export interface Predictions {
  /** Years in which predictions are judged. */
  readonly window: Span;
  /** Years that changes are counted from. */
  readonly before: Span;
  readonly wordings: readonly Wording[];
  readonly predictions: readonly Prediction[];
}
