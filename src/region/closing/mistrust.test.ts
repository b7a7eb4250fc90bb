import { expect, test } from "vitest";
import { by, eco, HOSTS, pol } from "../axes.ts";
import { effectOf } from "../probe.ts";
import { mistrust } from "./mistrust.ts";

const parameters = { m3: 0.2, m0: 0.5, x3: 0.1 };
const given = (level: number) => effectOf(mistrust, { world: { mistrust: level }, parameters });

test.each([
  ["distrust above its usual level falls back", 0.9, -0.02],
  ["below it rises", 0.1, 0.02],
  ["at it stays", 0.5, 0],
])("%s", (_what, level, change) => {
  expect(given(level).mistrust[0]).toBeCloseTo(change);
});

test("distrust presses on the political board, in every host alike", () => {
  const { pressure } = given(0.6);
  for (let s = 0; s < HOSTS; s++) expect(pressure[by(pol, s)]).toBeCloseTo(0.06);
  expect(pressure[by(eco, 0)]).toBe(0);
});

test("an incident adds to distrust only in the variant that says so", () => {
  const world = { mistrust: 0.5, incid: { pol: 1, mil: 2 } };
  const after = (form: string) =>
    effectOf(mistrust, {
      world,
      parameters: { ...parameters, x4: 0.02 },
      options: { incidentMistrust: form },
    });
  expect(after("off").mistrust[0]).toBeCloseTo(0);
  expect(after("on").mistrust[0]).toBeCloseTo(0.06);
});
