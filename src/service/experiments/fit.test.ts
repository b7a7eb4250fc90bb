import { expect, test } from "vitest";
import { FIT_STEPS, secant } from "./fit.ts";

function counting(frictionAt: (kP: number) => number) {
  let asked = 0;
  const fit = secant(async (kP) => {
    asked++;
    return frictionAt(kP);
  });
  return fit.then((found) => ({ ...found, asked }));
}

test("pressure that acts by itself is found in two steps", async () => {
  const { kP, friction, asked } = await counting((k) => 1 - Math.exp(-0.3 * k));
  expect(kP).toBeCloseTo(-Math.log(0.65) / 0.3, 2);
  expect(friction).toBeCloseTo(0.35, 2);
  expect(asked).toBeLessThanOrEqual(3);
});

test("with pressure besides and damping it is found to a thousandth", async () => {
  const { friction, asked } = await counting((k) => 0.6 * (1 - Math.exp(-0.1 - 0.5 * k ** 0.8)));
  expect(Math.abs(friction - 0.35)).toBeLessThan(0.001);
  expect(asked).toBeLessThanOrEqual(FIT_STEPS);
});

test("a target out of reach gives the nearest, in bounded time", async () => {
  const { friction, asked } = await counting((k) => 0.2 * (1 - Math.exp(-k)));
  expect(friction).toBeCloseTo(0.2, 2);
  expect(asked).toBeLessThanOrEqual(FIT_STEPS);
});
