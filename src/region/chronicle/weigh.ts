import type { Term } from "./act.ts";
import { type History, meanOf } from "./history.ts";
import type { ActKind } from "./kind.ts";
import type { Odds } from "./odds.ts";
import { fill, type Places } from "./template.ts";

/** An act whose terms are to be weighed: its kind, its place in the quantity that shows it, and its labels. */
interface Question {
  readonly kind: ActKind;
  readonly own: number;
  readonly places: Places;
}

/**
 * The chance of an act in its quarter, and the terms of its hazard, what weighed most first.
 *
 * The weight of a term is exact: the chance (or mean count) of the act, divided by what it would have been with that
 * one term at its usual value, its mean over the run so far, all else as it was. Terms are sorted by the size of the
 * logarithm of that ratio. An act that no draw decides has no chance; its terms are sorted by their ratio to their
 * usual values.
 */
export function weigh(history: History, odds: Odds, question: Question, drawn: boolean) {
  const { kind, places } = question;
  const now = drawn ? likelihood(history, odds, question) : undefined;
  const terms = (kind.terms ?? []).map(({ quantity, says }): Term => {
    const name = fill(quantity, places);
    const { cells, quantity: about } = history.cellsOf(name);
    const without = now === undefined ? undefined : likelihood(history, odds, question, name);
    return {
      name,
      says,
      unit: about.unit,
      value: history.value(cells),
      usual: meanOf(cells, (cell) => history.usual(cell)),
      times: now === undefined || without === undefined ? undefined : now / without,
    };
  });
  const counts = kind.draws?.some((one) => one.counts) ?? false;
  return {
    chance: now !== undefined && counts ? -Math.expm1(-now) : now,
    terms: terms.sort((a, b) => weight(b) - weight(a)),
  };
}

/** Chance or mean of what was drawn, as the world stands or with one term at its usual value. */
function likelihood(
  history: History,
  odds: Odds,
  { kind, own }: Question,
  term?: string,
): number | undefined {
  const { draws = [], sign } = kind;
  const held = term === undefined ? undefined : history.cellsOf(term);
  const values = new Map((held?.cells ?? []).map((cell) => [cell, history.usual(cell)]));
  let product = draws.length === 0 ? undefined : 1;
  for (const { draw, index } of draws) {
    const drawn = { draw, index: index === "own" ? own : index };
    const chance = held === undefined ? odds.of(drawn) : odds.with(drawn, held.name, values);
    product = chance === undefined || product === undefined ? undefined : product * chance;
  }
  return sign.how === "refused" && product !== undefined ? 1 - product : product;
}

function weight({ times, value, usual }: Term): number {
  const size = Math.abs(Math.log(times ?? value / usual));
  return Number.isNaN(size) ? 0 : size;
}
