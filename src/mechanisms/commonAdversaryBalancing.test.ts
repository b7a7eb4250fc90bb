import { expect, test } from "vitest";
import { effectOf } from "../region/probe.ts";
import { commonAdversaryBalancing } from "./commonAdversaryBalancing.ts";

const parameters = { c3: 0.4, c4: 0.1, k2: 0.2 };
const ask = (world: object, off = {}) => effectOf(commonAdversaryBalancing, { world, parameters, off });

test.each([
  // what                                          Russia China trade   U
  ["pressure on both pulls by the geometric mean", 0.9, 0.4, 0, 0.6],
  ["a trade conflict is pressure on China", 0.9, 0, 0.4, 0.6],
  ["of pressure and trade conflict the larger counts", 0.9, 0.1, 0.4, 0.6],
  ["pressure on Russia alone pulls nobody together", 0.9, 0, 0, 0],
  ["pressure on China alone pulls nobody together", 0, 0.9, 0.9, 0],
  ["full pressure on both is the highest pull", 1, 1, 1, 1],
])("%s", (_what, RU, CN, tradewar, expected) => {
  expect(ask({ usPressure: { RU, CN }, tradewar }).adversaryPull[0]).toBeCloseTo(expected);
});

test("pull feeds all cooperation, a footprint only military cooperation and the whole", () => {
  const added = ask({ usPressure: { RU: 0.9, CN: 0.4 }, usfoot: 0.5 });
  expect(added.coopPolTarget[0]).toBeCloseTo(0.24);
  expect(added.coopMilTarget[0]).toBeCloseTo(0.29);
  expect(added.coopTarget[0]).toBeCloseTo(0.29);
});

test("pull damps every board alike, a footprint none", () => {
  const { damping } = ask({ usPressure: { RU: 0.9, CN: 0.4 }, usfoot: 1 });
  expect([...damping]).toEqual(Array(4).fill(expect.closeTo(0.12)));
});

test("switched off it adds nothing, whatever the pressure", () => {
  const off = ask({ usPressure: 1, usfoot: 1 }, { common_adversary_balancing: "ablated" });
  expect([off.coopTarget[0], off.coopPolTarget[0], off.coopMilTarget[0], ...off.damping]).toEqual(
    Array(7).fill(0),
  );
  expect(off.adversaryPull[0]).toBe(1); // the pressure itself is still told to others
});
