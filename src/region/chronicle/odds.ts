import { type Chance, makeChance } from "../../engine/chance/chance.ts";
import { purposeKey } from "../../engine/chance/keys.ts";
import { columnOf } from "../../engine/layout.ts";
import type { BoundStep, Program } from "../../engine/program.ts";
import type { Quarter } from "../../engine/quarter.ts";

/** A draw of one quarter: mechanism and name, such as `crises.crisis`, and its place. */
export interface Drawn {
  readonly draw: string;
  readonly index: number;
}

/** How likely what was drawn is, in the world as it stands and as it might stand. */
export interface Odds {
  /** Turns to a quarter of a run, whose state must stand in the world of the program. */
  turn(seed: number, run: number, quarter: Quarter): void;
  /** Chance of a yes, or mean of a count; undefined where nothing was drawn, as for acts on the record. */
  of(drawn: Drawn): number | undefined;
  /**
   * The same with some cells of one quantity at other values, and with what follows from them within the quarter by
   * formulas. Everything else stays as it was, luck included. The world is left as found.
   */
  with(drawn: Drawn, quantity: string, values: ReadonlyMap<number, number>): number | undefined;
}

/**
 * Odds by exact repetition: the step that draws runs again, and the chance it asks for is read off. So no formula of
 * a mechanism is written twice. `held`: quantities that the arm holds, whose formulas therefore do not run.
 */
export function makeOdds(program: Program, held: ReadonlySet<string> = new Set()): Odds {
  const { layout, world } = program;
  const luck = makeChance();
  const asked = new Map<string, number>();
  const fell = new Map<string, number>();
  const decide = (purpose: number, index: number, chance: number, draw: () => number) => {
    const key = `${purpose} ${index}`;
    asked.set(key, chance);
    const before = fell.get(key) ?? draw();
    fell.set(key, before);
    return before;
  };
  const watched: Chance = {
    ...luck,
    bernoulli: (purpose, index, p) =>
      decide(purpose, index, p, () => luck.bernoulli(purpose, index, p)) as 0 | 1,
    poisson: (purpose, index, mean) => decide(purpose, index, mean, () => luck.poisson(purpose, index, mean)),
  };

  function chanceOf({ draw, index }: Drawn): number | undefined {
    const place = stepOf(program, draw);
    if (place < 0) return undefined;
    asked.clear();
    repeat(program, program.steps[place], watched);
    return asked.get(`${purposeKey(draw)} ${index}`);
  }

  return {
    turn(seed, run, quarter) {
      luck.aim(seed, run);
      luck.at(quarter);
      fell.clear();
    },
    of: chanceOf,
    with(drawn, quantity, values) {
      const before = Float64Array.from(world);
      for (const [cell, value] of values) world[cell] = value;
      follow(program, quantity, stepOf(program, drawn.draw), held);
      const chance = chanceOf(drawn);
      world.set(before);
      return chance;
    },
  };

  /** Runs the step once more, with what it writes led astray. */
  function repeat({ binding }: Program, { mechanism, step }: BoundStep, chance: Chance): void {
    const columns = Object.fromEntries(step.reads.map((name) => [name, columnOf(layout, world, name)]));
    const astray = Object.fromEntries(
      step.writes.map((name) => [name, new Float64Array(layout.length[name])]),
    );
    const purposes = step.draws.map((name) => [name, purposeKey(`${mechanism.name}.${name}`)]);
    const draws = { ...Object.fromEntries(purposes), chance };
    step.run(columns as never, binding.values.get(mechanism) as never, astray as never, draws as never);
  }
}

/** Place of the step that makes a draw; -1 where the model has none. */
const stepOf = ({ steps }: Program, draw: string): number =>
  steps.findIndex(({ mechanism, step }) => step.draws.some((name) => `${mechanism.name}.${name}` === draw));

/** Computes anew, up to a step, the formulas that read a quantity or what follows from it. */
function follow({ steps }: Program, quantity: string, before: number, held: ReadonlySet<string>): void {
  const changed = new Set([quantity]);
  for (const { step, run } of steps.slice(0, Math.max(0, before))) {
    if (step.kind !== "derive" || step.writes.some((name) => name === quantity || held.has(name))) continue;
    if (!step.reads.some((name) => changed.has(name))) continue;
    run();
    for (const name of step.writes) changed.add(name);
  }
}
