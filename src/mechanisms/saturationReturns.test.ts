import { expect, test } from "vitest";
import { by, HOSTS, POWERS, power, SECTORS, sector } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { saturationReturns } from "./saturationReturns.ts";

const [RU, US, EU, GB] = (["RU", "US", "EU", "GB"] as const).map((label) => power.labels.indexOf(label));
const [education, regulation, law] = (["education", "regulation", "law"] as const).map((name) =>
  sector.labels.indexOf(name),
);
const cell = (q: number, k: number) => q * SECTORS + k;
/** Everyone spreads evenly, has money of 1, and one sector absorbs it twice over. */
const usual = {
  mix: 1 / SECTORS,
  sectorFocus: 1,
  budget: 1,
  netMoney: 1,
  lateness: 1,
  programmeLength: 2,
  year: 2020,
};
const parameters = {
  z: 1,
  fixed: 0.05,
  incumbents: 1,
  capacity: 0.5,
  named: 1.2,
  elsewhere: 0.8,
  drift: 0,
  habit: 5,
};
const given = (world: object, changed: object = {}, more: object = {}) =>
  effectOf(saturationReturns, {
    world: { ...usual, ...world },
    parameters: { ...parameters, ...changed },
    ...more,
  });
const column = (length: number, rest: number, own: Readonly<Record<number, number>>) =>
  Array.from({ length }, (_, i) => own[i] ?? rest);
const sectors = (rest: number, own: Readonly<Record<number, number>>) => column(POWERS * SECTORS, rest, own);

test("money is shared by mix and focus, and always sums to one", () => {
  const { sectorShare } = given({ sectorFocus: sectors(1, { [cell(GB, education)]: 9 }) });
  expect(sectorShare[cell(GB, education)]).toBeCloseTo(9 / 16);
  expect(sectorShare[cell(GB, law)]).toBeCloseTo(1 / 16);
  for (let q = 0; q < POWERS; q++) {
    const row = sectorShare.subarray(cell(q, 0), cell(q + 1, 0));
    expect(row.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1);
  }
});

test("each sector a partner is present in costs a share of a British budget, and no more than of its own", () => {
  const budget = column(POWERS, 10, { [GB]: 2, [US]: 1 });
  const { sectorCost } = given({ budget });
  expect(sectorCost[EU]).toBeCloseTo(8 * 0.05 * 2);
  expect(sectorCost[GB]).toBeCloseTo(8 * 0.05 * 2);
  expect(sectorCost[US]).toBeCloseTo(8 * 0.05 * 1);
});

test("a sector with a hundredth of the money or less counts as closed", () => {
  const closed = { [cell(GB, education)]: 0, [cell(GB, regulation)]: 0.05, [cell(GB, law)]: 0.1 };
  const { sectorCost } = given({ sectorFocus: sectors(1, closed) });
  expect(sectorCost[GB]).toBeCloseTo(6 * 0.05); // five whole ones, and law with 0.1 / 5.15
});

test("crowding adds incumbents and own money, each over its capacity", () => {
  const { satur, sectorReturn } = given({ netMoney: 2 });
  expect(satur[cell(GB, law)]).toBeCloseTo(1 + 2 / 8 / 0.5);
  expect(sectorReturn[cell(GB, law)]).toBeCloseTo(1.2 / 2.5);
  expect(sectorReturn[cell(EU, law)]).toBeCloseTo(0.8 / 2.5); // not a sector the EU is known for
});

test("own capacity grows with the partner's own money", () => {
  const { satur } = given({ netMoney: 2, budget: 2 });
  expect(satur[cell(EU, law)]).toBeCloseTo(1 + 1 / 8 / 0.5);
});

test("doubled money brings less than twice the effect", () => {
  const [once, twice] = [1, 2].map((netMoney) => netMoney * given({ netMoney }).returns[by(EU, 0)]);
  expect(twice).toBeGreaterThan(once);
  expect(twice).toBeLessThan(2 * once);
});

test("the return is the mean over sectors by money", () => {
  const { returns } = given({ netMoney: 0 });
  expect(returns[by(GB, 0)]).toBeCloseTo((3 * 1.2 + 5 * 0.8) / 8 / 2);
});

