import { expect, test } from "vitest";
import { CN, eco, onBoard } from "../region/axes.ts";
import { lgt } from "../region/forms.ts";
import { effectOf } from "../region/probe.ts";
import { asymmetryAssertiveness } from "./asymmetryAssertiveness.ts";

// At a level of one half the logistic part is 0 in 2013, so each driver can be read off.
const parameters = { a2013mil: 0.5, a2013pol: 0.5, g1: 1, g2: 2, g3: 1, g4: 2 };
const path = { terror: 0.3, ownThreatEvents: 0.1 };
const start = { cred: { RU: 0.6 } };

/** Chinese share of the economic board; shares of the rest stay 0. */
const economicShare = (share: number) =>
  Array.from({ length: 40 }, (_, i) => (i === onBoard(eco, CN) ? share : 0));
const year2013 = {
  asym: 0.8,
  asym2013: 0.8,
  terror: 0.3,
  ownThreatEvents: 0.1,
  cred: { RU: 0.6 },
  shareBoard: economicShare(0.2),
};
const given = (world: object, more: object = {}) =>
  effectOf(asymmetryAssertiveness, { world: { ...year2013, ...world }, parameters, path, start, ...more });

test("with everything as in 2013 assertiveness has its level of 2013", () => {
  const { assertMil, assertPol } = given(
    {},
    { parameters: { ...parameters, a2013mil: 0.15, a2013pol: 0.25 } },
  );
  expect(assertMil[0]).toBeCloseTo(0.15);
  expect(assertPol[0]).toBeCloseTo(0.25);
});

test.each([
  // what                                                    world                                        mil  pol
  ["a wider gap emboldens on both boards", { asym: 1.8 }, 1, 1],
  ["a narrower one does the reverse", { asym: 0.3 }, -0.5, -0.5],
  ["militants in the region draw China in militarily", { terror: 0.8 }, 2 * 0.15, 0],
  ["so do events near Xinjiang", { ownThreatEvents: 0.3 }, 0.4, 0],
  ["and lost Russian credibility", { cred: { RU: 0.2 } }, 0.4, 0],
  ["a larger economic share draws it into politics", { shareBoard: economicShare(0.4) }, 0, 0.4],
])("%s", (_what, world, onMil, onPol) => {
  const { assertMil, assertPol } = given(world);
  expect(assertMil[0]).toBeCloseTo(lgt(onMil));
  expect(assertPol[0]).toBeCloseTo(lgt(onPol));
});

test("restraint holds each board back by itself", () => {
  const { assertMil, assertPol } = given({ restr: [0.4, 0, 0.9, 0] });
  expect(assertPol[0]).toBeCloseTo(0.3);
  expect(assertMil[0]).toBeCloseTo(0.05);
});

test("within its ranges military assertiveness before 2013 is at most 0.2 once restraint takes a third", () => {
  const { assertMil } = given({ restr: 1 / 3 }, { parameters: { ...parameters, a2013mil: 0.3 } });
  expect(assertMil[0]).toBeCloseTo(0.2);
});

const later = { asym: 1.8, terror: 0.8, cred: { RU: 0.2 }, shareBoard: economicShare(0.4) };

test("switched off, only own threat and vacuum move assertiveness", () => {
  const { assertMil, assertPol } = given(later, { off: { asymmetry_assertiveness: "ablated" } });
  expect(assertMil[0]).toBeCloseTo(lgt(0.4 + 0.3));
  expect(assertPol[0]).toBeCloseTo(0.5);
});

test("the own-threat and the vacuum term go alone", () => {
  const without = (term: string) =>
    given(later, { off: { [`asymmetry_assertiveness.${term}`]: "ablated" } }).assertMil[0];
  expect(without("ownthreat")).toBeCloseTo(lgt(1 + 0.4));
  expect(without("vacuum")).toBeCloseTo(lgt(1 + 0.3));
});
