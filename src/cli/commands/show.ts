import type { Command } from "commander";
import { UserFault } from "../../engine/faults.ts";
import { show, type ShowReport } from "../../service/show.ts";
import { policyCost } from "../../service/policyCost.ts";
import { showLever } from "../../service/showLever.ts";
import { showScenario } from "../../service/showScenario.ts";
import { bandTable } from "../bandTable.ts";
import { count } from "../numbers.ts";
import { addJson, collect, example, readYears } from "../options.ts";
import { answer, screen } from "../output.ts";
import { leverText, policyText } from "../policyText.ts";
import { scenarioText } from "../scenarioText.ts";

interface ShowFlags {
  readonly outcome?: readonly string[];
  readonly year?: readonly number[];
  readonly json?: boolean;
}

export function addShow(program: Command): void {
  const command = program
    .command("show")
    .summary("open a study folder, or one scenario, policy or lever")
    .description(
      "Opens a study folder, finished or not, checks it, and shows bands of its outcomes; or shows one scenario: what differs from the baseline and why, what would bring it about, what to watch; or one policy: what it sets, what it costs by year and whose consent it needs; or one lever of an actor.",
    )
    .argument("<folder>", 'folder of a study, or the word "scenario", "policy" or "lever"')
    .argument(
      "[id]",
      "id of a scenario (or its code, such as S8), of a policy (or a .yaml file), or of a lever",
    )
    .option("--outcome <name>", "outcome to show; may be given again", collect)
    .option("--year <years>", "years to show, such as 2010,2020", readYears);
  addJson(command).action(act);
  example(
    command,
    "show studies/baseline-1a2b3c4d --outcome fric --year 2020,2035",
    "show scenario S9",
    "show policy gb-selective-skills",
    "show lever gb-visas",
  );
}

async function act(
  folder: string,
  id: string | undefined,
  { outcome, year, json }: ShowFlags,
): Promise<void> {
  if (id !== undefined) return showOne(folder, id, json);
  const report = await show(folder, { ...(outcome && { outcomes: outcome }), ...(year && { years: year }) });
  answer(json, report, () => textOf(report, outcome));
}

function showOne(kind: string, id: string, json: boolean | undefined): void {
  const { width } = screen();
  if (kind === "scenario") {
    const found = showScenario(id);
    return answer(json, found, () => scenarioText(found, width));
  }
  if (kind === "policy") {
    const found = policyCost(id);
    return answer(json, found, () => policyText(found, width));
  }
  if (kind === "lever") {
    const found = showLever(id);
    return answer(json, found, () => leverText(found, width));
  }
  throw new UserFault(
    `show ${kind} ${id}: expected one folder, or the word "scenario", "policy" or "lever" and an id`,
  );
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
    "",
    ...manifest.notes.map((note) => `Note: ${note}`),
  ].join("\n");
}
