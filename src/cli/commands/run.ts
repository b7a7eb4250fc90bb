import type { Command } from "commander";
import { run, type RunReport } from "../../service/run.ts";
import { bandTable } from "../bandTable.ts";
import { count } from "../numbers.ts";
import {
  addArmOptions,
  addDates,
  addJson,
  addLuckOptions,
  addQuiet,
  addStudyOptions,
  example,
  type StudyFlags,
} from "../options.ts";
import { answer, screen } from "../output.ts";
import { stoppedAt, studyLines } from "../studyText.ts";
import { watched } from "../watched.ts";

export function addRun(program: Command): void {
  const command = program
    .command("run")
    .summary("run a scenario many times and show bands")
    .description(
      "Runs one arm many times into a study folder and shows bands of its outcomes by year. The same command again goes on where it stopped, or reads what is there.",
    );
  addArmOptions(command);
  addDates(command);
  addLuckOptions(command);
  addStudyOptions(command).option("--name <text>", "name of the arm in results");
  addQuiet(addJson(command)).action(act);
  example(
    command,
    "run --scenario baseline --runs 400 --seed 1 --json",
    "run --scenario war-ends-2027 --off strategic_distraction --from 2001-Q1 --to 2035-Q4",
    'run --set "war=0@2027-Q1" --withhold crimea-2014 --outcome fric',
  );
}

async function act({ json, quiet, outcome, ...flags }: StudyFlags): Promise<void> {
  const ask = { ...flags, ...(outcome && { outcomes: outcome }) };
  const report = await watched(
    quiet,
    (watch) => run({ ...ask, ...watch }),
    ({ done, manifest }) => stoppedAt(done, manifest),
  );
  if (report) answer(json, report, () => textOf(report, outcome));
}

function textOf(report: RunReport, chosen: readonly string[] | undefined): string {
  const { manifest, failed, newRuns } = report;
  const [arm] = manifest.arms;
  const head = `${arm.name}, ${arm.from} to ${arm.to}, ${count(manifest.runs)} runs, seed ${arm.seed}`;
  const { width } = screen();
  return [
    `${head}: median, and below it the band from 5 to 95 per cent`,
    "",
    bandTable(report.outcomes, chosen, width),
    "",
    ...studyLines(manifest, failed, newRuns, report.runsPerSecond),
    'Further: multivector why fric, multivector compare baseline "baseline --off NAME", or --json for all outcomes',
  ].join("\n");
}
