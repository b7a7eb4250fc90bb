import { expect, test } from "vitest";
import { BOARDS } from "../region/axes.ts";
import { effectOf } from "../region/probe.ts";
import { divisionOfLabour } from "./divisionOfLabour.ts";

const ask = (given: Parameters<typeof effectOf>[1] = {}) => effectOf(divisionOfLabour, given);
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value));

test.each([
  // what                                     spec  Russia                         China
  ["full specialisation gives own weights", 1, [0.3, 0.2, 0.35, 0.15], [0.15, 0.6, 0.15, 0.1]],
  ["half of it stands midway to equal boards", 0.5, [0.275, 0.225, 0.3, 0.2], [0.2, 0.425, 0.2, 0.175]],
  ["none makes all boards equal", 0, [0.25, 0.25, 0.25, 0.25], [0.25, 0.25, 0.25, 0.25]],
])("%s", (_what, spec, russia, china) => {
  expect([...ask({ parameters: { spec } }).weight]).toEqual(close([...russia, ...china]));
});

test("drawn weights are scaled to sum to 1", () => {
  const weightRU = { pol: 0.4, eco: 0.3, mil: 0.25, cul: 0.05 };
  const weightCN = { pol: 0.25, eco: 0.7, mil: 0.25, cul: 0.2 };
  const { weight } = ask({ parameters: { spec: 1, weightRU, weightCN } });
  expect([...weight.subarray(0, BOARDS)]).toEqual(close([0.4, 0.3, 0.25, 0.05]));
  expect([...weight.subarray(BOARDS)]).toEqual(close([0.25 / 1.4, 0.5, 0.25 / 1.4, 0.2 / 1.4]));
});

test("the norm adds weight to the military board as far as Russia does not acquiesce", () => {
  expect([...ask({ world: { acq: 0.6 }, parameters: { v1: 1.5 } }).normPremium]).toEqual(
    close([1, 1, 1.6, 1]),
  );
  expect([...ask({ world: { acq: 1 } }).normPremium]).toEqual([1, 1, 1, 1]);
});

test.each([
  // what                                     pol   eco  mil  cul  breach
  ["effort on the economy alone is no breach", 0, 1, 0, 0, 0],
  ["politics and the military count alike", 0.1, 0.5, 0.2, 0.2, 0.3],
  ["scale does not matter", 0.2, 1, 0.4, 0.4, 0.3],
  ["effort outside the economy alone is a full breach", 1, 0, 1, 0, 1],
  ["no effort is no breach", 0, 0, 0, 0, 0],
])("%s", (_what, pol, eco, mil, cul, expected) => {
  expect(ask({ world: { effort: { pol, eco, mil, cul } } }).breach[0]).toBeCloseTo(expected);
});

test.each([
  // what                                    breach damping
  ["an unbroken split damps by k5", 0, 0.4],
  ["half of the way to b* leaves half", 0.2, 0.2],
  ["at b* the norm is void", 0.4, 0],
  ["and stays void beyond", 0.9, 0],
])("%s, on every board", (_what, breach, expected) => {
  const effort = { mil: breach, eco: 1 - breach };
  const { damping } = ask({ world: { effort }, parameters: { k5: 0.4, bStar: 0.4 } });
  expect([...damping]).toEqual(close(Array(BOARDS).fill(expected)));
});

test("with overlap alone the split is no norm and damps nothing", () => {
  const { damping } = ask({ world: { effort: { eco: 1 } }, options: { division: "overlap" } });
  expect([...damping]).toEqual([0, 0, 0, 0]);
});

test("switched off, boards weigh the same, no norm adds to them and nothing damps", () => {
  const off = ask({ world: { effort: { eco: 1 }, acq: 0.2 }, off: { division_of_labour: "ablated" } });
  expect(new Set(off.weight)).toEqual(new Set([0.25]));
  expect([...off.normPremium]).toEqual([1, 1, 1, 1]);
  expect([...off.damping]).toEqual([0, 0, 0, 0]);
});
