import { expect, test } from "vitest";
import { by, CN, HOSTS, RU } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { migrationSecuritisation } from "./migrationSecuritisation.ts";

const KG = 1;
const TJ = 2;
const UZ = 4;
const YEAR = 1 - Math.exp(-0.25); // part of a gap closed in a quarter with a time constant of a year
// With `wait` at a quarter over ln 2 half of the displaced leave in a quarter; restrictions lose half of their excess.
const parameters = {
  jump: 0.3,
  recovery: 0.25,
  resentment: 0.1,
  placed: 0.5,
  places2025: 0,
  growth: 0.1,
  wait: 0.25 / Math.LN2,
};
const calm = { restrict: 0.1, labourAccess: 1, labourDemand: 1000, mig: 900, labourForce: 9 };
const given = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(migrationSecuritisation, {
    world: { ...calm, ...world },
    parameters: { ...parameters, ...changed },
    start: { restrict: 0.1 },
    ...more,
  });

test("at the floor nothing moves", () => {
  const { restrict, restrictNow, mig, displaced, returnees, opin } = given({});
  expect([...restrict, ...mig, ...displaced, ...returnees, ...opin].every((x) => Math.abs(x) < 1e-12)).toBe(
    true,
  );
  expect(restrictNow[TJ]).toBeCloseTo(0.1);
});

test("an attack adds its jump, by its size; what is above the floor halves", () => {
  expect(given({ militantShock: 1 }).restrict[0]).toBeCloseTo(0.3);
  expect(given({ militantShock: 0.5 }).restrict[0]).toBeCloseTo(0.15);
  expect(given({ restrict: 0.5 }).restrict[0]).toBeCloseTo(-0.2);
});

test.each([
  // what                                            shift  access  met
  ["as recorded", 0, 1, 0.4],
  ["the lever adds", 0.3, 1, 0.7],
  ["no more than all are turned away", 0.9, 1, 1],
  ["and no fewer than none", -0.9, 1, 0],
  ["half of the access is half of the places left", 0, 0.5, 0.7],
  ["a closed host is shut out whatever the rule", -0.9, 0, 1],
])("%s", (_what, restrictShift, labourAccess, met) => {
  expect(given({ restrict: 0.4, restrictShift, labourAccess }).restrictNow[TJ]).toBeCloseTo(met);
});

test("headcount moves to what Russia takes; a fall is displaced, a rise comes from home", () => {
  const fall = given({ restrict: 0.6 });
  expect(fall.mig[TJ]).toBeCloseTo(-500 * YEAR);
  expect(fall.displaced[TJ]).toBeCloseTo(500 * YEAR);
  const rise = given({ labourDemand: 2000 });
  expect(rise.mig[TJ]).toBeCloseTo(900 * YEAR);
  expect(rise.displaced[TJ]).toBe(0);
});

test("of the displaced who leave, half try elsewhere and the free part of them is taken; the others go home", () => {
  const { migAlt, displaced, returnees } = given({ displaced: 400, quota: 1000, migAlt: 600 });
  expect(displaced[TJ]).toBeCloseTo(-200);
  expect(migAlt[TJ]).toBeCloseTo(200 * 0.5 * 0.4);
  expect(returnees[TJ]).toBeCloseTo((200 - 40) * 4); // a year
});

test.each([
  ["full corridors", { quota: 100, migAlt: 100 }],
  ["no corridors", { quota: 0, migAlt: 0 }],
])("with %s all go home", (_what, places) => {
  const { migAlt, returnees } = given({ displaced: 400, ...places });
  expect(migAlt[TJ]).toBeCloseTo(0);
  expect(returnees[TJ]).toBeCloseTo(800);
});

test("a crowd fills the free places and no more", () => {
  expect(given({ displaced: 1e6, quota: 10, migAlt: 4 }).migAlt[TJ]).toBeCloseTo(6);
});

