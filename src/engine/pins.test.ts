import { expect, test } from "vitest";
import { mechanismsOf } from "./mechanism.ts";
import { axis, combined, derived, exogenous, stock } from "./quantity.ts";
import { fixed, type Play, play, toy } from "./testing/play.ts";

const one = { label: "A number", unit: "1" } as const;
const quantities = {
  level: stock(one),
  inflow: combined(one),
  brake: combined({ ...one, rule: "complements", axes: [axis("host", ["A", "B"])] }),
  goal: derived({ ...one, recentres: true }),
  beyond: derived({ ...one, recentres: true }),
  twice: derived(one),
  rain: exogenous(one),
};
const mechanism = mechanismsOf<typeof quantities>();

const water = mechanism({ ...toy("water"), role: "closing", parameters: {} })
  .derive({ reads: ["inflow"], writes: ["goal"] }, (w, _p, out) => void (out.goal[0] = w.inflow[0]))
  .derive({ reads: ["goal"], writes: ["beyond"] }, (w, _p, out) => void (out.beyond[0] = 10 * w.goal[0]))
  .derive({ reads: ["level"], writes: ["twice"] }, (w, _p, out) => void (out.twice[0] = 2 * w.level[0]))
  .change({ reads: ["goal"], writes: ["level"] }, (w, _p, add) => void (add.level[0] += w.goal[0]));
/** Gives inflow of `base` and `slope` times the rain. */
const river = mechanism({
  ...toy("river"),
  parameters: { base: fixed(2), slope: fixed(1) },
  neutral: { base: 0, slope: 0 },
  terms: { bed: { base: 0 } },
}).change({ reads: ["rain"], writes: ["inflow"] }, (w, p, add) => {
  add.inflow[0] += p.base + p.slope * w.rain[0];
});
const spring = mechanism({ ...toy("spring"), parameters: { flow: fixed(1) }, neutral: { flow: 0 } }).change(
  { reads: ["rain"], writes: ["inflow"] },
  (w, p, add) => void (add.inflow[0] += p.flow * w.rain[0]),
);
const model = { name: "toy", quantities, mechanisms: [water, river, spring] };
// Rain 1, 2, 3, 4: the river gives 3, 4, 5, 6 and the spring 1, 2, 3, 4.
const rain = (row: number) => 1 + row;
const run = (how: Play) => play(model, { paths: { rain }, ...how });
const clamp = (of: string, value: number, to?: string) => ({
  clamps: [{ of, value, from: "2001-Q2", ...(to === undefined ? {} : { to }) }],
});

test("with everything on, contributions follow the rain", () => {
  expect(run({}).history("inflow")).toEqual([4, 6, 8, 10]);
  expect(run({}).history("level")).toEqual([0, 4, 10, 18]);
});

test("a stock is held from a quarter on, for all who read it", () => {
  expect(run(clamp("level", 7)).history("level")).toEqual([0, 7, 7, 7]);
  expect(run(clamp("level", 7)).history("twice")).toEqual([0, 14, 14, 14]);
});

test("a stock that is let go moves on from where it was held", () => {
  expect(run(clamp("level", 7, "2001-Q3")).history("level")).toEqual([0, 7, 7, 7 + 8]);
});

test("a derived value is held through its last quarter, for all who read it", () => {
  const { history } = run(clamp("goal", -1, "2001-Q3"));
  expect(history("goal")).toEqual([4, -1, -1, 10]);
  expect(history("beyond")).toEqual([40, -10, -10, 100]);
  expect(history("level")).toEqual([0, 4, 3, 2]);
});

test("a combined value is held whatever anyone contributes", () => {
  const { history } = run(clamp("inflow", 9, "2001-Q2"));
  expect(history("inflow")).toEqual([4, 9, 8, 10]);
  expect(history("goal")).toEqual([4, 9, 8, 10]);
});

