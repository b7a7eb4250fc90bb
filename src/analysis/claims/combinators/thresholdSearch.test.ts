import { expect, test } from "vitest";
import { armOf, contextOf, flat, x } from "../testing/arms.ts";
import { judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

const values = [0, 0.25, 0.5, 0.75, 1];
const part = {
  use: "threshold_search",
  says: "breaks even",
  of: x,
  settings: values.toReversed().map((value) => ({
    value,
    a: `a${value}`,
    b: "E0",
  })),
} as unknown as PartOf<"threshold_search">;

/** Contrast as a function of the setting, draw by draw. */
const judge = (contrast: (setting: number, run: number) => number, change: object = {}) =>
  judgePart(
    { ...part, ...change } as typeof part,
    contextOf({
      E0: armOf({ x: flat(0) }),
      ...Object.fromEntries(
        values.map((value) => [`a${value}`, armOf({ x: (run) => contrast(value, run) })]),
      ),
    }),
  );

/** Crosses 0 at 0.40 to 0.50, spread evenly over draws. */
const known = (setting: number, run: number) => setting - 0.4 - run / 1000;

test("a known crossing is found by lines between settings", () => {
  const { numbers } = judge(known, { side: "above", bound: 0.3 });
  expect(numbers["middle"]).toBeCloseTo(0.45, 2);
  expect(numbers["low"]).toBeCloseTo(0.405, 2);
  expect(numbers["high"]).toBeCloseTo(0.495, 2);
});

test("the interval must lie on the side that the claim states", () => {
  expect(judge(known, { side: "above", bound: 0.3 }).class).toBe("supported");
  expect(judge(known, { side: "below", bound: 0.3 }).class).toBe("contradicted");
  expect(judge(known, { side: "above", bound: 0.45 }).class).toBe("mixed");
  expect(judge(known)).toMatchObject({ class: "undetermined", against: "the claim states no side" });
});

test("a crossing at a setting is found there", () => {
  expect(judge((setting) => setting - 0.5, { side: "above", bound: 0.4 }).numbers["middle"]).toBe(0.5);
});

test("without a change of sign none is found, least of all where nothing differs", () => {
  for (const contrast of [() => 1, () => 0, (setting: number) => setting])
    expect(judge(contrast, { side: "below", bound: 0.5 })).toMatchObject({
      class: "undetermined",
      figure: "none found in the range",
    });
});

test("a crossing anywhere in the range is no finding", () => {
  const anywhere = (setting: number, run: number) => setting - 0.05 - (0.9 * run) / 100;
  expect(judge(anywhere, { side: "below", bound: 1 })).toMatchObject({
    class: "undetermined",
    against: "the interval is wider than half of the range",
  });
});
