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
  const [rounds = 8, batches = 8] = sizes;
  const arm = baselineArm(loadData(), "2025-Q4");
  const pools = [1, 2].map((workers) => makePoolExecutor({ module: runnerModule, workers }));
  console.log(`one worker against two: ${rounds} rounds of ${batches} batches of ${BATCH} runs`);
  try {
    for (const pool of pools) await timed(pool, arm, 2 * pool.width);
    const ratios: number[] = [];
    const sums = new Set<number>();
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? pools : pools.toReversed();
      const seconds = new Map<Executor, number>();
      for (const pool of order) {
        const took = await timed(pool, arm, batches);
        seconds.set(pool, took.seconds);
        sums.add(took.sum);
      }
      ratios.push(seconds.get(pools[0])! / seconds.get(pools[1])!);
    }
    console.log(`  speed-up  ${spread(ratios, 2)}; target ${TARGET}`);
    console.log(`  same numbers from both: ${sums.size === 1 ? "passed" : "FAILED"}`);
    return sums.size === 1;
  } finally {
    for (const pool of pools) await pool.close();
  }
}

async function timed(
  pool: Executor,
  arm: unknown,
  batches: number,
): Promise<{ seconds: number; sum: number }> {
  const started = performance.now();
  const sums = new Float64Array(batches);
  let next = 0;
  const lane = async () => {
    while (next < batches) {
      const batch = next++;
      const { values } = await pool.runBatch(arm, batch * BATCH, BATCH);
      sums[batch] = values.reduce((sum, value) => sum + value, 0);
    }
  };
  await Promise.all(Array.from({ length: pool.width + 1 }, lane));
  return { seconds: (performance.now() - started) / 1000, sum: sums.reduce((sum, value) => sum + value, 0) };
}
