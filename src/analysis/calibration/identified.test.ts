import { expect, test } from "vitest";
import { makeChance } from "../../engine/chance/chance.ts";
import { identified } from "./identified.ts";
import { tradeOffs } from "./tradeOffs.ts";

const IDS = ["narrow", "leaning", "first", "second", ...Array.from({ length: 26 }, (_, i) => `free-${i}`)];
const PLACEBOS = 40;

/** Draws of which each of `ancestors` has `copies`; a copy strays from it by little, but counts as a run of its own. */
function drawsFrom(ancestors: number, copies: number) {
  const chance = makeChance();
  const raw = new Float64Array(IDS.length + PLACEBOS);
  return Array.from({ length: ancestors * copies }, (_, run) => {
    chance.aim(21, Math.floor(run / copies));
    chance.uniforms(1, raw);
    chance.aim(22, run);
    const u = raw.map((value, axis) => 0.99 * value + 0.01 * chance.uniform(2, axis));
    return { u, run };
  });
}

/** The record holds one axis within a tenth of the prior, tilts another, and ties a third to a fourth. */
const informed = drawsFrom(400, 1).map(({ u, run }) => {
  u[0] = 0.6 + 0.1 * u[0];
  u[1] **= 2 / 3;
  [u[2], u[3]] = [0.3 + 0.4 * u[2], 0.7 - 0.4 * u[2] + 0.02 * u[3]];
  return { u, run };
});

test("an axis that the record narrows is identified, one that it tilts weakly, the others not", () => {
  const { axes } = identified(informed, IDS);
  const labels = axes.map(({ label }) => label);
  expect(labels.slice(0, 4)).toEqual(["identified", "weakly", "identified", "identified"]);
  expect(new Set(labels.slice(4))).toEqual(new Set(["not"]));
  const [narrow, leaning] = axes;
  expect(narrow.contraction).toBeCloseTo(0.99, 2);
  // A density of 1.5 √u has variance 12/175 instead of 1/12, and its distribution lies 4/27 away at most.
  expect(leaning.contraction).toBeCloseTo(1 - 144 / 175, 1);
  expect(leaning.gap).toBeCloseTo(4 / 27, 1);
  expect(narrow.quantiles.map((value) => Number(value.toFixed(2)))).toEqual([0.61, 0.65, 0.7]);
});

test("what trades off is found, and nothing that does not", () => {
  const { asked, found, bound, strongest } = tradeOffs(informed, identified(informed, IDS));
  expect([asked, found]).toEqual([6, 1]);
  expect(bound).toBeLessThan(0.15);
  expect(strongest).toEqual([{ first: "first", second: "second", correlation: expect.closeTo(-1, 1) }]);
});

test("placebos tell what draws of few ancestors are worth", () => {
  const few = identified(drawsFrom(20, 20), IDS);
  expect(few.effective).toBeGreaterThan(10);
  expect(few.effective).toBeLessThan(40);
  expect(few.axes.filter(({ label }) => label !== "not")).toEqual([]);
  expect(tradeOffs(drawsFrom(20, 20), few)).toEqual({ asked: 0, found: 0, bound: 1, strongest: [] });
});

test("without placebos the same draws seem to identify what they cannot", () => {
  const bare = drawsFrom(20, 20).map(({ u, run }) => ({ u: u.subarray(0, IDS.length), run }));
  const { effective, axes } = identified(bare, IDS);
  expect(effective).toBe(400);
  expect(axes.filter(({ label }) => label !== "not").length).toBeGreaterThan(5);
});

test("contraction of independent draws from the prior is nothing, in the mean", () => {
  const { axes } = identified(drawsFrom(300, 1), IDS);
  const mean = axes.reduce((sum, { contraction }) => sum + contraction, 0) / axes.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
});
