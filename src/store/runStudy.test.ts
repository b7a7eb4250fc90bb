import { createHash } from "node:crypto";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { summarise } from "../analysis/ensemble/bands.ts";
import { contrast } from "../analysis/ensemble/contrast.ts";
import { commonShape, runEnsemble } from "../analysis/ensemble/ensemble.ts";
import { makeMemorySink } from "../analysis/ensemble/memory.ts";
import { makePoolExecutor } from "../analysis/ensemble/pool.ts";
import { makeRunner } from "../analysis/ensemble/testing/toy.ts";
import { queryParquet, text } from "./parquet.ts";
import {
  filesOf,
  makeFolders,
  question,
  run,
  runHalf,
  toyExecutor,
  toyQuestion,
} from "./testing/toyStudies.ts";

const { fresh, remove } = makeFolders();
const module = new URL("../analysis/ensemble/testing/toy.ts", import.meta.url).href;
const pools = [1, 2, 4].map((workers) => makePoolExecutor({ module, workers }));
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  await remove();
});

async function rowsOf(sql: string) {
  return queryParquet(async (connection) => (await connection.runAndReadAll(sql)).getRows());
}

test("every file is the same for any workers, batch size, order and interruption", async () => {
  const folder = fresh();
  await run(folder);
  const expected = await filesOf(folder);
  expect(Object.keys(expected).toSorted()).toEqual([
    "draws.parquet",
    "failed.json",
    "manifest.json",
    "results.parquet",
    "summary.json",
  ]);
  for (const pool of pools)
    for (const batchSize of [3, 64]) {
      const other = fresh();
      await run(other, { executor: pool, batchSize });
      expect(await filesOf(other)).toEqual(expected);
    }
  const stopped = fresh();
  const half = await runHalf(stopped, 24);
  expect(half.result).toMatchObject({ complete: false });
  expect(half.study.manifest.status).toBe("running");
  await runHalf(stopped, 50, { batchSize: 5, executor: pools[1] });
  const { result } = await run(stopped, { batchSize: 11 });
  expect(result).toMatchObject({ complete: true, failed: 4 });
  expect(await filesOf(stopped)).toEqual(expected);
});

test("the digest is over the results in order of arm, run, year and column, and the table holds the same bits", async () => {
  const folder = fresh();
  const { study } = await run(folder);
  const sink = makeMemorySink(question.arms, 40, await commonShape(toyExecutor, question.arms));
  await runEnsemble({ arms: question.arms, runs: 40, executor: toyExecutor, sink });
  const digest = createHash("sha256");
  for (const arm of [0, 1]) {
    const cells = await sink.cells(arm, 0, 12);
    expect(await study.source.cells(arm, 0, 12)).toEqual(cells);
    expect(await study.source.cells(arm, 5, 4)).toEqual(cells.slice(5 * 40, 9 * 40));
    expect(await study.source.draws(arm, 1)).toEqual(await sink.draws(arm, 1));
    for (let i = 0; i < 40; i++)
      for (let y = 0; y < 4; y++)
        for (let c = 0; c < 3; c++) digest.update(Float64Array.of(cells[(c * 4 + y) * 40 + i]));
  }
  expect(study.manifest).toMatchObject({ status: "complete", digest: digest.digest("hex") });
});

test("the tables can be queried", async () => {
  const folder = fresh();
  const { study } = await run(folder);
  const results = `read_parquet(${text(join(folder, "results.parquet"))})`;
  const draws = `read_parquet(${text(join(folder, "draws.parquet"))})`;
  expect(
    await rowsOf(
      `SELECT arm, count(*), min(run), max(run), max(year) FROM ${results} GROUP BY arm ORDER BY arm`,
    ),
  ).toEqual([
    ["brisk", 160n, 0, 39, 2029],
    ["calm", 160n, 0, 39, 2029],
  ]);
  expect(await rowsOf(`SELECT DISTINCT run FROM ${results} WHERE isnan(outcome2) ORDER BY run`)).toEqual([
    [3],
    [17],
  ]);
  const [[mean]] = await rowsOf(
    `SELECT avg(outcome1) FROM ${results} WHERE arm = 'calm' AND year = 2028 AND NOT isnan(outcome1)`,
  );
  expect(mean).toBeCloseTo((await study.summary()).arms[0].outcomes.outcome1.mean[2], 12);
  expect((await rowsOf(`DESCRIBE SELECT * FROM ${draws}`)).map(([name]) => name)).toEqual([
    "run",
    "level",
    "slope",
    "noise",
  ]);
  expect(await rowsOf(`SELECT count(*) FROM ${draws}`)).toEqual([[40n]]);
});

