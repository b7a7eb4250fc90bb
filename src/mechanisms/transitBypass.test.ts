import { expect, test } from "vitest";
import { by, CN, HOSTS, RU } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { transitBypass } from "./transitBypass.ts";

const CERTAIN = 1e9;
const plain = { tau: 4, h0: 0.4, building: 5, capacity: 0.1, gateLoss: 0.5, hold: 0.1, north: 0.8 };
const given = (world: object, parameters: object = {}, more: object = {}) =>
  effectOf(transitBypass, {
    world: { year: 2030, gate: 0.5, act: 0.4, veto: 0.8, vetoBasis: 0.4, ...world },
    parameters: { ...plain, ...parameters },
    start: { veto: 0.8, bypass: 0.05 },
    ...more,
  });
const off = { off: { transit_bypass: "ablated" } };

test("to 2010 the veto stays and remembers gatekeeping times readiness to act", () => {
  const { veto, vetoBasis } = given({ year: 2010, veto: 0.7 });
  expect(veto[0]).toBe(0);
  expect(vetoBasis[0]).toBeCloseTo(0.5 * 0.4 - 0.4);
});

test("then the memory stays and the veto moves to 0.8 x 0.2 / 0.4 = 0.4 with its time constant", () => {
  const { veto, vetoBasis } = given({ year: 2010.25 });
  expect(vetoBasis[0]).toBe(0);
  expect(veto[0]).toBeCloseTo(-0.4 * (1 - Math.exp(-1 / 16)));
});

test("where nothing it rests on has changed the veto stays", () => {
  expect(given({ gate: 1 }).veto[0]).toBeCloseTo(0);
});

test("the veto never aims above 1, and a memory of nothing leaves its level of 2010", () => {
  expect(given({ gate: 1, act: 1, veto: 1 }).veto[0]).toBeCloseTo(0);
  expect(given({ vetoBasis: 0 }).veto[0]).toBeCloseTo(0);
});

test("the hazard is 0.4 x (1 - 0.75) x 0.8 x 0.5", () => {
  expect(given({ veto: 0.75, routeFinance: 0.8, routeConsent: 0.5 }).routeHazard[0]).toBeCloseTo(0.04);
});

test("veto, want of money and refusal each stop the works", () => {
  const open = { veto: 0, routeFinance: 1, routeConsent: 1 };
  expect(given(open, { h0: CERTAIN }).routeStarted[0]).toBe(1);
  for (const barrier of [{ veto: 1 }, { routeFinance: 0 }, { routeConsent: 0 }, { routeWithheld: 1 }])
    expect(given({ ...open, ...barrier }, { h0: CERTAIN }).routeStarted[0]).toBe(0);
});

test("works begin once", () => {
  const { routeHazard, routeStarted } = given(
    { veto: 0, routeFinance: 1, routeConsent: 1, routeStarted: 1, routeStep: 1, recorded: 1 },
    { h0: CERTAIN },
  );
  expect(routeHazard[0]).toBe(0);
  expect(routeStarted[0]).toBe(0);
});

test("while the record governs, works begin by its step, unless they are held back", () => {
  const open = { recorded: 1, veto: 0, routeFinance: 1, routeConsent: 1 };
  expect(given(open, { h0: CERTAIN }).routeStarted[0]).toBe(0);
  expect(given({ ...open, routeStep: 1 }).routeStarted[0]).toBe(1);
  expect(given({ ...open, routeStep: 1, routeWithheld: 1 }).routeStarted[0]).toBe(0);
});

test("after the record a step on it is not read", () => {
  expect(given({ routeStep: 1 }).routeStarted[0]).toBe(0);
});

test("five years of works: a twentieth a quarter, none before the start and none while held back", () => {
  expect(given({ routeStarted: 1 }).routeBuilt[0]).toBeCloseTo(0.05);
  expect(given({ routeStarted: 0 }).routeBuilt[0]).toBe(0);
  expect(given({ routeStarted: 1, routeWithheld: 1 }).routeBuilt[0]).toBe(0);
});

test("the last quarter of works opens the railway: bypass rises by its capacity, gatekeeping falls by half of that", () => {
  const early = given({ routeStarted: 1, routeBuilt: 0.9 });
  expect([early.bypass[0], early.gate[0]]).toEqual([0, 0]);
  const last = given({ routeStarted: 1, routeBuilt: 0.97, bypass: 0.05 });
  expect(last.routeBuilt[0]).toBeCloseTo(0.03);
  expect(last.bypass[0]).toBeCloseTo(0.1);
  expect(last.gate[0]).toBeCloseTo(-0.05);
});

test("it opens once, also where sums of twentieths miss 1 by rounding", () => {
  let built = 0;
  const opened: number[] = [];
  for (let quarter = 1; quarter <= 30; quarter++) {
    const step = given({ routeStarted: 1, routeBuilt: built });
    built += step.routeBuilt[0];
    if (step.bypass[0] > 0) opened.push(quarter);
  }
  expect(opened).toEqual([20]);
  expect(built).toBe(1);
});

test("a railway held back in its last quarter does not open", () => {
  expect(given({ routeStarted: 1, routeBuilt: 1 - 1e-12, routeWithheld: 1 }).bypass[0]).toBe(0);
});

test("Russia's exit cost falls with the freight that left it since 2001, that of others stays", () => {
  const { exitCost } = given({ bypass: 0.25 });
  for (let s = 0; s < HOSTS; s++) expect(exitCost[by(RU, s)]).toBeCloseTo(-0.1 * 0.2);
  expect(exitCost[by(CN, 0)]).toBe(0);
  expect(given({ bypass: 0.05 }).exitCost[by(RU, 0)]).toBeCloseTo(0);
});

test("freight leaves Kazakhstan in part for Kyrgyzstan, Uzbekistan and Turkmenistan", () => {
  const before = given({ bypass: 0.05 }).freight;
  expect([...before]).toEqual([0.8 * 0.95 + 0.05, 0, 0, 0, 0].map((x) => expect.closeTo(x)));
  const after = given({ bypass: 0.15 }).freight;
  expect([...after]).toEqual([0.8 * 0.85 + 0.05, 0.1, 0, 0.1, 0.1].map((x) => expect.closeTo(x)));
});

test("switched off, the veto keeps its value of 2015 and no works begin, by hazard or on record", () => {
  expect(given({ year: 2014.75 }, {}, off).veto[0]).toBeLessThan(0);
  expect(given({ year: 2015 }, {}, off).veto[0]).toBe(0);
  const open = { veto: 0, routeFinance: 1, routeConsent: 1, routeStep: 1 };
  for (const recorded of [0, 1])
    expect(given({ ...open, recorded }, { h0: CERTAIN }, off).routeStarted[0]).toBe(0);
});

test("switched off, works that had begun go on", () => {
  expect(given({ routeStarted: 1 }, {}, off).routeBuilt[0]).toBeCloseTo(0.05);
});
