import { z } from "zod";
import { type Quarter, parseQuarter, quarter } from "../engine/quarter.ts";
import { strict } from "./strict.ts";

/** First quarter that paths cover, first after the record of the past, and last. */
export const FIRST = quarter("2001-Q1");
export const FUTURE = quarter("2026-Q1");
export const LAST = quarter("2045-Q4");

const form = "a quarter such as 2026-Q1";
const quarterText = z
  .string({ error: ({ input }) => (input === undefined ? `missing; write ${form}` : `expected ${form}`) })
  .transform((text, context): Quarter => {
    const at = parseQuarter(text);
    if (at !== undefined) return at;
    context.addIssue(`"${text}" is not a quarter; expected a form like 2026-Q1`);
    return z.NEVER;
  });
/** A quarter that paths cover. */
const dated = quarterText
  .refine((at) => at >= FIRST, "before the start of the data; the first quarter is 2001-Q1")
  .refine((at) => at <= LAST, "after the end of the paths; the last quarter is 2045-Q4");

const text = z.string().trim().min(1);
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected small letters, digits and hyphens, such as war-ends-2027");
const texts = z.array(text);
const share = z.number().min(0).max(1);
const board = z.enum(["pol", "eco", "mil", "cul"]);

export const actorShape = strict({
  id,
  code: z.string().regex(/^[A-Z]{2,3}$/, "expected two or three capital letters, such as KZ"),
  name: text,
  kind: z.enum(["host", "power", "context"]),
  goals: texts,
  constraints: texts,
  redLines: texts,
  /** Codes of the actors it shares a land border with; hosts only. */
  borders: texts.optional(),
  sources: texts,
});
export type ActorRecord = z.infer<typeof actorShape>;

const exclusivity = z.union([share, z.array(strict({ at: quarterText, value: share })).min(1)], {
  error: "expected a number from 0 to 1, or a list of { at, value }",
});

export const institutionShape = strict({
  id,
  name: text,
  purpose: text,
  /** Code of an actor, or "none". */
  sponsor: text,
  /** 0: no limit on dealings with others; 1: none allowed. One number, or a list valid each until the next. */
  exclusivity,
  obligation: z.enum(["none", "mutual-defence", "customs-union", "debt", "standards"]),
  founded: quarterText,
  members: z.array(
    strict({
      actor: text,
      from: quarterText,
      /** Last quarter of the status; it still holds where there is none. */
      to: quarterText.optional(),
      status: z.enum(["member", "observer", "guest", "participant"]),
      source: text,
    }),
  ),
  sources: texts,
});
export type InstitutionRecord = z.infer<typeof institutionShape>;

const pathPoint = strict({ at: dated, value: z.number(), event: id.optional(), source: text });
const futurePoints = z.array(strict({ at: dated, value: z.number() })).min(1);
const pathCell = strict({
  past: z.array(pathPoint).min(1),
  future: strict({ because: text, low: futurePoints, mid: futurePoints, high: futurePoints }),
  /** Relative half-width of the range of the past. */
  spread: share.optional(),
});

const years = z.int().min(2).max(20);

export const pathShape = strict({
  quantity: text,
  label: text,
  unit: text,
  interpolate: z.enum(["step", "linear"]),
  basis: text,
  /**
   * How the path goes on in a run that knows the record only up to a quarter, and the years of its past that say how
   * far it may stray: `hold` the last value (unless given), the `mean` of those years, their `trend` in percent a year,
   * or growth at a `rate` a year.
   */
  unknown: z
    .discriminatedUnion("rule", [
      strict({ rule: z.enum(["hold", "mean", "trend"]), years }),
      strict({ rule: z.literal("rate"), rate: z.number(), years, because: text }),
    ])
    .optional(),
  /** One path for each cell of the quantity; "" where it has no axes. */
  cells: z.record(z.string(), pathCell),
});

export type PathCell = z.infer<typeof pathCell>;
export type PathRecord = z.infer<typeof pathShape>;

