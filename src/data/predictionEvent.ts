import { z } from "zod";
import { host } from "../region/axes.ts";
import { strict } from "./strict.ts";

/** First and last year, both inside. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How the years of a span become one figure. `change`: mean of its last two years less the mean before the start. */
export const takes = ["mean", "end", "max", "min", "sum", "slope", "change"] as const;
export type Take = (typeof takes)[number];

/** One figure of a run. */
export interface Amount {
  /** Name of an outcome, such as `share.eco[CN]`. */
  readonly measure: string;
  readonly take: Take;
  readonly over: Span;
  /** The years that a change is counted from. */
  readonly before: Span;
}

export const relations = ["above", "below", "atLeast", "atMost"] as const;
export type Relation = (typeof relations)[number];

export interface Comparison extends Amount {
  readonly relation: Relation;
  readonly bound: number | (Amount & { readonly times: number; readonly plus: number });
}

/** What happens in a run or does not, with all spans and states written out. */
export type PredictionEvent =
  | Comparison
  | { readonly all: readonly PredictionEvent[] }
  | { readonly any: readonly PredictionEvent[] }
  | { readonly not: PredictionEvent }
  | { readonly count: number; readonly of: readonly PredictionEvent[] };

const text = z.string().trim().min(1);
export const spanShape = strict({ from: z.int().min(2001).max(2045), to: z.int().min(2001).max(2045) });
const over = z.union([z.literal("before"), spanShape], {
  error: 'expected "before" or years such as { from: 2021, to: 2025 }',
});
const bound = z
  .union(
    [
      z.number(),
      strict({
        measure: text.optional(),
        take: z.enum(takes).optional(),
        over: over.optional(),
        times: z.number().optional(),
        plus: z.number().optional(),
      }),
    ],
    { error: "expected a number, or another figure by some of measure, take, over, times and plus" },
  )
  .optional();
const comparison = {
  measure: text.optional(),
  take: z.enum(takes).optional(),
  over: over.optional(),
  above: bound,
  below: bound,
  atLeast: bound,
  atMost: bound,
};

/** An event as a file says it: a comparison, or exactly one of all, any, not and states. */
export interface WrittenEvent extends Partial<z.infer<z.ZodObject<typeof comparison>>> {
  readonly all?: WrittenEvent[];
  readonly any?: WrittenEvent[];
  readonly not?: WrittenEvent;
  /** So many of the five states; `*` in a measure of `of` stands for the state. */
  readonly states?: number;
  readonly of?: WrittenEvent;
}

export const eventShape: z.ZodType<WrittenEvent> = strict({
  all: z.lazy(() => z.array(eventShape).min(1).optional()),
  any: z.lazy(() => z.array(eventShape).min(1).optional()),
  not: z.lazy(() => eventShape.optional()),
  states: z.int().min(1).max(host.labels.length).optional(),
  of: z.lazy(() => eventShape.optional()),
  ...comparison,
});
