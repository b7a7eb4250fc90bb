import { actsOnce, type Clamp, clamped, holds } from "./clamps.ts";
import { columnOf, nameAt } from "./layout.ts";
import type { BoundStep, Program } from "./program.ts";
import type { Quarter } from "./quarter.ts";

/**
 * The clamps of a setup at work. What `keep` holds to is noted in the run itself, so that evaluating a quarter again
 * gives the same.
 */
export interface Pins {
  /** Before a quarter: stocks, and exogenous cells that copy others. */
  before(at: Quarter): void;
  /** After all steps of a quarter of a run: notes what clamps that begin in the next quarter hold to. */
  note(at: Quarter): void;
  /** What to do after a step that completes a computed cell. */
  afterStep(step: BoundStep): Hook | undefined;
}

export function makePins(program: Program, clamps: readonly Clamp[]): Pins {
  const { layout, world } = program;
  const kept = new Float64Array(clamps.length);
  const bounds = clamps.map(({ cell }) => layout.quantities[nameAt(layout, cell)].bounds);
  const within = (i: number, value: number) => {
    const [low, high] = bounds[i] ?? [-Infinity, Infinity];
    return Math.min(high, Math.max(low, value));
  };
  const places = clamps.map((clamp, i) => ({ clamp, i }));
  const computed = (cell: number) =>
    ["derived", "combined"].includes(layout.quantities[nameAt(layout, cell)].kind);
  const ahead = places.filter(({ clamp }) => !computed(clamp.cell));
  const behind = places.filter(({ clamp }) => computed(clamp.cell));
  const keeping = behind.filter(({ clamp }) => clamp.how === "keep");
  const lastWriter = new Map(
    behind.map(({ clamp }) => [
      clamp.cell,
      program.steps.findLast(({ step }) => step.writes.includes(nameAt(layout, clamp.cell))),
    ]),
  );

  function before(at: Quarter): void {
    for (const { clamp, i } of ahead) {
      const { cell, from, of } = clamp;
      if (!holds(clamp, at) || (actsOnce(clamp) && at !== from)) continue;
      if (clamp.how === "keep" && at === from) kept[i] = world[cell];
      if (clamp.how === "copy") kept[i] = world[of!];
      world[cell] = within(i, clamped(clamp, at, world[cell], kept[i]));
    }
  }
  function note(at: Quarter): void {
    for (const { clamp, i } of keeping) if (at === clamp.from - 1) kept[i] = world[clamp.cell];
  }
  function afterStep(step: BoundStep): Hook | undefined {
    const own = behind.filter(({ clamp }) => lastWriter.get(clamp.cell) === step);
    if (own.length === 0) return undefined;
    return (at) => {
      for (const { clamp, i } of own)
        if (holds(clamp, at)) world[clamp.cell] = within(i, clamped(clamp, at, world[clamp.cell], kept[i]));
    };
  }
  return { before, note, afterStep };
}

type Hook = (at: Quarter) => void;

export interface Hooks {
  /** What to do after each step; undefined for most. */
  readonly after: readonly (Hook | undefined)[];
  /** What runs in place of a step; undefined for most. */
  readonly instead: readonly ((() => void) | undefined)[];
  /**
   * Before each run. The two calls evaluate the first quarter: with recentred mechanisms still on, and with them off.
   * They are made only where something is recentred.
   */
  reset(on: () => void, off: () => void): void;
}

/** Clamps on derived and combined values, levels kept by recentring, and outputs held by clamped mechanisms. */
export function hooksOf(program: Program, pins: Pins): Hooks {
  const modes = Object.entries(program.structure.off);
  const clamped = new Set(modes.filter(([, mode]) => mode === "clamped").map(([name]) => name));
  const offsets = modes.some(([, mode]) => mode === "recentred") ? offsetsOf(program) : [];
  let stage: Stage = "shift";
  const holders = program.steps.map((step) =>
    step.step.kind !== "relax" && clamped.has(step.mechanism.name) ? holderOf(program, step) : undefined,
  );
  const after = program.steps.map((step) => {
    const hooks: Hook[] = offsets
      .filter((offset) => offset.last === step)
      .map((offset) => () => offset[stage]());
    const pin = pins.afterStep(step);
    if (pin) hooks.push(pin);
    return hooks.length ? (at: Quarter) => hooks.forEach((hook) => hook(at)) : undefined;
  });

  function reset(on: () => void, off: () => void): void {
    const forget = () => holders.forEach((holder) => holder?.forget());
    forget();
    if (offsets.length === 0) return;
    stage = "keepLevel";
    on();
    forget();
    stage = "keepGap";
    off();
    forget();
    stage = "shift";
  }
  return { after, instead: holders.map((holder) => holder?.run), reset };
}

type Stage = "keepLevel" | "keepGap" | "shift";

/**
 * For each quantity that recentres: the gap between its first level with everything on and with mechanisms off.
 * A gap is closed as soon as it is known, so that a quantity that reads another counts only its own part.
 */
function offsetsOf(program: Program) {
  const names = Object.entries(program.layout.quantities).filter(([, q]) => q.recentres);
  return names.map(([name]) => {
    const column = columnOf(program.layout, program.world, name);
    const gap = new Float64Array(column.length);
    const level = new Float64Array(column.length);
    const writers = program.steps.filter(({ step }) => step.writes.includes(name));
    const shift = () => gap.forEach((by, i) => void (column[i] += by));
    const keepGap = () => {
      for (let i = 0; i < gap.length; i++) gap[i] = level[i] - column[i];
      shift();
    };
    return { last: writers[writers.length - 1], keepLevel: () => level.set(column), keepGap, shift };
  });
}

/** Keeps what a step wrote by itself in its first quarter and writes the same ever after. */
function holderOf({ rules }: Program, bound: BoundStep) {
  const kept = new Map<string, Float64Array>();
  const derives = bound.step.kind === "derive";
  function first(): void {
    const before = [...bound.outputs.values()].map((column) => Float64Array.from(column));
    for (const column of bound.outputs.values()) column.fill(0);
    bound.run();
    for (const [name, column] of bound.outputs) kept.set(name, Float64Array.from(column));
    if (derives) return;
    // Once more on top of what others wrote, so that the first quarter is the same to the last bit.
    [...bound.outputs.values()].forEach((column, i) => column.set(before[i]));
    bound.run();
  }
  function again(): void {
    for (const [name, column] of bound.outputs) {
      const own = kept.get(name)!;
      if (derives) column.set(own);
      else if (rules.get(name) === "complements")
        for (let i = 0; i < column.length; i++) column[i] = 1 - (1 - column[i]) * (1 - own[i]);
      else for (let i = 0; i < column.length; i++) column[i] += own[i];
    }
  }
  return { forget: () => kept.clear(), run: () => (kept.size === 0 ? first() : again()) };
}
