import type { Progress } from "../service/progress.ts";
import { exit, say } from "./failure.ts";
import { listenForInterrupt } from "./interrupt.ts";
import { makeProgressView } from "./progress.ts";

interface Watch {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/**
 * Does something that takes long, with progress on stderr and Ctrl-C for a clean stop. Where it was stopped before it
 * was complete, says how to go on, sets the exit code and gives undefined.
 */
export async function watched<T extends { readonly complete: boolean }>(
  quiet: boolean | undefined,
  work: (watch: Watch) => Promise<T>,
  stopped: (result: T) => string,
): Promise<T | undefined> {
  const interrupt = listenForInterrupt();
  const view = makeProgressView(quiet);
  try {
    const result = await work({ onProgress: view.show, signal: interrupt.signal });
    view.close();
    if (result.complete) return result;
    say(stopped(result));
    process.exitCode = exit.interrupted;
    return undefined;
  } finally {
    view.close();
    interrupt.close();
  }
}