test("one cell is held without the others", () => {
  const gives = mechanism({ ...toy("gives"), parameters: {} }).change(
    { reads: [], writes: ["brake"] },
    (_w, _p, add) => {
      add.brake[0] += 0.5;
      add.brake[1] += 0.5;
    },
  );
  const played = play({ ...model, mechanisms: [water, gives] }, clamp("brake[B]", 0.9));
  expect(played.history("brake[A]")).toEqual([0.5, 0.5, 0.5, 0.5]);
  expect(played.history("brake[B]")).toEqual([0.5, 0.9, 0.9, 0.9]);
});

test("a mechanism that is ablated gives nothing", () => {
  expect(run({ off: { river: "ablated" } }).history("inflow")).toEqual([1, 2, 3, 4]);
  expect(run({ off: { river: "ablated", spring: "ablated" } }).history("inflow")).toEqual([0, 0, 0, 0]);
});

test("a term that is off takes its own part away", () => {
  expect(run({ off: { "river.bed": "ablated" } }).history("inflow")).toEqual([2, 4, 6, 8]);
});

test("recentred, a target keeps its first level and later lacks only what the mechanism would have added", () => {
  const { history } = run({ off: { river: "recentred" } });
  expect(history("inflow")).toEqual([1, 2, 3, 4]);
  expect(history("goal")).toEqual([4, 5, 6, 7]); // 3 above the inflow
});

test("a target that reads a recentred one is not shifted twice", () => {
  expect(run({ off: { river: "recentred" } }).history("beyond")).toEqual([40, 50, 60, 70]);
});

test("a term can be recentred", () => {
  expect(run({ off: { "river.bed": "recentred" } }).history("goal")).toEqual([4, 6, 8, 10]);
});

test("what is ablated beside a recentred mechanism stays out of the level that is kept", () => {
  const { history } = run({ off: { river: "recentred", spring: "ablated" } });
  expect(history("goal")).toEqual([3, 3, 3, 3]);
});

test("a clamp does not enter the level that recentring keeps", () => {
  const { history } = run({
    off: { river: "recentred" },
    clamps: [{ of: "goal", value: 50, from: "2001-Q1", to: "2001-Q2" }],
  });
  expect(history("goal")).toEqual([50, 50, 6, 7]);
});

test("clamped, a mechanism goes on giving what it gave first", () => {
  expect(run({ off: { river: "clamped" } }).history("inflow")).toEqual([4, 5, 6, 7]);
});

test("clamped, a formula keeps its first value and a difference of a stock comes every quarter", () => {
  const steady = mechanism({ ...toy("steady"), parameters: {} })
    .derive({ reads: ["rain"], writes: ["goal"] }, (w, _p, out) => void (out.goal[0] = w.rain[0]))
    .derive({ reads: ["rain"], writes: ["beyond", "twice"] }, () => {})
    .change({ reads: ["rain"], writes: ["level"] }, (w, _p, add) => void (add.level[0] += w.rain[0]));
  const { history } = play(
    { ...model, mechanisms: [steady] },
    { paths: { rain }, off: { steady: "clamped" } },
  );
  expect(history("goal")).toEqual([1, 1, 1, 1]);
  expect(history("level")).toEqual([0, 1, 2, 3]);
});

test("clamped, a relaxation goes on toward its target", () => {
  const follows = mechanism({ ...toy("follows"), parameters: {} }).relax("level", "rain", () => 0);
  const closed = mechanism({ ...toy("closed"), parameters: {} }).derive(
    { reads: [], writes: ["goal", "beyond", "twice"] },
    () => {},
  );
  const { history } = play(
    { ...model, mechanisms: [closed, follows] },
    { paths: { rain }, off: { follows: "clamped" } },
  );
  expect(history("level")).toEqual([0, 1, 2, 3]);
});

