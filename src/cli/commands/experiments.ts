import type { Command } from "commander";
import {
  type ExperimentsOptions,
  type ExperimentsReport,
  type FormReport,
  experiments,
} from "../../service/experiments/experiments.ts";
import { periods } from "../../service/experiments/shares.ts";
import { addJson, addQuiet, collect, example } from "../options.ts";
import { answer } from "../output.ts";
import { table } from "../table.ts";
import { watched } from "../watched.ts";

interface Flags extends Omit<ExperimentsOptions, "onProgress" | "signal" | "executor"> {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addExperiments(program: Command): void {
  const command = program
    .command("experiments")
    .summary("the matrix of separating experiments, and the share of each brake by period")
    .description(
      "Runs every separating experiment in every rival explanation, paired with the baseline under the same luck, and says where the sign agrees with what the explanation predicts. Then shares out the quiet of each period among the brakes (Shapley values). Cells are medians of ln(incidents, experiment over baseline) less the same in the shared core.",
    )
    .option("--only <code>", "experiment such as X4, or a variant such as X7h; may be given again", collect)
    .option("--family <code>", "rival explanation such as H1; may be given again", collect)
    .option(
      "--structure <name=form>",
      "structural option, such as incidents=bal; may be given again",
      collect,
    )
    .option("--variant <name>", "F-fit (default), F-low or F-shared")
    .option("--runs <number>", "paired draws of each cell (default: 400)")
    .option(
      "--shares <number>",
      "runs of each of the 256 sets of brakes; 0 leaves the shares out (default: 40)",
    )
    .option("--seed <number>", "seed of all chance (default: 1)")
    .option("--workers <number>", "threads (default: as many as there are processors)")
    .option("--out <folder>", "folder in which results are kept (default: studies/experiments)");
  addQuiet(addJson(command)).action(act);
  example(
    command,
    "experiments",
    "experiments --only X4 --only X7 --family H1 --shares 0",
    "experiments --structure prize=off --json",
  );
}

async function act({ json, quiet, ...flags }: Flags): Promise<void> {
  const report = await watched(
    quiet,
    (watch) => experiments({ ...flags, ...watch }),
    ({ folder }) => `Stopped. What is done is kept in ${folder}; the same command goes on from there.`,
  );
  if (report) answer(json, report, () => textOf(report));
}

function textOf(report: ExperimentsReport): string {
  const head = `Separating experiments, ${report.runs} paired draws a cell, seed ${report.seed}, ${report.variant}`;
  return [head, ...report.forms.map(formText), `Kept in ${report.folder}`].join("\n\n");
}

function formText(form: FormReport): string {
  const families = [...new Set(form.cells.map(({ family }) => family))];
  const codes = [...new Set(form.cells.map(({ experiment }) => experiment))];
  const cell = (experiment: string, family: string) =>
    form.cells.find((one) => one.experiment === experiment && one.family === family)!;
  const shown = (experiment: string, family: string) => {
    const { sign, median, expected, agrees } = cell(experiment, family);
    const mark = expected === undefined || expected === "?" ? " " : agrees ? "=" : "!";
    return `${sign.padStart(2)} ${median.toFixed(2).padStart(5)} ${mark}${(expected ?? "").padEnd(2)}`;
  };
  const matrix = table(
    [["", ...families], ...codes.map((code) => [code, ...families.map((f) => shown(code, f))])],
    { width: Infinity },
  );
  const verdict = `${form.agreeing} of ${form.decided} decided cells agree by sign (= agrees, ! does not; then what is predicted, ? not decided)`;
  return [`Damping ${form.damping}`, matrix, verdict, ...wrong(form), ...sharesText(form)].join("\n");
}

const wrong = ({ disagreeing }: FormReport): string[] =>
  disagreeing.map(
    ({ experiment, family, expected, sign, median, low, high, agreeing }) =>
      `  ${experiment} in ${family}: ${sign} where ${expected} is predicted; median ${median.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}], ${Math.round(100 * agreeing)} % of pairs`,
  );

function sharesText({ shares }: FormReport): string[] {
  if (shares.length === 0) return [];
  const brakes = [...new Set(shares.map(({ brake }) => brake))];
  const names = periods.map(({ from, to }) => `${from}-${to}`);
  const at = (brake: string, period: string) => {
    const one = shares.find((s) => s.brake === brake && s.period === period)!;
    const part = one.share === undefined ? "" : ` ${Math.round(100 * one.share)} %`;
    return `${one.value.toFixed(2)} +-${one.error.toFixed(2)}${part}`;
  };
  const rows = [["", ...names], ...brakes.map((brake) => [brake, ...names.map((name) => at(brake, name))])];
  return [
    "",
    "What each brake takes off ln incidents (Shapley value, standard error over runs, share)",
    table(rows, { width: Infinity }),
  ];
}
