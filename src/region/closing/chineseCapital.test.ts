import { expect, test } from "vitest";
import { at, CN, cul, eco, HOSTS, POWERS, RU } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { chineseCapital } from "./chineseCapital.ts";

const KZ = 0;
const KG = 1;
const parameters = { worth: { KZ: 0.2, KG: 0.02 }, wear: 0.04, loss: 0.4 };
const written = (world: object) => effectOf(chineseCapital, { world, parameters });

test("growth of ties is capital at the worth of a point in each host", () => {
  const { fdi } = written({ growthCN: 10 });
  expect(fdi[KZ]).toBeCloseTo(2);
  expect(fdi[KG]).toBeCloseTo(0.2);
});

test("where ties shrink nothing is invested, and nothing is taken back", () => {
  expect(written({ growthCN: -3 }).fdi[KZ]).toBe(0);
});

test("what does not become plants becomes roads; money is neither made nor lost", () => {
  const { fdi, newRoads } = written({ growthCN: 10, plantShare: 0.3 });
  expect(newRoads[KZ]).toBeCloseTo(1.4);
  expect(newRoads[KZ] + 0.3 * fdi[KZ]).toBeCloseTo(fdi[KZ]);
});

test("plants and roads by decision come on top", () => {
  expect(written({ growthCN: 10, plantStep: { KZ: 1 }, roadStep: { KG: 0.5 } }).fdi[KZ]).toBeCloseTo(3);
  expect(written({ growthCN: 10, plantStep: { KZ: 1 }, roadStep: { KG: 0.5 } }).fdi[KG]).toBeCloseTo(0.7);
});

test("roads wear", () => {
  expect(written({ infra: 10 }).infra[KZ]).toBeCloseTo(-0.1);
  expect(written({ infra: 10, growthCN: 10, plantShare: 1 }).infra[KZ]).toBeCloseTo(-0.1);
  expect(written({ infra: 10, growthCN: 10 }).infra[KZ]).toBeCloseTo(0.5 - 0.1);
});

test("ties of the Belt and Road gather as it builds and wear with its roads; other ties do not", () => {
  expect(written({ growthBri: 4, infl: 100 }).roadTies[KZ]).toBeCloseTo(1);
  const worn = written({ roadTies: 20, infl: 100 });
  expect(worn.roadTies[KZ]).toBeCloseTo(-0.2);
  expect(worn.infl[at(eco, CN, KZ)]).toBeCloseTo(-0.2);
  expect(worn.infl[at(eco, RU, KZ)]).toBe(0);
  expect(worn.infl[at(cul, CN, KZ)]).toBe(0);
});

test("wear takes no more than China still has", () => {
  expect(written({ roadTies: 20, infl: 5 }).infl[at(eco, CN, KZ)]).toBeCloseTo(-0.05);
});

test("money by decision is worth as many points as money of the rule; roads wear, plants do not", () => {
  const roads = written({ roadStep: { KZ: 1 } });
  expect(roads.infl[at(eco, CN, KZ)]).toBeCloseTo(5 / 4);
  expect(roads.roadTies[KZ]).toBeCloseTo(5 / 4);
  const plants = written({ plantStep: { KZ: 1 } });
  expect(plants.infl[at(eco, CN, KZ)]).toBeCloseTo(5 / 4);
  expect(plants.roadTies[KZ]).toBe(0);
});

test("plants given up take ties with them in proportion to all capital", () => {
  const { infl } = written({ infl: 100, infra: 6, prod: 4, exits: 1 });
  expect(infl[at(eco, CN, KZ)]).toBeCloseTo(-0.4 * 100 * 0.1 * 0.25);
});

test("without capital there is nothing to give up", () => {
  const { infl } = written({ infl: 100, exits: 1 });
  for (let s = 0; s < HOSTS; s++) for (let q = 0; q < POWERS; q++) expect(infl[at(eco, q, s)]).toBe(0);
});

test("points gained from 2001 to 2020 make a stock of the order of commitments on record", () => {
  const points = { KZ: 202, KG: 210, TJ: 180, TM: 109, UZ: 139 };
  const { cells } = chineseCapital.parameters.worth;
  const sum = (pick: (cell: (typeof cells)["KZ"]) => number) =>
    Object.entries(points).reduce(
      (all, [s, n]) => all + n * pick(cells[s as keyof typeof cells] as never),
      0,
    );
  const committed = 63.5 + 4 + 6 + 12.2 + 17.6;
  expect(sum((cell) => cell.range[0]) / committed).toBeCloseTo(0.5, 1);
  expect(sum((cell) => cell.value) / committed).toBeCloseTo(0.88, 1);
  expect(sum((cell) => cell.range[1]) / committed).toBeCloseTo(1.25, 1);
});
