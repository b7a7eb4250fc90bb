import type { MakeRunner, Runner } from "./runner.ts";

/** Compiled runners held per thread; arms beyond this are compiled again when their turn comes. */
const KEPT = 32;

/**
 * Finds or makes the runner of an arm given as JSON text; the one used longest ago makes room.
 * Every executor goes through the text, so an arm means the same in this thread and in a worker.
 */
export function makeRunnerCache(
  makeRunner: MakeRunner,
  shared?: unknown,
): (armText: string) => Promise<Runner> {
  const kept = new Map<string, Promise<Runner>>();
  return (armText) => {
    const runner = kept.get(armText) ?? (async () => makeRunner(JSON.parse(armText), shared))();
    kept.delete(armText);
    kept.set(armText, runner);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return runner;
  };
}
