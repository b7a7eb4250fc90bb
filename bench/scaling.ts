import { performance } from "node:perf_hooks";
import type { Executor } from "../src/analysis/ensemble/executor.ts";
import { makePoolExecutor } from "../src/analysis/ensemble/pool.ts";
import { runnerModule } from "../src/analysis/experiment/makeRunner.ts";
import { loadData } from "../src/data/load.ts";
import { baselineArm } from "./model/arm.ts";
import { spread } from "./rw1/spread.ts";

/** Speed-up from one worker to two that the pool should reach on two cores. */
const TARGET = 1.7;
const BATCH = 64;

/**
 * The same ensemble with one worker and with two, in turns. `sizes`: rounds, batches of 64 runs in a round.
 * Returns whether both gave the same numbers.
 */
export async function scaling(sizes: readonly number[]): Promise<boolean> {
  const [rounds = 10, batches = 24] = sizes;
  const arm = baselineArm(loadData(), "2025-Q4");
  const pools = [1, 2].map((workers) => makePoolExecutor({ module: runnerModule, workers }));
  console.log(`one worker against two: ${rounds} rounds of ${batches} batches of ${BATCH} runs`);
  try {
    const first = await Promise.all(pools.map((pool) => pool.runBatch(arm, 0, BATCH)));
    const same = first[0].values.every((value, i) => value === first[1].values[i]);
    for (const pool of pools) await secondsFor(pool, arm, 4 * pool.width);
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const seconds = new Map<Executor, number>();
      for (const pool of round % 2 === 0 ? pools : pools.toReversed())
        seconds.set(pool, await secondsFor(pool, arm, batches));
      ratios.push(seconds.get(pools[0])! / seconds.get(pools[1])!);
    }
    console.log(`  speed-up  ${spread(ratios, 2)}; target ${TARGET}`);
    console.log(`  same numbers from both: ${same ? "passed" : "FAILED"}`);
    return same;
  } finally {
    for (const pool of pools) await pool.close();
  }
}

async function secondsFor(pool: Executor, arm: unknown, batches: number): Promise<number> {
  const started = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < batches) await pool.runBatch(arm, BATCH * next++, BATCH);
  };
  await Promise.all(Array.from({ length: pool.width + 1 }, lane));
  return (performance.now() - started) / 1000;
}