test("arms that draw other numbers keep their own", async () => {
  const folder = fresh();
  const arms = [1, 2].map((seed) => ({ name: `seed "${seed}"`, spec: { seed, growth: 0 } }));
  const { study } = await run(folder, { question: { ...question, arms } });
  expect(study.manifest).toMatchObject({ drawDigests: [expect.any(String), expect.any(String)] });
  for (const arm of [0, 1])
    expect(await study.source.draws(arm, 0)).toEqual(
      Float64Array.from({ length: 40 }, (_, i) => makeRunner(arms[arm].spec).draw(i)[0]),
    );
});

test("failed runs are listed, counted and left out of the bands", async () => {
  const { study, result } = await run(fresh());
  expect(study.failed).toEqual(result.failures);
  expect(study.failed.map(({ arm, run: number, mechanism }) => [arm, number, mechanism])).toEqual([
    ["calm", 3, "toy"],
    ["calm", 17, "toy"],
    ["brisk", 3, "toy"],
    ["brisk", 17, "toy"],
  ]);
  const [calm] = (await study.summary()).arms;
  expect(calm).toMatchObject({ arm: "calm", runs: 38, failed: 2 });
  const { q05, q50, q95 } = calm.outcomes.outcome0;
  for (let y = 0; y < 4; y++)
    expect([q05[y], q50[y], q95[y]]).toEqual([q05[y], q50[y], q95[y]].toSorted((a, b) => a - b));
});

test("bands and differences can be read while a study runs, of the runs that are there", async () => {
  const { study, result } = await runHalf(fresh(), 30);
  const { arms } = await study.summary();
  expect(arms[0].runs + arms[1].runs + study.failed.length).toBe(result.done);
  const { pairs, unpaired, outcomes } = await contrast(study.source, 1, 0, { outcomes: ["outcome2"] });
  expect(pairs + unpaired).toBe(40);
  expect(pairs).toBeGreaterThan(2);
  expect(outcomes.outcome2[3]!.mean).toBeCloseTo(0.2 * 3, 10);
});

test("paired arms differ by what was changed, in every pair", async () => {
  const { study } = await run(fresh());
  const found = await contrast(study.source, 1, 0);
  expect(found).toMatchObject({ first: "brisk", second: "calm", pairs: 38, unpaired: 2 });
  found.outcomes.outcome1.forEach((year, i) => expect(year!.mean).toBeCloseTo(0.2 * i, 10));
  expect(found.outcomes.outcome1[2]).toMatchObject({ positive: 1, negative: 0 });
  expect(await summarise(study.source)).toEqual(await study.summary());
});

test("a complete study runs nothing when it is asked again", async () => {
  const folder = fresh();
  const { result } = await run(folder);
  const asked = { ...toyExecutor, runBatch: () => Promise.reject(new Error("ran")) };
  const again = await run(folder, { executor: asked });
  expect(again.result).toEqual(result);
});

test("a study whose runs all fail has no bands and says so", async () => {
  const failing = Array.from({ length: 5 }, (_, i) => i);
  const { study } = await run(fresh(), { question: toyQuestion(5, { failing }) });
  const [calm] = (await study.summary()).arms;
  expect(calm).toMatchObject({ runs: 0, failed: 5 });
  expect(calm.outcomes.outcome0.mean).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
});
