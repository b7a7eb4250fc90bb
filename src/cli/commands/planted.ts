import type { Command } from "commander";
import { planted, type PlantedOptions } from "../../service/claims/planted.ts";
import { addJson, addQuiet, example } from "../options.ts";
import { answer, screen } from "../output.ts";
import { plantedText } from "../plantedText.ts";
import { watched } from "../watched.ts";

interface Flags extends Omit<PlantedOptions, "ids" | "onProgress" | "signal"> {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addPlanted(program: Command): void {
  const command = program
    .command("planted")
    .argument("[ids...]", "claims from which false ones were made; all unless given")
    .summary("whether the tests of claims tell false from true")
    .description(
      "Judges claims that were made false on purpose, mixed with untouched copies under neutral codes, and says how many false ones pass and how many copies come to another class with a new seed and other draws. Only the main form of the model is run.",
    )
    .option("--runs <number>", "runs of each arm (default: 200)")
    .option(
      "--seed <number>",
      "seed of all chance; copies are run again with the next, and with other draws (default: 1)",
    )
    .option("--workers <number>", "threads (default: as many as there are processors)")
    .option("--out <folder>", "folder in which results are kept (default: studies/planted)");
  addQuiet(addJson(command)).action(act);
  example(command, "planted", "planted A-019 A-103 --runs 60 --json");
}

async function act(ids: string[], { json, quiet, ...flags }: Flags): Promise<void> {
  const report = await watched(
    quiet,
    async (watch) => planted({ ...flags, ids, ...watch }),
    ({ folder }) =>
      `Stopped; nothing is said of the false claims. What is done is kept in ${folder}; the same command goes on from there.`,
  );
  if (report) answer(json, report, () => plantedText(report, screen().width));
}
