import { expect, test } from "vitest";
import { makeChance } from "../../../engine/chance/chance.ts";
import { purposeKey } from "../../../engine/chance/keys.ts";
import { armOf, contextOf, flat, x } from "../testing/arms.ts";
import { judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

type Part = PartOf<"variance_share">;
const KEY = purposeKey("claims/variance-share-test");
type Column = ReturnType<typeof flat>;

/** Numbers between -0.5 and 0.5 without pattern, by run and group. */
const drawn = Array.from({ length: 400 }, (_, run) => {
  const chance = makeChance();
  chance.aim(1, run);
  return [0, 1, 2, 3].map((group) => chance.uniform(KEY, group) - 0.5);
});

/** x = u + v, where u varies twice as widely; each arm draws one of them anew. */
const sum = (u: number, v: number) => (run: number) => 2 * drawn[run][u] + drawn[run][v];
const arms = { E0: sum(0, 1), u: sum(2, 1), v: sum(0, 3), nothing: sum(0, 1) };
const judge = (change: object, columns: Record<string, Column> = arms, runs = 400) =>
  judgePart(
    {
      use: "variance_share",
      says: "u",
      of: x,
      groups: [
        {
          name: "u",
          arm: "u",
        },
        {
          name: "v",
          arm: "v",
        },
      ],
      ...change,
    } as unknown as Part,
    contextOf(
      Object.fromEntries(Object.entries(columns).map(([arm, value]) => [arm, armOf({ x: value }, runs)])),
      runs,
    ),
  );

test("shares of a sum are those of its parts", () => {
  const { numbers } = judge({ share: 0.5 });
  // Variance 4 of 5 and 1 of 5.
  expect(numbers["u"]).toBeGreaterThan(0.65);
  expect(numbers["u"]).toBeLessThan(0.95);
  expect(numbers["v"]).toBeLessThan(0.35);
});

test("a bound counts by the interval of resampled draws", () => {
  expect(judge({ share: 0.5 }).class).toBe("supported");
  expect(judge({ share: 0.8 }).class).toBe("mixed");
  expect(judge({ share: 1 }).class).toBe("contradicted");
  expect(judge({ times: 2 }).class).toBe("supported");
  expect(judge({ times: 20 }).class).toBe("contradicted");
  expect(judge({ share: 0.5 })).toEqual(judge({ share: 0.5 }));
});

test("a group that moves nothing carries no share, and no multiple of nothing", () => {
  const groups = [
    { name: "one", arm: "nothing" },
    { name: "other", arm: "nothing" },
  ];
  expect(judge({ groups, times: 2 }).class).toBe("contradicted");
  expect(judge({ groups, share: 0.1 }).class).toBe("contradicted");
});

test("what does not vary, and fewer than fifty runs, decide nothing", () => {
  const still = { E0: flat(1), u: flat(1), v: flat(1) };
  expect(judge({ times: 2 }, still)).toMatchObject({ class: "undetermined", figure: "it does not vary" });
  expect(judge({ share: 0.5 }, arms, 49).class).toBe("undetermined");
  expect(
    judge({ share: 0.5 }, Object.fromEntries(Object.keys(arms).map((arm) => [arm, flat(Number.NaN)]))),
  ).toMatchObject({ class: "undetermined", figure: "only 0 runs" });
});
