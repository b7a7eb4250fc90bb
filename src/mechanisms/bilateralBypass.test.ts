import { expect, test } from "vitest";
import { bloc, by, CN, HOSTS, POWERS, RU } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { bilateralBypass } from "./bilateralBypass.ts";

const KZ = 0;
const KG = 1;
/** China e^3.5 times a host: half of the scale. Russia as large as a host. */
const sizes = { gdpHost: 100, gdpPower: { RU: 100, CN: 100 * Math.exp(3.5) } };
const plain = { t1: 0.2, t2: 1, t3: 1, t4: 0.5, t5: 0.3, g0: 2 };
const given = (world: object, parameters: object = {}, more: object = {}) =>
  effectOf(bilateralBypass, {
    world: { ...sizes, ...world },
    parameters: { ...plain, ...parameters },
    ...more,
  });
const inBloc = (k: number, s: number) => {
  const column = Array.from({ length: bloc.labels.length * HOSTS }, () => 0);
  column[by(k, s)] = 1;
  return column;
};

test("an equal partner takes half, one e^3.5 times as large 0.5 + 0.2 x 0.5 from hosts that stand alone", () => {
  const { surplus } = given({ c5coord: 0 });
  expect(surplus[by(RU, KZ)]).toBe(0.5);
  expect(surplus[by(CN, KZ)]).toBeCloseTo(0.6);
});

test("coordination takes the extra part away in proportion, and the lever adds to it inside 0 and 1", () => {
  expect(given({ c5coord: 0.5 }).surplus[by(CN, KZ)]).toBeCloseTo(0.55);
  expect(given({ c5coord: 0.2, c5coordShift: 0.3 }).surplus[by(CN, KZ)]).toBeCloseTo(0.55);
  expect(given({ c5coord: 0.5, c5coordShift: 1 }).surplus[by(CN, KZ)]).toBe(0.5);
  expect(given({ c5coord: 0.5, c5coordShift: -1 }).surplus[by(CN, KZ)]).toBeCloseTo(0.6);
});

test("asymmetry of size is held inside 0 and 1", () => {
  expect(given({ gdpHost: 1e6 }).surplus[by(CN, KZ)]).toBe(0.5);
  expect(given({ gdpHost: 1e-6 }).surplus[by(CN, KZ)]).toBeCloseTo(0.7);
});

test("a smaller host leaves more", () => {
  const { surplus } = given({ gdpHost: { KZ: 200, KG: 8, TJ: 8, TM: 40, UZ: 60 } });
  expect(surplus[by(CN, KG)]).toBeGreaterThan(surplus[by(CN, KZ)]);
});

test("the debt part of exit cost is China's alone: 0.3 x 0.1 / 0.3", () => {
  const { exitCost } = given({ c5coord: 0 });
  expect(exitCost[by(CN, KZ)]).toBeCloseTo(0.1);
  expect(exitCost[by(RU, KZ)]).toBe(0);
  expect(exitCost.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0.1 * HOSTS);
});

test("joint projects fall with the gap of capacity: ln 2 halves them, and a gap below zero adds none", () => {
  expect(given({ asymEco: Math.LN2 }).jointProjects[0]).toBeCloseTo(0.5);
  expect(given({ asymEco: 0 }).jointProjects[0]).toBe(1);
  expect(given({ asymEco: -1 }).jointProjects[0]).toBe(1);
});

test("channels: 1, 0.5, 0.25 and a depth of 0.25 make shares of one half, a quarter and two eighths", () => {
  const { channelShare } = given({ asymEco: Math.LN2, exclBloc: { EAEU: 0.5 }, instC: 0.25 });
  expect([...channelShare]).toEqual([0.5, 0.25, 0.125, 0.125].map((x) => expect.closeTo(x)));
});

test("agreements follow uptake of China's offers, and exclusivity adds to them only for members", () => {
  const uptake = Array.from({ length: POWERS * HOSTS }, (_, i) => (Math.floor(i / HOSTS) === CN ? 0.5 : 1));
  const { agreementsCN } = given({ uptake, exclBloc: { EAEU: 0.6 }, member: inBloc(0, KG) });
  expect(agreementsCN[KZ]).toBeCloseTo(1);
  expect(agreementsCN[KG]).toBeCloseTo(1.3);
});

test("membership of another bloc does not count", () => {
  const { agreementsCN } = given({ uptake: 0.5, exclBloc: 0.6, member: inBloc(1, KG) });
  expect(agreementsCN[KG]).toBeCloseTo(1);
});

test("switched off, surplus is even, debt adds nothing and joint projects appear", () => {
  const off = given({ asymEco: 2, c5coord: 0.1 }, {}, { off: { bilateral_bypass: "ablated" } });
  expect(off.surplus.every((x) => x === 0.5)).toBe(true);
  expect(off.exitCost.every((x) => x === 0)).toBe(true);
  expect(off.jointProjects[0]).toBe(1);
});

test("the term noneed silences the need for joint channels alone", () => {
  const off = given({ asymEco: 2 }, {}, { off: { "bilateral_bypass.noneed": "ablated" } });
  expect(off.jointProjects[0]).toBe(1);
  expect(off.surplus[by(CN, KZ)]).toBeCloseTo(0.6);
});
