import { expect, test } from "vitest";
import { armOf, contextOf, flat } from "../testing/arms.ts";
import { judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

type Part = PartOf<"trend">;
const part = {
  use: "trend",
  says: "x rises",
  sign: "+",
  of: {
    measure: "x",
    early: [2021, 2022],
    late: [2029, 2030],
  },
} as unknown as Part;

/** x rises by `slope` a year in the first `part` of a hundred runs, and falls by it in the others. */
const rising = (slope: number, some = 100) =>
  armOf({ x: (run, year) => (run < some ? 1 : -1) * slope * (year - 2021), y: flat(0.5) });
const judge = (slope: number, some: number, change: object = {}, without = 0) =>
  judgePart({ ...part, ...change } as Part, contextOf({ E0: rising(slope, some), off: rising(without) }));

test("late less early is judged within each run by the common rules", () => {
  expect(judge(0.1, 90)).toMatchObject({ class: "supported", numbers: { q: 0.9 } });
  expect(judge(0.001, 90).class).toBe("negligible");
  expect(judge(0.1, 60).class).toBe("mixed");
  expect(judge(0.1, 90, { sign: "-" }).class).toBe("contradicted");
  expect(judge(0, 100).class).toBe("contradicted");
});

test("a slope is judged by its sign alone unless the claim states a smallest one", () => {
  const of = { measure: "x", take: "slope", over: [2021, 2030] };
  expect(judge(0.001, 100, { of }).class).toBe("supported");
  expect(judge(0.001, 100, { of, least: 0.01 }).class).toBe("negligible");
});

test("a trend without the level that the claim asks for is mixed", () => {
  const level = (above: number) => ({ level: { measure: "y", over: { from: 2026, to: 2030 }, above } });
  expect(judge(0.1, 90, level(0.4))).toMatchObject({ class: "supported", numbers: { level: 1 } });
  expect(judge(0.1, 90, level(0.6))).toMatchObject({ class: "mixed", numbers: { level: 0 } });
});

test("a trend that goes on without its reason is mixed", () => {
  const attribution = { attribution: { arm: "off", removes: 0.5 } };
  expect(judge(0.1, 100, attribution, 0.02)).toMatchObject({
    class: "supported",
    numbers: { removed: expect.closeTo(0.8, 9) },
  });
  expect(judge(0.1, 100, attribution, 0.08).class).toBe("mixed");
});

test("in several states the reason is asked of each", () => {
  const columns = (slope: (i: number) => number) =>
    armOf(
      Object.fromEntries(
        ["KZ", "KG", "TJ", "TM", "UZ"].map((state, i) => [
          `z[${state}]`,
          (_run, year) => slope(i) * (year - 2021),
        ]),
      ),
    );
  const context = contextOf({ E0: columns(() => 0.1), off: columns((i) => (i < 2 ? 0.1 : 0)) });
  const one = { ...part, of: { ...part.of, measure: "z[*]" }, attribution: { arm: "off", removes: 0.5 } };
  const judged = (states: number) => judgePart({ ...one, states }, context).class;
  expect([judged(3), judged(4)]).toEqual(["supported", "mixed"]);
});
