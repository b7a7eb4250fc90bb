import { loadData } from "../../data/load.ts";
import type { DataSet } from "../../data/records.ts";
import type { MakeRunner } from "../ensemble/runner.ts";
import type { Arm } from "./arm.ts";
import { makeExperiment } from "./experiment.ts";

let loaded: DataSet | undefined;

/** Where workers find this module. */
export const runnerModule = import.meta.url;

/** Makes the runner of an arm of the region, from the data given or, without any, from those of this package. */
export const makeRunner: MakeRunner = (spec, shared) => {
  const data = (shared as DataSet | null | undefined) ?? (loaded ??= loadData());
  const { space, yearly, run, draw } = makeExperiment(spec as Arm, data);
  return { columns: yearly.columns, years: yearly.years, axes: space.axes.map(({ id }) => id), run, draw };
};
