import { expect, test } from "vitest";
import { at, BOARDS, CN, cul, eco, HOSTS, mil, pol, POWERS, RU, TR } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { multivectorHedging } from "./multivectorHedging.ts";

const KZ = 0;
const UZ = 4;
const CELLS = BOARDS * POWERS * HOSTS;
const calm = { h1: 0, h2: 0, h3: 0, h4: 0, h5: 0, rho: 4 * Math.LN2, able: 1 }; // half of the way in a quarter
const given = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(multivectorHedging, {
    world: { infl: 10, share: 0.1, hhi: 0.2, hedgingScale: 1, ...world },
    parameters: { ...calm, ...changed },
    ...more,
  });

/** A column of board, power, host from one number for each power. */
const everywhere = (values: Partial<Record<number, number>>, rest: number) =>
  Array.from({ length: CELLS }, (_, i) => values[Math.floor(i / HOSTS) % POWERS] ?? rest);
const ofPowers = (values: Partial<Record<number, number>>) =>
  Array.from({ length: POWERS * HOSTS }, (_, i) => values[Math.floor(i / HOSTS)] ?? 0);

/** A column of neighbour, power: distance from Russia and from China that offers of Türkiye ask for. */
const askedByTR = (fromRU: number, fromCN: number) =>
  Array.from({ length: 2 * POWERS }, (_, i) => (i === TR ? fromRU : i === POWERS + TR ? fromCN : 0));

/** A deterministic, uneven world. */
const uneven = {
  infl: Array.from({ length: CELLS }, (_, i) => 1 + ((i * 37) % 101)),
  share: Array.from({ length: CELLS }, (_, i) => ((i * 13) % 17) / 20),
  threat: Array.from({ length: POWERS * HOSTS }, (_, i) => ((i * 7) % 11) / 11),
  elite: Array.from({ length: POWERS * HOSTS }, (_, i) => ((i * 5) % 9) / 9 - 0.5),
  counterweight: Array.from({ length: POWERS * HOSTS }, (_, i) => ((i * 3) % 7) / 20),
  excl: { RU: 0.5, CN: 0.1 },
};

test("whatever moves, the sum over powers stays in each host and on each board to 1e-9", () => {
  const { infl } = given(uneven, { h1: 1.5, h2: 1.5, h3: 1.5, h5: 0.5 });
  for (let d = 0; d < BOARDS; d++)
    for (let s = 0; s < HOSTS; s++) {
      let sum = 0;
      let moved = 0;
      for (let q = 0; q < POWERS; q++) {
        sum += infl[at(d, q, s)];
        moved += Math.abs(infl[at(d, q, s)]);
      }
      expect(Math.abs(sum)).toBeLessThan(1e-9);
      expect(moved).toBeGreaterThan(0.1);
    }
});

test("no power can lose more than it has", () => {
  const { infl } = given(uneven, { h1: 1.5, h2: 1.5, h3: 1.5, rho: 1000 });
  infl.forEach((x, i) => expect(uneven.infl[i] + x).toBeGreaterThan(0));
});

test("with equal fears nothing moves", () => {
  const { infl } = given({ threat: 0.3 }, { h1: 1, h2: 1 });
  expect(infl.every((x) => Math.abs(x) < 1e-12)).toBe(true);
});

test("a threat of ln 2 / h2 halves the weight: 10 of 100 becomes 10 of 190, half the way", () => {
  const { infl } = given({ threat: ofPowers({ [RU]: Math.LN2 }) }, { h2: 1 });
  const wanted = (5 / 95) * 100;
  expect(infl[at(pol, RU, KZ)]).toBeCloseTo((wanted - 10) / 2);
  expect(infl[at(mil, CN, KZ)]).toBeCloseTo((2 * wanted - 10) / 2);
});

test("fear of concentration grows with the square of the share", () => {
  const share = everywhere({ [RU]: 0.5, [CN]: 0.25 }, 0);
  const { infl } = given({ share }, { h1: 4 });
  const weights = 10 * Math.exp(-1) + 10 * Math.exp(-0.25) + 80;
  expect(infl[at(cul, RU, KZ)]).toBeCloseTo(((10 * Math.exp(-1) * 100) / weights - 10) / 2);
  expect(infl[at(cul, CN, KZ)]).toBeCloseTo(((10 * Math.exp(-0.25) * 100) / weights - 10) / 2);
  expect(infl[at(cul, TR, KZ)]).toBeGreaterThan(0);
});

test("exclusive offers and offers that ask for distance from either neighbour repel alike, up to 1 together", () => {
  const loss = (world: object) => given(world, { h3: 1 }).infl[at(pol, TR, KZ)];
  const exclusive = loss({ excl: { TR: 0.4 } });
  expect(exclusive).toBeLessThan(0);
  expect(loss({ distanceAsked: askedByTR(0.4, 0) })).toBeCloseTo(exclusive);
  expect(loss({ distanceAsked: askedByTR(0.2, 0.4) })).toBeCloseTo(exclusive);
  expect(loss({ excl: { TR: 0.7 }, distanceAsked: askedByTR(0.9, 0) })).toBeCloseTo(
    loss({ excl: { TR: 1 } }),
  );
});

