import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { experiments, type ExperimentsOptions } from "./experiments.ts";

async function ask(more: ExperimentsOptions): Promise<ExperimentsOptions> {
  const out = await mkdtemp(join(tmpdir(), "experiments-"));
  onTestFinished(() => rm(out, { recursive: true }));
  return { runs: 12, shares: 0, workers: 1, structure: ["damping=multiplicative"], out, ...more };
}

test("the end of regime threat separates regime security from dependence", { timeout: 120_000 }, async () => {
  const options = await ask({ only: ["X4"], family: ["H1", "H3"] });
  const report = await experiments(options);
  const [form] = report.forms;
  expect(form.cells).toMatchObject([
    { experiment: "X4", family: "H1", decided: true, agrees: true },
    { experiment: "X4", family: "H3", sign: "0", decided: true, agrees: true },
  ]);
  for (const { friction } of Object.values(form.fits)) expect(friction).toBeCloseTo(0.35, 2);

  // The same question again is read, not run, and gives the same to the last bit.
  const again = await experiments(options);
  expect(again.newRuns).toBe(0);
  expect(again.forms).toEqual(report.forms);
});

test("an experiment, family or variant that does not exist is refused with a way out", async () => {
  await expect(experiments(await ask({ only: ["X44"] }))).rejects.toThrow(/--only X44: not known.*X4/);
  await expect(experiments(await ask({ family: ["H10"] }))).rejects.toThrow("--family H10");
  await expect(experiments(await ask({ variant: "F-lo" }))).rejects.toThrow("F-low");
});
