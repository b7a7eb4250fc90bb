import { performance } from "node:perf_hooks";
import { makeExperiment } from "../../src/analysis/experiment/experiment.ts";
import { baselineArm } from "./arm.ts";
import type { Request } from "../rw1/turns.ts";
import { loadData } from "../../src/data/load.ts";

// A child process of `turns`: runs the full model for 25 years when asked.
const data = loadData();
const experiment = makeExperiment(baselineArm(data, "2025-Q4"), data);
let next = 0;

process.on("message", ({ runs }: Request) => {
  const started = performance.now();
  for (let i = 0; i < runs; i++) experiment.run(next++);
  process.send?.({ runs, seconds: (performance.now() - started) / 1000 });
});
