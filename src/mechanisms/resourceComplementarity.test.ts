import { expect, test } from "vitest";
import { by, eco, mil, pol } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { resourceComplementarity } from "./resourceComplementarity.ts";

const path = { "growth[CN]": 0.085 };
const parameters = { dep2013: 0.1, e1: 1, e2: 0.04, e3: 0.05, c5: 0.2, c6: 0.1, c8: 0.2, sellers: 0.03 };
const calm = { growth: { CN: 0.085 }, depRU: 0.15, depRU2013: 0.15 };
const given = (world: object, more: object = {}) =>
  effectOf(resourceComplementarity, { world: { ...calm, ...world }, parameters, path, ...more });

test("on the growth of 2013, without war or trade war, Chinese dependence stands at its value of 2013", () => {
  expect(given({}).depCN[0]).toBeCloseTo(0.1);
});

test.each([
  // what                                       world                          depCN
  ["faster growth raises Chinese need", { growth: { CN: 0.105 } }, 0.12],
  ["slower growth lowers it", { growth: { CN: 0.045 } }, 0.06],
  ["a trade war raises it a little", { tradewar: 0.5 }, 0.12],
  ["so does what the war teaches", { load: 0.6 }, 0.13],
  ["need cannot fall below zero", { growth: { CN: -0.2 } }, 0],
  ["nor pass one", { growth: { CN: 2 } }, 1],
])("%s", (_what, world, expected) => {
  expect(given(world).depCN[0]).toBeCloseTo(expected);
});

test("the gap of needs in 2013 is Russian less Chinese dependence of that year", () => {
  expect(given({}).needgap2013[0]).toBeCloseTo(0.05);
});

test("the smaller need binds most, the larger one a little", () => {
  expect(given({}).coopTarget[0]).toBeCloseTo(0.2 * 0.1 + 0.1 * 0.15);
  expect(given({ depRU: 0.05 }).coopTarget[0]).toBeCloseTo(0.2 * 0.05 + 0.1 * 0.1);
});

test("know-how adds to military cooperation itself", () => {
  expect(given({ load: 0.6 }).coopMilTarget[0]).toBeCloseTo(0.03);
});

test("mutual need damps friction on the economic board alone, by half of c8 at a need of 0.15", () => {
  const { damping } = given({ load: 1 });
  expect(damping[eco]).toBeCloseTo(0.1);
  expect([damping[pol], damping[mil]]).toEqual([0, 0]);
});

test("sellers compete in every host, on the economic board alone", () => {
  const { pressure } = given({});
  for (let s = 0; s < 5; s++) expect(pressure[by(eco, s)]).toBe(0.03);
  expect(pressure.reduce((sum, x) => sum + x)).toBeCloseTo(0.15);
});

test("switched off, dependence stays at 2013 and nothing else is written", () => {
  const off = { resource_complementarity: "ablated" } as const;
  const hot = { growth: { CN: 0.12 }, tradewar: 1, load: 1 };
  const { depCN, coopTarget, coopMilTarget, damping, pressure } = given(hot, { off });
  expect(depCN[0]).toBeCloseTo(0.1);
  for (const written of [coopTarget, coopMilTarget, damping, pressure])
    expect([...written].every((x) => x === 0)).toBe(true);
});

test("the know-how and the sellers term go alone", () => {
  const lessKnowhow = given({ load: 0.6 }, { off: { "resource_complementarity.knowhow": "ablated" } });
  expect(lessKnowhow.depCN[0]).toBeCloseTo(0.1);
  expect(lessKnowhow.coopMilTarget[0]).toBe(0);
  expect(lessKnowhow.pressure[by(eco, 0)]).toBeCloseTo(0.03);
  const lessSellers = given({ load: 0.6 }, { off: { "resource_complementarity.sellers": "ablated" } });
  expect(lessSellers.depCN[0]).toBeCloseTo(0.13);
  expect(lessSellers.pressure[by(eco, 0)]).toBe(0);
});
