import { type Cells, columnOf, parseCells } from "../../engine/layout.ts";
import type { Program } from "../../engine/program.ts";
import type { Quarter } from "../../engine/quarter.ts";
import type { Onlooker } from "../../engine/simulation.ts";
import type { ActKind, Named } from "./kind.ts";
import { makeOdds } from "./odds.ts";
import { watchSteps } from "./stepWatch.ts";
import { fill, labelsAt, type Places } from "./template.ts";

/** Why an act came: by the rule of a mechanism, on the record, by a lever, or set by the scenario. */
export type Cause = "rule" | "record" | "decision" | "scenario";

/** A quantity of the hazard of an act. */
export interface Term {
  /** `elite[CN,KG]`. */
  readonly name: string;
  readonly says: string;
  readonly value: number;
  /** Its mean over the run so far, this quarter included. */
  readonly usual: number;
  /** How many times as likely it made the act as at its usual value; undefined where nothing was drawn by the rule. */
  readonly times: number | undefined;
}

/** A figure to look at after an act. */
export interface Watched {
  readonly name: string;
  readonly says: string;
  /** Places in the world; the figure is their mean. */
  readonly cells: readonly number[];
  readonly value: number;
  /** What the act itself wrote at once; undefined where the model has no such step. */
  readonly own: number | undefined;
}

/** An act of one quarter, as it shows in the world. */
export interface Act {
  readonly quarter: Quarter;
  readonly kind: ActKind;
  /** Codes and numbers for the places of its templates: host, power, bloc, board, count, level. */
  readonly places: Places;
  readonly cause: Cause;
  /** Chance of the act in its quarter, by the rule; of at least one, where it is a count. */
  readonly chance: number | undefined;
  readonly terms: readonly Term[];
  readonly consent: { readonly of: string; readonly says: string; readonly value: number } | undefined;
  readonly watched: readonly Watched[];
}

/** A run as it was seen: its acts, and all of its states. */
export interface Witness {
  readonly onlooker: Onlooker;
  readonly acts: readonly Act[];
  /** The whole world in the consistent state of each quarter, from the first. */
  readonly states: readonly Float64Array[];
}

export interface Sight {
  readonly program: Program;
  readonly seed: number;
  readonly run: number;
  readonly from: Quarter;
  readonly kinds: readonly ActKind[];
  /** Quantities that the arm holds at values of its own. */
  readonly held?: ReadonlySet<string>;
}

/**
 * Watches one run for the acts of some kinds, each with the terms that weighed most.
 *
 * The weight of a term is exact: the chance of the act in its quarter, divided by the chance it would have had with
 * that one term at its usual value (its mean over the run so far), all else as it was. Terms are sorted by the size of
 * the logarithm of that ratio. An act that the record, the scenario or a decision alone made has no chance; its terms are
 * sorted by their ratio to their usual values.
 */
