import { createHash } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { commonShape, type EnsembleOptions, runEnsemble } from "./ensemble.ts";
import { type Executor, makeInProcessExecutor } from "./executor.ts";
import { makeMemorySink } from "./memory.ts";
import { makePoolExecutor } from "./pool.ts";
import { makeRunner } from "./testing/toy.ts";

const toy = new URL("testing/toy.ts", import.meta.url).href;
const here = makeInProcessExecutor(makeRunner);
const pools = [1, 2, 4].map((workers) => makePoolExecutor({ module: toy, workers }));
afterAll(async () => void (await Promise.all(pools.map((pool) => pool.close()))));

const calm = { name: "calm", spec: { seed: 7, growth: 0.1, failing: [5] } };
const brisk = { name: "brisk", spec: { seed: 7, growth: 0.3, infinite: [9] } };
const arms = [calm, brisk];
const runs = 50;

async function study(executor: Executor, more: Partial<EnsembleOptions> = {}) {
  const sink = makeMemorySink(arms, runs, await commonShape(executor, arms));
  const result = await runEnsemble({ arms, runs, executor, sink, batchSize: 8, ...more });
  return { sink, result };
}

async function bytesOf(sink: ReturnType<typeof makeMemorySink>): Promise<string> {
  const hash = createHash("sha256");
  for (const arm of [0, 1]) {
    hash.update(await sink.cells(arm, 0, sink.columns.length * sink.years.length));
    for (const axis of sink.axes.keys()) hash.update(await sink.draws(arm, axis));
  }
  return hash.digest("hex");
}

/** Batches finish in another order than they began. */
function shuffled(executor: Executor): Executor {
  let turn = 0;
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  return {
    ...executor,
    width: 4,
    runBatch: async (...task) => {
      const wait = [9, 0, 4, 1][turn++ % 4];
      const batch = await executor.runBatch(...task);
      await later(wait);
      return batch;
    },
  };
}

test("threads, batch sizes and order of completion do not change a byte", async () => {
  const expected = await bytesOf((await study(here)).sink);
  for (const executor of [...pools, shuffled(here)])
    for (const batchSize of [1, 7, 64])
      expect(await bytesOf((await study(executor, { batchSize })).sink)).toBe(expected);
});

test("a failed run is counted and listed with where and why, and its outcomes are NaN", async () => {
  for (const executor of [here, pools[1]]) {
    const { sink, result } = await study(executor);
    expect(result).toMatchObject({ complete: true, done: 100, total: 100, failed: 2 });
    expect(result.failures).toEqual([
      {
        arm: "calm",
        run: 5,
        quarter: "2027-Q3",
        mechanism: "toy",
        message: "stopped in 2027-Q3: toy gave level NaN",
      },
      { arm: "brisk", run: 9, message: "outcome outcome1 of 2027 is Infinity; expected a finite number" },
    ]);
    const cell = await sink.cells(0, 4, 1);
    expect([...cell.keys()].filter((run) => Number.isNaN(cell[run]))).toEqual([5]);
  }
});

test("progress starts with what is there and ends with the whole", async () => {
  const seen: number[] = [];
  await study(here, { onProgress: ({ done }) => void seen.push(done) });
  expect(seen[0]).toBe(0);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(100);
});

test("early runs of every arm come before later ones", async () => {
  const order: number[] = [];
  await study(here, { onProgress: (_, batch) => void (batch && order.push(batch.arm)) });
  expect(order.slice(0, 6).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 1, 1, 1]);
});

test("a stop keeps the batches under way, and resuming with another size gives the same bytes", async () => {
  const expected = await bytesOf((await study(here)).sink);
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }) => void (done >= 24 && stop.abort());
  const { sink, result } = await study(pools[1], { signal: stop.signal, onProgress });
  expect(result.complete).toBe(false);
  expect(result.done).toBeGreaterThanOrEqual(24);
  expect(result.done).toBeLessThan(100);
  const rest = await runEnsemble({ arms, runs, executor: pools[0], sink, batchSize: 5 });
  expect(rest).toMatchObject({ complete: true, done: 100, failed: 2 });
  expect(await bytesOf(sink)).toBe(expected);
});

test("a kill gives up the batches under way without an error", async () => {
  const pool = makePoolExecutor({ module: toy, workers: 1 });
  const kill = new AbortController();
  const onProgress = ({ done }: { done: number }) => void (done > 0 && kill.abort());
  const { result } = await study(pool, { kill: kill.signal, onProgress });
  expect(result.complete).toBe(false);
  await pool.close();
});

test("what is not one run's fault ends the ensemble, and what was stored stays", async () => {
  const broken = [{ name: "broken", spec: { seed: 1, growth: 0, breaking: [20] } }];
  for (const executor of [here, pools[1]]) {
    const sink = makeMemorySink(broken, 40, await commonShape(executor, broken));
    const ended = runEnsemble({ arms: broken, runs: 40, executor, sink, batchSize: 8 });
    await expect(ended).rejects.toThrow("the toy broke");
    expect(sink.stored().length).toBeGreaterThan(0);
  }
});

test("a worker that dies fails its batch, and the pool goes on", async () => {
  const pool = makePoolExecutor({ module: toy, workers: 1 });
  await expect(pool.runBatch({ seed: 1, growth: 0, exiting: [0] }, 0, 4)).rejects.toThrow("exit");
  expect((await pool.runBatch({ seed: 1, growth: 0 }, 0, 4)).count).toBe(4);
  await pool.close();
});

test("arms with different outcomes are refused, naming the arm", async () => {
  const wide = { name: "wide", spec: { seed: 7, growth: 0, outcomes: 9 } };
  await expect(commonShape(here, [calm, wide])).rejects.toThrow(
    "arm wide: its columns differ from those of arm calm",
  );
});

test("a module without makeRunner is named", async () => {
  const module = new URL("ensemble.ts", import.meta.url).href;
  const pool = makePoolExecutor({ module, workers: 1 });
  await expect(pool.describe({})).rejects.toThrow("exports no function makeRunner");
  await pool.close();
});
