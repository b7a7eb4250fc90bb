import type { Arm } from "../../analysis/experiment/arm.ts";
import { makeYearly } from "../../analysis/experiment/yearly.ts";
import { type PredictionScores, scorePredictions } from "../../analysis/predictions/overall.ts";
import { type Count, makeTally } from "../../analysis/predictions/tally.ts";
import { loadPredictions } from "../../data/predictions.ts";
import { FIRST } from "../../data/records.ts";
import { makeStudyExecutor } from "../executor.ts";
import { openProject, type Project } from "../project.ts";
import { makeClock } from "../progress.ts";
import { forecastArm, type ForecastOptions, modes, readForecast } from "./forecast.ts";

export interface PredictionsReport extends PredictionScores {
  readonly members: number;
  readonly seed: number;
  readonly draws: string;
  readonly complete: boolean;
}

const BATCH = 25;

/**
 * The coded predictions of the 2020 text: how often each comes true in runs that know the record to 2020-Q4, blind and
 * with the shocks on record imposed, and how text and model score. Throws UserFault.
 */
export async function predictions(
  ask: Omit<ForecastOptions, "from" | "to" | "mode">,
  project: Project = openProject(),
): Promise<PredictionsReport> {
  const { data } = project;
  const { arm, members, seed, draws, workers } = readForecast(ask, data);
  const coded = loadPredictions(data, measures, data.folder);
  const clock = makeClock(ask.onProgress);
  const total = members * modes.length;
  let done = 0;
  clock.report({ done, total, failed: 0 });
  const executor = makeStudyExecutor([], { workers, data });
  const counts: Partial<Record<(typeof modes)[number], Count[]>> = {};
  try {
    for (const mode of modes) {
      const { structure } = arm;
      const { options } = structure;
      const own = forecastArm(data, { until: 2020, to: 2025, mode, options, seed });
      const spec: Arm = { ...own, structure, draws };
      const { columns, years } = await executor.describe(spec);
      const names = new Map(columns.map(({ name }, i) => [name, i]));
      const tally = makeTally(coded.predictions);
      const width = years.length * columns.length;
      for (let first = 0; first < members; first += BATCH * workers) {
        if (ask.signal?.aborted) return { ...empty, members, seed, draws, complete: false };
        const starts = Array.from({ length: workers }, (_, i) => first + i * BATCH).filter(
          (at) => at < members,
        );
        const batches = await Promise.all(
          starts.map(async (at) => executor.runBatch(spec, at, Math.min(BATCH, members - at))),
        );
        for (const { values, count } of batches)
          for (let i = 0; i < count; i++) {
            const rows = values.subarray(i * width, (i + 1) * width);
            if (!Number.isNaN(rows[0])) tally.add({ years, columns: names, rows });
          }
        clock.report({
          done: (done += batches.reduce((sum, { count }) => sum + count, 0)),
          total,
          failed: 0,
        });
      }
      counts[mode] = tally.counts();
    }
  } finally {
    await executor.close();
  }
  const scores = scorePredictions(coded.predictions, { blind: counts.blind!, shock: counts.shock! });
  return { ...scores, members, seed, draws, complete: true };
}

const empty: PredictionScores = { predictions: [], overall: [], textAlone: [] };

/** What a prediction may measure: outcomes, and what is judged from them. */
const measures = makeYearly(FIRST, FIRST + 3).columns.map(({ name }) => name);
