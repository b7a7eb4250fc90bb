import { expect, test } from "vitest";
import { at, bloc, BOARDS, by, CN, HOSTS, POWERS, RU, US } from "../region/axes.ts";
import { lgt } from "../region/forms.ts";
import { effectOf } from "../region/probe.ts";
import { exclusivityBacklash } from "./exclusivityBacklash.ts";

const [EAEU, CSTO, SCO, CC5] = bloc.labels.keys();
const [KZ, KG, TJ, TM, UZ] = [0, 1, 2, 3, 4];
const CERTAIN = 1e9;
const given = (world: object, parameters: object = {}, more: object = {}) =>
  effectOf(exclusivityBacklash, {
    world: { year: 2030, recorded: 0, ...world },
    parameters: {
      o0: 0,
      o1: 2,
      o2: 2,
      gainEAEU: 0.5,
      gainCSTO: 0.5,
      cp: 0.5,
      xi: 0.2,
      wear: 0.04,
      ...parameters,
    },
    ...more,
  });
/** A column of `rows` by host with the given cells. */
const cells = (rows: number, ...set: [row: number, s: number, value: number][]) => {
  const column = Array.from({ length: rows * HOSTS }, () => 0);
  for (const [row, s, value] of set) column[by(row, s)] = value;
  return column;
};
const blocs = (...set: [row: number, s: number, value: number][]) => cells(bloc.labels.length, ...set);
/** Distance from a neighbour that a power asks for. */
const asks = (n: number, q: number, value: number) => {
  const column = Array.from({ length: 2 * POWERS }, () => 0);
  column[n * POWERS + q] = value;
  return column;
};
const sum = (column: Float64Array) => column.reduce((total, x) => total + x, 0);

test("gain 0.5, exclusivity 0.5, diversification 0: 2 x 0.5 - 2 x 0.5 = 0, so acceptance is one half", () => {
  const { acceptance } = given({ exclBloc: 0.5 });
  expect(acceptance[by(EAEU, KG)]).toBe(0.5);
  expect(acceptance[by(CSTO, UZ)]).toBe(0.5);
});

test("a host with many partners minds exclusivity more: at div 1 the index is 1 - 2 = -1", () => {
  const { acceptance } = given({ exclBloc: 0.5, div: { UZ: 1 } });
  expect(acceptance[by(CSTO, UZ)]).toBeCloseTo(lgt(-1));
  expect(acceptance[by(CSTO, KZ)]).toBe(0.5);
});

test("each host weighs its own gain in each bloc", () => {
  const { acceptance } = given({}, { gainEAEU: { KG: 1 }, gainCSTO: { TJ: 0 }, o1: 1 });
  expect(acceptance[by(EAEU, KG)]).toBeCloseTo(lgt(1));
  expect(acceptance[by(CSTO, TJ)]).toBe(0.5);
});

test("after the record hosts join the EAEU by hazard, and Uzbekistan alone the CSTO", () => {
  const { member } = given({ member: blocs([EAEU, KZ, 1]) }, { o3: CERTAIN });
  expect([...member]).toEqual(
    blocs([EAEU, KG, 1], [EAEU, TJ, 1], [EAEU, TM, 1], [EAEU, UZ, 1], [CSTO, UZ, 1]),
  );
});

test("blocs are closed before they open: the EAEU in 2010, the CSTO in 2012", () => {
  expect(sum(given({ year: 2009.75 }, { o3: CERTAIN }).member)).toBe(0);
  const { member } = given({ year: 2011.75 }, { o3: CERTAIN });
  expect(member[by(EAEU, TJ)]).toBe(1);
  expect(member[by(CSTO, UZ)]).toBe(0);
});

test("the hazard of a quarter is that of the form: 2 x 0.5 = 1 a year", () => {
  let joined = 0;
  for (let seed = 0; seed < 400; seed++) joined += sum(given({ exclBloc: 0.5 }, { o3: 2 }, { seed }).member);
  expect(joined / 400 / 6).toBeCloseTo(1 - Math.exp(-0.25), 1); // sd 0.008
});

