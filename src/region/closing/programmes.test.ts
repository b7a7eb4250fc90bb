import { expect, test } from "vitest";
import { by, HOSTS, host, POWERS, power } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { programmes, SPLIT } from "./programmes.ts";
import { REFERENCE } from "./referenceEngagement.ts";

const [EU, GB, IN] = (["EU", "GB", "IN"] as const).map((label) => power.labels.indexOf(label));
const [KZ, KG, UZ] = (["KZ", "KG", "UZ"] as const).map((label) => host.labels.indexOf(label));
const parameters = { money: 10, capacityIN: 0.25, ratio: 0.5, management: 0.4, setUp: 0.1 };
/** Every factor of engagement is a half, so that eng is money x split / 16. */
const usual = {
  engagement: 1,
  effortScale: 1,
  programmeLength: Infinity,
  hostFocus: 1,
  pcred: 0.5,
  crowd: 0.5,
  returns: 0.5,
  uptake: 0.5,
  coherence: 1,
};
const given = (world: object, changed: object = {}) =>
  effectOf(programmes, { world: { ...usual, ...world }, parameters: { ...parameters, ...changed } });
const hosts = (rest: number, own: Readonly<Record<number, number>>) =>
  Array.from({ length: POWERS * HOSTS }, (_, i) => own[i] ?? rest);

test("a partner's money is split wholly, and the British as stated", () => {
  for (let q = 0; q < POWERS; q++)
    expect(SPLIT.subarray(by(q, 0), by(q, HOSTS)).reduce((sum, x) => sum + x)).toBeCloseTo(1);
  expect([...SPLIT.subarray(by(GB, 0), by(GB, HOSTS))]).toEqual([0.3, 0.1, 0.1, 0.1, 0.4]);
});

test("money follows engagement by path and by lever; India spends what its capacity lets it", () => {
  expect(given({}).netMoney[EU]).toBeCloseTo(10);
  expect(given({}).netMoney[IN]).toBeCloseTo(2.5);
  expect(given({ engagement: { EU: 2 }, effortScale: { EU: 1.5 } }).netMoney[EU]).toBeCloseTo(30);
});

test("delivery raised at constant pledges brings more money and its management", () => {
  const { delivery, netMoney } = given({ deliveryShift: { EU: 0.25 } });
  expect(delivery[EU]).toBe(0.75);
  expect(netMoney[EU]).toBeCloseTo(15 - 0.4 * 5);
});

test("delivery stays between nothing and all of what is pledged", () => {
  expect(given({ deliveryShift: 0.6 }).delivery[EU]).toBe(1);
  const less = given({ deliveryShift: -0.5 });
  expect([less.delivery[EU], less.netMoney[EU]]).toEqual([0, 0]);
});

test("starting programmes costs a share of a year's money for each length", () => {
  expect(given({ programmeLength: 2 }).netMoney[EU]).toBeCloseTo(9.5);
  expect(given({ programmeLength: 1 }).netMoney[EU]).toBeCloseTo(9);
});

test("fixed costs are paid out of the money, as far as it goes", () => {
  expect(given({ sectorCost: { EU: 4 } }).netMoney[EU]).toBeCloseTo(6);
  expect(given({ sectorCost: { EU: 40 } }).netMoney[EU]).toBe(0);
});

test("effective engagement is the product of its factors, and the region is the sum of hosts", () => {
  const { eng, engPower } = given({});
  expect(eng[by(GB, UZ)]).toBeCloseTo((10 * 0.4) / 16);
  expect(engPower[GB]).toBeCloseTo(10 / 16);
  expect(given({ coherence: 1.2, premium: { GB: 0.25 } }).engPower[GB]).toBeCloseTo((10 / 16) * 1.2 * 0.75);
});

test("focus on a host moves money there and adds none", () => {
  const hostFocus = hosts(1, { [by(GB, KG)]: 5 });
  const { eng, engPower } = given({ hostFocus });
  expect(eng[by(GB, KG)]).toBeCloseTo((10 / 16) * (0.5 / 1.4));
  expect(engPower[GB]).toBeCloseTo(10 / 16);
  expect(given({ hostFocus: 0 }).engPower[GB]).toBe(0);
});

test("stranded money does nothing, and nobody else gets it", () => {
  const { eng } = given({ stranded: hosts(0, { [by(GB, KZ)]: 0.1 }) });
  expect(eng[by(GB, KZ)]).toBe(0);
  expect(eng[by(GB, UZ)]).toBeCloseTo((10 * 0.4) / 16);
});

test("reach is engagement against a reference that moves with the coded budget alone", () => {
  const { reach } = given({});
  expect(reach[by(GB, UZ)]).toBeCloseTo(1 / 16 / REFERENCE[by(GB, UZ)]);
  expect(given({}, { money: 20 }).reach[by(GB, UZ)]).toBeCloseTo(reach[by(GB, UZ)]);
  expect(given({ effortScale: { GB: 2 } }).reach[by(GB, UZ)]).toBeCloseTo(2 * reach[by(GB, UZ)]);
});

test("an unpaid effort reaches nobody", () => {
  const { reach } = given({ effortScale: 0, sectorCost: 1 });
  expect(reach.every((x) => x === 0)).toBe(true);
});
