import { nameAt } from "../../engine/layout.ts";
import type { BoundStep, Program } from "../../engine/program.ts";

/** A step by the mechanism that owns it and a stock that it writes. */
interface StepName {
  readonly by: string;
  readonly quantity: string;
}

/** What some steps write into stocks, quarter by quarter. */
export interface StepWatch {
  /** For the onlooker of a run. */
  readonly step: (step: BoundStep, index: number) => void;
  /** Differences that the step wrote this quarter, laid out as the stocks; undefined where the model has no such step. */
  of(by: string, quantity: string): Float64Array | undefined;
  /** Whether the step writes to a cell at all. */
  writes(by: string, quantity: string, cell: number): boolean;
}

/** Watches, for each name, the first step of the mechanism that writes the stock. */
export function watchSteps({ steps, delta, layout }: Program, names: readonly StepName[]): StepWatch {
  const places = new Map<string, number>();
  for (const { by, quantity } of names) {
    const place = steps.findIndex(
      ({ mechanism, step }) => mechanism.name === by && step.writes.includes(quantity),
    );
    if (place >= 0) places.set(`${by} ${quantity}`, place);
  }
  const wrote = new Map(Array.from(places.values(), (place) => [place, new Float64Array(delta.length)]));
  const before = new Float64Array(delta.length);
  const placeOf = (by: string, quantity: string) => places.get(`${by} ${quantity}`);

  return {
    step(_step, index) {
      if (index === 0) before.fill(0);
      const own = wrote.get(index);
      if (own) for (let i = 0; i < own.length; i++) own[i] = delta[i] - before[i];
      if (wrote.has(index + 1)) before.set(delta);
    },
    of(by, quantity) {
      const place = placeOf(by, quantity);
      return place === undefined ? undefined : wrote.get(place);
    },
    writes(by, quantity, cell) {
      const place = placeOf(by, quantity);
      return (
        place !== undefined && cell < layout.stocks && steps[place].step.writes.includes(nameAt(layout, cell))
      );
    },
  };
}
