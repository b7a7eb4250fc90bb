import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addBacktest } from "./commands/backtest.ts";
import { addBrief } from "./commands/brief.ts";
import { addCalibrate } from "./commands/calibrate.ts";
import { addChronicle } from "./commands/chronicle.ts";
import { addClaim, addClaims } from "./commands/claims.ts";
import { addCompare } from "./commands/compare.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addExperiments } from "./commands/experiments.ts";
import { addForecast } from "./commands/forecast.ts";
import { addImport } from "./commands/import.ts";
import { addLedger } from "./commands/ledger.ts";
import { addList } from "./commands/list.ts";
import { addPlanted } from "./commands/planted.ts";
import { addPredictions } from "./commands/predictions.ts";
import { addReplay } from "./commands/replay.ts";
import { addRun } from "./commands/run.ts";
import { addScore } from "./commands/score.ts";
import { addShow } from "./commands/show.ts";
import { addValidate } from "./commands/validate.ts";
import { addWhy } from "./commands/why.ts";
import { oneLine, say } from "./failure.ts";

/** Every command, in the order of help. */
const commands = [
  addBrief,
  addRun,
  addCompare,
  addWhy,
  addChronicle,
  addExperiments,
  addClaims,
  addClaim,
  addLedger,
  addPlanted,
  addCalibrate,
  addForecast,
  addScore,
  addBacktest,
  addPredictions,
  addImport,
  addList,
  addShow,
  addReplay,
  addValidate,
  addDoctor,
];

/** The command line. Faults of usage are said in one line on stderr and thrown as CommanderError. */
export function makeProgram(): Command {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const program = new Command("multivector")
    .description(
      "Central Asia between China and Russia as a running model: bands instead of lines, and an author for every change",
    )
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ helpWidth: Math.min(100, process.stdout.columns ?? 100) })
    .configureOutput({ outputError: (text) => say(faultText(text, "multivector")) });
  for (const add of commands) add(program);
  for (const command of program.commands)
    command.configureOutput({ outputError: (text) => say(faultText(text, `multivector ${command.name()}`)) });
  return program;
}

/** "error: unknown option '--rnus'\n(Did you mean --runs?)" as one line with a way out. */
function faultText(text: string, command: string): string {
  const line = oneLine(text).replace(/^error: /, "");
  return line.includes("Did you mean") ? line : `${line}; see: ${command} --help`;
}
