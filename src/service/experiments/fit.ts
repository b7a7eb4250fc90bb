import type { Arm } from "../../analysis/experiment/arm.ts";
import type { SeriesMaker } from "./series.ts";

/** Mean friction of 2013 to 2025 to which the scale of pressure is fitted in every family (questions a.2). */
const TARGET = 0.35;
const CLOSE = 0.001;
const YEARS = { from: 2013, to: 2025 } as const;
export const FIT_RUNS = 100;
export const FIT_STEPS = 6;
/** Middle of the prior, where the search begins, and how far it may go: one brake needs less pressure than all. */
const FIRST = 4.75;
const REACH = [0.02, 100] as const;

export interface Fitted {
  readonly kP: number;
  /** Mean friction that it gives; differs from the target where the target is out of reach. */
  readonly friction: number;
}

/**
 * Finds the scale of pressure at which mean friction of an arm meets the target. Friction rises with the scale about as
 * 1 - exp(-a x scale) does, so ln(-ln(1 - friction)) is nearly a straight line in ln(scale): secants on that line.
 */
export async function fitPressure(arm: Arm, series: SeriesMaker): Promise<Fitted> {
  const ask = [{ outcome: "fric", ...YEARS }];
  const frictionAt = async (kP: number) => {
    const [means] = await series.of(withPressure({ ...arm, to: `${YEARS.to}-Q4` }, kP), ask, FIT_RUNS);
    const there = means.filter((mean) => mean !== null);
    return there.reduce((sum, mean) => sum + mean, 0) / there.length;
  };
  return secant(frictionAt);
}

/** Throws nothing; where the target cannot be met gives the nearest scale within reach. */
export async function secant(frictionAt: (kP: number) => Promise<number>): Promise<Fitted> {
  const wanted = straight(TARGET);
  let best: Fitted = { kP: Number.NaN, friction: Number.POSITIVE_INFINITY };
  let before: { x: number; y: number } | undefined;
  let x = Math.log(FIRST);
  for (let step = 0; step < FIT_STEPS; step++) {
    const friction = await frictionAt(Math.exp(x));
    if (Math.abs(friction - TARGET) < Math.abs(best.friction - TARGET)) best = { kP: Math.exp(x), friction };
    if (Math.abs(friction - TARGET) < CLOSE) break;
    const y = straight(friction);
    const slope = before && x !== before.x ? (y - before.y) / (x - before.x) : 1;
    before = { x, y };
    x = held(x + (wanted - y) / Math.max(0.2, slope));
  }
  return best;
}

const straight = (friction: number): number =>
  Math.log(-Math.log(1 - Math.min(0.999, Math.max(0.001, friction))));
const held = (x: number): number => Math.min(Math.log(REACH[1]), Math.max(Math.log(REACH[0]), x));

export const withPressure = (arm: Arm, kP: number): Arm => ({
  ...arm,
  parameters: { ...arm.parameters, "core_pressure.kP": kP },
});
