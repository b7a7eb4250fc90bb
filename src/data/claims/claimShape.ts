import { z } from "zod";
import { scenarioChange } from "../records.ts";
import { eventShape } from "../predictionEvent.ts";
import { strict } from "../strict.ts";

const text = z.string().trim().min(1);
const year = z.int().min(2001).max(2045);
const years = z.tuple([year, year]);
const sign = z.enum(["+", "-"]);
const armName = z.string().regex(/^([a-z][a-zA-Z0-9-]*|E0)$/, 'expected a name such as no-war, or "E0"');
const states = z.int().min(1).max(5);

/** How the years of a window become one figure. */
const take = z.enum(["mean", "end", "max", "min", "sum", "slope"]);

/**
 * A figure of a run: a measure over a window; or figures put together. `*` in a measure stands for the state where a
 * part says in how many states it must hold. `arm`: of another arm than the one the part looks at.
 */
export interface WrittenFigure {
  readonly measure?: string;
  readonly take?: z.infer<typeof take>;
  readonly over?: readonly [number, number];
  readonly arm?: string;
  /** Late less early, for a measure without `over`. */
  readonly early?: readonly [number, number];
  readonly late?: readonly [number, number];
  readonly sum?: WrittenFigure[];
  readonly mean?: WrittenFigure[];
  readonly max?: WrittenFigure[];
  readonly min?: WrittenFigure[];
  readonly minus?: WrittenFigure[];
  readonly ratio?: WrittenFigure[];
  readonly times?: number;
  /** Correlation over years, or over states, of two measures. */
  readonly correlation?: WrittenFigure[];
  readonly across?: "years" | "states";
}

const figureShape: z.ZodType<WrittenFigure> = z.lazy(() =>
  strict({
    measure: text.optional(),
    take: take.optional(),
    over: years.optional(),
    early: years.optional(),
    late: years.optional(),
    arm: armName.optional(),
    sum: z.array(figureShape).min(1).optional(),
    mean: z.array(figureShape).min(1).optional(),
    max: z.array(figureShape).min(1).optional(),
    min: z.array(figureShape).min(1).optional(),
    minus: z.array(figureShape).length(2).optional(),
    ratio: z.array(figureShape).length(2).optional(),
    correlation: z.array(figureShape).length(2).optional(),
    across: z.enum(["years", "states"]).optional(),
    times: z.number().optional(),
  }),
);

/** What makes an arm differ from the baseline ensemble E0. */
const armShape = strict({
  changes: z.array(scenarioChange).optional(),
  /** `MECHANISM` or `MECHANISM.term`; ablated unless `recentred` or `clamped` is said. */
  off: z.array(text).optional(),
  withhold: z.array(text).optional(),
  /** Id of a policy in data/policies, or of a scenario in data/scenarios. */
  policy: text.optional(),
  scenario: text.optional(),
  parameters: z.record(z.string(), z.number()).optional(),
  /** Structural options such as damping=additive. */
  structure: z.array(text).optional(),
  /** A rival explanation, H1 to H9, in place of the full model. */
  family: z.enum(["H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9"]).optional(),
  /** Of a forecast: knows the record to 2020-Q4 with later shocks drawn (`blind`) or imposed (`shock`). */
  mode: z.enum(["blind", "shock"]).optional(),
  /** Parameters, groups of them (a mechanism's name) or starts that are drawn anew while all else stays; for shares of variance. */
  redrawn: z.array(text).optional(),
});

const common = {
  /** What this part asks, in a few words. */
  says: text,
  /** Reported and never counted. */
  report: z.boolean().optional(),
};
const contrasted = { of: figureShape, sign, least: z.number().min(0).optional(), states: states.optional() };

