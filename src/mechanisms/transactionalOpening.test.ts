import { describe, expect, test } from "vitest";
import { by, CN, HOSTS, power, RU, US } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { transactionalOpening } from "./transactionalOpening.ts";

const [EU, IN, JP] = ["EU", "IN", "JP"].map((p) => power.labels.indexOf(p as "EU"));
const KZ = 0;
const KG = 1;
const UZ = 4;
const endowment = { KZ: 0.4, KG: 0.1, TJ: 0.1, TM: 0.1, UZ: 0.3 };
const plain = { k0: 1, k1: 0, k2: 0, cost: 0, cut: 0, sd: 0, pulse: 0, endowment, signals: 0.5, half: 1 };
const given = (world: object = {}, parameters: object = {}, more: object = {}) =>
  effectOf(transactionalOpening, {
    world: { year: 2027, leaderUS: 1, critminFelt: 0.5, erosion: 0, ...world },
    parameters: { ...plain, ...parameters },
    ...more,
  });
const off = { off: { transactional_opening: "ablated" } } as const;

describe("deals", () => {
  test("come with minerals: k0 x criticality x a host's part", () => {
    const { dealHazard } = given();
    expect(dealHazard[KZ]).toBeCloseTo(0.5 * 0.4);
    expect(dealHazard[UZ]).toBeCloseTo(0.5 * 0.3);
  });

  test("are k0 x criticality for the five together, whatever the endowments sum to", () => {
    const { dealHazard } = given({}, { endowment: { KZ: 0.9, KG: 0.9, TJ: 0, TM: 0, UZ: 0 } });
    expect(dealHazard.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0.5);
    expect(dealHazard[KG]).toBeCloseTo(0.25);
  });

  test("are more likely with signals, under a leader who answers to them", () => {
    const ratio = (leaderUS: number) =>
      given({ leaderUS }, { k1: 1 }).dealHazard[KZ] / given({ leaderUS }, { k1: 0 }).dealHazard[KZ];
    expect(ratio(1)).toBeCloseTo(1.5);
    expect(ratio(0.85)).toBeCloseTo(1.5);
    expect(ratio(0.84)).toBe(1);
  });

  test("follow the factor of the leader, and erosion either way", () => {
    const [usual] = given().dealHazard;
    expect(given({ leaderUS: 1.6 }).dealHazard[KZ] / usual).toBeCloseTo(1.6);
    expect(given({ erosion: 0.5 }, { k2: 0.6 }).dealHazard[KZ] / usual).toBeCloseTo(1.3);
    expect(given({ erosion: 1 }, { k2: -0.3 }).dealHazard[KZ] / usual).toBeCloseTo(0.7);
  });

  test("are shorter the more the order has eroded", () => {
    const { dealDuration } = given({ erosion: 0.5 }, { duration: 4, cut: 0.4 });
    expect(dealDuration[0]).toBeCloseTo(3.2);
  });

  test("are drawn with their hazard, and not while the record governs", () => {
    let deals = 0;
    for (let seed = 0; seed < 400; seed++) deals += given({}, { k0: 20 }, { seed }).deals[KZ];
    expect(Math.abs(deals / 400 - 1)).toBeLessThan(0.2); // mean 20 x 0.5 x 0.4 / 4; sd of the estimate 0.05
    expect([...given({ recorded: 1 }, { k0: 1000 }).deals]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("signals", () => {
  test("are sent from 2025, moved by the lever inside 0 to 1", () => {
    expect([...given({ year: 2024.75 }).signal]).toEqual([0, 0, 0, 0, 0]);
    const { signal } = given({ year: 2025, signalShift: [0.2, -0.9, 0.9, 0, 0] });
    expect([...signal]).toEqual([0.7, 0, 1, 0.5, 0.5]);
  });

  test("cost orientation to both neighbours and to nobody else", () => {
    const { elite } = given({ signalShift: { KG: -0.5 } }, { cost: 0.04 });
    expect(elite[by(RU, KZ)]).toBeCloseTo((-0.04 * 0.5) / 4 / 4);
    expect(elite[by(CN, KZ)]).toBe(elite[by(RU, KZ)]);
    expect(elite[by(RU, KG)]).toBeCloseTo(0, 12);
    for (let s = 0; s < HOSTS; s++) expect(elite[by(US, s)]).toBe(0);
  });
});

describe("engagement of the United States", () => {
  test("takes the factor of its leader", () => {
    expect(given({ leaderUS: 0.4 }).leaderFactor[0]).toBeCloseTo(0.4);
  });

  test("swings halve in a year and none is drawn to 2025", () => {
    const kept = 1 + given({ volatilityUS: 1, recorded: 1 }, { sd: 0.5 }).volatilityUS[0];
    expect(kept ** 4).toBeCloseTo(0.5);
  });

  test("swings keep the sd that is asked for", () => {
    let square = 0;
    for (let seed = 0; seed < 2000; seed++)
      square += given({}, { sd: 0.4 }, { seed }).volatilityUS[0] ** 2 / 2000;
    // Lasting variance v solves v = v / 2^(1/2) + square; the estimate of its root has an sd of 0.006.
    expect(Math.abs(Math.sqrt(square / (1 - Math.SQRT1_2)) - 0.4)).toBeLessThan(0.02);
  });
});

test("an Afghan shock draws in three powers, and attention halves in its half-life", () => {
  const { attentionPulse } = given({ afghanShock: 1 }, { pulse: 0.3 });
  expect([US, EU, IN].map((q) => attentionPulse[q])).toEqual([0.3, 0.3, 0.3]);
  expect(attentionPulse[JP]).toBe(0);
  const kept = 1 + given({ attentionPulse: 1 }, { half: 2 }).attentionPulse[US];
  expect(kept ** 8).toBeCloseTo(0.5);
});

test("switched off, deals follow minerals alone and nothing swings, bursts or costs", () => {
  const all = { k1: 1, k2: 0.6, cost: 0.06, cut: 0.6, sd: 0.5, pulse: 0.4 };
  const found = given({ leaderUS: 0.3, erosion: 1, afghanShock: 1 }, all, off);
  expect(found.leaderFactor[0]).toBe(1);
  expect(found.dealHazard[KZ]).toBeCloseTo(0.5 * 0.4);
  expect(found.dealDuration[0]).toBe(4);
  expect(found.volatilityUS[0]).toBeCloseTo(0, 12);
  for (const column of [found.attentionPulse, found.elite])
    expect(column.every((x) => Math.abs(x) === 0)).toBe(true);
});
