import { suggestion, UserFault } from "../engine/faults.ts";
import { host } from "../region/axes.ts";
import type { Path } from "./document.ts";
import {
  type Amount,
  type Comparison,
  type PredictionEvent,
  relations,
  type Span,
  takes,
  type WrittenEvent,
} from "./predictionEvent.ts";

/** What an event is read against. */
export interface Reading {
  /** Years where an event names none. */
  readonly window: Span;
  readonly before: Span;
  /** Names of all outcomes. */
  readonly outcomes: readonly string[];
  place(path: Path): string;
}

/** Writes out states, years and what a bound leaves to its measure. Throws UserFault with file and line. */
export function resolveEvent(
  event: WrittenEvent,
  path: Path,
  reading: Reading,
  state?: string,
): PredictionEvent {
  const inside = (part: WrittenEvent, ...key: (string | number)[]) =>
    resolveEvent(part, [...path, ...key], reading, state);
  const fault = (problem: string) => new UserFault(`${reading.place(path)}: ${problem}`);
  const heads = (["all", "any", "not", "states", "measure"] as const).filter(
    (key) => event[key] !== undefined,
  );
  const [head] = heads;
  if (heads.length !== 1)
    throw fault(
      `${heads.join(" and ") || "none"} given; expected exactly one of all, any, not, states, measure`,
    );
  const strange = Object.keys(event).find((key) => key !== head && !belongs[head].includes(key));
  if (strange !== undefined)
    throw fault(`"${strange}" does not go with "${head}"; take it out, or nest the event`);
  if (event.all) return { all: event.all.map((part, i) => inside(part, "all", i)) };
  if (event.any) return { any: event.any.map((part, i) => inside(part, "any", i)) };
  if (event.not) return { not: inside(event.not, "not") };
  if (event.states === undefined) return resolveComparison(event, path, reading, state);
  const { of } = event;
  if (of === undefined) throw fault('"of" is missing; say what happens in so many states');
  if (state !== undefined) throw fault("states inside states; name the state of one of them");
  return {
    count: event.states,
    of: host.labels.map((label) => resolveEvent(of, [...path, "of"], reading, label)),
  };
}

const belongs: Readonly<Record<string, readonly string[]>> = {
  all: [],
  any: [],
  not: [],
  states: ["of"],
  measure: ["take", "over", ...relations],
};

function resolveComparison(event: WrittenEvent, path: Path, reading: Reading, state?: string): Comparison {
  const given = relations.filter((key) => event[key] !== undefined);
  if (given.length !== 1)
    throw new UserFault(
      `${reading.place(path)}: ${given.join(" and ") || "no bound"} given; expected exactly one of ${relations.join(", ")}`,
    );
  const [relation] = given;
  const left = resolveAmount(event, path, reading, state);
  const right = event[relation]!;
  if (typeof right === "number") return { ...left, relation, bound: right };
  if (right.measure === undefined && right.over === undefined && right.take === undefined)
    throw new UserFault(
      `${reading.place([...path, relation])}: compares a figure with itself; give a measure, "take" or "over"`,
    );
  // What a bound leaves out it shares with its measure.
  const whole = { measure: event.measure, take: event.take, over: event.over, ...right };
  const amount = resolveAmount(whole, [...path, relation], reading, state);
  return { ...left, relation, bound: { ...amount, times: right.times ?? 1, plus: right.plus ?? 0 } };
}

type WrittenAmount = Pick<WrittenEvent, "measure" | "take" | "over">;

function resolveAmount(
  { measure: written, take, over: years }: WrittenAmount,
  path: Path,
  reading: Reading,
  state?: string,
): Amount {
  const where = (key: string) => reading.place([...path, key]);
  if (take === undefined)
    throw new UserFault(`${where("take")}: missing; expected one of ${takes.join(", ")}`);
  if (written!.includes("*") && state === undefined)
    throw new UserFault(`${where("measure")}: "*" stands for a state only under "states"; name the state`);
  const measure = written!.replaceAll("*", state ?? "*");
  if (!reading.outcomes.includes(measure))
    throw new UserFault(
      `${where("measure")}: no outcome "${measure}"${suggestion(measure, reading.outcomes)} See: multivector list outcomes`,
    );
  const span = years === "before" ? reading.before : (years ?? reading.window);
  checkSpan(span, where("over"));
  if (take === "slope" && span.from === span.to)
    throw new UserFault(`${where("take")}: one year has no slope; give two at least`);
  return { measure, take, over: span, before: reading.before };
}

/** Refuses years in the wrong order. */
export function checkSpan({ from, to }: Span, where: string): void {
  if (to < from) throw new UserFault(`${where}: ${to} is before ${from}; expected from <= to`);
}