test("the lever scales what a host fears and wants, not what exclusive offers do to it", () => {
  const feared = { threat: ofPowers({ [RU]: 0.4 }), share: everywhere({ [RU]: 0.5 }, 0.1) };
  const still = given({ ...feared, hedgingScale: 0 }, { h1: 1, h2: 1, h3: 1 }).infl;
  expect(still.every((x) => Math.abs(x) < 1e-12)).toBe(true);
  const loss = (scale: number) =>
    given({ hedgingScale: scale, excl: { TR: 0.4 } }, { h3: 1 }).infl[at(pol, TR, KZ)];
  expect(loss(0)).toBeCloseTo(loss(2));
});

test("bandwagoning draws ties to China from all others", () => {
  const { infl } = given({ bandwagon: { KZ: Math.LN2 } });
  expect(infl[at(pol, CN, KZ)]).toBeCloseTo(((20 / 110) * 100 - 10) / 2);
  expect(infl[at(pol, RU, KZ)]).toBeCloseTo(infl[at(pol, TR, KZ)]);
  expect(infl[at(pol, CN, UZ)]).toBeCloseTo(0);
});

test("orientation counts from its value of 2001, on the political and economic board alone", () => {
  const { infl } = given({ elite: ofPowers({ [CN]: 0.7 }) }, { h5: 0.5 }, { start: { elite: 0 } });
  expect(infl[at(pol, CN, KZ)]).toBeGreaterThan(0);
  expect(infl[at(eco, CN, KZ)]).toBeCloseTo(infl[at(pol, CN, KZ)]);
  expect(infl[at(mil, CN, KZ)]).toBeCloseTo(0);
  expect(infl[at(cul, CN, KZ)]).toBeCloseTo(0);
  const same = given({ elite: 0.7 }, { h5: 0.5 }, { start: { elite: 0.7 } }).infl;
  expect(same.every((x) => Math.abs(x) < 1e-12)).toBe(true);
});

test("a counterweight bonus draws ties to its power", () => {
  const { infl } = given({ counterweight: ofPowers({ [RU]: Math.LN2 }) });
  expect(infl[at(mil, RU, KZ)]).toBeCloseTo(((20 / 110) * 100 - 10) / 2);
});

test("a host that is less able moves less, with the exact factor of a relaxation", () => {
  const able = { KZ: 1, KG: 1, TJ: 0.8, TM: 0.5, UZ: 1.2 };
  const { infl } = given({ threat: ofPowers({ [RU]: 1 }) }, { h2: 1, rho: 0.4, able });
  const ratio = infl[at(pol, RU, UZ)] / infl[at(pol, RU, KZ)];
  expect(ratio).toBeCloseTo(Math.expm1(-0.12) / Math.expm1(-0.1));
});

test("the variant anchored fears only a threat that is new", () => {
  const world = { threat: ofPowers({ [RU]: 0.4 }), threatMean: ofPowers({ [RU]: 0.4 }) };
  const anchored = { options: { threat: "anchored" } };
  const used = given(world, { h2: 1 }, anchored).infl;
  expect(used.every((x) => Math.abs(x) < 1e-12)).toBe(true);
  expect(given(world, { h2: 1 }).infl[at(pol, RU, KZ)]).toBeLessThan(0);
  const eased = given({ ...world, threat: 0 }, { h2: 1 }, anchored).infl;
  expect(eased[at(pol, RU, KZ)]).toBeGreaterThan(0);
});

test.each([
  ["at a concentration of 0.2 the prize is 1", 0.2, 1],
  ["twice as concentrated, h4 = 1 doubles it", 0.4, 2],
  ["with many partners there is less to win", 0.1, 0.5],
])("%s", (_what, hhi, prize) => {
  expect(given({ hhi }, { h4: 1 }).prize[KZ]).toBeCloseTo(prize);
});

test("under the variant prize=off the prize is 1 at any concentration", () => {
  expect(given({ hhi: 0.8 }, { h4: 1.5 }, { options: { prize: "off" } }).prize[KZ]).toBe(1);
});

test("switched off, ties stay and the prize is 1", () => {
  const world = { ...uneven, counterweight: 0, hhi: 0.6 };
  const all = { h1: 1, h2: 1, h3: 1, h4: 1, h5: 0.5 };
  const { infl, prize } = given(world, all, { off: { multivector_hedging: "ablated" } });
  expect(infl.every((x) => Math.abs(x) < 1e-9)).toBe(true);
  expect(prize.every((x) => x === 1)).toBe(true);
});
