import type { Command } from "commander";
import { type ChronicleOptions, chronicle } from "../../service/chronicle.ts";
import { chronicleText } from "../chronicleText.ts";
import { addArmOptions, addJson, addLuckOptions, example } from "../options.ts";
import { answer, screen } from "../output.ts";

interface ChronicleFlags extends ChronicleOptions {
  readonly json?: boolean;
}

export function addChronicle(program: Command): void {
  const command = program
    .command("chronicle")
    .summary("tell one run quarter by quarter: who did what, to whom, and why")
    .description(
      "Tells one run as it went: events, decisions and acts, each act with its chance, the terms that weighed most, whose consent it took, and what moved in the year after. A term's weight is how many times as likely it made the act as at its usual value.",
    )
    .option("--from <quarter>", "first quarter to tell (default: where the run begins)")
    .option("--to <quarter>", "last quarter to tell (default: 2035-Q4)")
    .option("--start <quarter>", "where the run begins (default: 2001-Q1)")
    .option("--run <number>", "number of the run (default: 0)");
  addLuckOptions(addArmOptions(command));
  addJson(command).action(act);
  example(
    command,
    "chronicle --run 17 --from 2026-Q1 --to 2030-Q4",
    "chronicle --scenario war-ends-2027 --json",
  );
}

function act({ json, ...flags }: ChronicleFlags): void {
  const report = chronicle(flags);
  answer(json, report, () => chronicleText(report, screen().width));
}
