import type { DataSet, EventRecord } from "../../data/records.ts";
import { makeChance } from "../../engine/chance/chance.ts";
import { purposeKey } from "../../engine/chance/keys.ts";
import type { Quarter } from "../../engine/quarter.ts";

/** A shock of one run: an event of the record, when it comes, and its size over that on record. */
export interface Shock {
  readonly event: EventRecord;
  readonly at: Quarter;
  readonly force: number;
}

/** Shocks of the record after a quarter, as they happened. */
export const imposedShocks = (data: DataSet, until: Quarter, withheld: ReadonlySet<string>): Shock[] =>
  data.events
    .filter(({ id, shock, at }) => shock && at > until && !withheld.has(id))
    .map((event) => ({ event, at: event.at, force: 1 }));

const HAZARD = 0;
const WAIT = 1;
const FORCE = 2;

/**
 * Shocks of one run from `until` to `to`, drawn from their hazards: each kind at most once, with a hazard and a size
 * drawn from their ranges. Kinds are those of the whole record: that such a thing can happen is known beforehand, when
 * and whether is not.
 */
export function drawnShocks(
  data: DataSet,
  until: Quarter,
  to: Quarter,
  seed: number,
  run: number,
  withheld: ReadonlySet<string>,
): Shock[] {
  const chance = makeChance();
  chance.aim(seed, run);
  return data.events.flatMap((event) => {
    if (!event.shock || withheld.has(event.id)) return [];
    const purpose = purposeKey(`shock.${event.id}`);
    const between = ([low, high]: readonly [number, number], index: number) =>
      low + (high - low) * chance.uniform(purpose, index);
    const hazard = between(event.shock.hazard, HAZARD);
    if (hazard === 0) return [];
    const at = until + 1 + Math.floor(4 * chance.exponential(purpose, WAIT, 1 / hazard));
    return at > to ? [] : [{ event, at, force: between(event.shock.force, FORCE) }];
  });
}