test("while the record governs, hosts join and leave by its steps alone", () => {
  const memberStep = blocs([CSTO, UZ, -1], [EAEU, KG, 1], [CC5, TM, 1]);
  const { member } = given({ recorded: 1, member: blocs([CSTO, UZ, 1]), memberStep }, { o3: CERTAIN });
  expect([...member]).toEqual(memberStep);
});

test("without the record foundings still count, later accessions do not", () => {
  const memberStep = blocs([EAEU, KZ, 1], [EAEU, KG, 1], [CSTO, UZ, 1], [SCO, UZ, 1]);
  const { member } = given({ year: 2005, memberStep });
  expect([...member]).toEqual(blocs([EAEU, KZ, 1], [SCO, UZ, 1]));
});

test("a step never makes a member twice nor expels who is not in", () => {
  const steps = { recorded: 1, memberStep: blocs([EAEU, KG, 1], [CSTO, UZ, -1]) };
  expect(sum(given({ ...steps, member: blocs([EAEU, KG, 1]) }).member)).toBe(0);
});

test("a decision stands above record and hazard: it joins, leaves and keeps out", () => {
  const blocMove = blocs([EAEU, KZ, -1], [EAEU, TJ, 1], [EAEU, UZ, -1], [CSTO, TM, 1]);
  const { member } = given({ blocMove, member: blocs([EAEU, KZ, 1], [EAEU, KG, 1]) }, { o3: CERTAIN });
  expect(member[by(EAEU, KZ)]).toBe(-1);
  expect(member[by(EAEU, TJ)]).toBe(1);
  expect(member[by(EAEU, UZ)]).toBe(0);
  expect(member[by(CSTO, TM)]).toBe(1);
  const kept = given({ recorded: 1, memberStep: blocs([EAEU, KG, 1]), blocMove: blocs([EAEU, KG, -1]) });
  expect(sum(kept.member)).toBe(0);
});

test("nobody leaves by hazard", () => {
  expect(sum(given({ member: 1 }, { o3: CERTAIN }).member)).toBe(0);
});

test("orientation to the leading power falls: 0.04 x (0.5 + 0.25) a year in both of its blocs", () => {
  const exclBloc = { EAEU: 0.5, CSTO: 0.25, SCO: 1, CC5: 0.1 };
  const member = blocs([EAEU, KG, 1], [CSTO, KG, 1], [SCO, KG, 1], [CC5, TM, 1]);
  const { elite } = given({ exclBloc, member });
  expect(elite[by(RU, KG)]).toBeCloseTo(-0.04 * 0.75 * 0.25);
  expect(elite[by(CN, TM)]).toBeCloseTo(-0.04 * 0.1 * 0.25);
  expect(elite[by(CN, KG)]).toBeCloseTo(0);
  expect(elite[by(RU, UZ)]).toBeCloseTo(0);
});

test("without exclusive offers there is no counter-pressure and nothing is taken", () => {
  const { counterPressure, offerExclusion, infl } = given({ leverage: 0.5, div: 0.8, infl: 50, uptake: 1 });
  for (const column of [counterPressure, offerExclusion, infl])
    expect(column.every((x) => Math.abs(x) === 0)).toBe(true);
});

test("asked for half a distance, a neighbour with leverage 0.4 presses with 0.5 x 0.4 x 0.5 = 0.1", () => {
  const leverage = cells(POWERS, [RU, KZ, 0.4], [CN, KZ, 0.9]);
  const { counterPressure, offerExclusion } = given({ distanceAsked: asks(RU, US, 0.5), leverage });
  expect(counterPressure[by(RU, KZ)]).toBeCloseTo(0.1);
  expect(counterPressure[by(CN, KZ)]).toBe(0);
  expect(offerExclusion[by(US, KZ)]).toBeCloseTo(-2 * 0.5 - 2 * 0.1);
  expect(Math.abs(offerExclusion[by(CN, KZ)])).toBe(0);
});

