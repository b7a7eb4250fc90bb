/** RW1 on the engine, as a child process: bench/rw1/turns.ts asks it for ensembles. */
import { ensemble } from "./tally.ts";
import type { Request } from "./turns.ts";

process.on("message", ({ runs, seed }: Request) => process.send?.(ensemble(runs, seed)));
