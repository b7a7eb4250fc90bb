import type { Command } from "commander";
import { type Ledger, ledger, type LedgerOptions } from "../../service/claims/ledger.ts";
import { type Published, publish } from "../../service/claims/pages/publish.ts";
import { checkFolder } from "../../service/claims/pages/writeSite.ts";
import { predictions, type PredictionsReport } from "../../service/forecast/predictions.ts";
import { addJson, addQuiet, example } from "../options.ts";
import { answer } from "../output.ts";
import { watched } from "../watched.ts";

interface Flags extends Omit<LedgerOptions, "ids" | "out" | "onProgress" | "signal"> {
  /** Folder of the pages; results are kept where `claims` keeps them. */
  readonly out: string;
  readonly force?: boolean;
  readonly predictions?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addLedger(program: Command): void {
  const command = program
    .command("ledger")
    .argument("[ids...]", "claims such as A-006; all unless given")
    .summary("the claims as linked pages and tables")
    .description(
      "Tests the claims as multivector claims does, and writes what came of it as pages that need no server and no script: a page for each claim, claims in tension, what changed from 2020 to 2026, the facts and the errors found in them, and the tables as CSV. The folder is written whole or not at all.",
    )
    .requiredOption("--out <folder>", "folder of the pages; pages made before are replaced")
    .option("--force", "set aside what is in the folder and was not made by this command")
    .option("--predictions", "score the predictions of 2020 too, in runs of their own")
    .option("--document <id>", "lse-2026 or alert-2020")
    .option("--runs <number>", "runs of each arm (default: 400)")
    .option("--seed <number>", "seed of all chance (default: 1)")
    .option("--quick", "the main form of the model alone: nothing is said of what verdicts hinge on")
    .option("--workers <number>", "threads (default: as many as there are processors)");
  addQuiet(addJson(command)).action(act);
  example(command, "ledger --out pages", "ledger A-018 A-019 --quick --runs 40 --out pages");
}

async function act(
  ids: string[],
  { json, quiet, out, force, predictions: scored, ...flags }: Flags,
): Promise<void> {
  // Before the runs, which take minutes, and not after them.
  checkFolder(out, force);
  const made = await watched(quiet, (watch) => ledger({ ...flags, ids, ...watch }), stopped);
  if (!made) return;
  const scores = scored ? await scoresOf(flags, quiet) : undefined;
  if (scored && !scores) return;
  const published = await publish(made, out, {
    ...(force && { force }),
    ...(scores && { predictions: scores }),
  });
  answer(json, published, () => textOf(published));
}

const scoresOf = async ({ seed, workers }: Pick<Flags, "seed" | "workers">, quiet: boolean | undefined) =>
  watched<PredictionsReport>(
    quiet,
    (watch) =>
      predictions({
        ...(seed !== undefined && { seed }),
        ...(workers !== undefined && { workers }),
        ...watch,
      }),
    () =>
      "Stopped before the predictions were scored; no pages are written. The tests of the claims are kept.",
  );

const stopped = ({ folder }: Ledger): string =>
  `Stopped; no pages are written. What is done is kept in ${folder}; the same command goes on from there.`;

const textOf = ({ folder, pages, claims }: Published): string =>
  `${claims} claims on ${pages} pages in ${folder}; begin with ${folder}/index.html`;