test("the index falls further where a host has many partners", () => {
  const world = { distanceAsked: asks(CN, US, 0.5), div: { KZ: 1 } };
  const { offerExclusion } = given(world);
  expect(offerExclusion[by(US, KZ)]).toBeCloseTo(-2);
  expect(offerExclusion[by(US, KG)]).toBeCloseTo(-1);
});

test("an exclusive power asks for distance from both neighbours, a neighbour only from the other", () => {
  const outsider = given({ excl: { US: 0.5 }, leverage: 0.4 });
  expect(outsider.counterPressure.every((x) => Math.abs(x - 0.1) < 1e-12)).toBe(true);
  expect(outsider.offerExclusion[by(US, KZ)]).toBeCloseTo(-1 - 2 * 0.2);
  const china = given({ excl: { CN: 0.5 }, leverage: 0.4 });
  expect(china.counterPressure[by(RU, KZ)]).toBeCloseTo(0.1);
  expect(china.counterPressure[by(CN, KZ)]).toBe(0);
  expect(china.offerExclusion[by(CN, KZ)]).toBeCloseTo(-1 - 2 * 0.1);
});

test("the strongest demand counts for pressure, each offer pays for its own", () => {
  const { counterPressure, offerExclusion } = given({ excl: { US: 0.5, EU: 0.1 }, leverage: 0.4 });
  expect(counterPressure[by(RU, KZ)]).toBeCloseTo(0.5 * 0.4 * 0.5);
  expect(offerExclusion[by(3, KZ)]).toBeCloseTo(-2 * 0.1 - 2 * 2 * 0.5 * 0.4 * 0.1);
});

test("a taken offer costs the neighbour xi x asked x uptake x a twentieth of the power's ties a year", () => {
  const infl = Array.from({ length: BOARDS * POWERS * HOSTS }, () => 0);
  infl[at(0, US, TJ)] = 40;
  const { infl: change } = given({ distanceAsked: asks(RU, US, 0.5), uptake: 0.5, infl });
  expect(change[at(0, RU, TJ)]).toBeCloseTo(-0.2 * 0.5 * 0.5 * 0.05 * 40 * 0.25);
  expect(sum(change)).toBeCloseTo(change[at(0, RU, TJ)]);
  expect(sum(given({ distanceAsked: asks(RU, US, 0.5), uptake: 0, infl }).infl)).toBeCloseTo(0);
});

test("switched off, exclusivity neither keeps hosts out of blocs nor lowers uptake, and the record still counts", () => {
  const off = { off: { exclusivity_backlash: "ablated" } };
  const world = { exclBloc: 1, div: 1, excl: { US: 1 }, leverage: 1, member: blocs([EAEU, KZ, 1]) };
  const { acceptance, counterPressure, offerExclusion, elite } = given(world, {}, off);
  expect(acceptance[by(CSTO, UZ)]).toBeCloseTo(lgt(1));
  for (const column of [counterPressure, offerExclusion, elite])
    expect(column.every((x) => Math.abs(x) === 0)).toBe(true);
  const steps = { ...world, recorded: 1, memberStep: blocs([EAEU, KG, 1]) };
  expect(given(steps, {}, off).member[by(EAEU, KG)]).toBe(1);
});

test("with central values acceptance of the CSTO in Uzbekistan triples at the exclusivity of the SCO", () => {
  const at = (excl: number) =>
    effectOf(exclusivityBacklash, { world: { exclBloc: excl, div: 0.75 } }).acceptance[by(CSTO, UZ)];
  expect(at(0.5)).toBeCloseTo(lgt(0.75 - 2.625));
  expect(at(0.15) / at(0.5)).toBeGreaterThan(3);
});

test("Kyrgyzstan accepts the EAEU more than Tajikistan, Uzbekistan or Turkmenistan do", () => {
  const { acceptance } = effectOf(exclusivityBacklash, { world: { exclBloc: 0.55, div: 0.75 } });
  for (const s of [TJ, UZ, TM])
    expect(acceptance[by(EAEU, KG)]).toBeGreaterThan(1.8 * acceptance[by(EAEU, s)]);
});
