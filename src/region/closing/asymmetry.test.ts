import { expect, test } from "vitest";
import { effectOf } from "../probe.ts";
import { asymmetry } from "./asymmetry.ts";

const parameters = {
  milBefore: 0.045,
  milAfter: 0.06,
  tech: 0.05,
  ecoWeight: 0.5,
  milWeight: 0.3,
  techWeight: 0.2,
};
const usual = { year: 2010, growth: { CN: 0.08, RU: 0.02 }, capR: 1 };
const given = (world: object, more: object = {}) =>
  effectOf(asymmetry, { world: { ...usual, ...world }, parameters, ...more });

test("the economic gap moves by the difference in growth, either way", () => {
  expect(given({}).asymEco[0]).toBeCloseTo(0.015);
  expect(given({ growth: { CN: 0.02, RU: 0.06 } }).asymEco[0]).toBeCloseTo(-0.01);
});

test.each([
  ["in the last quarter of 2012 force follows the slower trend", 2012.75, 0.045],
  ["from the first quarter of 2013 the faster one", 2013, 0.06],
])("%s", (_what, year, perYear) => {
  const { milTrend, asymTech } = given({ year });
  expect(milTrend[0]).toBeCloseTo(perYear / 4);
  expect(asymTech[0]).toBeCloseTo(0.05 / 4);
});

test("force tied down elsewhere widens the military gap", () => {
  expect(given({ milTrend: 0.2 }).asymMil[0]).toBeCloseTo(0.2);
  expect(given({ milTrend: 0.2, capR: 0.5 }).asymMil[0]).toBeCloseTo(0.2 + Math.LN2);
  expect(given({ capR: 0 }).asymMil[0]).toBeCloseTo(Math.log(100));
});

test("new technology takes the weight it has from conventional force", () => {
  const world = { milTrend: 0.2, asymTech: 0.6, techWeight: 0.25 };
  expect(given(world).asymMil[0]).toBeCloseTo(0.75 * 0.2 + 0.25 * 0.6);
  expect(given({ ...world, capR: 0.5 }).asymMil[0]).toBeCloseTo(0.75 * (0.2 + Math.LN2) + 0.25 * 0.6);
  expect(given({ ...world, techWeight: 1, capR: 0.5 }).asymMil[0]).toBeCloseTo(0.6); // war ties down no technology
});

test("the gap is the weighted mean of the three", () => {
  expect(given({ asymEco: 1, milTrend: 0.5, asymTech: 0.1 }).asym[0]).toBeCloseTo(0.5 + 0.15 + 0.02);
});

test("weights count in proportion, so drawn ones need not sum to 1", () => {
  const double = { ...parameters, ecoWeight: 1, milWeight: 0.6, techWeight: 0.4 };
  const world = { asymEco: 1, milTrend: 0.5, asymTech: 0.1 };
  expect(given(world, { parameters: double }).asym[0]).toBeCloseTo(0.67);
});

test("with the values of 2013 the gap equals the gap of 2013", () => {
  const values2013 = { asymEco: 1.43, milTrend: -0.35 + 0.045 * 12, asymTech: -0.5 + 0.05 * 12 };
  const { asym, asym2013 } = given(values2013);
  expect(asym2013[0]).toBeCloseTo(0.5 * 1.43 + 0.3 * 0.19 + 0.2 * 0.1);
  expect(asym[0]).toBeCloseTo(asym2013[0]);
  const shifted = given({ ...values2013, techWeight: 0.3, techWeight2013: 0.3 });
  expect(shifted.asym2013[0]).toBeCloseTo(0.5 * 1.43 + 0.3 * (0.7 * 0.19 + 0.3 * 0.1) + 0.2 * 0.1);
  expect(shifted.asym[0]).toBeCloseTo(shifted.asym2013[0]);
});