// Brakes in complements: one gives 1, that is all there is; the other a share that grows.
const brakes = (name: string, share: (rain: number) => number) =>
  mechanism({ ...toy(name), parameters: {} }).change({ reads: ["rain"], writes: ["brake"] }, (w, _p, add) => {
    add.brake[0] += share(w.rain[0]);
  });

test("clamped complements are held by themselves, also behind a full brake", () => {
  const grows = brakes("grows", (r) => r / 8);
  const half = { ...model, mechanisms: [water, brakes("half", () => 0.5), grows] };
  const held = { paths: { rain }, off: { grows: "clamped" } } as const;
  expect(play(half, held).history("brake[A]")).toEqual(Array(4).fill(1 - 0.5 * (7 / 8)));
  const fades = { ...model, mechanisms: [water, brakes("fades", (r) => (r === 1 ? 1 : 0)), grows] };
  expect(play(fades, held).history("brake[A]")).toEqual([1, 1 / 8, 1 / 8, 1 / 8]);
});

test("the first quarter with a clamped mechanism is that of the model as it is, to the last bit", () => {
  const first = (off: Play["off"]) => run({ off, quarters: 1, paths: { rain: 1 / 3 } }).record();
  expect(first({ river: "clamped", spring: "clamped" })).toEqual(first({}));
});

test("each run keeps levels of its own", () => {
  const off = { river: "recentred", spring: "clamped" } as const;
  const { simulation, vector } = run({ off });
  const first = simulation.run(vector, 1, 0).slice();
  simulation.run(
    vector.map((value) => 3 * value),
    1,
    1,
  );
  expect(simulation.run(vector, 1, 2)).toEqual(first);
  // The river gives 3 at first, the spring 1 ever after.
  expect(run({ off }).history("goal")).toEqual([4, 4, 4, 4]);
});

test("a stock is pushed once and moves on from there", () => {
  const pushed = run({ clamps: [{ of: "level", how: "add", value: 5, from: "2001-Q2" }] });
  expect(pushed.history("level")).toEqual([0, 4 + 5, 10 + 5, 18 + 5]);
  const halved = run({ clamps: [{ of: "level", how: "scale", value: 0.5, from: "2001-Q3" }] });
  expect(halved.history("level")).toEqual([0, 4, 5, 5 + 8]);
});

test("what is added to a computed value is there in each quarter, and fades by half-life", () => {
  const shifted = run({ clamps: [{ of: "goal", how: "add", value: 1, from: "2001-Q2" }] });
  expect(shifted.history("goal")).toEqual([4, 7, 9, 11]);
  const fading = run({ clamps: [{ of: "goal", how: "add", value: 8, halfLife: 0.25, from: "2001-Q2" }] });
  expect(fading.history("goal")).toEqual([4, 6 + 8, 8 + 4, 10 + 2]);
});

test("a push on what several mechanisms contribute to counts once", () => {
  const pushed = run({ clamps: [{ of: "inflow", how: "add", value: 100, from: "2001-Q2" }] });
  expect(pushed.history("inflow")).toEqual([4, 106, 108, 110]);
});

test("a value is kept as it stands when the clamp begins", () => {
  const kept = run({ clamps: [{ of: "goal", how: "keep", from: "2001-Q3" }] });
  expect(kept.history("goal")).toEqual([4, 6, 6, 6]);
  const stock = run({ clamps: [{ of: "level", how: "keep", from: "2001-Q3" }] });
  expect(stock.history("level")).toEqual([0, 4, 10, 10]);
});

test("a path takes the values of another cell, a series its own", () => {
  const series = Float64Array.of(3, 1, 2);
  expect(run({ clamps: [{ of: "goal", series, from: "2001-Q2" }] }).history("goal")).toEqual([4, 3, 1, 2]);
  const copied = run({ clamps: [{ of: "rain", how: "copy", like: "level", from: "2001-Q2" }] });
  expect(copied.history("rain")).toEqual([1, 4, 14, 44]);
});
