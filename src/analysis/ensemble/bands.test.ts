import { expect, test } from "vitest";
import { summarise } from "./bands.ts";
import { contrast } from "./contrast.ts";
import { makeMemorySink } from "./memory.ts";
import { cellBlocks } from "./sink.ts";

const shape = {
  columns: [
    { name: "level", unit: "share", label: "Level" },
    { name: "double", unit: "share", label: "Twice the level" },
  ],
  years: [2026, 2027],
  axes: [],
};
const arms = [
  { name: "low", spec: 0 },
  { name: "high", spec: 1 },
];

/** Run r of the first year is r, of the second 10 r; the other arm has 5 more. Run 2 of the first arm fails. */
async function filled() {
  const sink = makeMemorySink(arms, 6, shape);
  for (const arm of [0, 1]) {
    const values = Float64Array.from({ length: 24 }, (_, i) => {
      const level = Math.floor(i / 4) * (i % 4 < 2 ? 1 : 10) + 5 * arm;
      return i % 2 === 0 ? level : 2 * level;
    });
    if (arm === 0) values.fill(Number.NaN, 8, 12);
    const failed = arm === 0 ? [{ run: 2, message: "stopped" }] : [];
    await sink.accept(arm, { first: 0, count: 6, values, draws: new Float64Array(0), failed });
  }
  return sink;
}

test("bands are made of the runs that did not fail, and say how many those were", async () => {
  const { arms: found, years } = await summarise(await filled());
  expect(years).toEqual([2026, 2027]);
  expect(found[0]).toMatchObject({ arm: "low", runs: 5, failed: 1 });
  expect(found[1]).toMatchObject({ arm: "high", runs: 6, failed: 0 });
  // 0, 1, 3, 4, 5
  expect(found[0].outcomes.level.mean).toEqual([2.6, 26]);
  expect(found[0].outcomes.level.q50).toEqual([3, 30]);
  expect(found[0].outcomes.level.q25).toEqual([1, 10]);
  expect(found[0].outcomes.double.q75).toEqual([8, 80]);
  expect(found[1].outcomes.level.mean).toEqual([7.5, 30]);
});

test("differences pair runs by number and leave out pairs of which one failed", async () => {
  const found = await contrast(await filled(), 1, 0);
  expect(found).toMatchObject({ first: "high", second: "low", pairs: 5, unpaired: 1 });
  expect(found.outcomes.double[0]).toMatchObject({ pairs: 5, mean: 10, positive: 1, error: 0 });
});

test("one outcome alone gives the same differences as all together", async () => {
  const source = await filled();
  const all = await contrast(source, 0, 1);
  const one = await contrast(source, 0, 1, { outcomes: ["double"] });
  expect(one.outcomes).toEqual({ double: all.outcomes.double });
  await expect(contrast(source, 0, 1, { outcomes: ["doubel"] })).rejects.toThrow("no outcome doubel");
});

test("many runs are read in more blocks, each cell once", async () => {
  const source = { ...(await filled()), runs: 3_000_000 };
  expect([...cellBlocks(source)]).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 1],
  ]);
});
