import { expect, test } from "vitest";
import { at, by, CN, eco, HOSTS, pol, POWERS, RU } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { partnershipLadder } from "./partnershipLadder.ts";

const KZ = 0;
const KG = 1;
const CERTAIN = 1e6;
/** Calm by default: no rungs, no anchor, no wavering. */
const parameters = { l1: 0, half: 0.2, l2: 0.4, gain: 4, zeroSum: 0.5, gate: 0.02, anchor: 0, wavering: 0 };
const given = (world: object, more: object = {}, changed: object = {}) =>
  effectOf(partnershipLadder, {
    world: { year: 2020, share: 0.2, ...world },
    parameters: { ...parameters, ...changed },
    ...more,
  });
const total = (column: Float64Array) => column.reduce((sum, x) => sum + x, 0);

test("to 2013 the rungs on record are gained and none by hazard", () => {
  const { ladder } = given({ year: 2013.75, rungStep: { KG: 1 } }, {}, { l1: CERTAIN });
  expect([...ladder]).toEqual([0, 1, 0, 0, 0]);
});

test("from 2014 rungs come by hazard and the record is not read", () => {
  expect(total(given({ year: 2014, rungStep: 1 }).ladder)).toBe(0);
  expect([...given({ year: 2014 }, {}, { l1: CERTAIN }).ladder]).toEqual([1, 1, 1, 1, 1]);
});

test("the hazard of a quarter is that of the form: 8 x sat(0.2; 0.2) x lgt(0) = 2 a year", () => {
  let rungs = 0;
  for (let seed = 0; seed < 400; seed++) rungs += total(given({}, { seed }, { l1: 8 }).ladder);
  expect(rungs / 400 / HOSTS).toBeCloseTo(1 - Math.exp(-0.5), 1); // sd 0.011
});

test("neither without trade nor against a hostile government is there a next rung", () => {
  expect(total(given({ share: 0 }, {}, { l1: CERTAIN }).ladder)).toBe(0);
  expect(total(given({ elite: -20 }, {}, { l1: 8 }).ladder)).toBe(0);
});

test("trade is read on the economic board and orientation of the government to China", () => {
  const share = Array.from({ length: 4 * POWERS * HOSTS }, () => 0);
  share[at(eco, CN, KG)] = 0.2;
  expect([...given({ share }, {}, { l1: CERTAIN }).ladder]).toEqual([0, 1, 0, 0, 0]);
  const elite = Array.from({ length: POWERS * HOSTS }, () => 0);
  elite[by(CN, KZ)] = -20;
  expect([...given({ elite }, {}, { l1: CERTAIN }).ladder]).toEqual([0, 1, 1, 1, 1]);
});

test("a rung adds political ties, takes half of them from Russia and lowers gatekeeping by a fifth each", () => {
  const { infl, gate } = given({ year: 2010, rungStep: { KZ: 1 } });
  expect(infl[at(pol, CN, KZ)]).toBeCloseTo(4);
  expect(infl[at(pol, RU, KZ)]).toBeCloseTo(-2);
  expect(total(infl)).toBeCloseTo(2);
  expect(gate[0]).toBeCloseTo(-0.02 / 5);
});

test("five rungs in one quarter are one rung of the mean", () => {
  expect(given({ year: 2010, rungStep: 1 }).gate[0]).toBeCloseTo(-0.02);
});

test("bilateral rungs end at four", () => {
  const { ladder, infl } = given({ ladder: { KZ: 4, KG: 3 } }, {}, { l1: CERTAIN });
  expect([...ladder]).toEqual([0, 1, 1, 1, 1]);
  expect(infl[at(pol, CN, KZ)]).toBe(0);
  expect(given({ year: 2010, ladder: { KZ: 3 }, rungStep: 2 }).ladder[KZ]).toBe(1);
  expect(total(given({ ladder: 5 }, {}, { l1: CERTAIN }).ladder)).toBe(0);
});

