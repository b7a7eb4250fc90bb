import type { Command } from "commander";
import { type BacktestOptions, type BacktestReport, backtest } from "../../service/forecast/backtest.ts";
import { addJson, addQuiet, example } from "../options.ts";
import { answer } from "../output.ts";
import { scoreText } from "../scoreText.ts";
import { table } from "../table.ts";
import { watched } from "../watched.ts";

interface Flags extends Omit<BacktestOptions, "onProgress" | "signal"> {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addBacktest(program: Command): void {
  const command = program
    .command("backtest")
    .summary("test the model inside the record: fit to 2012, predict 2013 to 2020; leave one out")
    .description(
      "Calibrates on the record to 2012 and scores forecasts of 2013 to 2020 against persistence, drift and climatology; blind and with shocks imposed. Then calibrates without each host and each indicator in turn and predicts what was left out.",
    )
    .option("--draws <number>", "accepted draws of each calibration (default: 150)")
    .option("--seed <number>", "seed of all chance (default: 1)")
    .option("--workers <number>", "threads (default: as many as there are processors)")
    .option("--out <folder>", "folder of the report (default: studies/backtest)");
  addQuiet(addJson(command)).action(act);
  example(command, "backtest", "backtest --out data/calibration --json");
}

async function act({ json, quiet, ...flags }: Flags): Promise<void> {
  const report = await watched(
    quiet,
    (watch) => backtest({ ...flags, ...watch }),
    () => "Stopped. What is done is kept in studies/backtest; the same command goes on from there.",
  );
  if (report) answer(json, report, () => textOf(report));
}

function textOf({ crossValidation, leftOut }: BacktestReport): string {
  const parts = crossValidation.map(({ mode, until, rows }) =>
    [`Fitted to ${until}, ${mode}`, scoreText(rows)].join("\n"),
  );
  const rows = leftOut.map(({ group, patterns, prior, without, withIt, covered }) => [
    group,
    String(patterns),
    prior.toFixed(2),
    without.toFixed(2),
    withIt.toFixed(2),
    `${Math.round(100 * covered)} %`,
  ]);
  const head = ["left out", "patterns", "prior", "fitted without", "fitted with", "covered"];
  return [
    ...parts,
    "Left out and predicted from the rest: mean CRPS in declared errors (less is better), and the share of targets inside 80 %",
    table([head, ...rows], { width: Infinity }),
  ].join("\n\n");
}
