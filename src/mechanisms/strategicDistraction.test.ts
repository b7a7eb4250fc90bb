import { expect, test } from "vitest";
import { effectOf } from "../region/probe.ts";
import { strategicDistraction } from "./strategicDistraction.ts";

const parameters = { u1: 0.5, u2: 0.25, halfLife: 1 };
const ask = (war: number, loadMemory: number, rest: object = {}) =>
  effectOf(strategicDistraction, { world: { war, loadMemory }, parameters, ...rest });

test.each([
  // what                                             war  memory load
  ["the load jumps with war within the quarter", 0.6, 0, 0.6],
  ["it holds while war holds", 0.6, 0.6, 0.6],
  ["after the war it fades by its half-life", 0, 0.6, 0.6 * 2 ** -0.25],
  ["a smaller war does not speed its fading", 0.1, 0.6, 0.6 * 2 ** -0.25],
  ["without war or memory there is none", 0, 0, 0],
])("%s", (_what, war, loadMemory, expected) => {
  expect(ask(war, loadMemory).load[0]).toBeCloseTo(expected);
});

test("the memory takes over the load of the quarter", () => {
  expect(ask(0.6, 0.2).loadMemory[0]).toBeCloseTo(0.4);
  expect(ask(0, 0.6).loadMemory[0]).toBeCloseTo(0.6 * 2 ** -0.25 - 0.6);
});

test("half of the load is left after one half-life of quarters", () => {
  let memory = 0.8;
  for (let quarter = 0; quarter < 4; quarter++) memory += ask(0, memory).loadMemory[0];
  expect(memory).toBeCloseTo(0.4);
});

test("load takes its part of force and of attention", () => {
  const { capR, attention } = ask(0.6, 0);
  expect(capR[0]).toBeCloseTo(0.7);
  expect(attention[0]).toBeCloseTo(0.85);
});

test("switched off, force and attention are whole in the worst war", () => {
  const { capR, attention, load } = ask(1, 1, { off: { strategic_distraction: "ablated" } });
  expect([capR[0], attention[0], load[0]]).toEqual([1, 1, 1]);
});
