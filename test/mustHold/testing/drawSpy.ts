import type { Chance } from "../../../src/engine/chance/chance.ts";
import { purposeKey } from "../../../src/engine/chance/keys.ts";
import type { AnyMechanism, Step } from "../../../src/engine/mechanism.ts";
import type { Model } from "../../../src/engine/program.ts";

/** What was drawn in one run: "quarter purpose index" to the uniform under the draw, whatever its shape. */
export type Drawn = Map<string, number>;

/** A copy of a model whose mechanisms note what they draw. `quarter` tells the time. */
export function spiedOn(model: Model, drawn: Drawn, quarter: () => number): Model {
  const spied = (mechanism: AnyMechanism): AnyMechanism => ({
    ...mechanism,
    steps: mechanism.steps.map((step) => (step.draws.length === 0 ? step : noting(step, mechanism.name))),
  });

  function noting(step: Step, owner: string): Step {
    const names = new Map(step.draws.map((name) => [purposeKey(`${owner}.${name}`), `${owner}.${name}`]));
    const run = (world: never, p: never, out: never, draws: { readonly chance: Chance }) => {
      const note = (purpose: number, index: number) =>
        void drawn.set(`${quarter()} ${names.get(purpose)} ${index}`, draws.chance.uniform(purpose, index));
      step.run(world, p, out, { ...draws, chance: watched(draws.chance, note) } as never);
    };
    return { ...step, run: run as Step["run"] };
  }
  return { ...model, mechanisms: model.mechanisms.map(spied) };
}

/** The same chance, which tells the purpose and index of each draw before it is made. */
function watched(chance: Chance, note: (purpose: number, index: number) => void): Chance {
  return {
    ...chance,
    uniform: (purpose, index) => (note(purpose, index), chance.uniform(purpose, index)),
    normal: (purpose, index) => (note(purpose, index), chance.normal(purpose, index)),
    bernoulli: (purpose, index, probability) => (
      note(purpose, index), chance.bernoulli(purpose, index, probability)
    ),
    poisson: (purpose, index, mean) => (note(purpose, index), chance.poisson(purpose, index, mean)),
    uniforms: (purpose, out) => {
      for (let i = 0; i < out.length; i++) note(purpose, i);
      chance.uniforms(purpose, out);
    },
    normals: (purpose, out) => {
      for (let i = 0; i < out.length; i++) note(purpose, i);
      chance.normals(purpose, out);
    },
    exponential: (purpose, index, mean) => (note(purpose, index), chance.exponential(purpose, index, mean)),
  };
}
