import { expect, test } from "vitest";
import { armOf, contextOf, flat, split, x } from "../testing/arms.ts";
import { judgePart } from "./index.ts";
import type { PartOf } from "./context.ts";

type Part = PartOf<"dose_response">;

const doses = [
  { arm: "high", dose: 0.9 },
  { arm: "low", dose: 0.1 },
  { arm: "middle", dose: 0.5 },
];
const overArms = (low: number, middle: number, high: number, change: object) =>
  judgePart(
    { use: "dose_response", says: "x", doses, of: x, shape: "rising", ...change } as unknown as Part,
    contextOf({
      low: armOf({ x: flat(low) }),
      middle: armOf({ x: flat(middle) }),
      high: armOf({ x: flat(high) }),
    }),
  ).class;

test("end points are compared by rising dose, in whatever order they are written", () => {
  expect(overArms(1, 2, 3, {})).toBe("supported");
  expect(overArms(3, 2, 1, {})).toBe("contradicted");
  expect(overArms(3, 2, 1, { shape: "falling" })).toBe("supported");
  expect(overArms(1, 2, 1.01, { least: 0.02 })).toBe("negligible");
  expect(overArms(1, 9, 1, {})).toBe("contradicted");
});

test("a hump needs a middle that lies above both ends by what counts", () => {
  expect(overArms(1, 2, 1.5, { shape: "hump", least: 0.4 })).toBe("supported");
  expect(overArms(1, 2, 1.8, { shape: "hump", least: 0.4 })).toBe("negligible");
  expect(overArms(1, 2, 3, { shape: "hump" })).toBe("contradicted");
  expect(overArms(2, 1, 2, { shape: "hump" })).toBe("contradicted");
});

const within = (change: object, response: ReturnType<typeof flat>, runs = 100) =>
  judgePart(
    {
      use: "dose_response",
      says: "y follows x",
      driver: "x",
      response: "y",
      shape: "rising",
      over: [2026, 2030],
      across: "years",
      ...change,
    } as unknown as Part,
    contextOf({ E0: armOf({ x: (run, year) => run / 100 + (year - 2021), y: response }, runs) }, runs),
  );

test("within the baseline the slope over the years of each run counts", () => {
  expect(within({}, (_run, year) => 0.2 * year)).toMatchObject({
    class: "supported",
    numbers: { mean: expect.closeTo(0.2, 9) },
  });
  expect(within({}, (_run, year) => -0.2 * year).class).toBe("contradicted");
  expect(within({ shape: "falling" }, (_run, year) => -0.2 * year).class).toBe("supported");
  expect(within({}, split(60, 1, 1)).class).toBe("contradicted");
});

test("over runs each twenty give a slope, and a hundred runs give too few of them", () => {
  const rising = (run: number) => run / 100;
  expect(within({ across: "runs" }, rising, 400)).toMatchObject({
    class: "supported",
    runs: 20,
    numbers: { mean: expect.closeTo(1, 9) },
  });
  expect(within({ across: "runs" }, rising, 400).holds).toBeUndefined();
  expect(within({ across: "runs" }, rising, 100).class).toBe("undetermined");
});

test("over states the five of each run make the slope", () => {
  const columns = Object.fromEntries(
    ["KZ", "KG", "TJ", "TM", "UZ"].flatMap((state, i) => [
      [`d[${state}]`, flat(i)],
      [`r[${state}]`, flat(3 - 0.5 * i)],
    ]),
  );
  const judged = judgePart(
    {
      use: "dose_response",
      says: "r falls with d",
      driver: "d[*]",
      response: "r[*]",
      across: "states",
      over: [2026, 2030],
      shape: "falling",
    } as Part,
    contextOf({ E0: armOf(columns) }),
  );
  expect(judged).toMatchObject({ class: "supported", numbers: { mean: expect.closeTo(0.5, 9) } });
});
