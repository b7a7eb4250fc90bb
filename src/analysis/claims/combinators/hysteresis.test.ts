import { expect, test } from "vitest";
import { armOf, contextOf, flat, split } from "../testing/arms.ts";
import { judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

type Column = ReturnType<typeof flat>;
const part = {
  use: "hysteresis_half_life",
  says: "half is left",
  stopped: "stopped",
  continued: "continued",
  of: {
    measure: "x",
    over: [2030, 2030],
  },
  against: {
    measure: "x",
    over: [2025, 2025],
  },
  retained: 0.5,
  side: "at_least",
} as unknown as PartOf<"hysteresis_half_life">;
const judge = (left: Column, change: object = {}, before = 2) =>
  judgePart(
    { ...part, ...change } as typeof part,
    contextOf({ stopped: armOf({ x: left }), continued: armOf({ x: flat(before) }) }),
  );

test("the part that is left is asked of each draw", () => {
  expect(judge(split(80, 1.2, 0.4))).toMatchObject({
    class: "supported",
    numbers: { share: 0.8, middle: 0.6 },
  });
  expect(judge(split(60, 1.2, 0.4)).class).toBe("mixed");
  expect(judge(split(30, 1.2, 0.4)).class).toBe("contradicted");
  expect(judge(split(30, 1.2, 0.4), { side: "at_most", retained: 0.3 }).class).toBe("mixed");
  expect(judge(flat(0.2), { side: "at_most", retained: 0.3 }).class).toBe("supported");
});

test("of nothing no part is left", () => {
  expect(judge(flat(0), {}, 0)).toMatchObject({ class: "undetermined", runs: 0 });
});

test("of states the n-th best decides, and one without a figure comes last", () => {
  const columns = (value: (i: number) => number) =>
    armOf(
      Object.fromEntries(["KZ", "KG", "TJ", "TM", "UZ"].map((state, i) => [`y[${state}]`, flat(value(i))])),
    );
  const context = contextOf({
    stopped: columns((i) => (i === 0 ? 0 : i === 1 ? 0.1 : 1)),
    continued: columns((i) => (i === 0 ? 0 : 1)),
  });
  const of = (year: number) => ({ measure: "y[*]", over: [year, year] });
  const judged = (states: number) =>
    judgePart({ ...part, of: of(2030), against: of(2025), states } as unknown as typeof part, context).class;
  expect([judged(3), judged(4), judged(5)]).toEqual(["supported", "contradicted", "undetermined"]);
});
