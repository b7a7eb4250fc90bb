/** Multivector as a library: the engine, the region, and the use cases behind the command line. */

// The engine: knows no politics. A catalogue of quantities, mechanisms that change them, and a simulation that runs both.
export {
  type Axis,
  axis,
  type Catalogue,
  combined,
  derived,
  exogenous,
  lever,
  type Quantity,
  stock,
} from "./engine/quantity.ts";
export { type AnyMechanism, type Mechanism, mechanismsOf } from "./engine/mechanism.ts";
export type { Parameter, Parameters } from "./engine/parameter.ts";
export { type Unit, units } from "./engine/units.ts";
export type { Model } from "./engine/program.ts";
export { cellName, columnOf, type Layout, layoutOf, parseCells } from "./engine/layout.ts";
export { makeSimulation, type Onlooker, type Setup, type Simulation } from "./engine/simulation.ts";
export { emptyPaths, type PathTable } from "./engine/paths.ts";
export type { StartTable } from "./engine/start.ts";
export { type OffMode, offModes, optionsOf, plainStructure, type Structure } from "./engine/structure.ts";
export { formatQuarter, parseQuarter, type Quarter, quarter } from "./engine/quarter.ts";
export { type Contribution, type Explanation, explain } from "./engine/why/explain.ts";
export { UserFault } from "./engine/faults.ts";
export { RunFault } from "./engine/runFault.ts";

// The region: its quantities, mechanisms and outcomes, and the data they start from.
export { mechanisms, model } from "./mechanisms/index.ts";
export { type Quantities, quantities } from "./region/quantities/index.ts";
export { type Outcome, outcomes } from "./region/outcomes.ts";
export { loadData, readPolicy, readScenario } from "./data/load.ts";
export type { DataSet, PolicyRecord, ScenarioRecord, StructureRecord } from "./data/records.ts";
export type { Arm } from "./analysis/experiment/arm.ts";
export { type Experiment, makeExperiment } from "./analysis/experiment/experiment.ts";

// Who runs batches: this thread or worker threads.
export { type Executor, makeInProcessExecutor } from "./analysis/ensemble/executor.ts";
export { makePoolExecutor } from "./analysis/ensemble/pool.ts";
export { makeRunner, runnerModule } from "./analysis/experiment/makeRunner.ts";

// Use cases. Each throws UserFault, in one line, for what its user can put right.
export { type ArmOptions, type PreparedArm, prepareArm } from "./service/arm.ts";
export { type ChronicleOptions, type ChronicleReport, chronicle } from "./service/chronicle.ts";
export { type CompareOptions, type CompareReport, compare } from "./service/compare.ts";
export { type DoctorReport, doctor } from "./service/doctor.ts";
export { type Entry, type ListName, list, listNames } from "./service/lists.ts";
export type { Progress } from "./service/progress.ts";
export { openProject, type Project } from "./service/project.ts";
export { type ReplayOptions, type ReplayReport, replay } from "./service/replay.ts";
export { type RunOptions, type RunReport, run } from "./service/run.ts";
export { type ShowOptions, type ShowReport, show } from "./service/show.ts";
export { type ValidateReport, validate } from "./service/validate.ts";
export { type WhyOptions, type WhyReport, why } from "./service/why.ts";
export { type WhyManyOptions, type WhyManyReport, whyMany } from "./service/whyMany.ts";