export function makeWitness({ program, seed, run, from, kinds, held }: Sight): Witness {
  const { layout, world } = program;
  const odds = makeOdds(program, held);
  const steps = watchSteps(program, kinds.flatMap(stepsOf));
  const sums = new Float64Array(layout.size);
  const states: Float64Array[] = [];
  const acts: Act[] = [];

  const parsed = new Map<string, Cells>();
  const cellsOf = (text: string) =>
    parsed.get(text) ?? parsed.set(text, parseCells(layout, text, "chronicle")).get(text)!;
  const meanOf = (cells: readonly number[], column: ArrayLike<number>) =>
    cells.reduce((sum, cell) => sum + column[cell], 0) / cells.length;
  const usual = (cell: number) => sums[cell] / states.length;

  function state(quarter: Quarter): void {
    states.push(Float64Array.from(world));
    for (let cell = 0; cell < sums.length; cell++) sums[cell] += world[cell];
    odds.turn(seed, run, quarter);
    for (const kind of kinds) for (const cell of shown(kind)) acts.push(actOf(kind, cell, quarter));
  }

  /** Places, in its quantity, of the cells in which a kind of act shows this quarter. */
  function shown({ sign }: ActKind): number[] {
    const column = columnOf(layout, world, sign.quantity);
    const places = Array.from(column.keys());
    if (sign.how === "count") return places.filter((i) => column[i] > 0);
    const step = steps.of(sign.by, sign.quantity);
    if (step === undefined) return [];
    const wrote = columnOf(layout, step, sign.quantity);
    if (sign.how !== "refused")
      return places.filter((i) => (sign.how === "rises" ? wrote[i] > 0 : wrote[i] < 0));
    const asked = columnOf(layout, world, sign.lever);
    return places.filter((i) => asked[i] > 0 && column[i] + wrote[i] <= 0);
  }

  function actOf(kind: ActKind, cell: number, quarter: Quarter): Act {
    const { sign } = kind;
    const labels = labelsAt(layout.quantities[sign.quantity].axes ?? [], cell);
    const value = columnOf(layout, world, sign.quantity)[cell];
    const wrote =
      sign.how === "count" ? 0 : columnOf(layout, steps.of(sign.by, sign.quantity)!, sign.quantity)[cell];
    const level = Number((value + wrote).toPrecision(2));
    const places = { ...labels, count: String(value), level: String(level) };
    const cause = causeOf(kind, places);
    const likely =
      cause === "rule" ? (quantity?: string) => likelihood(kind, cell, quantity) : () => undefined;
    const now = likely();
    return {
      quarter,
      kind,
      places,
      cause,
      chance: now !== undefined && kind.draws?.[0]?.counts ? -Math.expm1(-now) : now,
      terms: (kind.terms ?? []).map((term) => termOf(term, places, now, likely)).sort(byWeight),
      consent: consentOf(kind, places),
      watched: kind.follows.map((named) => watchedOf(named, kind, places)),
    };
  }

  function causeOf({ record, lever, draws, sign }: ActKind, places: Places): Cause {
    const at = (text: string) => world[cellsOf(fill(text, places)).cells[0]];
    if (lever !== undefined && at(lever) !== 0) return "decision";
    if (record !== undefined && at(record) !== 0) return "record";
    if (draws !== undefined) return "rule";
    if (layout.quantities[sign.quantity].kind !== "exogenous") return "rule";
    return at("recorded") === 1 ? "record" : "scenario";
  }

  /** Chance or mean of what was drawn, as the world stands or with a quantity at its usual value. */
  function likelihood({ draws = [], sign }: ActKind, own: number, term?: string): number | undefined {
    const target = term === undefined ? undefined : cellsOf(term);
    const values = new Map((target?.cells ?? []).map((cell) => [cell, usual(cell)]));
    let product = draws.length === 0 ? undefined : 1;
    for (const { draw, index } of draws) {
      const drawn = { draw, index: index === "own" ? own : index };
      const chance = target === undefined ? odds.of(drawn) : odds.with(drawn, target.name, values);
      product = chance === undefined || product === undefined ? undefined : product * chance;
    }
    return sign.how === "refused" && product !== undefined ? 1 - product : product;
  }

  function termOf(
    named: Named,
    places: Places,
    now: number | undefined,
    likely: (quantity: string) => number | undefined,
  ): Term {
    const name = fill(named.quantity, places);
    const { cells } = cellsOf(name);
    const without = now === undefined ? undefined : likely(name);
    return {
      name,
      says: named.says,
      value: meanOf(cells, world),
      usual: meanOf(cells, sums) / states.length,
      times: now === undefined || without === undefined ? undefined : now / without,
    };
  }

  function consentOf({ consent }: ActKind, places: Places): Act["consent"] {
    if (consent === undefined) return undefined;
    const { cells } = cellsOf(fill(consent.quantity, places));
    return { of: fill(consent.of, places), says: consent.says, value: meanOf(cells, world) };
  }

  function watchedOf(named: Named, { effect }: ActKind, places: Places): Watched {
    const name = fill(named.quantity, places);
    const { cells } = cellsOf(name);
    const step = effect && steps.of(effect.by, effect.quantity);
    const written = effect && cells.every((cell) => steps.writes(effect.by, effect.quantity, cell));
    return {
      name,
      says: named.says,
      cells,
      value: meanOf(cells, world),
      own: step && written ? meanOf(cells, step) : undefined,
    };
  }

  return { onlooker: { step: steps.step, state }, acts, states };
}

const stepsOf = ({ sign, effect }: ActKind) => [
  ...(sign.how === "count" ? [] : [{ by: sign.by, quantity: sign.quantity }]),
  ...(effect === undefined ? [] : [effect]),
];

const weight = ({ times, value, usual }: Term): number => {
  const size = Math.abs(Math.log(times ?? value / usual));
  return Number.isNaN(size) ? 0 : size;
};
const byWeight = (a: Term, b: Term): number => weight(b) - weight(a);
