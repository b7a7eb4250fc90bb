import type { Command } from "commander";
import { runBrief } from "../../service/brief.ts";
import { exit, say } from "../failure.ts";
import { listenForInterrupt } from "../interrupt.ts";
import { addJson, addQuiet, example } from "../options.ts";
import { answer } from "../output.ts";
import { makeProgressView } from "../progress.ts";

interface BriefFlags {
  readonly runs?: string;
  readonly seed?: string;
  readonly workers?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addBrief(program: Command): void {
  const command = program
    .command("brief")
    .summary("one page on where the order stands and what it hinges on")
    .description(
      "Runs what a first look needs and prints one page. The same command again reads what is there.",
    )
    .option("--runs <number>", "runs of each arm")
    .option("--seed <number>", "seed of all chance (default: 1)")
    .option("--workers <number>", "threads (default: as many as there are processors)")
    .option("--out <folder>", "folder of the study");
  addQuiet(addJson(command)).action(act);
  example(command, "brief", "brief --runs 100 --json");
}

async function act({ json, quiet, ...flags }: BriefFlags): Promise<void> {
  const interrupt = listenForInterrupt();
  const view = makeProgressView(quiet);
  try {
    const brief = await runBrief({ ...flags, onProgress: view.show, signal: interrupt.signal });
    view.close();
    if (!interrupt.signal.aborted) return answer(json, brief.json, () => brief.text);
    say(`stopped; the same command goes on from what is stored in ${brief.folder}`);
    process.exitCode = exit.interrupted;
  } finally {
    view.close();
    interrupt.close();
  }
}
