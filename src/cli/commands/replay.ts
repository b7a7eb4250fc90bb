import type { Command } from "commander";
import { replay, type ReplayReport } from "../../service/replay.ts";
import { exit } from "../failure.ts";
import { addJson, example } from "../options.ts";
import { answer, screen } from "../output.ts";
import { chronicleText } from "../chronicleText.ts";

interface ReplayFlags {
  readonly arm?: string;
  readonly run: string;
  readonly from?: string;
  readonly to?: string;
  readonly chronicle: boolean;
  readonly json?: boolean;
}

export function addReplay(program: Command): void {
  const command = program
    .command("replay")
    .summary("do one run of a study again, compare it to the bit, and tell it")
    .description(
      "Does one run of a study again and checks that it equals the stored one to the last bit. A failed run shows its fault. Then tells the run quarter by quarter: who did what, to whom, why, and what moved in the year after. Exit code 1 where they differ.",
    )
    .argument("<folder>", "folder of a study")
    .option("--arm <name>", "arm of the study (default: the first)")
    .requiredOption("--run <number>", "number of the run")
    .option("--from <quarter>", "first quarter to tell (default: the first of the run)")
    .option("--to <quarter>", "last quarter to tell (default: the last of the run)")
    .option("--no-chronicle", "only compare");
  addJson(command).action(act);
  example(
    command,
    "replay studies/baseline-1a2b3c4d --run 17",
    "replay studies/baseline-1a2b3c4d --run 17 --from 2026-Q1 --to 2030-Q4",
  );
}

async function act(folder: string, { json, ...flags }: ReplayFlags): Promise<void> {
  const report = await replay(folder, flags);
  if (report.equal === false) process.exitCode = exit.ours;
  answer(json, report, () => textOf(report, screen().width));
}

function textOf(report: ReplayReport, width: number): string {
  const { arm, run, equal, fault, storedFault, differing, differences, sameVersion, sameData } = report;
  const lines = [`Run ${run} of ${arm}`];
  if (fault !== undefined) lines.push(`The run ${fault}`);
  if (equal === undefined)
    lines.push("The study does not hold this run yet, so there is nothing to compare with.");
  else if (equal) lines.push("Equal to the stored run, to the last bit.");
  else {
    if (storedFault !== fault) lines.push(`Stored: ${storedFault ?? "the run did not stop"}`);
    if (differing > 0) lines.push(`${differing} figures differ, such as:`);
    for (const { outcome, year, stored, now } of differences.slice(0, 3))
      lines.push(`  ${outcome} of ${year}: ${stored} stored, ${now} now`);
  }
  if (!sameVersion) lines.push("The study was made by another version of the model's code.");
  if (!sameData) lines.push("The study was made with other data.");
  if (report.chronicle !== undefined) lines.push("", chronicleText(report.chronicle, width));
  return lines.join("\n");
}