export const eventShape = strict({
  id,
  at: dated.refine(
    (at) => at < FUTURE,
    "after the record; events end in 2025-Q4, later ones belong to a scenario",
  ),
  title: text,
  actors: texts,
  boards: z.array(board),
  sources: texts,
  /** `impulse`: in that quarter only. `pulse`: fades by half in each `halfLife` (years). */
  effects: z.array(
    strict({
      quantity: text,
      index: z.string().optional(),
      impulse: z.number().optional(),
      pulse: z.number().optional(),
      halfLife: z.number().positive().optional(),
    }),
  ),
  /**
   * It came from outside what the model computes. A forecast made before it either imposes it on its date, or draws it:
   * `hazard` is its chance a year, `force` its size over that on record, both with their ranges.
   */
  shock: strict({
    hazard: z.tuple([z.number().min(0), z.number().min(0)]),
    force: z.tuple([z.number().min(0), z.number().min(0)]),
    because: text,
  }).optional(),
  because: text,
});
export type EventRecord = z.infer<typeof eventShape>;

/** One change of a scenario: exactly one of `set`, `add`, `scale`, `hold` and `copy`. */
export const scenarioChange = strict({
  at: dated,
  until: dated.optional(),
  quantity: text,
  index: z.string().optional(),
  set: z.number().optional(),
  add: z.number().optional(),
  scale: z.number().optional(),
  /** `own`: as it stands when the change begins; `baseline`: the path it takes in the same run without changes. */
  hold: z.enum(["own", "baseline"]).optional(),
  /** Another cell of the same kind whose values it takes, such as growth[RU]. */
  copy: text.optional(),
  /** With `set` on a path: the quarter in which the value is reached, in a straight line from `at`. */
  by: dated.optional(),
  /** With `add`: years in which what is added fades by half. */
  halfLife: z.number().positive().optional(),
  because: text,
});

export const scenarioShape = strict({
  id,
  /** Of a future that the reports state or imply, S1 to S20; a letter where it has two forms. */
  code: z
    .string()
    .regex(/^S([1-9]|1\d|20)[a-z]?$/, "expected a code such as S9, or S13a")
    .optional(),
  title: text,
  question: text,
  /** What would bring it about. */
  triggers: texts.optional(),
  /** What would be seen in the world, beside the figures of `watch`. */
  signs: texts.optional(),
  sources: texts,
  /** Applied in order, each from `at` to `until`, that quarter included; the result is held inside the bounds. */
  changes: z.array(scenarioChange),
  withhold: z.array(strict({ event: id, because: text })),
  /** Figures of the model to look at first. */
  watch: texts,
});
export type ScenarioRecord = z.infer<typeof scenarioShape>;

const year = z.int().min(2001).max(2045);
const expected = z.enum(["++", "+", "0", "-", "?"], {
  error: "expected ++, +, 0, - or ? (not decided by the equations)",
});

/** An experiment that separates rival explanations, with the sign that each of them predicts. */
export const experimentShape = strict({
  code: z.string().regex(/^X\d+[a-z]?$/, "expected a code such as X4"),
  title: text,
  /** What is measured: ln of mean incidents against the baseline, or ln of resistance to the West over that to China. */
  measure: z.enum(["incidents", "resistance"]),
  /** Years over which the measure is averaged. */
  window: strict({ from: year, to: year }),
  changes: z.array(scenarioChange),
  /** By family, H1 to H9; absent for variants of an experiment, which are reported and not judged. */
  expected: z.record(z.string(), expected).optional(),
  /** Why a cell is not decided, by family. */
  undecided: z.record(z.string(), text).optional(),
  because: text,
});
export type ExperimentRecord = z.infer<typeof experimentShape>;

/** What a policy may cost a year beside what its sponsor does anyway. */
const budget = { money: z.number().min(0), attention: z.number().min(0) };

export const policyShape = strict({
  id,
  title: text,
  /** Code of the actor that may set these levers, or C5 for the five together; without one nothing is checked or charged. */
  sponsor: text.optional(),
  /** USD bn and minister-days a year; as in the sponsor's file of levers unless given. */
  budget: strict(budget).optional(),
  /** Applied in order, each from `at` to `until`, that quarter included; a sponsor's, later by the lag of its lever. */
  settings: z.array(
    strict({
      at: dated,
      until: dated.optional(),
      lever: text,
      index: z.string().optional(),
      value: z.number(),
      because: text,
    }),
  ),
});
export type PolicyRecord = z.infer<typeof policyShape>;

/** Who decides beside the actor: nobody; hosts that take offers up; a bloc and its members; another government. */
const consentRule = z.enum(["none", "uptake", "membership", "government"]);

