import { expect, test } from "vitest";
import { armOf, contextOf, flat, split } from "../testing/arms.ts";
import { judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

type Column = ReturnType<typeof flat>;
type Part = PartOf<"ranking">;

const items = ["a", "b", "c"].map((name) => ({
  name,
  of: { measure: name, over: [2026, 2030] as [number, number] },
}));
const judge = (columns: Record<"a" | "b" | "c", Column>, change: object) =>
  judgePart({ use: "ranking", says: "order", items, ...change } as Part, contextOf({ E0: armOf(columns) }));

test("the first of all must be first in seven of ten draws", () => {
  const order = (some: number) => judge({ a: split(some, 3, 0), b: flat(2), c: flat(1) }, { first: "a" });
  expect(order(70)).toMatchObject({ class: "supported", numbers: { share: 0.7 } });
  expect(order(60).class).toBe("mixed");
  expect(order(40).class).toBe("contradicted");
});

test("a share of its own may be asked", () => {
  const order = (share: number) =>
    judge({ a: split(60, 3, 0), b: flat(2), c: flat(1) }, { first: "a", share }).class;
  expect([order(0.6), order(0.61)]).toEqual(["supported", "mixed"]);
});

test("those on top may stand in any order", () => {
  const columns = { a: split(50, 3, 4), b: split(50, 4, 3), c: flat(1) };
  expect(judge(columns, { top: ["a", "b"] })).toMatchObject({ class: "supported", numbers: { share: 1 } });
  expect(judge(columns, { top: ["a", "c"] }).class).toBe("contradicted");
});

test("each above the next, and items that the order does not name are left aside", () => {
  // c wanders between the two, so that orders of all three are many and none is frequent.
  const columns = { a: split(40, 3, 1), b: flat(2), c: ((run) => run % 4) as Column };
  expect(judge(columns, { above: ["a", "b"] })).toMatchObject({
    class: "contradicted",
    numbers: { share: 0.4, most: 0.6 },
  });
  expect(judge(columns, { above: ["b", "a"] }).class).toBe("mixed");
});

test("items closer than counts are tied: a failure, and no other order", () => {
  const columns = { a: split(60, 3, 2.01), b: flat(2), c: flat(1) };
  expect(judge(columns, { first: "a", least: 0.1 })).toMatchObject({
    class: "mixed",
    numbers: { share: 0.6 },
  });
  const tied = { a: flat(2), b: flat(2), c: flat(2) };
  for (const order of [{ first: "a" }, { top: ["a", "b"] }, { above: ["a", "b", "c"] }])
    expect(judge(tied, order).class).toBe("contradicted");
});

test("of states the n-th best decides", () => {
  const columns = Object.fromEntries(
    ["KZ", "KG", "TJ", "TM", "UZ"].flatMap((state, i) => [
      [`a[${state}]`, split(100 - 20 * i, 2, 0)],
      [`b[${state}]`, flat(1)],
    ]),
  );
  const two = ["a", "b"].map((name) => ({ name, of: { measure: `${name}[*]`, over: [2026, 2030] } }));
  const judged = (states: number) =>
    judgePart(
      { use: "ranking", says: "a", items: two, first: "a", states } as unknown as Part,
      contextOf({ E0: armOf(columns) }),
    ).class;
  expect([judged(2), judged(3), judged(4)]).toEqual(["supported", "mixed", "contradicted"]);
});