test("a niche yields more than a crowded sector, so focus on it pays", () => {
  const incumbents = { education: 2, regulation: 0.2 };
  const focusOn = (k: number) =>
    given(
      { sectorFocus: sectors(0, Object.fromEntries(power.labels.map((_, q) => [cell(q, k), 1]))) },
      { incumbents },
    );
  expect(focusOn(regulation).returns[by(EU, 0)]).toBeGreaterThan(2 * focusOn(education).returns[by(EU, 0)]);
});

test("late-comers lose in education and regulation, host by host, and nowhere else", () => {
  const lateness = column(POWERS * HOSTS, 1, { [by(GB, 1)]: 0.5 });
  const { returns } = given({ netMoney: 0, lateness });
  expect(returns[by(GB, 0)] - returns[by(GB, 1)]).toBeCloseTo((0.5 * (1.2 + 0.8)) / 8 / 2);
});

test("drift of an advantage is relative", () => {
  const { sectorReturn } = given({ netMoney: 0, advantageDrift: sectors(0, { [cell(GB, law)]: -0.5 }) });
  expect(sectorReturn[cell(GB, law)]).toBeCloseTo(0.3);
});

test("a partner that closes every sector gets no return and pays no presence", () => {
  const { returns, sectorCost, sectorShare } = given({ sectorFocus: 0 });
  for (const written of [returns, sectorCost, sectorShare]) expect(written.every((x) => x === 0)).toBe(true);
});

test("two outsiders a quarter drift and look around, each once a year, the neighbours never", () => {
  const seen = [0, 0.25, 0.5, 0.75].map((part) => {
    const { advantageDrift, shifted } = given({ year: 2020 + part }, { drift: 0.1 });
    return [advantageDrift, shifted].map((written) =>
      power.labels.filter((_, q) => written.subarray(cell(q, 0), cell(q + 1, 0)).some((x) => x !== 0)),
    );
  });
  const turns = [
    ["US", "EU"],
    ["GB", "IN"],
    ["JP", "KR"],
    ["TR", "GCC"],
  ];
  expect(seen).toEqual(turns.map((turn) => [turn, turn]));
});

test("a sixth of the money of two-year programmes moves to the sector that looks best, in the end within bounds", () => {
  const best = { [cell(GB, law)]: 100 };
  const drifted = { year: 2020.25, advantageDrift: sectors(0, best) };
  const { shifted } = given(drifted);
  expect(shifted[cell(GB, law)]).toBeCloseTo(1 / 6);
  expect(given({ ...drifted, programmeLength: 10 }).shifted[cell(GB, law)]).toBeCloseTo(1 / 30);
});

test("money that was moved goes back with the years, and with what moves on", () => {
  const shifted = sectors(0, { [cell(GB, education)]: 0.3 });
  const best = sectors(0, { [cell(GB, law)]: 100 });
  const change = given({ year: 2020.25, shifted, advantageDrift: best }).shifted;
  expect(change[cell(GB, education)]).toBeCloseTo(0.3 * ((5 / 6) * Math.exp(-0.2) - 1));
});

test("moved money lowers every other sector in proportion", () => {
  const { sectorShare } = given({ shifted: sectors(0, { [cell(GB, law)]: 0.2 }) });
  expect(sectorShare[cell(GB, law)]).toBeCloseTo(0.2 + 0.8 / 8);
  expect(sectorShare[cell(GB, education)]).toBeCloseTo(0.8 / 8);
});

test("nobody moves money into a sector it has closed", () => {
  const sectorFocus = sectors(1, { [cell(GB, law)]: 0 });
  const advantageDrift = sectors(0, { [cell(GB, law)]: 100 });
  expect(given({ year: 2020.25, sectorFocus, advantageDrift }).shifted[cell(GB, law)]).toBe(0);
});

test("switched off, breadth costs nothing and crowding takes nothing", () => {
  const { sectorCost, sectorReturn } = given({ netMoney: 9 }, {}, { off: { saturation_returns: "ablated" } });
  expect(sectorCost.every((x) => x === 0)).toBe(true);
  expect(sectorReturn[cell(RU, law)]).toBeCloseTo(0.8);
});
