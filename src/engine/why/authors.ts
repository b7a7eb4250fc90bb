import { columnOf } from "../layout.ts";
import type { BoundStep, Program } from "../program.ts";
import { DT, type Quarter } from "../quarter.ts";
import type { Onlooker } from "../simulation.ts";
import { ownPart, runAlone } from "./ownPart.ts";
import { addHeldLevel, type Parts, splitTarget } from "./targets.ts";

/** Differences of all stocks in one quarter, by author: laid out as the head of the world. */
export type ByAuthor = Map<string, Float64Array>;

/** One quarter of a run: the state in which everything was computed, and who moved the stocks to the next. */
export interface Moved {
  readonly quarter: Quarter;
  readonly world: Float64Array;
  /** Pins (`set`) come before the quarter's state, everything else after. */
  readonly pinned: Float64Array | undefined;
  readonly by: ByAuthor;
}

/**
 * An onlooker that names the author of every difference. A relaxing stock is held as the sum of one part for each
 * author of its target, each part moving to what that author supports; parts of the first quarter count as "start".
 */
export function watchAuthors(program: Program, sink: (moved: Moved) => void): Onlooker {
  const { layout, world, delta } = program;
  const held = new Map<string, ByAuthor>(); // relaxing stock -> parts by author
  let by: ByAuthor = new Map();
  let parts = new Map<string, Map<string, Float64Array>>();
  let state = new Float64Array(0);
  let pinned: Float64Array | undefined;
  let ended: Float64Array | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let snapshot = new Map<string, Float64Array>();

  function begin(at: Quarter): void {
    if (at <= last) {
      ended = undefined; // the next run
      held.clear();
    }
    last = at;
    by = new Map();
    parts = new Map();
    snapshot = new Map();
    pinned = ended?.map((value, i) => world[i] - value);
    if (pinned?.every((value) => value === 0)) pinned = undefined;
    if (pinned) addToHeld(program, held, "set", pinned);
  }

  function step(bound: BoundStep): void {
    if (bound.step.kind === "relax") return relax(bound);
    const author = bound.mechanism.name;
    const combines = bound.step.writes.some((name) => layout.quantities[name].kind === "combined");
    const alone = combines && program.structure.off[author] !== "clamped" ? runAlone(bound) : undefined;
    for (const [name, column] of bound.outputs) {
      const kind = layout.quantities[name].kind;
      if (kind === "derived") continue;
      const before = snapshot.get(name) ?? new Float64Array(column.length);
      const added = () => column.map((value, i) => ownPart(value, before[i], program.rules.get(name)));
      if (kind === "combined")
        addInto(partsOf(parts, name), author, alone?.get(name) ?? added(), 0, column.length);
      else credit(name, author, added());
      snapshot.set(name, Float64Array.from(column));
    }
  }

  /** Parts of relaxing stocks take the quarter's differences at its end: until then they stand as it began. */
  function credit(name: string, author: string, own: Float64Array): void {
    addInto(by, author, own, layout.offset[name], layout.stocks);
  }

  function relax(bound: BoundStep): void {
    const name = bound.step.writes[0];
    const target = bound.step.toward!;
    const stock = columnOf(layout, world, name);
    const p = program.binding.values.get(bound.mechanism)! as never;
    const share = stock.map((_, i) => -Math.expm1(-DT / bound.step.tau!(p, i)));
    const split = splitTarget(program, target, parts as ReadonlyMap<string, Parts>);
    addHeldLevel(program, target, split);
    const components = held.get(name) ?? firstParts(stock, split);
    held.set(name, components);
    for (const author of new Set([...split.keys(), ...components.keys()])) {
      const to = split.get(author);
      const from = components.get(author) ?? new Float64Array(stock.length);
      credit(
        name,
        author,
        from.map((value, i) => ((to?.[i] ?? 0) - value) * share[i]),
      );
    }
    const done = bound.outputs.get(name)!;
    snapshot.set(name, Float64Array.from(done));
  }

  function end(quarter: Quarter): void {
    const bounds = new Float64Array(layout.stocks);
    for (let i = 0; i < bounds.length; i++) {
      const cut = world[i] - (state[i] + delta[i]);
      if (cut !== 0) bounds[i] = cut;
    }
    if (bounds.some((value) => value !== 0)) by.set("bounds", bounds);
    for (const [author, amounts] of by) addToHeld(program, held, author, amounts);
    ended = world.slice(0, layout.stocks);
    sink({ quarter, world: state, pinned, by });
  }

  return { begin, step, state: () => void (state = Float64Array.from(world)), end };
}

const partsOf = (parts: Map<string, Map<string, Float64Array>>, name: string) =>
  parts.get(name) ?? parts.set(name, new Map()).get(name)!;

function addInto(into: ByAuthor, author: string, own: Float64Array, at: number, size: number): void {
  if (own.every((value) => value === 0)) return;
  const sum = into.get(author) ?? into.set(author, new Float64Array(size)).get(author)!;
  for (let i = 0; i < own.length; i++) sum[at + i] += own[i];
}

function addToHeld(
  { layout }: Program,
  held: ReadonlyMap<string, ByAuthor>,
  author: string,
  change: Float64Array,
): void {
  for (const [name, components] of held) {
    const start = layout.offset[name];
    addInto(components, author, change.subarray(start, start + layout.length[name]), 0, layout.length[name]);
  }
}

/** What each author supports at the first quarter; the rest of the starting level is the author "start". */
function firstParts(stock: Float64Array, split: ReadonlyMap<string, Float64Array>): ByAuthor {
  const components: ByAuthor = new Map([...split].map(([author, part]) => [author, Float64Array.from(part)]));
  const rest = Float64Array.from(stock);
  for (const part of split.values()) part.forEach((value, i) => void (rest[i] -= value));
  components.set("start", rest);
  return components;
}
