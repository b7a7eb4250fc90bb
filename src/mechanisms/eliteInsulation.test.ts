import { expect, test } from "vitest";
import { at, by, CN, cul, eco, HOSTS, power, POWERS, RU } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { eliteInsulation } from "./eliteInsulation.ts";

const KZ = 0;
const KG = 1;
const UZ = 4;
const EU = power.labels.indexOf("EU");
const parameters = { e1: 1, e2: 0.5, e3: 0.1, tauElite: 4, tauOpinion: 2, openness: 0.5 };
/** A closed polity by default, so that opinion is not heard. */
const given = (world: object, more: object = {}) =>
  effectOf(eliteInsulation, { world: { polity: 1, ...world }, parameters, ...more });
const quarterOf = (years: number) => 1 - Math.exp(-0.25 / years);
const economic = (value: number) => {
  const share = Array.from({ length: 4 * POWERS * HOSTS }, () => 0);
  for (let s = 0; s < HOSTS; s++) {
    share[at(eco, CN, s)] = value;
    share[at(cul, RU, s)] = 0.9;
  }
  return share;
};

test("gains saturate in trade over output, which is the power's part of an open economy", () => {
  const { gains } = given({ share: economic(0.2) }, { parameters: { ...parameters, openness: { KG: 1.5 } } });
  expect(gains[by(CN, KG)]).toBeCloseTo(0.75);
  expect(given({ share: economic(0.2) }).gains[by(CN, KZ)]).toBeCloseTo(0.5);
  expect(gains[by(RU, KG)]).toBe(0);
});

test("orientation moves to what gains less threat support", () => {
  const { elite } = given({ share: economic(0.2), elite: 0.1, threat: 0.2 });
  expect(elite[by(CN, KZ)]).toBeCloseTo((0.5 - 0.1 - 0.1) * quarterOf(4));
  expect(elite[by(EU, KZ)]).toBeCloseTo((0 - 0.1 - 0.1) * quarterOf(4));
  expect(given({ share: economic(0.2), elite: 0.5 }).elite[by(CN, UZ)]).toBeCloseTo(0);
});

test("a closed government hears no public, an open one in proportion", () => {
  const world = { opinPolicy: -0.4 };
  expect(given(world).elite[by(CN, KZ)]).toBeCloseTo(0);
  const { elite } = given({ ...world, polity: { KZ: 1, KG: 0.5, UZ: 0 } });
  expect(elite[by(CN, UZ)]).toBeCloseTo(0.1 * 0.25 * -0.4);
  expect(elite[by(CN, KG)]).toBeCloseTo(elite[by(CN, UZ)] / 2);
  expect(elite[by(CN, KZ)]).toBeCloseTo(0);
});

test("what governments hear is opinion as it was: it follows with its time constant", () => {
  const { opinPolicy, elite } = given({ opin: 0.5, opinPolicy: 0.1, polity: 0 });
  expect(opinPolicy[by(CN, KZ)]).toBeCloseTo(0.4 * quarterOf(2));
  expect(elite[by(CN, KZ)]).toBeCloseTo(0.1 * 0.25 * 0.1);
});

test("counter-pressure costs the sponsor of an offer that asks for distance, a fifth a year at most", () => {
  const counterPressure = Array.from({ length: 2 * HOSTS }, (_, i) => (i < HOSTS ? 1 : 0.5));
  const excl = Array.from({ length: POWERS }, (_, q) => (q === EU || q === CN ? 0.4 : 0));
  const { elite } = given({ counterPressure, excl });
  expect(elite[by(EU, KZ)]).toBeCloseTo(-0.2 * 0.25 * 1.5);
  expect(elite[by(CN, KZ)]).toBeCloseTo(-0.2 * 0.25);
  expect(elite[by(RU, KZ)]).toBeCloseTo(0);
});

test("off, governments follow opinion within a year, whatever they gain, fear or hear late", () => {
  const world = { share: economic(0.5), threat: 0.9, opinPolicy: -1, elite: 0.6, opin: -0.2, polity: 0.5 };
  const counterPressure = 1;
  const { elite } = given({ ...world, counterPressure, excl: 1 }, { off: { elite_insulation: "ablated" } });
  for (const x of elite) expect(x).toBeCloseTo(-0.8 * (1 - Math.exp(-0.25)));
});

test("orientation stays between -1 and 1 when its inputs do", () => {
  let elite = 1;
  for (let t = 0; t < 400; t++) elite += given({ elite, opinPolicy: -1, polity: 0, threat: 1 }).elite[0];
  expect(elite).toBeGreaterThan(-1);
  expect(elite).toBeLessThan(-0.5);
});
