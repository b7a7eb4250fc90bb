import { expect, test } from "vitest";
import { loadData } from "../../data/load.ts";
import { quarter } from "../../engine/quarter.ts";
import { plainStructure } from "../../engine/structure.ts";
import type { Arm } from "./arm.ts";
import { makeExperiment } from "./experiment.ts";

const data = loadData();
const baseline = data.scenarios.find(({ id }) => id === "baseline")!;
const experiment = (code: string) => data.experiments.find((one) => one.code === code)!;

function lastYears(code: string, branch?: string): number[] {
  const arm: Arm = {
    name: code,
    scenario: {
      ...baseline,
      changes: experiment(code).changes,
    },
    structure: plainStructure,
    set: [],
    withhold: [],
    from: "2001-Q1",
    to: "2032-Q4",
    seed: 3,
    draws: "prior",
    ...(branch && { branch }),
  };
  const { run, yearly } = makeExperiment(arm, data);
  return [2, 1, 2].flatMap((index) => Array.from(run(index)).slice(-5 * yearly.columns.length));
}

// X1 follows the baseline in one cell, X2 keeps a path, X6 pushes stocks and computed values.
test.each(["X1", "X2", "X6"])("%s gives the same to the last bit as a branch and as a whole run", (code) => {
  expect(lastYears(code, "2026-Q1")).toEqual(lastYears(code));
});

test("a change before the branch is refused", () => {
  expect(experiment("X7h").changes[0].at).toBe(quarter("2013-Q1"));
  expect(() => lastYears("X7h", "2026-Q1")).toThrow("2013-Q1");
});
