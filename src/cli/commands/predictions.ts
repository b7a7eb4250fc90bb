import type { Command } from "commander";
import type { ForecastOptions } from "../../service/forecast/forecast.ts";
import { predictions } from "../../service/forecast/predictions.ts";
import { describePredictions } from "../describePredictions.ts";
import { addJson, addQuiet, collect, example } from "../options.ts";
import { answer, screen } from "../output.ts";
import { watched } from "../watched.ts";

interface Flags extends Omit<ForecastOptions, "from" | "to" | "mode" | "onProgress" | "signal"> {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addPredictions(program: Command): void {
  const command = program
    .command("predictions")
    .summary("the predictions of the 2020 report, scored")
    .description(
      "What the report of 2020 predicted, what the report of 2026 reports, and how likely it was: in the words of the text, in runs that know the record to 2020, and in runs on which the shocks since are imposed. Scored with Brier and log scores.",
    )
    .option("--members <number>", "runs of each mode (default: 400)")
    .option("--draws <kind>", "calibrated (default) or prior")
    .option("--structure <name=form>", "structural option; may be given again", collect)
    .option("--seed <number>", "seed of all chance (default: 1)")
    .option("--workers <number>", "threads (default: as many as there are processors)");
  addQuiet(addJson(command)).action(act);
  example(command, "predictions", "predictions --structure damping=additive --json");
}

async function act({ json, quiet, ...flags }: Flags): Promise<void> {
  const report = await watched(
    quiet,
    (watch) => predictions({ ...flags, ...watch }),
    () => "Stopped; nothing was scored.",
  );
  if (!report) return;
  const described = describePredictions(report);
  const { members, seed, draws } = report;
  answer(json, { members, seed, draws, ...described.json }, () => described.text(screen().width));
}
