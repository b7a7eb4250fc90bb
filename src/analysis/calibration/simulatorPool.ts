import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Arm } from "../experiment/arm.ts";
import type { Job } from "./population.ts";
import type { Wanted } from "./simulator.ts";
import type { SimulationTask } from "./simulatorWorker.ts";

/** Worker threads that run draws of any arm. */
export interface SimulatorPool {
  /** Answers in the order of the batch, whatever the order of work. */
  simulate(arm: Arm, wanted: Wanted, batch: readonly Job[]): Promise<Float64Array[]>;
  close(): Promise<void>;
}

/** Draws in one task at most: a fraction of a second of work, so that threads end together. */
const TASK = 25;
/** Tasks of a batch for each thread at least. */
const TURNS = 3;

export function makeSimulatorPool(workers = availableParallelism()): SimulatorPool {
  const pool = new Piscina({ filename: workerFile(), minThreads: workers, maxThreads: workers });
  return {
    async simulate(arm, wanted, batch) {
      const size = Math.max(1, Math.min(TASK, Math.ceil(batch.length / workers / TURNS)));
      const parts = Array.from({ length: Math.ceil(batch.length / size) }, (_, i) =>
        batch.slice(i * size, (i + 1) * size),
      );
      const [armText, wantedText] = [JSON.stringify(arm), JSON.stringify(wanted)];
      const answers = await Promise.all(
        parts.map(async (part) => {
          const task: SimulationTask = {
            arm: armText,
            wanted: wantedText,
            u: joined(part),
            runs: part.map(({ run }) => run),
          };
          return (await pool.run(task, { name: "simulate" })) as Float64Array[];
        }),
      );
      return answers.flat();
    },
    close: async () => pool.destroy(),
  };
}

function joined(part: readonly Job[]): Float64Array {
  const depth = part[0].u.length;
  const all = new Float64Array(part.length * depth);
  part.forEach(({ u }, i) => all.set(u, i * depth));
  return all;
}

/** Beside this file: TypeScript when run from the sources, JavaScript when built. */
function workerFile(): string {
  const name = import.meta.url.endsWith(".ts") ? "simulatorWorker.ts" : "simulatorWorker.js";
  return fileURLToPath(new URL(name, import.meta.url));
}
