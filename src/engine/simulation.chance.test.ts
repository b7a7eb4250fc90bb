import { expect, test } from "vitest";
import { mechanismsOf } from "./mechanism.ts";
import { derived, stock } from "./quantity.ts";
import type { Onlooker } from "./simulation.ts";
import type { Structure } from "./structure.ts";
import { fixed, play, toy } from "./testing/play.ts";

const one = { label: "A number", unit: "1" } as const;
const quantities = { left: stock(one), right: stock(one), sum: derived(one) };
const mechanism = mechanismsOf<typeof quantities>();

/** A stock that adds a normal draw each quarter. */
const wanders = (name: "left" | "right") =>
  mechanism({ ...toy(`wanders_${name}`), parameters: { size: fixed(1) }, neutral: { size: 0 } }).change(
    { reads: [], writes: [name], draws: ["luck"] },
    (_world, p, add, draws) => {
      add[name][0] += p.size * draws.chance.normal(draws.luck, 0);
    },
  );
const sum = mechanism({ ...toy("sum"), parameters: {} }).derive(
  { reads: ["left", "right"], writes: ["sum"] },
  (w, _p, out) => {
    out.sum[0] = w.left[0] + w.right[0];
  },
);
const mechanisms = [wanders("left"), wanders("right"), sum];
const model = { name: "toy", quantities, mechanisms };
const start = { left: 3 };

test("the same seed and run give the same bytes, again and in another simulation", () => {
  const played = play(model, { quarters: 20 });
  const record = played.record();
  expect(played.record()).toEqual(record);
  expect(play(model, { quarters: 20 }).record()).toEqual(record);
});

test("another seed, or another run, has other luck", () => {
  const last = (how: object) => play(model, { quarters: 20, ...how }).history("sum")[19];
  const ends = [last({}), last({ seed: 2 }), last({ run: 1 }), last({ seed: 2, run: 1 })];
  expect(new Set(ends).size).toBe(4);
});

test("a run leaves nothing behind for the next", () => {
  const { simulation, vector } = play(model, { start, quarters: 20 });
  const first = simulation.run(vector, 1, 0).slice();
  simulation.run(vector, 9, 5);
  expect(simulation.run(vector, 1, 0)).toEqual(first);
});

test("two mechanisms with draws of one name have luck of their own", () => {
  const { history } = play(model, { quarters: 2 });
  expect(history("left")[1]).not.toBe(history("right")[1]);
});

test("switching a mechanism off, or taking it out, leaves every other draw as it was", () => {
  const whole = play(model, { quarters: 20 }).history("left");
  const off = play(model, { quarters: 20, off: { wanders_right: "ablated" } });
  expect(off.history("left")).toEqual(whole);
  expect(off.history("right")[19]).toBe(0);
  const without = play({ ...model, mechanisms: [mechanisms[2], mechanisms[0]] }, { quarters: 20 });
  expect(without.history("left")).toEqual(whole);
});

test("a longer run begins as a shorter one", () => {
  const short = play(model, { quarters: 5 }).history("sum");
  expect(play(model, { quarters: 20 }).history("sum").slice(0, 5)).toEqual(short);
});

test("an onlooker sees every quarter and every step, in order", () => {
  const seen: string[] = [];
  const onlooker: Onlooker = {
    begin: (at) => void seen.push(`begin ${at}`),
    step: ({ mechanism: { name } }, index) => void seen.push(`${index} ${name}`),
    state: (at) => void seen.push(`state ${at}`),
    end: (at) => void seen.push(`end ${at}`),
  };
  play(model, { quarters: 2, onlooker }).record();
  const steps = ["0 wanders_left", "1 wanders_right", "2 sum"];
  expect(seen).toEqual([8004, 8005].flatMap((at) => [`begin ${at}`, ...steps, `state ${at}`, `end ${at}`]));
});

test("an onlooker sees stocks before and after the quarter, and their differences in between", () => {
  const seen: number[] = [];
  const { simulation, vector } = play(model, { start, quarters: 1 });
  const { world, delta } = simulation.program;
  simulation.run(vector, 1, 0, {
    step: (bound) =>
      void (bound.mechanism.name === "wanders_left" && seen.push(bound.outputs.get("left")![0])),
    state: () => void seen.push(world[0], delta[0]),
    end: () => void seen.push(world[0]),
  });
  const [step, before, difference, after] = seen;
  expect(before).toBe(3);
  expect(step).toBe(difference);
  expect(after).toBe(before + difference);
});

test("being looked at changes nothing to the last bit", () => {
  const onlooker: Onlooker = { begin() {}, step() {}, state() {}, end() {} };
  const modes: Structure["off"][] = [{}, { wanders_left: "clamped" }];
  for (const off of modes)
    expect(play(model, { quarters: 20, off, onlooker }).record()).toEqual(
      play(model, { quarters: 20, off }).record(),
    );
});
