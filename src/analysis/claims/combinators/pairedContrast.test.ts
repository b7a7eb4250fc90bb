import { expect, test } from "vitest";
import { armOf, contextOf, flat, split, x } from "../testing/arms.ts";
import { judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

const part = {
  use: "paired_contrast",
  says: "x rises",
  a: "with",
  b: "E0",
  of: x,
  sign: "+",
} as unknown as PartOf<"paired_contrast">;
const arms = (withX: ReturnType<typeof flat>) => ({ with: armOf({ x: withX }), E0: armOf({ x: flat(0.3) }) });
const judge = (withX: ReturnType<typeof flat>, change: object = {}) =>
  judgePart({ ...part, ...change } as typeof part, contextOf(arms(withX)));

test("arm a less arm b is judged by the common rules", () => {
  expect(judge(split(90, 0.4, 0.2)).class).toBe("supported");
  expect(judge(split(90, 0.31, 0.29)).class).toBe("negligible");
  expect(judge(split(60, 0.4, 0.2)).class).toBe("mixed");
  expect(judge(split(20, 0.4, 0.2)).class).toBe("contradicted");
  expect(judge(split(20, 0.4, 0.2), { sign: "-" }).class).toBe("supported");
});

test("a quantity that nothing moves is contradicted whatever sign is claimed", () => {
  for (const sign of ["+", "-"])
    expect(judge(flat(0.3), { sign })).toMatchObject({
      class: "contradicted",
      against: "no effect in 100 % of pairs",
    });
});

test("runs that failed in either arm make no pair", () => {
  const context = contextOf({
    with: armOf({ x: flat(0.4) }, 100, [3]),
    E0: armOf({ x: flat(0.3) }, 100, [5]),
  });
  expect(judgePart(part, context).runs).toBe(98);
});

test("a control arm that leaves the effect makes it mixed, one that removes it does not", () => {
  const control = { a: "off-with", b: "off", removes: 0.5 };
  const context = (left: number) =>
    contextOf({
      ...arms(flat(0.4)),
      "off-with": armOf({ x: flat(0.3 + left) }),
      off: armOf({ x: flat(0.3) }),
    });
  const judged = (left: number) => judgePart({ ...part, control }, context(left));
  expect(judged(0.02)).toMatchObject({ class: "supported", numbers: { removed: expect.closeTo(0.8, 9) } });
  expect(judged(0.08)).toMatchObject({
    class: "mixed",
    against: expect.stringContaining("removes 20 % of it, 50 %"),
  });
});

test("in several states each has a control of its own", () => {
  const columns = (value: (i: number) => number) =>
    Object.fromEntries(["KZ", "KG", "TJ", "TM", "UZ"].map((state, i) => [`y[${state}]`, flat(value(i))]));
  const context = contextOf({
    with: armOf(columns(() => 0.4)),
    E0: armOf(columns(() => 0.3)),
    off: armOf(columns(() => 0.3)),
    // In the first two states nothing of the effect goes.
    "off-with": armOf(columns((i) => (i < 2 ? 0.4 : 0.3))),
  });
  const one = { ...part, of: { ...x, measure: "y[*]" }, control: { a: "off-with", b: "off", removes: 0.5 } };
  const judged = (states: number) => judgePart({ ...one, states } as typeof part, context).class;
  expect([judged(3), judged(4)]).toEqual(["supported", "mixed"]);
});

test("of a membership the difference of shares is judged", () => {
  const member = (with_: number) =>
    judgePart(part, contextOf({ with: armOf({ x: split(with_, 1, 0) }), E0: armOf({ x: split(10, 1, 0) }) }));
  expect(member(40)).toMatchObject({
    class: "supported",
    numbers: { mean: expect.closeTo(0.3, 9), shares: 1 },
  });
  expect(member(10).class).toBe("contradicted");
});
