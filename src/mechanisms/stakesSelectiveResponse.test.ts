import { expect, test } from "vitest";
import { BOARDS, CN, eco, mil, onBoard, power, RU, US } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { stakesSelectiveResponse } from "./stakesSelectiveResponse.ts";

const EU = power.labels.indexOf("EU");
const JP = power.labels.indexOf("JP");
const IN = power.labels.indexOf("IN");
const parameters = { stake: 0.6, r0: 0.5, r1: 2, r2: 0.5, r3: 1 };

/** Russia's weights .35 on the military, .175 elsewhere but politics; sat(R) .5; no need, no pressure, all forces. */
const world = {
  weight: [0.3, 0.175, 0.35, 0.175, 0.25, 0.25, 0.25, 0.25],
  risk: { US: 0.6, EU: 0.4, CN: 0.1 },
  wReg: 0.5,
  wReg2013: 0.5,
  sharedThreatSat: 0.5,
  sharedThreatSat2013: 0.5,
  usPressure: { RU: 0, CN: 1 },
  depRU: 0,
  depRU2013: 0,
  sanc: 1,
  capR: 1,
};
const ask = (more: object = {}, rest: object = {}) =>
  effectOf(stakesSelectiveResponse, { world: { ...world, ...more }, parameters, ...rest });
const military = (power: number, more: object = {}) => ask(more).resist[onBoard(mil, power)];

test.each([
  // what                                             power change                       resistance
  ["any gain meets the basic resistance", IN, {}, 0.6 * 0.5],
  ["risk to governments adds to it", US, {}, 0.6 * (0.5 + 2 * 0.6 * 0.5)],
  ["risk counts by the weight of regime security", US, { wReg: 0.25 }, 0.6 * (0.5 + 2 * 0.6 * 0.25)],
  ["without that weight risk does not count", US, { wReg: 0 }, 0.6 * 0.5],
  ["US pressure on Russia adds for adversaries", EU, { usPressure: { RU: 0.5 } }, 0.6 * (0.5 + 0.4 + 0.5)],
  ["by half for Asian allies", JP, { usPressure: { RU: 0.5 } }, 0.6 * (0.5 + 0.25)],
  ["not at all for India", IN, { usPressure: { RU: 0.5 } }, 0.6 * 0.5],
  ["need of Chinese capital softens it", CN, { depRU: 0.6 }, 0.6 * 0.6 * 0.7],
  [
    "need of Western capital is what sanctions and China leave",
    EU,
    { sanc: 0.2, depRU: 0.4 },
    0.6 * 0.9 * 0.8,
  ],
  ["need of Western capital is never negative", EU, { sanc: 1, depRU: 0.4 }, 0.6 * 0.9],
  ["India's capital is not needed", IN, { sanc: 0, depRU: 0.4 }, 0.6 * 0.5],
  ["forces tied down lower it", IN, { capR: 0.5 }, 0.6 * 0.25],
])("%s", (_what, power, change, expected) => {
  expect(military(power, change)).toBeCloseTo(expected);
});

test("a board counts by Russia's weight of it, .35 being full", () => {
  const { resist } = ask();
  expect(resist[onBoard(eco, US)]).toBeCloseTo(resist[onBoard(mil, US)] / 2);
});

test("for an equal gain the West meets more than China", () => {
  const { resist } = ask({ usPressure: { RU: 0.5 }, depRU: 0.3 });
  expect(resist[onBoard(mil, US)]).toBeGreaterThan(2 * resist[onBoard(mil, CN)]);
});

test("China expects the reaction of 2013 on the military board, and less by board weight elsewhere", () => {
  expect([...ask().react]).toEqual([0.3 / 0.35, 0.5, 1, 0.5].map((value) => expect.closeTo(value)));
});

test("dependence gained since 2013 and forces tied down lower the expected reaction", () => {
  expect(ask({ depRU: 0.6, depRU2013: 0.2 }).react[mil]).toBeCloseTo(0.7 / 0.9);
  expect(ask({ capR: 0.5 }).react[mil]).toBeCloseTo(0.5);
});

test("a higher threat than in 2013 does not lift the expected reaction above 1", () => {
  expect(ask({ sharedThreatSat: 0.9 }).react[mil]).toBe(1);
});

test("switched off, all powers meet the same resistance", () => {
  const { resist } = ask(
    { usPressure: { RU: 1 }, depRU: 0.6, sanc: 0 },
    { off: { stakes_selective_response: "ablated" } },
  );
  for (let d = 0; d < BOARDS; d++) {
    const onOne = resist.subarray(onBoard(d, RU), onBoard(d, RU) + power.labels.length);
    expect(new Set(onOne).size).toBe(1);
  }
});
