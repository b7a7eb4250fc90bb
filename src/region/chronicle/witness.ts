import { columnOf } from "../../engine/layout.ts";
import type { Program } from "../../engine/program.ts";
import type { Quarter } from "../../engine/quarter.ts";
import type { Onlooker } from "../../engine/simulation.ts";
import type { Act, Cause, Watched } from "./act.ts";
import { makeHistory, meanOf } from "./history.ts";
import type { ActKind, Named } from "./kind.ts";
import { makeOdds } from "./odds.ts";
import { watchSteps } from "./stepWatch.ts";
import { fill, labelsAt, type Places } from "./template.ts";
import { weigh } from "./weigh.ts";

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
  readonly kinds: readonly ActKind[];
  /** Quantities that the arm holds at values of its own, so that their formulas do not count. */
  readonly held?: ReadonlySet<string>;
}

/** Watches one run for the acts of some kinds. For a run of the seed and number given, once. */
export function makeWitness({ program, seed, run, kinds, held }: Sight): Witness {
  const { layout, world } = program;
  const history = makeHistory(program);
  const odds = makeOdds(program, held);
  const steps = watchSteps(program, kinds.flatMap(stepsOf));
  const acts: Act[] = [];
  const valueOf = (text: string) => history.value(history.cellsOf(text).cells);

  function state(quarter: Quarter): void {
    history.note();
    odds.turn(seed, run, quarter);
    for (const kind of kinds) for (const own of shown(kind)) acts.push(actOf(kind, own, quarter));
  }

  /** Places, in its quantity, of the cells in which a kind of act shows this quarter. */
  function shown({ sign }: ActKind): number[] {
    const column = columnOf(layout, world, sign.quantity);
    const places = Array.from(column.keys());
    if (sign.how === "count") return places.filter((i) => column[i] > 0);
    const wrote = writtenBy(sign.by, sign.quantity);
    if (sign.how === "rises") return places.filter((i) => wrote[i] > 0);
    if (sign.how === "falls") return places.filter((i) => wrote[i] < 0);
    const asked = columnOf(layout, world, sign.lever);
    return places.filter((i) => asked[i] > 0 && column[i] + wrote[i] <= 0);
  }

  /** Differences that a mechanism wrote this quarter to one stock; empty where the model has no such step. */
  function writtenBy(by: string, quantity: string): Float64Array {
    const wrote = steps.of(by, quantity);
    return wrote ? columnOf(layout, wrote, quantity) : new Float64Array(layout.length[quantity]);
  }

  function actOf(kind: ActKind, own: number, quarter: Quarter): Act {
    const places = placesOf(kind, own);
    const cause = causeOf(kind, places);
    const drawn = cause === "rule" || (cause === "decision" && kind.asks === true);
    const { consent } = kind;
    return {
      quarter,
      kind,
      places,
      cause,
      ...weigh(history, odds, { kind, own, places }, drawn),
      consent: consent && {
        of: fill(consent.of, places),
        says: consent.says,
        value: valueOf(fill(consent.quantity, places)),
      },
      watched: kind.follows.map((named) => watchedOf(named, kind, places)),
    };
  }

  function placesOf({ sign }: ActKind, own: number): Places {
    const labels = labelsAt(layout.quantities[sign.quantity].axes ?? [], own);
    const value = columnOf(layout, world, sign.quantity)[own];
    const wrote = sign.how === "count" ? 0 : writtenBy(sign.by, sign.quantity)[own];
    return { ...labels, count: String(value), level: String(Number((value + wrote).toPrecision(2))) };
  }

  function causeOf({ record, lever, draws = [], sign }: ActKind, places: Places): Cause {
    if (lever !== undefined && valueOf(fill(lever, places)) !== 0) return "decision";
    if (record !== undefined && valueOf(fill(record, places)) !== 0) return "record";
    if (draws.length > 0 || layout.quantities[sign.quantity].kind !== "exogenous") return "rule";
    return valueOf("recorded") === 1 ? "record" : "scenario";
  }

  function watchedOf({ quantity, says }: Named, { effect }: ActKind, places: Places): Watched {
    const name = fill(quantity, places);
    const { cells, quantity: about } = history.cellsOf(name);
    const wrote = effect && steps.of(effect.by, effect.quantity);
    const writes = effect && cells.every((cell) => steps.writes(effect.by, effect.quantity, cell));
    const own = wrote && writes ? meanOf(cells, (cell) => wrote[cell]) : undefined;
    return { name, says, unit: about.unit, cells, own };
  }

  return { onlooker: { step: steps.step, state }, acts, states: history.states };
}

const stepsOf = ({ sign, effect }: ActKind) => [
  ...(sign.how === "count" ? [] : [{ by: sign.by, quantity: sign.quantity }]),
  ...(effect === undefined ? [] : [effect]),
];
