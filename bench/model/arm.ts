import type { Arm } from "../../src/analysis/experiment/arm.ts";
import type { DataSet } from "../../src/data/records.ts";

/** The baseline from 2001-Q1, drawn from the priors. */
export function baselineArm(data: DataSet, to: string): Arm {
  const scenario = data.scenarios.find(({ id }) => id === "baseline")!;
  const structure = { options: {}, off: {} };
  return {
    name: "baseline",
    scenario,
    structure,
    set: [],
    withhold: [],
    from: "2001-Q1",
    to,
    seed: 1,
    draws: "prior",
  };
}
