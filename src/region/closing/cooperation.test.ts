import { expect, test } from "vitest";
import { effectOf } from "../probe.ts";
import { cooperation } from "./cooperation.ts";

const parameters = { c0: 0.15, c9: 0.1, tauC: 2 };
const targets = ["coopTarget", "coopPolTarget", "coopMilTarget"];

test.each(targets)("distrust lowers %s from the common floor", (target) => {
  expect(effectOf(cooperation, { world: { mistrust: 0 }, parameters })[target][0]).toBeCloseTo(0.15);
  expect(effectOf(cooperation, { world: { mistrust: 0.5 }, parameters })[target][0]).toBeCloseTo(0.1);
});

test("each kind of cooperation moves to its own target, in tau_c years", () => {
  const relaxing = cooperation.steps.filter((step) => step.kind === "relax");
  expect(relaxing.map((step) => [step.writes[0], step.toward])).toEqual([
    ["coop", "coopTarget"],
    ["coopPol", "coopPolTarget"],
    ["coopMil", "coopMilTarget"],
  ]);
  for (const step of relaxing) expect(step.tau?.({ tauC: 2 } as never, 0)).toBe(2);
});
