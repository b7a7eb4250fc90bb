import { expect, test } from "vitest";
import { by, CN, HOSTS, POWERS, RU, US } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { autonomy } from "./autonomy.ts";

const KZ = 0;
const KG = 1;
const parameters = { x0: 0.4, pipeCost: 0.2 };
const shareAll = Array.from({ length: POWERS * HOSTS }, () => 0);
for (let s = 0; s < HOSTS; s++) {
  shareAll[by(RU, s)] = 0.4;
  shareAll[by(CN, s)] = 0.6;
}
const given = (world: object) =>
  effectOf(autonomy, { world: { shareAll, population: 1, ...world }, parameters });
/** Cost of leaving each power: the same in all hosts but for Russia in Kazakhstan. */
const exitCost = (rest: number, ofRussiaInKZ: number) =>
  Array.from({ length: POWERS * HOSTS }, (_, i) => (i === by(RU, KZ) ? ofRussiaInKZ : rest));

test("adds to the cost of leaving: the same for any power, for Russia more by what runs through its pipes", () => {
  const { exitCost } = given({ pipes: { KZ: 0.5 } });
  expect(exitCost[by(RU, KZ)]).toBeCloseTo(0.5);
  expect(exitCost[by(RU, KG)]).toBeCloseTo(0.4);
  expect(exitCost[by(US, KZ)]).toBeCloseTo(0.4);
});

test("leverage is the mean of shares over boards x exit cost, whoever added to it", () => {
  const { leverage } = given({ exitCost: exitCost(0.4, 0.6) });
  expect(leverage[by(RU, KZ)]).toBeCloseTo(0.4 * 0.6);
  expect(leverage[by(CN, KZ)]).toBeCloseTo(0.6 * 0.4);
  expect(leverage[by(US, KZ)]).toBe(0);
});

test("autonomy is what the strongest tie leaves: Russia's where it costs more to leave, China's elsewhere", () => {
  const strong = given({ exitCost: exitCost(0.4, 0.7) }).auto;
  expect(strong[KZ]).toBeCloseTo(1 - 0.4 * 0.7);
  expect(strong[KG]).toBeCloseTo(1 - 0.6 * 0.4);
});

test("leverage counts the cost of leaving as at most 1 and at least 0", () => {
  expect(given({ exitCost: exitCost(0.4, 1.2) }).leverage[by(RU, KZ)]).toBeCloseTo(0.4);
  expect(given({ exitCost: exitCost(0.4, -0.1) }).leverage[by(RU, KZ)]).toBe(0);
});

test("regional figures weight hosts by population", () => {
  const { autoRegion, divRegion } = given({
    exitCost: exitCost(0.4, 0.6),
    population: { KZ: 3, KG: 1 },
    div: { KZ: 0.4, KG: 0.8, UZ: 0.1 },
  });
  expect(divRegion[0]).toBeCloseTo(0.5);
  expect(autoRegion[0]).toBeCloseTo(0.76);
});
