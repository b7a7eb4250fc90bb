import type { Command } from "commander";
import { score, type ScoreOptions, type ScoreReport } from "../../service/forecast/score.ts";
import { addJson, addQuiet, example } from "../options.ts";
import { answer } from "../output.ts";
import { scoreText } from "../scoreText.ts";
import { watched } from "../watched.ts";
import { addForecastOptions } from "./forecast.ts";

interface Flags extends Omit<ScoreOptions, "file" | "onProgress" | "signal"> {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addScore(program: Command): void {
  const command = program
    .command("score")
    .argument("<observations>", "CSV file in the project's format; see data/observations/README.md")
    .summary("score the forecast on observations of your own")
    .description(
      "Forecasts what the file holds from what was known before, and scores it: CRPS, coverage, PIT, mean error, and skill against persistence, drift and climatology. The project ships no observation later than 2020.",
    );
  addForecastOptions(command);
  addQuiet(addJson(command)).action(act);
  example(command, "score my-observations.csv", "score my-observations.csv --mode shock --json");
}

async function act(file: string, { json, quiet, ...flags }: Flags): Promise<void> {
  const report = await watched(
    quiet,
    (watch) => score({ ...flags, file, ...watch }),
    () => "Stopped; nothing was scored.",
  );
  if (report) answer(json, report, () => textOf(report));
}

function textOf({ file, mode, until, members, draws, rows, points, left, unknown }: ScoreReport): string {
  const { notForecast, otherYears, furtherSources } = left;
  return [
    `${points} figures of ${file} against the forecast from the end of ${until}, ${mode}, ${members} members, ${draws} draws`,
    scoreText(rows),
    `Not scored: ${notForecast} of series without a forecast, ${otherYears} of other years, ${furtherSources} from a further source of the same figure`,
    ...(unknown.length > 0 ? [`Indicators the project does not know: ${unknown.join(", ")}`] : []),
  ].join("\n");
}
