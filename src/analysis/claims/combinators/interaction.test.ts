import { expect, test } from "vitest";
import { armOf, contextOf, flat, split, x } from "../testing/arms.ts";
import { judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

const part = {
  use: "interaction_2x2",
  says: "both together",
  of: x,
  sign: "+",
  both: "both",
  first: "first",
  second: "second",
  none: "none",
} as unknown as PartOf<"interaction_2x2">;
type Value = ReturnType<typeof flat> | number;
const judge = (values: { both: Value; first: Value; second: Value; none: Value }, change: object = {}) =>
  judgePart(
    { ...part, ...change } as typeof part,
    contextOf(
      Object.fromEntries(
        Object.entries(values).map(([arm, value]) => [
          arm,
          armOf({ x: typeof value === "number" ? flat(value) : value }),
        ]),
      ),
    ),
  );

test("what both do beyond what each does alone has the sign", () => {
  const more = judge({ both: 1, first: 0.2, second: 0.3, none: 0 });
  expect(more).toMatchObject({ class: "supported", numbers: { mean: expect.closeTo(0.5, 9) } });
  expect(more.figure).toContain("first alone 0.20, second alone 0.30");
  expect(judge({ both: 0.4, first: 0.2, second: 0.3, none: 0 }).class).toBe("contradicted");
  expect(judge({ both: 0.51, first: 0.2, second: 0.3, none: 0 }).class).toBe("negligible");
  expect(judge({ both: split(60, 1, 0), first: 0.2, second: 0.3, none: 0 }).class).toBe("mixed");
});

test("effects that only add up do not interact", () => {
  expect(judge({ both: 0.5, first: 0.25, second: 0.25, none: 0 }).class).toBe("contradicted");
});

test("with the second factor at most a part of the first one's effect is left", () => {
  const left = (within: Value) => judge({ both: within, first: 0.5, second: 0, none: 0 }, { ratio: 0.4 });
  expect(left(0.2)).toMatchObject({ class: "supported", numbers: { held: 1 } });
  expect(left(split(60, 0.1, 0.4)).class).toBe("mixed");
  expect(left(0.3)).toMatchObject({ class: "contradicted", numbers: { held: 0 } });
});

test("a ratio of an effect that is not there says nothing for the claim", () => {
  expect(judge({ both: 0, first: 0, second: 0, none: 0 }, { ratio: 0.4 }).class).toBe("contradicted");
});