test.each([
  ["below a mean rung of 2.5 there is no regional anchor", 2.4, 0],
  ["from 2.5 on it may grow by one step of three", 2.5, 1 / 3],
])("%s", (_what, rung, step) => {
  const { instC, ladder } = given({ ladder: rung }, {}, { anchor: CERTAIN });
  expect(instC[0]).toBeCloseTo(step);
  expect(total(ladder)).toBe(0);
});

test("a mean of 2.5 counts, however it is spread", () => {
  const ladder = { KZ: 4, KG: 2, TJ: 2, TM: 1.5, UZ: 3 };
  expect(given({ ladder }, {}, { anchor: CERTAIN }).instC[0]).toBeCloseTo(1 / 3);
});

test("the third step is the treaty, and then nothing more happens", () => {
  expect(given({ ladder: 3, instC: 2 / 3 }, {}, { anchor: CERTAIN }).instC[0]).toBeCloseTo(1 / 3);
  expect(given({ ladder: 3, instC: 1 }, {}, { anchor: CERTAIN }).instC[0]).toBe(0);
});

test("while the record governs, anchors are those on record, whatever the rungs", () => {
  const then = { recorded: 1, ladder: 3 };
  expect(given(then, {}, { anchor: CERTAIN }).instC[0]).toBe(0);
  expect(given({ ...then, ladder: 0, anchorStep: 1 }).instC[0]).toBeCloseTo(1 / 3);
});

test("without wavering orientation is left to others, and no power but China is touched", () => {
  expect(total(given({ elite: 0.5 }).elite)).toBe(0);
  const { elite } = given({ elite: 0.5 }, {}, { wavering: 0.08 });
  expect(elite[by(CN, KZ)]).not.toBe(0);
  expect(elite[by(RU, KZ)]).toBe(0);
});

test("full regularity takes l2 off the swings, and a quarter has half the sd of a year", () => {
  const swings = (regularity: number) => given({ regularity }, {}, { wavering: 0.08 }).elite;
  const free = swings(0);
  const held = swings(1);
  for (let s = 0; s < HOSTS; s++) expect(held[by(CN, s)] / free[by(CN, s)]).toBeCloseTo(0.6);
  let squares = 0;
  for (let seed = 0; seed < 400; seed++)
    for (const x of given({}, { seed }, { wavering: 0.08 }).elite) squares += (x * x) / 400 / HOSTS;
  expect(Math.sqrt(squares)).toBeCloseTo(0.04, 2);
});

test("switched off, rungs and anchors stop, ties and gatekeeping stay, and policy wavers more", () => {
  const all = { l1: CERTAIN, anchor: CERTAIN, wavering: 0.05 };
  const world = { ladder: 3, regularity: 1 };
  const on = given(world, {}, all);
  const off = given(world, { off: { partnership_ladder: "ablated" } }, all);
  expect(total(off.ladder)).toBe(0);
  expect(total(off.infl)).toBe(0);
  expect(off.instC[0]).toBe(0);
  expect(off.gate[0]).toBe(0);
  expect(Math.abs(off.elite[by(CN, KZ)])).toBeGreaterThan(Math.abs(on.elite[by(CN, KZ)]));
});

test("the term bilateral silences rungs alone", () => {
  const off = { "partnership_ladder.bilateral": "ablated" } as const;
  const { ladder, instC } = given({ ladder: 3 }, { off }, { l1: CERTAIN, anchor: CERTAIN });
  expect(total(ladder)).toBe(0);
  expect(instC[0]).toBeCloseTo(1 / 3);
});

test("a decision takes one rung, or lets none be taken, whatever the record and the hazard say", () => {
  expect([...given({ rungMove: { KZ: 1 } }).ladder]).toEqual([1, 0, 0, 0, 0]);
  expect([...given({ rungMove: { KZ: -1 } }, {}, { l1: CERTAIN }).ladder]).toEqual([0, 1, 1, 1, 1]);
  expect([...given({ year: 2010, rungStep: { KG: 1 }, rungMove: { KG: -1 } }).ladder]).toEqual([
    0, 0, 0, 0, 0,
  ]);
  expect([...given({ rungMove: { KZ: 1 }, ladder: { KZ: 4 } }).ladder]).toEqual([0, 0, 0, 0, 0]);
});
