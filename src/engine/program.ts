import { type Chance, makeChance } from "./chance/chance.ts";
import { purposeKey } from "./chance/keys.ts";
import { type Binding, makeBinding } from "./binding.ts";
import { columnOf, type Layout, layoutOf } from "./layout.ts";
import type { AnyMechanism } from "./mechanism.ts";
import { ModelFault, type Owned, orderSteps } from "./order.ts";
import type { Catalogue, Quantity, Rule } from "./quantity.ts";
import { resolveStructure, type Structure } from "./structure.ts";

export interface Model {
  readonly name: string;
  readonly quantities: Catalogue;
  readonly mechanisms: readonly AnyMechanism[];
}

/** A function and what it is called with. */
export interface Call {
  readonly run: (world: object, p: object, out: object, draws: object) => void;
  readonly world: object;
  readonly p: object;
  readonly out: object;
  readonly draws: object;
}

/** A function that needs nothing, as a call. */
export const bareCall = (run: () => void): Call => ({ run, world: run, p: run, out: run, draws: run });

/** A step with its columns in hand. */
export interface BoundStep extends Owned {
  readonly run: () => void;
  /** The same with its parts in hand: the loop over steps calls the function itself, which saves a call each. */
  readonly call: Call;
  /** Columns of the world (combined, derived) or of the differences (stocks) that the step writes. */
  readonly outputs: ReadonlyMap<string, Float64Array>;
}

/** A model made ready to run under one structure: one world, its differences, and the steps in order. */
export interface Program {
  readonly model: Model;
  readonly structure: Structure;
  readonly layout: Layout;
  readonly world: Float64Array;
  /** Differences of stocks, summed over authors within the quarter; laid out as the head of the world. */
  readonly delta: Float64Array;
  readonly steps: readonly BoundStep[];
  /** Adjustments of the world of 2001, to be made once before its first quarter. */
  readonly begins: readonly (() => void)[];
  readonly binding: Binding;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly chance: Chance;
}

/** Programs by model and by the rules of its combined quantities. */
const made = new WeakMap<Model, Map<string, Program>>();

/**
 * The program of a model under a structure. All simulations of a thread share one world, one binding and one chance
 * for each set of rules: they run one at a time and each begins anew, and the same objects all the time is what the
 * compiler of the machine runs fastest. Throws ModelFault for a model that cannot be put together, UserFault for an
 * unknown structure.
 */
export function programOf(model: Model, given: Structure): Program {
  const structure = resolveStructure(model.mechanisms, given);
  const rules = rulesOf(model.quantities, structure);
  const programs = made.get(model) ?? new Map<string, Program>();
  made.set(model, programs);
  const key = [...rules.values()].join();
  const program = programs.get(key) ?? makeProgram(model, structure, rules);
  programs.set(key, program);
  return { ...program, structure };
}

function makeProgram(model: Model, structure: Structure, rules: Map<string, Rule>): Program {
  const chance = makeChance();
  const layout = layoutOf(model.quantities);
  const world = new Float64Array(layout.size);
  const delta = new Float64Array(layout.stocks);
  const binding = makeBinding(model.mechanisms);
  const place = (name: string) =>
    model.quantities[name].kind === "stock" ? columnOf(layout, delta, name) : columnOf(layout, world, name);
  const steps = orderSteps(model.quantities, model.mechanisms).map((owned) => {
    const outputs = new Map(owned.step.writes.map((name) => [name, place(name)]));
    const call = bindStep(owned, layout, world, outputs, rules, binding, chance);
    return { ...owned, outputs, call, run: () => call.run(call.world, call.p, call.out, call.draws) };
  });
  const begins = model.mechanisms.flatMap((mechanism) =>
    mechanism.steps
      .filter((step) => step.kind === "begin")
      .map((step) => {
        const outputs = new Map(step.writes.map((name) => [name, columnOf(layout, world, name)]));
        const call = bindStep({ mechanism, step }, layout, world, outputs, rules, binding, chance);
        return () => call.run(call.world, call.p, call.out, call.draws);
      }),
  );
  return { model, structure, layout, world, delta, steps, begins, binding, rules, chance };
}

function rulesOf(quantities: Catalogue, structure: Structure): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  for (const [name, quantity] of Object.entries(quantities))
    if (quantity.kind === "combined") rules.set(name, chosenRule(name, quantity, structure));
  return rules;
}

function chosenRule(name: string, { rule = "sum" }: Quantity, structure: Structure): Rule {
  if (typeof rule === "string") return rule;
  const form = structure.options[rule.option];
  const chosen = rule.rules[form];
  if (chosen === undefined)
    throw new ModelFault(
      `combined quantity ${name} has no rule for ${rule.option}=${form ?? "(no such option)"}`,
    );
  return chosen;
}

function bindStep(
  { mechanism, step }: Owned,
  layout: Layout,
  world: Float64Array,
  outputs: ReadonlyMap<string, Float64Array>,
  rules: ReadonlyMap<string, Rule>,
  binding: Binding,
  chance: Chance,
): Call {
  const columns = Object.fromEntries(step.reads.map((name) => [name, columnOf(layout, world, name)]));
  const purposes = step.draws.map((name) => [name, purposeKey(`${mechanism.name}.${name}`)]);
  const draws = { ...Object.fromEntries(purposes), chance };
  const p = binding.values.get(mechanism)!;
  const run = step.run as unknown as Call["run"];
  const folded = step.writes.filter((name) => rules.get(name) === "complements");
  const scratch = new Map(folded.map((name) => [name, new Float64Array(layout.length[name])]));
  const out = Object.fromEntries(step.writes.map((name) => [name, scratch.get(name) ?? outputs.get(name)!]));
  if (folded.length === 0) return { run, world: columns, p, out, draws };
  return bareCall(() => {
    run(columns, p, out, draws);
    for (const name of folded) foldComplements(outputs.get(name)!, scratch.get(name)!);
  });
}

/** 1 - (1 - total)(1 - contribution), and the contribution emptied. */
function foldComplements(total: Float64Array, contribution: Float64Array): void {
  for (let i = 0; i < total.length; i++) {
    total[i] = 1 - (1 - total[i]) * (1 - contribution[i]);
    contribution[i] = 0;
  }
}
