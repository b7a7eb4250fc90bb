import type { Command } from "commander";
import { importFormats } from "../../data/import/index.ts";
import { importFile, type ImportOptions, type ImportReport } from "../../service/importFile.ts";
import { count } from "../numbers.ts";
import { addJson, example } from "../options.ts";
import { answer, screen } from "../output.ts";
import { table } from "../table.ts";

export function addImport(program: Command): void {
  const command = program
    .command("import")
    .summary("turn a publisher's file into observations")
    .description(
      "Reads a file as its publisher offers it for download and writes its figures in the project's format. What is wrong with a file is said with its line, and then nothing is written.",
    )
    .argument("<format>", `one of ${importFormats.map(({ name }) => name).join(", ")}`)
    .argument("<file>", "the publisher's file")
    .requiredOption("--out <file>", "file of observations to write, CSV")
    .option("--force", "replace a file that is there already");
  addJson(command).action(act);
  const formats = importFormats.map(({ name, file }) => `  ${name.padEnd(15)} ${file}`);
  command.addHelpText("after", `\nFormats:\n${formats.join("\n")}`);
  example(command, "import worldbank-csv API_NY.GDP.MKTP.CD.csv --out gdp.csv");
}

type Flags = Pick<ImportOptions, "out" | "force"> & { readonly json?: boolean };

async function act(format: string, file: string, { json, ...flags }: Flags): Promise<void> {
  const report = await importFile({ format, file, ...flags });
  answer(json, report, () => textOf(report));
}

function textOf({ out, observations, sources, indicators, unknown, skipped }: ImportReport): string {
  const { width } = screen();
  const rows = indicators.map((one) => [
    one.indicator,
    count(one.observations),
    count(one.reporters),
    `${one.from}–${one.to}`,
  ]);
  const left = skipped.map(({ reason, count: n }) => `${count(n)} ${reason}`);
  return [
    `${out}: ${count(observations)} observations from ${sources.join("; ")}`,
    "",
    table([["indicator", "figures", "reporters", "years"], ...rows], { width }),
    ...(left.length > 0 ? ["", `left out: ${left.join("; ")}`] : []),
    ...(unknown.length > 0
      ? ["", `no indicators of the model, so kept but not scored: ${unknown.join(", ")}`]
      : []),
  ].join("\n");
}
