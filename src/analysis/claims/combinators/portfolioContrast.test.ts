import { expect, test } from "vitest";
import { armOf, contextOf, flat, split } from "../testing/arms.ts";
import { judgePart } from "./index.ts";

const outcome = (name: string, sign: "+" | "-", report = false) => ({
  name,
  sign,
  report,
  of: {
    measure: name,
    over: [2026, 2030] as [number, number],
  },
});
const judge = (outcomes: ReturnType<typeof outcome>[], x = flat(0.3), y = flat(0.3)) =>
  judgePart(
    { use: "portfolio_contrast", says: "better", a: "reform", b: "E0", outcomes },
    contextOf({ reform: armOf({ x, y }), E0: armOf({ x: flat(0.2), y: flat(0.4) }) }),
  );

test("each outcome has its sign, and the worst counts", () => {
  expect(judge([outcome("x", "+"), outcome("y", "-")]).class).toBe("supported");
  expect(judge([outcome("x", "+"), outcome("y", "+")]).class).toBe("mixed");
  expect(judge([outcome("x", "-"), outcome("y", "+")]).class).toBe("contradicted");
  expect(judge([outcome("x", "+"), outcome("y", "-")], flat(0.21)).class).toBe("negligible");
});

test("a reported outcome is printed and does not count", () => {
  const judged = judge([outcome("x", "+"), outcome("y", "+", true)]);
  expect(judged.class).toBe("supported");
  expect(judged.figure).toContain("y (+)");
});

test("the share of pairs is that of the outcome that decides", () => {
  const judged = judge([outcome("x", "+"), outcome("y", "-")], split(70, 0.3, 0.1));
  expect(judged).toMatchObject({ class: "mixed", numbers: { q: 0.7, x: expect.closeTo(0.04, 9) } });
});
