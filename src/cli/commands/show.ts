import type { Command } from "commander";
import { UserFault } from "../../engine/faults.ts";
import { show, type ShowReport } from "../../service/show.ts";
import { showScenario } from "../../service/showScenario.ts";
import { bandTable } from "../bandTable.ts";
import { count } from "../numbers.ts";
import { addJson, collect, example, readYears } from "../options.ts";
import { answer, screen } from "../output.ts";
import { scenarioText } from "../scenarioText.ts";

interface ShowFlags {
  readonly outcome?: readonly string[];
  readonly year?: readonly number[];
  readonly json?: boolean;
}

export function addShow(program: Command): void {
  const command = program
    .command("show")
    .summary("open a study folder, or one scenario")
    .description(
      "Opens a study folder, finished or not, checks it, and shows bands of its outcomes; or shows one scenario: what differs from the baseline and why, what would bring it about, what to watch.",
    )
    .argument("<folder>", 'folder of a study, or the word "scenario"')
    .argument("[scenario]", "id of a scenario, such as war-ends-2027, or its code, such as S8")
    .option("--outcome <name>", "outcome to show; may be given again", collect)
    .option("--year <years>", "years to show, such as 2010,2020", readYears);
  addJson(command).action(act);
  example(command, "show studies/baseline-1a2b3c4d --outcome fric --year 2020,2035", "show scenario S9");
}

async function act(
  folder: string,
  scenario: string | undefined,
  { outcome, year, json }: ShowFlags,
): Promise<void> {
  if (scenario !== undefined) {
    if (folder !== "scenario")
      throw new UserFault(
        `show ${folder} ${scenario}: expected one folder, or the word "scenario" and an id`,
      );
    const found = showScenario(scenario);
    return answer(json, found, () => scenarioText(found, screen().width));
  }
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
