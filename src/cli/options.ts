import { type Command, InvalidArgumentError } from "commander";
import type { ArmOptions } from "../service/arm.ts";
import { defaults } from "../service/arm.ts";

/** For options that may be given again. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** What one arm is, beside its dates. */
export function addArmOptions(command: Command): Command {
  return command
    .option(
      "--scenario <id or file>",
      `what-if: see multivector list scenarios (default: ${defaults.scenario})`,
    )
    .option("--policy <id or file>", "settings of levers: see multivector list policies")
    .option("--structure <name=form or preset>", "structural option or preset; may be given again", collect)
    .option(
      "--off <name[.term][:mode]>",
      "mechanism or term switched off: ablated, recentred or clamped; may be given again",
      collect,
    )
    .option(
      "--set <quantity[index]=value@quarter>",
      "value held from a quarter on; may be given again",
      collect,
    )
    .option(
      "--param <mechanism.name=value>",
      "parameter held in every run: see multivector list parameters; may be given again",
      collect,
    )
    .option("--withhold <event>", "event of the past that does not happen; may be given again", collect);
}

export const addLuckOptions = (command: Command): Command =>
  command
    .option("--seed <number>", `seed of all chance (default: ${defaults.seed})`)
    .option(
      "--draws <kind>",
      "calibrated: draws that the record to 2019 accepts; prior: drawn from their ranges; central: their central values (default: calibrated)",
    );

export const addDates = (command: Command): Command =>
  command
    .option("--from <quarter>", `first quarter (default: ${defaults.from})`)
    .option("--to <quarter>", `last quarter (default: ${defaults.to})`);

/** How a study is carried out. */
export const addStudyOptions = (command: Command): Command =>
  command
    .option("--runs <number>", `runs of each arm (default: ${defaults.runs})`)
    .option("--workers <number>", "threads (default: as many as there are processors)")
    .option("--out <folder>", "folder of the study (default: studies/<name>-<hash>)")
    .option(
      "--outcome <name>",
      "outcome to report; may be given again (default: all in JSON, some in text)",
      collect,
    );

export const addJson = (command: Command): Command =>
  command.option("--json", "print one JSON object and nothing else");

export const addQuiet = (command: Command): Command => command.option("--quiet", "no progress on stderr");

export const example = (command: Command, ...lines: readonly string[]): Command =>
  command.addHelpText("after", `\nExamples:\n${lines.map((line) => `  multivector ${line}`).join("\n")}`);

export interface StudyFlags extends ArmOptions {
  readonly runs?: string;
  readonly workers?: string;
  readonly out?: string;
  readonly outcome?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Years such as 2010,2020. */
export function readYears(text: string): number[] {
  const years = text.split(",").map((part) => part.trim());
  if (years.some((year) => !/^\d{4}$/.test(year)))
    throw new InvalidArgumentError("Expected years such as 2010,2020.");
  return years.map(Number);
}