const partShapes = [
  strict({
    ...common,
    use: z.literal("paired_contrast"),
    a: armName,
    b: armName,
    ...contrasted,
    /** An arm that should remove the effect, and by how much of it. */
    control: strict({ a: armName, b: armName, removes: z.number().min(0).max(1) }).optional(),
  }),
  strict({
    ...common,
    use: z.literal("dose_response"),
    /** Arms by rising dose; or within E0, a driver against which the figure is set. */
    doses: z
      .array(strict({ arm: armName, dose: z.number() }))
      .min(2)
      .optional(),
    driver: text.optional(),
    response: text.optional(),
    across: z.enum(["years", "states", "runs"]).optional(),
    over: years.optional(),
    of: figureShape.optional(),
    shape: z.enum(["rising", "falling", "hump"]),
    least: z.number().min(0).optional(),
    states: states.optional(),
  }),
  strict({
    ...common,
    use: z.literal("trend"),
    arm: armName.optional(),
    of: figureShape,
    sign,
    least: z.number().min(0).optional(),
    states: states.optional(),
    /** Holds in the share of runs beside the trend. */
    level: eventShape.optional(),
    attribution: strict({ arm: armName, removes: z.number().min(0).max(1) }).optional(),
  }),
  strict({
    ...common,
    use: z.literal("threshold_probability"),
    arm: armName.optional(),
    event: eventShape,
    p: z.number().min(0).max(1),
    side: z.enum(["at_least", "at_most"]),
  }),
  strict({
    ...common,
    use: z.literal("ranking"),
    items: z.array(strict({ name: text, of: figureShape })).min(2),
    /** Items in the order claimed: `first` of all; the `top` ones in any order; each `above` the next. */
    first: text.optional(),
    top: z.array(text).min(1).optional(),
    above: z.array(text).min(2).optional(),
    share: z.number().min(0).max(1).optional(),
    least: z.number().min(0).optional(),
    states: states.optional(),
  }),
  strict({
    ...common,
    use: z.literal("interaction_2x2"),
    both: armName,
    first: armName,
    second: armName,
    none: armName,
    of: figureShape,
    sign,
    least: z.number().min(0).optional(),
    states: states.optional(),
    /** Effect of the first factor with the second is at most this part of its effect without. */
    ratio: z.number().min(0).optional(),
  }),
  strict({
    ...common,
    use: z.literal("variance_share"),
    /** Arms in which one group each is drawn anew (`redrawn`). */
    groups: z.array(strict({ name: text, arm: armName })).min(1),
    of: figureShape,
    /** The first group explains at least so much, or so many times the second. */
    share: z.number().min(0).max(1).optional(),
    times: z.number().min(0).optional(),
    states: states.optional(),
  }),
  strict({
    ...common,
    use: z.literal("hysteresis_half_life"),
    stopped: armName,
    continued: armName,
    of: figureShape,
    /** The figure that what is retained is measured against; of the continued arm unless it names another. */
    against: figureShape,
    retained: z.number(),
    side: z.enum(["at_least", "at_most"]),
    states: states.optional(),
  }),
  strict({
    ...common,
    use: z.literal("threshold_search"),
    /** Contrast a less b at each setting; the setting where it crosses 0 is sought. */
    settings: z.array(strict({ value: z.number(), a: armName, b: armName })).min(3),
    of: figureShape,
    side: z.enum(["above", "below"]).optional(),
    bound: z.number().optional(),
  }),
  strict({
    ...common,
    use: z.literal("event_study"),
    a: armName,
    b: armName,
    ...contrasted,
    at: year,
    /** By a year it is back within this part of the path without the event. */
    return: strict({ by: year, within: z.number().min(0) }).optional(),
  }),
  strict({
    ...common,
    use: z.literal("regime_classification"),
    arm: armName.optional(),
    /** Share of quarters with a label, such as label.coexistence, or an event by run. */
    label: text.optional(),
    event: eventShape.optional(),
    over: years,
    share: z.number().min(0).max(1),
  }),
  strict({
    ...common,
    use: z.literal("data_comparison"),
    series: z.array(strict({ indicator: text, source: text.optional() })).min(1),
    reporters: z.array(text).min(1),
    partner: z.string().optional(),
    /** What is compared, by host: the mean over years, its change from early to late, or the rank among partners. */
    statistic: z.enum(["mean", "change", "rank", "correlation", "years", "max"]),
    over: years.optional(),
    early: years.optional(),
    late: years.optional(),
    against: text.optional(),
    relation: z.enum(["above", "below", "at_least", "at_most"]),
    bound: z.number(),
    /** In so many of the hosts. */
    hosts: states,
  }),
  strict({
    ...common,
    use: z.literal("fact_check"),
    facts: z.array(z.string().regex(/^F-\d{3}$/)).min(1),
    /** The number claimed, where it is one, and how far a fact may be from it, as a part of it. */
    value: z.number().optional(),
    tolerance: z.number().min(0).optional(),
  }),
  strict({
    ...common,
    use: z.literal("portfolio_contrast"),
    a: armName,
    b: armName,
    outcomes: z
      .array(
        strict({
          name: text,
          of: figureShape,
          sign,
          least: z.number().min(0).optional(),
          states: states.optional(),
          report: z.boolean().optional(),
        }),
      )
      .min(1),
  }),
] as const;

const simple = z.discriminatedUnion("use", partShapes);
/** Scored only in runs in which something else happens. */
const conditional = strict({
  ...common,
  use: z.literal("conditional"),
  if: eventShape,
  in: armName.optional(),
  scored: simple,
});
export const partShape = z.discriminatedUnion("use", [...partShapes, conditional]);

export const claimShape = strict({
  id: z.string().regex(/^[AB]-\d{3}$/, "expected an id such as A-019"),
  /** The claim in our own words. */
  says: text,
  section: text,
  kind: z.enum([
    "mechanism",
    "structural",
    "trend",
    "prediction",
    "comparison",
    "recommendation",
    "fact",
    "counterfactual",
  ]),
  actors: z.array(text).min(1),
  boards: z.array(z.enum(["pol", "eco", "mil", "cul", "systemic"])).min(1),
  /** The mechanism that stands for it. */
  mechanism: text,
  direction: text,
  timeframe: text,
  /** Ids with the sign of the relation, such as +A-003 or -B-042. */
  related: z.array(z.string().regex(/^[+-][AB]-\d{3}$/, "expected a signed id such as +A-003")),
  /** The test in words, with its bounds. */
  test: text,
  /** What is run in place of what the register asks, and why. */
  differs: z.array(text).optional(),
  arms: z.record(armName, armShape).optional(),
  parts: z.array(partShape).min(1).optional(),
  /** Why there is nothing to run. */
  untestable: text.optional(),
  /** Reproduced on purpose: fit is reported, never confirmation. */
  target: z.boolean().optional(),
});
export type WrittenClaim = z.infer<typeof claimShape>;
export type WrittenPart = z.infer<typeof partShape>;
export type WrittenArm = z.infer<typeof armShape>;
