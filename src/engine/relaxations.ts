import { columnOf } from "./layout.ts";
import type { Program } from "./program.ts";
import { DT } from "./quarter.ts";

/** For each relaxing step the loop that adds (target - stock) x (1 - exp(-dt/tau)). */
export function makeRelaxations({ steps, layout, world, binding }: Program) {
  const factors: (() => void)[] = [];
  const loops = steps.map(({ step, mechanism, outputs }) => {
    if (step.kind !== "relax") return undefined;
    const stock = columnOf(layout, world, step.writes[0]);
    const target = columnOf(layout, world, step.toward!);
    const add = outputs.get(step.writes[0])!;
    const share = new Float64Array(stock.length);
    const p = binding.values.get(mechanism)! as never;
    factors.push(() => {
      for (let i = 0; i < share.length; i++) share[i] = -Math.expm1(-DT / step.tau!(p, i));
    });
    return () => {
      for (let i = 0; i < share.length; i++) add[i] += (target[i] - stock[i]) * share[i];
    };
  });
  return { steps: loops, refresh: () => factors.forEach((set) => set()) };
}
