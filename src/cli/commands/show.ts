import type { Command } from "commander";
import { show, type ShowReport } from "../../service/show.ts";
import { bandTable } from "../bandTable.ts";
import { count } from "../numbers.ts";
import { addJson, collect, example, readYears } from "../options.ts";
import { answer, screen } from "../output.ts";

interface ShowFlags {
  readonly outcome?: readonly string[];
  readonly year?: readonly number[];
  readonly json?: boolean;
}

export function addShow(program: Command): void {
  const command = program
    .command("show")
    .summary("open a study folder")
    .description("Opens a study folder, finished or not, checks it, and shows bands of its outcomes.")
    .argument("<folder>", "folder of a study")
    .option("--outcome <name>", "outcome to show; may be given again", collect)
    .option("--year <years>", "years to show, such as 2010,2020", readYears);
  addJson(command).action(act);
  example(command, "show studies/baseline-1a2b3c4d --outcome fric --year 2020,2035");
}

async function act(folder: string, { outcome, year, json }: ShowFlags): Promise<void> {
  const report = await show(folder, { ...(outcome && { outcomes: outcome }), ...(year && { years: year }) });
  answer(json, report, () => textOf(report, outcome));
}

function textOf(
  { manifest, complete, arms, failed }: ShowReport,
  chosen: readonly string[] | undefined,
): string {
  const { width } = screen();
  const state = complete
    ? `complete, digest ${manifest.digest}`
    : "not complete: the same command goes on from there";
  const tables = arms.map((arm) =>
    [
      `${arm.name}: ${count(arm.runs)} runs, ${count(arm.failed)} failed`,
      bandTable(arm.outcomes, chosen, width),
    ].join("\n\n"),
  );
  const stopped = failed
    .slice(0, 5)
    .map((one) => `Failed: run ${one.run} of ${one.arm} ${one.message}. ${one.replay}`);
  return [
    `${manifest.name}: ${manifest.question}`,
    `Version ${manifest.version}, data ${manifest.dataHash.slice(0, 8)}, ${state}`,
    "",
    tables.join("\n\n"),
    ...(stopped.length > 0 ? ["", ...stopped] : []),
  ].join("\n");
}
