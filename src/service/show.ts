import { openStudy } from "../store/study.ts";
import { bandsOf, type OutcomeBands } from "./bands.ts";
import { chooseOutcomes, chooseYears } from "./mainOutcomes.ts";
import { type FailedRecord, failedOf, recordOf, type StudyRecord } from "./record.ts";

export interface ShowOptions {
  /** Names of outcomes, and years; all unless given. */
  readonly outcomes?: readonly string[];
  readonly years?: readonly number[];
}

export interface ShowReport {
  readonly manifest: StudyRecord;
  readonly complete: boolean;
  /** In the order of the study. */
  readonly arms: readonly ArmReport[];
  readonly failed: readonly FailedRecord[];
}

export interface ArmReport {
  readonly name: string;
  /** Runs that the bands are made of, and runs left out because they failed. */
  readonly runs: number;
  readonly failed: number;
  readonly outcomes: Readonly<Record<string, OutcomeBands>>;
}

/** Opens a study folder, finished or not, and gives bands of what is there. Throws UserFault where it is damaged. */
export async function show(folder: string, options: ShowOptions = {}): Promise<ShowReport> {
  const study = await openStudy(folder);
  const { columns, years: all } = study.manifest;
  const outcomes = chooseOutcomes(
    options.outcomes,
    columns.map(({ name }) => name),
  );
  const years = chooseYears(options.years, all);
  const summary = await study.summary();
  return {
    manifest: recordOf(study, options.outcomes),
    complete: study.manifest.status === "complete",
    arms: summary.arms.map((arm) => ({
      name: arm.arm,
      runs: arm.runs,
      failed: arm.failed,
      outcomes: bandsOf(arm, columns, all, { outcomes, years }),
    })),
    failed: failedOf(study),
  };
}
