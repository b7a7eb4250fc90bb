import { expect, test } from "vitest";
import { mechanismsOf } from "./mechanism.ts";
import { axis, combined, derived, exogenous, stock } from "./quantity.ts";
import { quarter } from "./quarter.ts";
import { RunFault } from "./runFault.ts";
import { fixed, play, toy } from "./testing/play.ts";

const one = { label: "A number", unit: "1" } as const;
const quantities = {
  level: stock({ ...one, axes: [axis("host", ["A", "B"])] }),
  inflow: combined({ ...one, rule: "complements" }),
  mean: derived(one),
  rain: exogenous(one),
};
const mechanism = mechanismsOf<typeof quantities>();

const mean = mechanism({ ...toy("mean"), parameters: {} }).derive(
  { reads: ["level", "rain"], writes: ["mean"] },
  ({ level, rain }, _p, out) => void (out.mean[0] = rain[0] === 1 ? level[0] / 0 : level[0]),
);
const fills = mechanism({ ...toy("fills"), parameters: {} }).change(
  { reads: ["mean", "inflow"], writes: ["level"] },
  (w, _p, add) => void (add.level[1] += w.mean[0] + w.inflow[0]),
);
const stormy = (worst: number) =>
  mechanism({ ...toy("storm"), parameters: {} }).change(
    { reads: ["rain"], writes: ["level", "inflow"] },
    ({ rain }, _p, add) => {
      if (rain[0] === 2) add.level[1] += worst;
      if (rain[0] === 3) add.inflow[0] += worst;
    },
  );
const model = (...mechanisms: (typeof mean)[]) => ({ name: "toy", quantities, mechanisms });
const rain = (...values: number[]) => ({ rain: (row: number) => values[row] });

function faultOf(run: () => unknown): RunFault {
  try {
    run();
  } catch (fault) {
    if (fault instanceof RunFault) return fault;
  }
  throw new Error("expected a RunFault");
}

test.each([
  ["a formula", [0, 0, 1, 0], "stopped in 2001-Q3: mean gave mean NaN", "mean", "2001-Q3"],
  ["a difference", [0, 2, 0, 0], "stopped in 2001-Q2: storm gave level[B] NaN", "storm", "2001-Q2"],
  ["a contribution", [0, 0, 0, 3], "stopped in 2001-Q4: storm gave inflow NaN", "storm", "2001-Q4"],
] as const)("%s that is not a number stops the run and is named", (_what, values, message, author, at) => {
  const fault = faultOf(play(model(fills, mean, stormy(NaN)), { paths: rain(...values) }).record);
  expect(fault.message).toBe(message);
  expect(fault.mechanism).toBe(author);
  expect(fault.quarter).toBe(quarter(at));
});

test("infinity is no number either where it is recorded", () => {
  const fault = faultOf(play(model(mean, fills, stormy(Infinity)), { paths: rain(0, 2, 0, 0) }).record);
  expect(fault.message).toBe("stopped in 2001-Q2: storm gave level[B] Infinity");
});

test("a sum that overflows has no single author, but a place", () => {
  const played = play(model(mean, fills, stormy(1e308)), {
    start: { "level[B]": 1e308 },
    paths: rain(0, 2, 0, 0),
  });
  const fault = faultOf(played.record);
  expect(fault.message).toBe("stopped in 2001-Q3: level[B] is not a number");
  expect(fault.mechanism).toBeUndefined();
});

test("after a run that stopped, the next one is as good as new", () => {
  const roots = mechanism({ ...toy("roots"), parameters: { part: fixed(4) } }).change(
    { reads: [], writes: ["level"] },
    (_w, p, add) => void (add.level[0] += Math.sqrt(p.part)),
  );
  for (const off of ["ablated", "clamped"] as const) {
    const { simulation, vector, history } = play(model(mean, roots), { off: { roots: off } });
    expect(history("level[A]")).toEqual([0, 2, 4, 6]);
    const fault = faultOf(() => simulation.run(Float64Array.of(-1), 1, 1));
    expect(fault.message).toBe("stopped in 2001-Q1: roots gave level[A] NaN");
    expect(simulation.run(vector, 1, 2)[simulation.program.layout.size]).toBe(2);
  }
});
