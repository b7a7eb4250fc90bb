import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { once } from "node:events";
import { dirname } from "node:path";
import type { Writable } from "node:stream";
import type { Command } from "commander";
import { UserFault } from "../../engine/faults.ts";
import { forecast, type ForecastOptions, type ForecastResult } from "../../service/forecast/forecast.ts";
import { forecastBands, forecastRows, HEAD } from "../../service/forecast/rows.ts";
import { addJson, addQuiet, collect, example } from "../options.ts";
import { answer } from "../output.ts";
import { table } from "../table.ts";
import { watched } from "../watched.ts";

interface Flags extends Omit<ForecastOptions, "onProgress" | "signal"> {
  readonly format?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addForecast(program: Command): void {
  const command = program
    .command("forecast")
    .summary("what would be observed, from what was known at a date")
    .description(
      "Runs the model with what was known up to a quarter and turns it into what statistics, votes and registers would show, with the error of observation. Blind: later shocks are drawn from their hazards. Shock: those on record are imposed. As CSV, one line for each indicator, reporter, partner, year and member.",
    );
  addForecastOptions(command)
    .option("--to <quarter>", "last quarter of the forecast (default: 2025-Q4)")
    .option("--format <name>", "text (default) or csv")
    .option("--out <file>", "file for the CSV; standard output unless given");
  addQuiet(addJson(command)).action(act);
  example(
    command,
    "forecast",
    "forecast --from 2020-Q4 --to 2025-Q4 --mode blind --members 400 --format csv --out forecast.csv",
  );
}

/** What `forecast` and `score` share. */
export const addForecastOptions = (command: Command): Command =>
  command
    .option("--from <quarter>", "last quarter that is known (default: 2020-Q4)")
    .option("--mode <name>", "blind (default) or shock")
    .option("--members <number>", "runs (default: 400)")
    .option("--draws <kind>", "calibrated (default), or prior (default where --from is before 2019-Q4)")
    .option("--structure <name=form>", "structural option; may be given again", collect)
    .option("--seed <number>", "seed of all chance (default: 1)")
    .option("--workers <number>", "threads (default: as many as there are processors)");

async function act({ json, quiet, format = "text", out, ...flags }: Flags): Promise<void> {
  if (format !== "text" && format !== "csv")
    throw new UserFault(`--format ${format}: no such format; expected text or csv`);
  if (out !== undefined && format !== "csv") throw new UserFault("--out: only with --format csv");
  if (out !== undefined && !existsSync(dirname(out)))
    throw new UserFault(`--out ${out}: no such folder ${dirname(out)}; make it first`);
  const result = await watched(
    quiet,
    (watch) => forecast({ ...flags, ...watch }),
    () => "Stopped; nothing was written.",
  );
  if (result === undefined) return;
  if (format === "csv") await writeCsv(result, out);
  else answer(json, jsonOf(result), () => textOf(result));
}

/** To standard output, or whole into a file or not at all. */
async function writeCsv({ series }: ForecastResult, out: string | undefined): Promise<void> {
  if (out === undefined) return pour(process.stdout, series);
  const unfinished = `${out}.tmp`;
  const stream = createWriteStream(unfinished);
  try {
    await once(stream, "open");
    await pour(stream, series);
    stream.end();
    await once(stream, "close");
    await rename(unfinished, out);
  } catch (error) {
    stream.destroy();
    await rm(unfinished, { force: true });
    throw new UserFault(
      `--out ${out}: cannot be written (${String((error as Error).message)}); check the folder`,
    );
  }
}

async function pour(stream: Writable, series: ForecastResult["series"]): Promise<void> {
  stream.write(`${HEAD}\n`);
  for (const lines of forecastRows(series)) if (!stream.write(`${lines}\n`)) await once(stream, "drain");
}

const jsonOf = ({ question, series, failed }: ForecastResult) => {
  const { mode, until, years, members, seed, draws } = question;
  return { mode, until, years, members, failed, seed, draws, bands: forecastBands(series) };
};

function textOf(result: ForecastResult): string {
  const { question, series, failed } = result;
  const last = question.years.at(-1)!;
  const bands = forecastBands(series).filter(({ year }) => year === last);
  const rows = bands.map((band) => [
    [band.indicator, band.reporter, band.partner].filter((part) => part !== "").join(" "),
    figure(band.median),
    `${figure(band.bands[1][0])} to ${figure(band.bands[1][1])}`,
    band.unit,
  ]);
  const lost = failed === 0 ? "" : `, ${failed} failed`;
  return [
    `Forecast of ${last} from what was known at the end of ${question.until}, ${question.mode}, ${question.members} members${lost}, ${question.draws} draws, seed ${question.seed}`,
    table([["", "median", "80 %", "unit"], ...rows], { width: 110, left: [0, 3] }),
    `Other years and all members: --format csv, or --json. How far to trust it: multivector backtest`,
  ].join("\n");
}

const figure = (value: number): string => {
  const size = Math.abs(value);
  if (size >= 1e5) return value.toExponential(2);
  return size >= 100 ? value.toFixed(0) : size >= 1 ? value.toFixed(2) : value.toFixed(3);
};
