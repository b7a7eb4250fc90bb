import { expect, test } from "vitest";
import { at, by, CN, eco, HOSTS, POWERS, RU, sector, SECTORS } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { publicBacklash } from "./publicBacklash.ts";

const [KZ, KG, TJ, TM, UZ] = [0, 1, 2, 3, 4];
const EDUCATION = CN * SECTORS + sector.labels.indexOf("education");
const TRANSPORT = CN * SECTORS + sector.labels.indexOf("transport");
const parameters = { o0: 0.4, o1: 0.5, o2: 0.2, o3: 0.2, o4: 0.2, p0: 100, mp: 0.2 };
const record = { path: { xinjiang: 0.15 }, start: { gov: 0.5 } };
const given = (world: object, more: object = {}) =>
  effectOf(publicBacklash, { world: { gov: 0.5, ...world }, parameters, ...record, ...more });
const target = (world: object, more: object = {}) => given(world, more).opinTarget;
const ofChina = (value: number) =>
  Array.from({ length: POWERS * HOSTS }, (_, i) => (Math.floor(i / HOSTS) === CN ? value : 0.9));
const mixed = (education: number, transport: number) => {
  const mix = Array.from({ length: POWERS * SECTORS }, () => 0);
  mix[EDUCATION] = education;
  mix[TRANSPORT] = transport;
  return mix;
};

test("without weight or Xinjiang in the news, border and governance set opinion apart", () => {
  const opinTarget = target({});
  expect(opinTarget[by(CN, UZ)]).toBeCloseTo(0.4 - 0.1);
  expect(opinTarget[by(CN, TJ)]).toBeCloseTo(0.4 - 0.1 - 0.2);
  expect(opinTarget[by(RU, UZ)]).toBe(0);
});

test("each grievance lowers opinion by its coefficient, Xinjiang by co-ethnics", () => {
  const none = target({});
  const share = Array.from({ length: 4 * POWERS * HOSTS }, () => 0);
  for (let s = 0; s < HOSTS; s++) share[at(eco, CN, s)] = 0.2;
  expect(target({ share })[by(CN, UZ)] - none[by(CN, UZ)]).toBeCloseTo(-0.1);
  expect(target({ gov: 0.25 })[by(CN, UZ)] - none[by(CN, UZ)]).toBeCloseTo(-0.05);
  const news = target({ xinjiang: 0.5 });
  const fall = [KZ, KG, TJ, TM, UZ].map((s) => news[by(CN, s)] - none[by(CN, s)]);
  [-0.1, -0.06, -0.01, 0, -0.01].forEach((x, s) => expect(fall[s]).toBeCloseTo(x));
});

test("protest grows as opinion falls below zero, and only as far as the polity lets it", () => {
  const { protest } = given({ opin: ofChina(-0.2), polity: { KZ: 0.8, KG: 0.5, TM: 1 } });
  expect(protest[KG]).toBeCloseTo(100 * 0.08 * Math.log(1 + Math.exp(2.5)) * 0.5);
  expect(protest[KZ] / protest[KG]).toBeCloseTo(0.4);
  expect(protest[TM]).toBe(0);
});

test("the threshold is soft: some protest at neutral opinion, next to none at good opinion, never above 40", () => {
  const at = (opin: number) => given({ opin: ofChina(opin), polity: 0.5 }).protest[KZ];
  expect(at(0)).toBeCloseTo(100 * 0.08 * Math.LN2 * 0.5);
  expect(at(0.5)).toBeLessThan(0.01);
  expect(at(-1)).toBe(40);
  for (let x = -1; x < 1; x += 0.1) expect(at(x)).toBeGreaterThanOrEqual(at(x + 0.1));
});

test("the worst protest of the five moves Chinese effort from transport to training", () => {
  // At the ceiling 0.2 a year, less a fifth of what training has above 0.05.
  const { mix } = given({ opin: ofChina(-1), polity: { KZ: 0, KG: 1 }, mix: mixed(0.15, 0.4) });
  expect(mix[EDUCATION]).toBeCloseTo((0.2 - 0.02) * 0.25);
  expect(mix[TRANSPORT]).toBe(-mix[EDUCATION]);
  expect(mix.filter((x) => x !== 0)).toHaveLength(2);
});

test("without protest training returns to a twentieth, and transport cannot go below zero", () => {
  const calm = given({ opin: ofChina(1), mix: mixed(0.15, 0.4) }).mix;
  expect(calm[EDUCATION]).toBeCloseTo(-0.02 * 0.25);
  const poor = given({ opin: ofChina(-1), mix: mixed(0.05, 0.02) }).mix;
  expect(poor[TRANSPORT]).toBeCloseTo(-0.01);
});

test("off, opinion keeps its level of 2010 whatever moves, nobody protests and the mix is left alone", () => {
  const off = { off: { public_backlash: "ablated" }, parameters: { ...parameters, share2010: 0.2 } };
  const calm = given({}, off);
  const stirred = given({ share: 0.8, xinjiang: 1, gov: 0, opin: ofChina(-1), mix: mixed(0.3, 0.4) }, off);
  expect(calm.opinTarget[by(CN, KZ)]).toBeCloseTo(0.4 - 0.1 - 0.2 - 0.03 - 0.1);
  expect([...stirred.opinTarget]).toEqual([...calm.opinTarget]);
  expect(stirred.protest.every((x) => x === 0)).toBe(true);
  expect(stirred.mix.every((x) => x === 0)).toBe(true);
});

test("with the drivers of 2010 the live target is the neutral one", () => {
  const off = { off: { public_backlash: "ablated" } };
  const more = { parameters: { ...parameters, share2010: 0.2 } };
  const world = { share: 0.2, xinjiang: 0.15 };
  const on = target(world, more);
  const held = target({}, { ...more, ...off });
  for (let s = 0; s < HOSTS; s++) expect(on[by(CN, s)]).toBeCloseTo(held[by(CN, s)]);
});

test("the term border takes the border out, also of the neutral level", () => {
  const border = { off: { "public_backlash.border": "ablated" } };
  expect(target({}, border)[by(CN, KZ)]).toBeCloseTo(target({}, border)[by(CN, UZ)]);
  expect(target({}, border)[by(CN, UZ)]).toBeCloseTo(target({})[by(CN, UZ)]);
});
