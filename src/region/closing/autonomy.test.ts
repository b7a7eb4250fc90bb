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
const given = (world: object, more: object = {}) =>
  effectOf(autonomy, { world: { shareAll, population: 1, ...world }, parameters, ...more });

test("any power costs the same to leave, Russia more by what runs through its pipes", () => {
  const { exitCost } = given({ pipes: { KZ: 0.5 } });
  expect(exitCost[by(RU, KZ)]).toBeCloseTo(0.5);
  expect(exitCost[by(RU, KG)]).toBeCloseTo(0.4);
  expect(exitCost[by(US, KZ)]).toBeCloseTo(0.4);
});

test("leverage is the mean of shares over boards x exit cost", () => {
  const { leverage } = given({ pipes: { KZ: 1 } });
  expect(leverage[by(RU, KZ)]).toBeCloseTo(0.4 * 0.6);
  expect(leverage[by(CN, KZ)]).toBeCloseTo(0.6 * 0.4);
  expect(leverage[by(US, KZ)]).toBe(0);
});

test("autonomy is what the strongest tie leaves: Russia's where pipes bind, China's elsewhere", () => {
  const strong = given({ pipes: { KZ: 1 } }, { parameters: { x0: 0.4, pipeCost: 0.3 } }).auto;
  expect(strong[KZ]).toBeCloseTo(1 - 0.4 * 0.7);
  expect(strong[KG]).toBeCloseTo(1 - 0.6 * 0.4);
});

test("the cost of leaving is never above 1", () => {
  const { exitCost } = given({ pipes: 1 }, { parameters: { x0: 0.9, pipeCost: 0.3 } });
  expect(exitCost[by(RU, KZ)]).toBe(1);
});

test("regional figures weight hosts by population", () => {
  const { autoRegion, divRegion } = given({
    pipes: { KZ: 1 },
    population: { KZ: 3, KG: 1 },
    div: { KZ: 0.4, KG: 0.8, UZ: 0.1 },
  });
  expect(divRegion[0]).toBeCloseTo(0.5);
  expect(autoRegion[0]).toBeCloseTo(0.76);
});
