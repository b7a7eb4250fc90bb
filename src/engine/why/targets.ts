import { columnOf } from "../layout.ts";
import type { BoundStep, Program } from "../program.ts";

/** What each author contributed to one combined quantity in a quarter. */
export type Parts = ReadonlyMap<string, Float64Array>;

/**
 * The value of a target, split among the authors of the combined quantities behind it.
 * Authors enter one at a time, once in the listed order and once in reverse, and the two are averaged, so the parts
 * add up to the target. What stands without any contribution belongs to the owner of the target's formula.
 */
export function splitTarget(
  program: Program,
  target: string,
  parts: ReadonlyMap<string, Parts>,
): Map<string, Float64Array> {
  const { layout, world } = program;
  const chain = chainOf(program, target);
  const leaves = leavesOf(program, target, chain);
  const authors = [...new Set(leaves.flatMap((leaf) => [...(parts.get(leaf)?.keys() ?? [])]))];
  const kept = Float64Array.from(world);
  const column = columnOf(layout, world, target);

  function valueWith(included: readonly string[]): Float64Array {
    for (const leaf of leaves) setLeaf(program, leaf, parts.get(leaf), included);
    for (const step of chain) step.run();
    return Float64Array.from(column);
  }
  const bare = valueWith([]);
  const split = new Map<string, Float64Array>([[ownerOf(program, target), bare]]);
  for (const order of [authors, [...authors].reverse()]) {
    let before = bare;
    order.forEach((author, i) => {
      const after = valueWith(order.slice(0, i + 1));
      const own = split.get(author) ?? new Float64Array(column.length);
      split.set(
        author,
        own.map((sum, cell) => sum + (after[cell] - before[cell]) / 2),
      );
      before = after;
    });
  }
  world.set(kept);
  return split;
}

/** The mechanism whose formula the target is; the first contributor where it is combined. */
const ownerOf = ({ steps }: Program, target: string): string =>
  steps.find(({ step }) => step.kind !== "relax" && step.writes.includes(target))?.mechanism.name ?? "start";

function setLeaf(
  { layout, world, rules }: Program,
  leaf: string,
  parts: Parts | undefined,
  included: readonly string[],
): void {
  const column = columnOf(layout, world, leaf);
  column.fill(0);
  for (const author of included) {
    const own = parts?.get(author);
    if (!own) continue;
    const complements = rules.get(leaf) === "complements";
    for (let i = 0; i < column.length; i++)
      column[i] = complements ? 1 - (1 - column[i]) * (1 - own[i]) : column[i] + own[i];
  }
}

/** The formulas that lead from combined quantities to the target, in order; none where the target is combined itself. */
function chainOf(program: Program, target: string): BoundStep[] {
  const needed = new Set<string>([target]);
  const upstream = [...program.steps].reverse().filter((bound) => {
    if (bound.step.kind !== "derive" || !bound.step.writes.some((name) => needed.has(name))) return false;
    bound.step.reads.forEach((name) => needed.add(name));
    return true;
  });
  const combined = (name: string) => program.layout.quantities[name].kind === "combined";
  const fed = new Set<string>();
  return upstream.reverse().filter((bound) => {
    const feeds = bound.step.reads.some((name) => combined(name) || fed.has(name));
    if (feeds) bound.step.writes.forEach((name) => fed.add(name));
    return feeds;
  });
}

function leavesOf(program: Program, target: string, chain: readonly BoundStep[]): string[] {
  const combined = (name: string) => program.layout.quantities[name].kind === "combined";
  return [...new Set([target, ...chain.flatMap((bound) => bound.step.reads)])].filter(combined);
}

/** Where a target stands elsewhere than its authors put it, it was set, or keeps its level although one is off. */
export function addHeldLevel(program: Program, target: string, split: Map<string, Float64Array>): void {
  const { layout, world, structure } = program;
  const rest = Float64Array.from(columnOf(layout, world, target));
  for (const part of split.values()) part.forEach((value, i) => void (rest[i] -= value));
  if (rest.every((value) => Math.abs(value) < FLOATING)) return;
  const recentred = layout.quantities[target].recentres && Object.values(structure.off).includes("recentred");
  split.set(recentred ? "recentring" : "set", rest);
}

/** Differences below this come from floating point. */
const FLOATING = 1e-12;