/** What one actor can set. */
export const leverShape = strict({
  id,
  board,
  title: text,
  /** Moves of the domain contract that it stands for. */
  covers: texts,
  /** Quantity of kind lever, or "none" where the model has nothing for it. */
  lever: text,
  /** Cells it moves, such as `RU/GB`; empty where the quantity has no axes. */
  index: z.array(text),
  /** What this actor may set, inside the bounds of the quantity. */
  bounds: z.tuple([z.number(), z.number()]),
  cost: strict({
    /** USD bn a year, for each cell and unit away from the default. */
    money: z.number().min(0),
    /** Minister-days a year, for each cell and unit away from the default. */
    attention: z.number().min(0),
    /** Political risk while it is away from the default; a property of the lever, not a currency. */
    risk: share,
    /** Which side of the default costs: `away` both; `up` only above, and below frees as much; `down` the reverse. */
    charged: z.enum(["away", "up", "down"]),
  }),
  /** Quarters from the decision until it takes effect. */
  lag: z.int().min(0).max(40),
  /** `of`: codes of actors, C5 for the five. */
  consent: strict({ of: texts, rule: consentRule }),
  /** Quantities of the model that move first. */
  writes: texts,
  sources: texts,
  because: text,
});

/** One file of levers. */
export const leversShape = strict({
  id,
  /** Code of an actor, or C5 for the five as a group. */
  actor: text,
  budget: strict({ ...budget, because: text }),
  levers: z.array(leverShape),
});

export interface LeverRecord extends z.infer<typeof leverShape> {
  readonly actor: string;
}

/** What an actor can spend on its levers a year, beside what it does anyway: USD bn and minister-days. */
export interface BudgetRecord {
  readonly actor: string;
  readonly money: number;
  readonly attention: number;
  readonly because: string;
}

export const structureShape = strict({
  id,
  title: text,
  says: text,
  claims: texts,
  /** Structural options by name. */
  options: z.record(z.string(), z.string()),
  /** Mechanisms, or single terms such as legacy_inertia.pipes, that are off, and how. */
  off: z.record(z.string(), z.enum(["ablated", "recentred", "clamped"])),
});
export type StructureRecord = z.infer<typeof structureShape>;

export const sourcesShape = strict({
  sources: z.array(
    strict({
      id,
      authors: text,
      title: text,
      /** Of publication; none where the source is updated all the time. */
      year: z.number().int().optional(),
      link: z.url(),
      licence: text,
      /** Day on which it was read, such as 2026-11-21, where that is known. */
      read: z.iso.date().optional(),
      used: text,
    }),
  ),
});
export type SourceRecord = z.infer<typeof sourcesShape>["sources"][number];

/** Starting value of one cell: centre and ends of its prior. Rows with the same `draw` move together; "" is fixed. */
export interface StartRow {
  quantity: string;
  index: string;
  value: number;
  low: number;
  high: number;
  draw: string;
  unit: string;
  source: string;
  note: string;
  /** file:line */
  where: string;
}

/** A dated fact that replaces the drawn value of a stock in a later starting world. */
export interface WorldFact extends Omit<StartRow, "draw"> {
  world: Quarter;
}

/** A statement of fact in one of the reports, with our note where it is imprecise or wrong. */
export interface FactRecord {
  id: string;
  document: string;
  section: string;
  subject: string;
  predicate: string;
  objectOrValue: string;
  unit: string;
  dateOrPeriod: string;
  note: string;
  where: string;
}

/** A line of the register of claims. */
export interface ClaimRow {
  id: string;
  document: string;
  section: string;
  kind: string;
  where: string;
}

/** Everything under `data/` that the model reads, checked; each list in the order of file names or rows. */
export interface DataSet {
  /** Where it was read from. */
  readonly folder: string;
  readonly actors: readonly ActorRecord[];
  readonly institutions: readonly InstitutionRecord[];
  readonly paths: readonly PathRecord[];
  readonly events: readonly EventRecord[];
  /** Starting worlds by quarter, such as "2001-Q1". */
  readonly worlds: Readonly<Record<string, StartRow[]>>;
  readonly worldFacts: readonly WorldFact[];
  readonly scenarios: readonly ScenarioRecord[];
  readonly policies: readonly PolicyRecord[];
  /** Those of one actor together, in the order of its file. */
  readonly levers: readonly LeverRecord[];
  readonly budgets: readonly BudgetRecord[];
  readonly structures: readonly StructureRecord[];
  readonly experiments: readonly ExperimentRecord[];
  readonly claims: readonly ClaimRow[];
  readonly facts: readonly FactRecord[];
  readonly sources: readonly SourceRecord[];
  /** sha256 over relative names and bytes of all data files, in the order of names; texts (.md) are left out. */
  readonly hash: string;
}
