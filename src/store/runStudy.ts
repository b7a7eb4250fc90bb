import {
  commonShape,
  type EnsembleOptions,
  type EnsembleResult,
  runEnsemble,
} from "../analysis/ensemble/ensemble.ts";
import type { Question } from "./plan.ts";
import { openStudy, type Study } from "./study.ts";
import { openWriter } from "./writer.ts";

export interface StudyOptions extends Omit<EnsembleOptions, "arms" | "runs" | "sink"> {
  readonly folder: string;
  readonly question: Question;
}

export interface StudyOutcome {
  /** The study on disk: complete, or as far as it got when it was stopped. */
  readonly study: Study;
  readonly result: EnsembleResult;
}

/**
 * Runs a study into a folder, or what is missing of it. Asked again after a stop, it goes on; asked again when
 * complete, it runs nothing. The results are the same bytes either way.
 */
export async function runStudy({ folder, question, ...options }: StudyOptions): Promise<StudyOutcome> {
  const { arms, runs } = question;
  const shape = await commonShape(options.executor, arms);
  const writer = await openWriter(folder, { ...question, ...shape });
  try {
    const result = await runEnsemble({ ...options, arms, runs, sink: writer });
    if (result.complete) await writer.finish();
    return { study: await openStudy(folder), result };
  } finally {
    await writer.close();
  }
}
