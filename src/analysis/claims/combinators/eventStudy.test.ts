import { expect, test } from "vitest";
import { armOf, contextOf, flat, x } from "../testing/arms.ts";
import { askedByPart, judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

type Column = ReturnType<typeof flat>;
const part = {
  use: "event_study",
  says: "x jumps in 2026",
  a: "event",
  b: "E0",
  of: x,
  sign: "+",
  at: 2026,
} as unknown as PartOf<"event_study">;
const judge = (event: Column, change: object = {}) =>
  judgePart(
    { ...part, ...change } as typeof part,
    contextOf({ event: armOf({ x: event }), E0: armOf({ x: flat(1) }) }),
  );
const jump: Column = (_run, year) => (year < 2026 ? 1 : 1.2);

test("an effect from the event on is judged by the common rules", () => {
  expect(judge(jump).class).toBe("supported");
  expect(judge(jump, { sign: "-" }).class).toBe("contradicted");
  expect(judge(flat(1)).class).toBe("contradicted");
});

test("arms that differ before the event decide nothing", () => {
  expect(judge((_run, year) => (year < 2025 ? 1 : 1.2))).toMatchObject({
    class: "undetermined",
    figure: "the arms differ before the event",
    numbers: { before: expect.closeTo(0.2, 9) },
  });
});

test("an effect that should be gone and is not is mixed", () => {
  const returning = { return: { by: 2030, within: 0.1 } };
  expect(judge(jump, returning)).toMatchObject({ class: "mixed", numbers: { left: expect.closeTo(0.2, 9) } });
  const fading: Column = (_run, year) => (year < 2026 ? 1 : year === 2030 ? 1.05 : 1.3);
  expect(judge(fading, returning).class).toBe("supported");
});

test("the year before the event is asked for in both arms", () => {
  expect(
    askedByPart(part)
      .filter(({ first }) => first === 2025)
      .map(({ arm }) => arm),
  ).toEqual(["event", "E0"]);
});
