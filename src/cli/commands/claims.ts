import type { Command } from "commander";
import { verdictKinds } from "../../analysis/claims/verdict.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { type Ledger, ledger, type LedgerOptions } from "../../service/claims/ledger.ts";
import { claimText, ledgerText } from "../claimText.ts";
import { addJson, addQuiet, example } from "../options.ts";
import { answer, screen } from "../output.ts";
import { watched } from "../watched.ts";

interface Flags extends Omit<LedgerOptions, "ids" | "onProgress" | "signal"> {
  readonly verdict?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const addLedgerOptions = (command: Command): Command =>
  addQuiet(
    addJson(
      command
        .option("--runs <number>", "runs of each arm (default: 400)")
        .option("--seed <number>", "seed of all chance (default: 1)")
        .option("--quick", "the main form of the model alone: nothing is said of what verdicts hinge on")
        .option("--workers <number>", "threads (default: as many as there are processors)")
        .option("--out <folder>", "folder in which results are kept (default: studies/ledger)"),
    ),
  );

export function addClaims(program: Command): void {
  const command = program
    .command("claims")
    .argument("[ids...]", "claims such as A-006; all unless given")
    .summary("the claims of the two reports, tested")
    .description(
      "Runs the test of each claim in the full model, in the other form of damping, with prior draws and in each rival explanation, and says what came of it. What was worked out before is read.",
    )
    .option("--document <id>", "lse-2026 or alert-2020")
    .option("--verdict <name>", `only claims with this verdict: ${verdictKinds.join(", ")}`);
  addLedgerOptions(command).action(actAll);
  example(
    command,
    "claims",
    "claims --document alert-2020 --verdict contradicted",
    "claims A-019 A-040 --json",
  );
}

export function addClaim(program: Command): void {
  const command = program
    .command("claim")
    .argument("<id>", "a claim such as A-006")
    .summary("one claim whole")
    .description(
      "Prints one claim with its source, its test in words, the result with interval and runs, what speaks against it, what it hinges on, and how to run it again.",
    );
  addLedgerOptions(command).action(actOne);
  example(command, "claim A-019");
}

async function actAll(ids: string[], { json, quiet, verdict, ...flags }: Flags): Promise<void> {
  const wanted = verdict === undefined ? undefined : verdictNamed(verdict);
  const report = await made({ ...flags, ids }, quiet);
  if (!report) return;
  const shown = {
    ...report,
    claims: report.claims.filter((one) => wanted === undefined || one.verdict === wanted),
  };
  answer(json, shown, () => ledgerText(shown, screen().width));
}

async function actOne(id: string, { json, quiet, ...flags }: Flags): Promise<void> {
  const report = await made({ ...flags, ids: [id] }, quiet);
  if (report) answer(json, report.claims[0], () => claimText(report.claims[0], report, screen().width));
}

const made = async (ask: LedgerOptions, quiet: boolean | undefined): Promise<Ledger | undefined> =>
  watched(
    quiet,
    async (watch) => ledger({ ...ask, ...watch }),
    ({ folder, claims }) =>
      `Stopped with ${claims.length} claims in part. What is done is kept in ${folder}; the same command goes on from there.`,
  );

function verdictNamed(text: string): string {
  const found = verdictKinds.find((kind) => kind === text || kind.replaceAll(" ", "-") === text);
  if (found !== undefined) return found;
  throw new UserFault(
    `--verdict ${text}: no such verdict${suggestion(text, verdictKinds) || `; expected one of ${verdictKinds.join(", ")}`}`,
  );
}
