import type { WrittenPart } from "../../../data/claims/claimShape.ts";
import type { FactRecord } from "../../../data/records.ts";
import type { Observation } from "../../../data/observations/observation.ts";
import type { PredictionEvent, WrittenEvent } from "../../../data/predictionEvent.ts";
import { resolveEvent } from "../../../data/resolveEvent.ts";
import { host } from "../../../region/axes.ts";
import { happens } from "../../predictions/event.ts";
import { type ArmRuns, type Arms, type Asked } from "../figure.ts";
import type { Judged } from "../verdict.ts";

export type PartOf<Use extends WrittenPart["use"]> = Extract<WrittenPart, { use: Use }>;

/** What a combinator judges by. */
export interface Context {
  readonly arms: Arms;
  readonly runs: number;
  readonly observations: () => readonly Observation[];
  readonly facts: readonly FactRecord[];
}

/** One kind of test: what it must know of which arms, and how it judges. */
export interface Combinator<Use extends WrittenPart["use"]> {
  asked(part: PartOf<Use>): Asked[];
  judge(part: PartOf<Use>, context: Context): Judged;
}

export const states = host.labels;

/** Common smallest effect where a claim states none: on indices and shares (contract, common verdict rules). */
export const LEAST = 0.02;

export const runsOf = ({ runs }: Context): number[] => Array.from({ length: runs }, (_, run) => run);

/** An event with its spans and states written out; years must be given in the claim. */
function eventOf(event: WrittenEvent): PredictionEvent {
  const never = { from: 2001, to: 2045 };
  return resolveEvent(averaged(event), [], {
    window: never,
    before: never,
    outcomes: everything,
    place: () => "event",
  });
}

/** Where an event does not say how years become one figure, by their mean. */
function averaged(event: WrittenEvent): WrittenEvent {
  return {
    ...event,
    ...(event.measure !== undefined && { take: event.take ?? "mean" }),
    ...(event.all && { all: event.all.map(averaged) }),
    ...(event.any && { any: event.any.map(averaged) }),
    ...(event.not && { not: averaged(event.not) }),
    ...(event.of && { of: averaged(event.of) }),
  };
}

/** Names were checked when the claim was read. */
const everything = {
  includes: () => true,
  [Symbol.iterator]: [][Symbol.iterator],
} as unknown as readonly string[];

export function askedByEvent(event: WrittenEvent, arm: string): Asked[] {
  return amountsIn(eventOf(event)).map(({ measure, over, before, take }) => ({
    measure,
    arm,
    first: take === "change" ? Math.min(before.from, over.from) : over.from,
    last: over.to,
  }));
}

function amountsIn(event: PredictionEvent): import("../../../data/predictionEvent.ts").Amount[] {
  if ("all" in event) return event.all.flatMap(amountsIn);
  if ("any" in event) return event.any.flatMap(amountsIn);
  if ("not" in event) return amountsIn(event.not);
  if ("count" in event) return event.of.flatMap(amountsIn);
  return typeof event.bound === "number" ? [event] : [event, event.bound];
}

/** Runs in which an event happens; undefined for a run that failed. */
export function holding(event: WrittenEvent, { years, columns, runs }: ArmRuns): (boolean | undefined)[] {
  const resolved = eventOf(event);
  return runs.map((rows) => (rows === undefined ? undefined : happens(resolved, { years, columns, rows })));
}

export type { Judged };
