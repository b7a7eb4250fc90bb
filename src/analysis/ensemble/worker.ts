import { move, transferableSymbol, valueSymbol, workerData } from "piscina";
import { type BatchResult, computeBatch } from "./batch.ts";
import { makeRunnerCache } from "./runnerCache.ts";
import { type MakeRunner, type Shape, shapeOf } from "./runner.ts";

/** What a worker is asked for. */
export interface ArmTask {
  /** File URL of an ES module that exports `makeRunner`. */
  readonly module: string;
  /** The arm as JSON text. */
  readonly arm: string;
}

export interface BatchTask extends ArmTask {
  readonly first: number;
  readonly count: number;
}

/** One cache of runners per module; a pool has one module. */
const caches = new Map<string, Promise<ReturnType<typeof makeRunnerCache>>>();

/** Outcomes, years and axes of an arm. */
export async function describeArm(task: ArmTask): Promise<Shape> {
  return shapeOf(await runnerOf(task));
}

/** Runs a batch; its arrays move to the asking thread and are not copied. */
export async function runBatch(task: BatchTask): Promise<BatchResult> {
  const batch = computeBatch(await runnerOf(task), task.first, task.count);
  const moved = { [transferableSymbol]: [batch.values.buffer, batch.draws.buffer], [valueSymbol]: batch };
  return move(moved as never) as unknown as BatchResult;
}

async function runnerOf({ module, arm }: ArmTask) {
  let cache = caches.get(module);
  if (cache === undefined) caches.set(module, (cache = load(module)));
  return (await cache)(arm);
}

async function load(module: string) {
  const { makeRunner } = (await import(module)) as { makeRunner?: MakeRunner };
  if (typeof makeRunner !== "function") throw new TypeError(`${module} exports no function makeRunner`);
  return makeRunnerCache(makeRunner, workerData);
}
