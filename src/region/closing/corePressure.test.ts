import { expect, test } from "vitest";
import { by, cul, eco, mil, pol } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { corePressure } from "./corePressure.ts";

const KZ = 0;
const parameters = { kP: 4 };
/** Board weights, Russia then China. */
const weight = [0.3, 0.2, 0.35, 0.15, 0.15, 0.6, 0.15, 0.1];
const usual = { stake: 0.5, weight, overlap: 0.25, normPremium: 1, prize: 1 };
const given = (world: object, options: object = {}) =>
  effectOf(corePressure, { world: { ...usual, ...world }, parameters, options: options as never });

test("on the board Russia cares for most, half of full overlap at stake 0.5 and kP 4 presses 1", () => {
  const { pressure } = given({});
  expect(pressure[by(mil, KZ)]).toBeCloseTo(1);
  expect(pressure[by(eco, KZ)]).toBeCloseTo(0.2 / 0.35);
});

test.each([
  ["stake", { stake: 0.25 }, 0.5],
  ["overlap", { overlap: 0.5 }, 2],
  ["the premium of the norm", { normPremium: { mil: 1.5 } }, 1.5],
  ["the prize", { prize: 0.5 }, 0.5],
])("core pressure is proportional to %s", (_what, world, factor) => {
  expect(given(world).pressure[by(mil, KZ)]).toBeCloseTo(factor);
});

test("Chinese weight enters through overlap only, unless the product of weights is chosen", () => {
  const claim = given({}).pressure;
  expect(claim[by(mil, KZ)]).toBeGreaterThan(claim[by(eco, KZ)]);
  const product = given({}, { weights: "product" }).pressure;
  expect(product[by(mil, KZ)]).toBeCloseTo(0.5 * 4 * 0.5 * 16 * 0.35 * 0.15 * 0.5);
  expect(product[by(eco, KZ)]).toBeCloseTo(0.5 * 4 * 0.5 * 16 * 0.2 * 0.6 * 0.5);
  const order = [mil, pol, cul].map((d) => product[by(d, KZ)]);
  expect(product[by(eco, KZ)]).toBeGreaterThan(Math.max(...order)); // the economic board ranks first
});
