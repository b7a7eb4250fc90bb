import type { DataSet } from "../data/records.ts";
import type { Act, Cause, Term, Watched } from "../region/chronicle/act.ts";
import { meanOf } from "../region/chronicle/history.ts";
import { fill, type Places } from "../region/chronicle/template.ts";

/** An act as a chronicle tells it. */
export interface ActEntry {
  readonly kind: string;
  /** Of a list of acts of this kind. */
  readonly title: string;
  /** Codes of actors, or of a bloc. */
  readonly actor: string;
  readonly target: string | undefined;
  /** The same in words. */
  readonly names: { readonly actor: string; readonly target: string | undefined };
  readonly board: string;
  readonly text: string;
  readonly cause: Cause;
  /** How many, where the act is a count of several. */
  readonly count: number;
  /** Chance of the act in its quarter; undefined where the record, the scenario or a decision alone made it. */
  readonly chance: number | undefined;
  /** What weighed most comes first. */
  readonly terms: readonly Term[];
  readonly consent: Consent | undefined;
  /** Figures in the year after, what moved most against its yearly changes so far first; empty at the end of a run. */
  readonly followed: readonly Followed[];
  /** Frequent acts, to be listed without more ado. */
  readonly routine: boolean;
}

/** Who agreed, and the figure from which that follows. */
interface Consent {
  /** Code, and name. */
  readonly of: string;
  readonly name: string;
  readonly says: string;
  readonly value: number;
}

export interface Followed {
  readonly name: string;
  readonly says: string;
  readonly unit: string;
  readonly value: number;
  /** Of the year after, whatever its causes. */
  readonly change: number;
  /** What the act itself wrote at once; undefined where the model has no step for that alone. */
  readonly own: number | undefined;
}

type States = readonly Float64Array[];

/** Puts an act into words. `row`: its place among the states; `span`: quarters of the year after. */
export function entryOf(act: Act, states: States, row: number, span: number, data: DataSet): ActEntry {
  const { kind, places, cause, chance, terms, consent, watched } = act;
  const names = { ...places, ...namesOf(places, data) };
  const [actor, target] = [fill(kind.actor, places), kind.target && fill(kind.target, places)];
  return {
    kind: kind.kind,
    title: kind.title,
    actor,
    target,
    names: { actor: nameOf(actor, data), target: target && nameOf(target, data) },
    board: fill(kind.board, places),
    text: capital(fill(kind.text, names)),
    cause,
    count: kind.sign.how === "count" ? Number(places["count"]) : 1,
    chance,
    terms: terms.map((term) => ({ ...term, says: fill(term.says, names) })),
    consent: consent && { ...consent, name: nameOf(consent.of, data), says: fill(consent.says, names) },
    followed: followedIn(states, row, span, watched).map((one) => ({ ...one, says: fill(one.says, names) })),
    routine: kind.routine ?? false,
  };
}

function followedIn(states: States, row: number, span: number, watched: readonly Watched[]): Followed[] {
  const [now, after] = [states[row], states[row + span]];
  if (after === undefined) return [];
  const unusual = ({ cells }: Watched) => {
    let sum = 0;
    for (let i = 0; i <= row; i++) sum += Math.abs(change(cells, states[i], states[i + span]));
    return sum > 0 ? Math.abs(change(cells, now, after)) / sum : 0;
  };
  return watched
    .map((one) => ({ one, size: unusual(one) }))
    .sort((a, b) => b.size - a.size)
    .map(({ one: { name, says, unit, cells, own } }) => ({
      name,
      says,
      unit,
      value: meanOf(cells, (cell) => after[cell]),
      change: change(cells, now, after),
      own,
    }));
}

const change = (cells: readonly number[], from: Float64Array, to: Float64Array): number =>
  meanOf(cells, (cell) => to[cell] - from[cell]);

const boards: Readonly<Record<string, string>> = {
  pol: "political",
  eco: "economic",
  mil: "military",
  cul: "cultural",
};
const blocs: Readonly<Record<string, string>> = {
  CC5: "the China-Central Asia format",
  CSTO: "the CSTO",
  EAEU: "the EAEU",
  SCO: "the SCO",
};

/** Names in a sentence for the codes of actors, blocs and boards. */
function namesOf(places: Places, data: DataSet): Places {
  const names: Record<string, string> = {};
  for (const axis of ["host", "power"]) {
    const code = places[axis];
    if (code !== undefined) names[axis] = nameOf(code, data);
  }
  const { bloc, board } = places;
  if (bloc !== undefined) names["bloc"] = nameOf(bloc, data);
  if (board !== undefined) names["board"] = boards[board] ?? board;
  return names;
}

/** Name of an actor or bloc in a sentence; those of unions and groups take an article. */
function nameOf(code: string, data: DataSet): string {
  if (Object.hasOwn(blocs, code)) return blocs[code];
  const name = data.actors.find((one) => one.code === code)?.name ?? code;
  return /\b(United|Union|states)\b/.test(name) ? `the ${name}` : name;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