test("migrants above the places there are lose theirs", () => {
  const { migAlt, displaced } = given({ quota: 60, migAlt: 100 });
  expect(migAlt[TJ]).toBeCloseTo(-40 * YEAR);
  expect(displaced[TJ]).toBeCloseTo(40 * YEAR);
});

test("a corridor is filled by the displaced and, for its part of the places, by those without work", () => {
  const world = { idle: 400, quota: 50, corridor: 150, migAlt: 100 };
  const { idle, migAlt } = given(world);
  expect(migAlt[TJ]).toBeCloseTo(400 * 0.5 * 0.25 * 0.75 * 0.5);
  expect(idle[TJ]).toBeCloseTo(-migAlt[TJ]);
  expect(given({ ...world, corridor: 0 }).idle[TJ]).toBe(0);
  const crowd = given({ ...world, idle: 1e6, displaced: 1e6 });
  expect(100 + crowd.migAlt[TJ]).toBeLessThanOrEqual(200);
});

test.each([
  [0.6, 0, 300, 40],
  [0.9, 100, 500, 0],
  [0.3, 20, 10, 200],
])(
  "no one is lost: restrictions %d, corridor %d, displaced %d, places %d",
  (restrict, corridor, displaced, quota) => {
    const was = { mig: 900, migAlt: 120, displaced, idle: 70 };
    const moved = given({ ...was, restrict, corridor, quota });
    for (let s = 0; s < HOSTS; s++) {
      const abroad = moved.mig[s] + moved.migAlt[s] + moved.displaced[s] + moved.idle[s];
      expect(abroad).toBeCloseTo(-moved.returnees[s] / 4);
      for (const pool of ["mig", "migAlt", "displaced", "idle"] as const)
        expect(was[pool] + moved[pool][s]).toBeGreaterThanOrEqual(0);
    }
  },
);

test("treatment above the floor costs goodwill by exposure, and treatment below it earns some", () => {
  // 900 of 9000 workers: half of the exposure.
  const worse = given({ restrict: 0.5 }).opin;
  expect(worse[by(RU, TJ)]).toBeCloseTo(-0.1 * 0.4 * 0.5 * 0.25);
  expect(given({ restrictShift: -0.1 }).opin[by(RU, TJ)]).toBeCloseTo(0.1 * 0.1 * 0.5 * 0.25);
  expect(given({ restrict: 0.5, mig: 0 }).opin[by(RU, TJ)]).toBe(0);
  for (let i = by(CN, 0); i < worse.length; i++) expect(worse[i]).toBe(0);
});

test.each([
  [0.2, 0.06],
  [0.5, 0],
  [0.7, -0.04],
])("places grow by hostility of %d at %d a year", (hostSentiment, rate) => {
  expect(given({ quota: 100, hostSentiment }).quota[UZ]).toBeCloseTo(100 * (Math.exp(rate / 4) - 1));
});

test("the world of 2001 is brought back from the places of 2025 and the demand of 2001", () => {
  const { mig, migAlt, quota } = given(
    { mig: 0, labourDemand: 0, quota: 0 },
    { places2025: 200, filled: 0.25 },
    { path: { "labourDemand[TJ]": 300, labourDemand: 0, hostSentiment: 0.2 } },
  );
  const places = 200 * 0.15 * Math.exp(-24 * 0.06);
  expect(quota[KG]).toBeCloseTo(places);
  expect(migAlt[KG]).toBeCloseTo(places / 4);
  expect(mig[TJ]).toBeCloseTo(270);
});

test("switched off, restrictions are met at their floor, attacks and levers change nothing and goodwill stays", () => {
  const off = given(
    { restrict: 0.6, restrictShift: 0.2, labourAccess: 0.5, militantShock: 1 },
    {},
    { off: { migration_securitisation: "ablated" } },
  );
  expect([...off.restrictNow]).toEqual(Array(HOSTS).fill(0.1));
  expect(off.restrict[0]).toBeCloseTo(-0.25);
  expect([...off.mig, ...off.displaced, ...off.opin].every((x) => Math.abs(x) < 1e-12)).toBe(true);
});
