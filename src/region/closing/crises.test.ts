import { expect, test } from "vitest";
import { at, CN, HOSTS, mil, pol, RU } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { crises } from "./crises.ts";

const KZ = 0;
const KG = 1;
const parameters = {
  base: { KZ: 0.1, KG: 0.2, TJ: 0.2, TM: 0.1, UZ: 0.1 },
  weight: 0.5,
  hazard: 0.8,
  response: 2,
};
const given = (world: object, changed: object = {}, seed = 1) =>
  effectOf(crises, {
    world: { hazardFactor: 1, ...world },
    parameters: { ...parameters, ...changed },
    seed,
  });
/** A crisis in every host this quarter. */
const crisisIn = (world: object) => given(world, { hazard: 1e9 });

test("insecurity is base + weight x challenge + a fifth of the militant threat, inside 0 and 1", () => {
  const { instab } = given({ regthr: { KZ: 0.4 }, terror: 0.5 });
  expect(instab[KZ]).toBeCloseTo(0.1 + 0.2 + 0.1);
  expect(instab[KG]).toBeCloseTo(0.2 + 0.1);
  expect(given({ regthr: 1, terror: 1 }, { weight: 0.9 }).instab[KG]).toBe(1);
});

test("crises come with hazard x insecurity x what joint action leaves, over a quarter", () => {
  const often = (hazardFactor: number) => {
    let count = 0;
    for (let seed = 0; seed < 400; seed++)
      count += given({ hazardFactor, regthr: 1 }, { base: 0.5, hazard: 8 }, seed).crisis.reduce(
        (a, b) => a + b,
      );
    return count / 400 / HOSTS;
  };
  expect(often(0.5)).toBeCloseTo(1 - Math.exp(-1), 1); // sd 0.011
  expect(often(0)).toBe(0);
});

test("more insecurity never turns a crisis drawn into none", () => {
  for (let seed = 0; seed < 50; seed++) {
    const calm = given({}, { hazard: 4 }, seed).crisis;
    const tense = given({ regthr: 0.5 }, { hazard: 4 }, seed).crisis;
    for (let s = 0; s < HOSTS; s++) expect(tense[s]).toBeGreaterThanOrEqual(calm[s]);
  }
});

test("a crisis that Russia can answer raises its military ties, and costs China nothing", () => {
  const { infl } = crisisIn({ cred: { RU: 0.9 }, capR: 1 });
  expect(infl[at(mil, RU, KZ)]).toBeCloseTo(1.6);
  expect(infl[at(mil, CN, KZ)]).toBe(0);
});

test("one it cannot answer lowers them, and China picks up a third", () => {
  const { infl } = crisisIn({ cred: { RU: 0.5 }, capR: 0.4 });
  expect(infl[at(mil, RU, KZ)]).toBeCloseTo(-1.2);
  expect(infl[at(mil, CN, KZ)]).toBeCloseTo(0.4);
  expect(infl[at(pol, RU, KZ)]).toBe(0);
});

test("half an answer changes nothing, nor does a quarter without a crisis", () => {
  expect(crisisIn({ cred: { RU: 0.5 }, capR: 1 }).infl.every((x) => Math.abs(x) < 1e-12)).toBe(true);
  const calm = given({ cred: { RU: 0.9 }, capR: 1 }, { hazard: 0 });
  expect(calm.crisis.every((x) => x === 0)).toBe(true);
  expect(calm.infl.every((x) => x === 0)).toBe(true);
});

test("a decision to answer, or not to, stands above belief and spare force", () => {
  const world = { cred: { RU: 0.5 }, capR: 0.4 };
  const { infl } = crisisIn({ ...world, deploymentMove: { KZ: 1, KG: -1 } });
  expect(infl[at(mil, RU, KZ)]).toBeCloseTo(2);
  expect(infl[at(mil, RU, KG)]).toBeCloseTo(-2);
  expect(infl[at(mil, CN, KG)]).toBeCloseTo(2 / 3);
});
