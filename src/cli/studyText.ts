import type { FailedRecord, StudyRecord } from "../service/record.ts";
import { count } from "./numbers.ts";

/** What to say where a study was stopped. */
export const stoppedAt = (done: number, { folder, runs, arms }: StudyRecord): string =>
  `stopped with ${count(done)} of ${count(runs * arms.length)} runs stored in ${folder}; the same command goes on from there`;

/** Runs, failures and place of a study. */
export function studyLines(
  manifest: StudyRecord,
  failed: readonly FailedRecord[],
  newRuns: number,
  runsPerSecond: number,
): string[] {
  const made =
    newRuns === 0 ? "read, 0 new runs" : `${count(newRuns)} new runs, ${runsPerSecond.toFixed(0)} a second`;
  const lines = [
    `Runs: ${count(manifest.runs * manifest.arms.length)} (${made}), ${count(failed.length)} failed`,
  ];
  if (failed.length > 0)
    lines.push(
      `First failed: run ${failed[0].run} of ${failed[0].arm} ${failed[0].message}`,
      `Replay it: ${failed[0].replay}`,
    );
  for (const note of manifest.notes) lines.push(`Note: ${note}`);
  return [...lines, `Study: ${manifest.folder}`, `Open it again: ${manifest.show}`];
}
