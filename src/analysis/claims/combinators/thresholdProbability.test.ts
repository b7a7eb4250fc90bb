import { expect, test } from "vitest";
import { armOf, contextOf, split } from "../testing/arms.ts";
import { judgePart } from "./index.ts";

const event = { measure: "x", take: "max", over: { from: 2026, to: 2030 }, above: 0.5 } as const;

/** The event happens in so many of a hundred runs. */
const judge = (happens: number, p: number, side: "at_least" | "at_most", runs = 100) =>
  judgePart(
    { use: "threshold_probability", says: "x", event, p, side },
    contextOf({ E0: armOf({ x: split(happens, 1, 0) }, runs) }, runs),
  );

test.each([
  // happens in  p     side        class
  [85, 0.8, "at_least", "supported"],
  [80, 0.8, "at_least", "supported"],
  [65, 0.8, "at_least", "mixed"],
  [55, 0.8, "at_least", "contradicted"],
  [5, 0.1, "at_most", "supported"],
  [20, 0.1, "at_most", "mixed"],
  [21, 0.1, "at_most", "contradicted"],
  [45, 0.3, "at_most", "mixed"],
  [55, 0.3, "at_most", "contradicted"],
] as const)("%d percent against %d %s is %s", (happens, p, side, kind) => {
  expect(judge(happens, p, side).class).toBe(kind);
});

test("no runs decide nothing", () => {
  expect(judge(0, 0.5, "at_least", 0).class).toBe("undetermined");
});

test("what speaks against are the runs that go against the class", () => {
  expect(judge(90, 0.8, "at_least").against).toBe("10 % of runs do not show it");
  expect(judge(30, 0.8, "at_least").against).toBe("30 % of runs show it");
  expect(judge(5, 0.2, "at_most").against).toBe("5 % of runs show it");
  expect(judge(70, 0.2, "at_most").against).toBe("30 % of runs do not show it");
  expect(judge(78, 0.8, "at_least").against).toContain("within 0.04 of the bound");
});

test("an event is looked for in each run, and failed runs are left out", () => {
  const arms = { E0: armOf({ x: split(30, 1, 0) }, 100, [99]) };
  const part = { use: "threshold_probability", says: "x", event, p: 0.5, side: "at_most" } as const;
  const judged = judgePart(part, contextOf(arms));
  expect(judged).toMatchObject({ class: "supported", runs: 99 });
  expect(judged.holds?.slice(28, 32)).toEqual([false, false, true, true]);
  expect(judged.holds?.[99]).toBeUndefined();
});
