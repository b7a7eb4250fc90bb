import type { Command } from "commander";
import { why } from "../../service/why.ts";
import { whyMany } from "../../service/whyMany.ts";
import { addArmOptions, addJson, addLuckOptions, addQuiet, example } from "../options.ts";
import type { ArmOptions } from "../../service/arm.ts";
import { answer, screen } from "../output.ts";
import { watched } from "../watched.ts";
import { whyManyText, whyText } from "../whyText.ts";
import { UserFault } from "../../engine/faults.ts";

interface WhyFlags extends Omit<ArmOptions, "from" | "to"> {
  readonly from?: string;
  readonly to?: string;
  readonly start?: string;
  readonly run?: string;
  readonly runs?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addWhy(program: Command): void {
  const command = program
    .command("why")
    .summary("say who moved a quantity, and what stands behind them")
    .description(
      "Names the author of every change of a quantity between two quarters of one run, with amounts that add up to the change, and what each author read. With --runs, the mean over many runs with its band.",
    )
    .argument("<quantity>", "such as fric[mil,KZ], coop.pol or auto; up to eight cells")
    .option("--from <quarter>", "quarter from which the change counts (default: where the run begins)")
    .option("--to <quarter>", "quarter up to which it counts (default: 2035-Q4)")
    .option("--start <quarter>", "where the run begins (default: 2001-Q1)")
    .option("--run <number>", "number of the run (default: 0)")
    .option("--runs <number>", "explain runs 0 to number - 1 and give means and bands");
  addLuckOptions(addArmOptions(command));
  addQuiet(addJson(command)).action(act);
  example(
    command,
    'why "fric[mil,KZ]" --from 2013-Q1 --to 2025-Q4',
    "why esc --from 2022-Q1 --to 2035-Q4 --runs 20 --scenario war-ends-2027",
  );
}

async function act(quantity: string, { json, quiet, run, runs, ...flags }: WhyFlags): Promise<void> {
  if (runs === undefined) {
    const report = why({ ...flags, quantity, ...(run !== undefined && { run }) });
    return answer(json, report, () => whyText(report, screen().width));
  }
  if (run !== undefined)
    throw new UserFault("--run and --runs: expected one of the two; --run explains a single run");
  const report = await watched(
    quiet,
    (watch) => whyMany({ ...flags, quantity, runs, ...watch }),
    (stopped) => `stopped after ${stopped.runs} of ${runs} runs; nothing is stored, give the command again`,
  );
  if (report) answer(json, report, () => whyManyText(report, screen().width));
}
