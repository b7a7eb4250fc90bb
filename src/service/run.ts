import { type ArmOptions, prepareArm } from "./arm.ts";
import { bandsOf, type OutcomeBands } from "./bands.ts";
import { chooseOutcomes } from "./mainOutcomes.ts";
import { openProject, type Project } from "./project.ts";
import { type FailedRecord, failedOf, recordOf, type StudyRecord } from "./record.ts";
import { carryOut, slug, type StudyOptions } from "./study.ts";

export interface RunOptions extends ArmOptions, StudyOptions {
  /** Names of the outcomes to report; all unless given. All are stored. */
  readonly outcomes?: readonly string[];
}

export interface RunReport {
  readonly manifest: StudyRecord;
  /** By name of outcome. */
  readonly outcomes: Readonly<Record<string, OutcomeBands>>;
  readonly failed: readonly FailedRecord[];
  /** False where it was stopped; bands are then of the runs that are there. */
  readonly complete: boolean;
  readonly done: number;
  readonly newRuns: number;
  /** Of the runs made now; 0 where all were stored already. */
  readonly runsPerSecond: number;
}

/** Runs one arm many times and gives bands of its outcomes, year by year. Throws UserFault. */
export async function run(options: RunOptions, project: Project = openProject()): Promise<RunReport> {
  const prepared = prepareArm(options, project.data);
  const { columns, years } = prepared.experiment.yearly;
  const outcomes = chooseOutcomes(
    options.outcomes,
    columns.map(({ name }) => name),
  );
  const { name, scenario } = prepared.arm;
  const ask = { name: slug(name), question: scenario.question };
  const { study, total: _, ...counts } = await carryOut([prepared], ask, options, project);
  const { arms } = await study.summary();
  return {
    manifest: recordOf(study, options.outcomes),
    outcomes: bandsOf(arms[0], columns, years, { outcomes, years }),
    failed: failedOf(study),
    ...counts,
  };
}
