import type { Arm } from "../../analysis/experiment/arm.ts";
import type { SeriesMaker } from "./series.ts";

/** Mean friction of 2013 to 2025 to which the scale of pressure is fitted in every family (questions a.2). */
const TARGET = 0.35;
const YEARS = { from: 2013, to: 2025 } as const;
export const FIT_RUNS = 100;
export const FIT_STEPS = 10;
/** Wider than the prior of the scale: a family with one brake needs less pressure than all together, or more. */
const REACH = [0.05, 60] as const;

export interface Fitted {
  readonly kP: number;
  /** Mean friction that it gives; differs from the target where the target is out of reach. */
  readonly friction: number;
}

/** Finds the scale of pressure at which mean friction of an arm meets the target, by halving its logarithm. */
export async function fitPressure(arm: Arm, series: SeriesMaker): Promise<Fitted> {
  const frictionAt = async (kP: number) => {
    const [means] = await series.of(
      withPressure({ ...arm, to: `${YEARS.to}-Q4` }, kP),
      [{ outcome: "fric", ...YEARS }],
      FIT_RUNS,
    );
    const there = means.filter((mean) => mean !== null);
    return there.reduce((sum, mean) => sum + mean, 0) / there.length;
  };
  let [low, high] = REACH.map(Math.log);
  let best: Fitted = { kP: Number.NaN, friction: Number.POSITIVE_INFINITY };
  for (let step = 0; step < FIT_STEPS; step++) {
    const middle = (low + high) / 2;
    const kP = Math.exp(middle);
    const friction = await frictionAt(kP);
    if (Math.abs(friction - TARGET) < Math.abs(best.friction - TARGET)) best = { kP, friction };
    if (friction < TARGET) low = middle;
    else high = middle;
  }
  return best;
}

export const withPressure = (arm: Arm, kP: number): Arm => ({
  ...arm,
  parameters: { ...arm.parameters, "core_pressure.kP": kP },
});
