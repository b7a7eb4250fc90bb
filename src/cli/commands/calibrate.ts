import type { Command } from "commander";
import {
  calibrateSets,
  type CalibrateOptions,
  type CalibrateResult,
  type SetReport,
} from "../../service/calibration/calibrateSets.ts";
import { addJson, addQuiet, example } from "../options.ts";
import { answer } from "../output.ts";
import { table } from "../table.ts";
import { watched } from "../watched.ts";

interface Flags extends Omit<CalibrateOptions, "sets" | "onProgress" | "signal"> {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addCalibrate(program: Command): void {
  const command = program
    .command("calibrate")
    .argument("[sets...]", "sets such as additive or H3-multiplicative; all unless given")
    .summary("fit the drawn numbers to the record of 2001 to 2019")
    .description(
      "History matching, then ABC-SMC, on the patterns listed in data/calibration/patterns.yaml: for the full model in both damping forms and for each rival explanation. Writes the accepted draws and a report of each set; with --out data/calibration it makes again what ships, to the byte.",
    )
    .option("--draws <number>", "accepted draws of each set (default: 400, and 100 for an explanation)")
    .option("--seed <number>", "seed of all chance (default: 1)")
    .option("--workers <number>", "threads (default: as many as there are processors)")
    .option("--out <folder>", "folder of draws and reports (default: studies/calibration)");
  addQuiet(addJson(command)).action(act);
  example(command, "calibrate --out data/calibration", "calibrate multiplicative --draws 100 --json");
}

async function act(sets: string[], { json, quiet, ...flags }: Flags): Promise<void> {
  const result = await watched(
    quiet,
    (watch) => calibrateSets({ ...flags, sets, ...watch }),
    ({ folder }) => `Stopped. What is done is kept in ${folder}; the same command goes on from there.`,
  );
  if (result) answer(json, result, () => textOf(result));
}

function textOf({ sets, folder }: CalibrateResult): string {
  const rows = sets.map((set) => [
    set.id,
    String(set.draws),
    percent(set.waves[0]?.kept.share),
    set.tolerance.toFixed(2),
    set.effective.toFixed(0),
    String(set.changed.length),
    String(set.patterns.filter(({ miss }) => miss > 2).length),
    String(set.runs),
    set.why,
  ]);
  const head = ["set", "draws", "kept", "tolerance", "worth", "identified", "missed", "runs", "stopped by"];
  return [
    table([head, ...rows], { width: Infinity }),
    "kept: share of prior draws that the record does not rule out; tolerance: largest root mean square of misses, in declared errors; worth: independent draws; identified: axes that the record changed; missed: patterns off by more than two declared errors",
    ...sets.map(missedText).filter((text) => text !== ""),
    `Written to ${folder}`,
  ].join("\n");
}

function missedText({ id, patterns }: SetReport): string {
  const missed = patterns.filter(({ miss }) => miss > 2);
  return missed.length === 0 ? "" : `${id} misses ${missed.map((one) => one.id).join(", ")}`;
}

const percent = (share: number | undefined) => (share === undefined ? "" : `${Math.round(100 * share)} %`);
