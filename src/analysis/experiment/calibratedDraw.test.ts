import { expect, test } from "vitest";
import { calibratedDraws } from "../../data/calibrated.ts";
import { loadData } from "../../data/load.ts";
import { plainStructure } from "../../engine/structure.ts";
import { armUntil, dampings, LAST_FITTED } from "../calibration/sets.ts";
import type { Arm } from "./arm.ts";
import { calibratedQuantiles, calibratedSet } from "./calibratedDraw.ts";
import { makeExperiment } from "./experiment.ts";

const data = loadData();
const arm = (damping: string): Arm => ({
  ...armUntil(data, LAST_FITTED, { damping }, 1),
  draws: "calibrated",
});
const { space } = makeExperiment({ ...arm(dampings[0]), draws: "prior" }, data);

test.each(dampings)(
  "the shipped draws of %s damping are 400, and have exactly the axes of the model",
  (set) => {
    const draws = calibratedDraws(set);
    expect(draws.count).toBe(400);
    expect(
      draws.axes,
      "the model has other drawn numbers than the shipped draws; run: multivector calibrate --out data/calibration",
    ).toEqual(space.axes.map(({ id }) => id));
  },
);

test("an arm takes the draws of its damping; without one, those of the multiplicative form", () => {
  expect(calibratedSet({ structure: { ...plainStructure, options: { damping: "additive" } } })).toBe(
    "additive",
  );
  expect(calibratedSet({ structure: plainStructure })).toBe("multiplicative");
});

test("run k of an arm has the numbers of accepted draw k, and after the last begins again", () => {
  const { draw } = makeExperiment(arm("additive"), data);
  const draws = calibratedDraws("additive");
  for (const run of [0, 7, 399, 400]) {
    const vector = draw(run);
    space.axes.forEach((axis, i) => expect(vector[i]).toBe(axis.to(draws.quantile(run % 400, i))));
  }
});

test("axes that calibration did not have keep their own numbers", () => {
  const wider = { ...space, axes: [{ ...space.axes[0], id: "later.axis" }, ...space.axes.slice(1)] };
  const into = new Float64Array(space.axes.length).fill(0.25);
  calibratedQuantiles(arm("multiplicative"), data, wider)(3, into);
  const draws = calibratedDraws("multiplicative");
  expect(into[0]).toBe(0.25);
  expect(into[1]).toBe(draws.quantile(3, 1));
});

test("draws other than those an arm was put together with are refused", () => {
  expect(() => calibratedQuantiles({ ...arm("additive"), calibration: "0123456789ab" }, data, space)).toThrow(
    /^calibrated draws 0123456789ab are not there any more, only [0-9a-f]{12}; run the study anew$/,
  );
});
