import { nameAt } from "../layout.ts";
import { holds } from "../clamps.ts";
import type { Quarter } from "../quarter.ts";
import type { Simulation } from "../simulation.ts";
import { type Moved, watchAuthors } from "./authors.ts";

export interface Contribution {
  /** A mechanism, closing equation, `path: name`, `set`, `recentring`, `bounds`, `chance`, `start` or `rounding`. */
  readonly author: string;
  readonly amount: number;
}

export interface Explanation {
  readonly start: number;
  readonly end: number;
  readonly change: number;
  /** Largest first. Summed in this order they give `change`, to the last bit or to what "rounding" says. */
  readonly contributions: readonly Contribution[];
}

/**
 * Who moved one cell of the world between the states of two quarters, in one run.
 * Stocks: the differences that authors wrote. Everything computed: the run is walked quarter by quarter, authors'
 * differences enter one at a time (in order and in reverse, averaged) and the formulas are evaluated after each.
 */
export function explain(
  simulation: Simulation,
  vector: Float64Array,
  seed: number,
  run: number,
  cell: number,
  from: Quarter,
  to: Quarter,
): Explanation {
  const moves: Moved[] = [];
  const onlooker = watchAuthors(
    simulation.program,
    (moved) => moved.quarter >= from && moved.quarter <= to && moves.push(moved),
  );
  simulation.run(vector, seed, run, onlooker);
  const start = moves[0].world[cell];
  const end = moves[moves.length - 1].world[cell];
  const sums = new Map<string, number>();
  const credit = (author: string, amount: number) =>
    amount !== 0 && sums.set(author, (sums.get(author) ?? 0) + amount);
  const { layout } = simulation.program;
  const name = nameAt(layout, cell);
  const { kind } = layout.quantities[name];
  for (let i = 0; i + 1 < moves.length; i++) {
    const [now, next] = [moves[i], moves[i + 1]];
    if (cell < layout.stocks) creditStock(now, next, cell, credit);
    else if (kind === "exogenous" || kind === "lever")
      credit(`path: ${name}`, next.world[cell] - now.world[cell]);
    else creditFormula(simulation, now, next, cell, credit);
  }
  return { start, end, change: end - start, contributions: closeSum(sums, end - start) };
}

/**
 * Who moved a weighted sum of stock cells over each of several windows, in one run: contributions by author per window.
 * `windows`: quarters at which one ends and the next begins.
 */
export function explainSum(
  simulation: Simulation,
  vector: Float64Array,
  seed: number,
  run: number,
  weights: ReadonlyMap<number, number>,
  windows: readonly Quarter[],
): ReadonlyMap<string, number>[] {
  const sums = windows.slice(1).map(() => new Map<string, number>());
  const windowOf = (at: Quarter) => windows.findLastIndex((start) => at >= start);
  const onlooker = watchAuthors(simulation.program, ({ quarter, by, pinned }) => {
    const sum = sums[windowOf(quarter)];
    if (!sum) return;
    for (const [author, amounts] of [...by, ...(pinned ? [["set", pinned] as const] : [])]) {
      let amount = 0;
      for (const [cell, weight] of weights) amount += weight * amounts[cell];
      if (amount !== 0) sum.set(author, (sum.get(author) ?? 0) + amount);
    }
  });
  simulation.run(vector, seed, run, onlooker);
  return sums;
}

type Credit = (author: string, amount: number) => unknown;

function creditStock(now: Moved, next: Moved, cell: number, credit: Credit): void {
  for (const [author, amounts] of now.by) credit(author, amounts[cell]);
  if (next.pinned) credit("set", next.pinned[cell]);
}

/** One quarter of a computed value: luck, paths, then authors of stocks, in order and in reverse. */
function creditFormula(simulation: Simulation, now: Moved, next: Moved, cell: number, credit: Credit): void {
  const { world, layout } = simulation.program;
  const changes: { author: string; apply: () => void }[] = [];
  for (const [name, quantity] of Object.entries(layout.quantities)) {
    if (quantity.kind !== "exogenous" && quantity.kind !== "lever") continue;
    const [a, b] = [layout.offset[name], layout.offset[name] + layout.length[name]];
    const after = next.world.subarray(a, b);
    if (after.some((value, i) => value !== now.world[a + i]))
      changes.push({ author: `path: ${name}`, apply: () => world.set(after, a) });
  }
  const adds = [...now.by, ...(next.pinned ? [["set", next.pinned] as const] : [])];
  for (const [author, amounts] of adds)
    changes.push({
      author,
      apply: () => {
        for (let i = 0; i < layout.stocks; i++) world[i] += amounts[i];
      },
    });
  const drawnOrSet = settingChanges(simulation, now.quarter, next.quarter) ? "set" : "chance";
  for (const order of [changes, [...changes].reverse()]) {
    world.set(now.world);
    let before = now.world[cell];
    const look = (author: string) => {
      simulation.evaluate(next.quarter);
      credit(author, (world[cell] - before) / 2);
      before = world[cell];
    };
    look(drawnOrSet);
    for (const { author, apply } of order) {
      apply();
      look(author);
    }
  }
}

/** Whether something computed begins or ceases to be set between two quarters; what luck does then counts with it. */
function settingChanges(
  { setup: { clamps = [] }, program: { layout } }: Simulation,
  now: Quarter,
  next: Quarter,
) {
  return clamps.some((clamp) => clamp.cell >= layout.stocks && holds(clamp, now) !== holds(clamp, next));
}

/** Sorts by size and adds what floating point leaves over, so that the sum in this order is the change. */
function closeSum(sums: ReadonlyMap<string, number>, change: number): Contribution[] {
  const sorted = [...sums]
    .map(([author, amount]) => ({ author, amount }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.author < b.author ? -1 : 1));
  const total = sorted.reduce((sum, { amount }) => sum + amount, 0);
  const rest = change - total;
  if (rest === 0) return sorted;
  const rounding = (amount: number) => ({ author: "rounding", amount });
  // Where almost nothing is left of large parts, one number may not bring the sum to the last bit of it; two do.
  const closes = total + rest === change;
  return [...sorted, ...(closes ? [rounding(rest)] : [rounding(-total), rounding(change)])];
}
