import { expect, test } from "vitest";
import { makeChance } from "../../engine/chance/chance.ts";
import { purposeKey } from "../../engine/chance/keys.ts";
import { decisiveAxes } from "./regional.ts";

const KEY = purposeKey("claims/regional-test");
const axes = ["a", "b", "c", "d"];
/** Quantiles of four drawn numbers in each of 400 runs. */
const quantiles = Array.from({ length: 400 }, (_, run) => {
  const chance = makeChance();
  chance.aim(1, run);
  return Float64Array.from(axes, (_axis, i) => chance.uniform(KEY, i));
});

test("the number that decides is found, with the value at which it turns", () => {
  const [first, ...others] = decisiveAxes(
    quantiles.map((row) => row[2] > 0.6),
    quantiles,
    axes,
  );
  expect(first).toMatchObject({ id: "c", holdsHigh: true });
  expect(first.flips).toBeCloseTo(0.6, 1);
  expect(first.gap).toBeGreaterThan(0.95);
  expect(others).toEqual([]);
});

test("a claim that holds where a number is low says so", () => {
  const [first] = decisiveAxes(
    quantiles.map((row) => row[0] + 0.1 * row[1] < 0.4),
    quantiles,
    axes,
  );
  expect(first).toMatchObject({ id: "a", holdsHigh: false });
  expect(first.flips).toBeCloseTo(0.35, 1);
});

test("two numbers that decide together are both found, the stronger first", () => {
  const found = decisiveAxes(
    quantiles.map((row) => 2 * row[1] + row[3] > 1.5),
    quantiles,
    axes,
  );
  expect(found.map(({ id }) => id)).toEqual(["b", "d"]);
});

test("in noise nothing is found", () => {
  for (const offset of [5, 6, 7]) {
    const chance = makeChance();
    const holds = quantiles.map((_, run) => {
      chance.aim(offset, run);
      return chance.uniform(KEY, 99) > 0.5;
    });
    expect(decisiveAxes(holds, quantiles, axes)).toEqual([]);
  }
});

test("fewer than fifteen runs on either side, and runs that say nothing, are no ground", () => {
  const rare = quantiles.map((row, run) => (run < 14 ? row[0] >= 0 : false));
  expect(decisiveAxes(rare, quantiles, axes)).toEqual([]);
  expect(
    decisiveAxes(
      quantiles.map(() => undefined),
      quantiles,
      axes,
    ),
  ).toEqual([]);
});
