import { makeArchive } from "../../analysis/observables/history.ts";
import { type ScoreRow, scorePoints } from "../../analysis/scoring/scoreTable.ts";
import { disagreements } from "../../data/observations/disagreement.ts";
import { loadObservations } from "../../data/observations/loadObservations.ts";
import { readObservations, unknownIndicators } from "../../data/observations/readObservations.ts";
import { userText } from "../../data/observations/userText.ts";
import { UserFault } from "../../engine/faults.ts";
import { openProject, type Project } from "../project.ts";
import { forecast, type ForecastOptions, type ForecastQuestion } from "./forecast.ts";
import { type Matched, matchPoints } from "./points.ts";

export interface ScoreOptions extends ForecastOptions {
  /** A file in the project's format. */
  readonly file: string;
}

export interface ScoreReport {
  readonly file: string;
  readonly mode: ForecastQuestion["mode"];
  readonly until: number;
  readonly members: number;
  readonly seed: number;
  readonly draws: string;
  /** A row for each indicator, then one over all. */
  readonly rows: readonly ScoreRow[];
  readonly points: number;
  readonly left: Matched["left"];
  /** Indicators of the file that the project does not know. */
  readonly unknown: readonly string[];
  readonly complete: boolean;
}

/** Scores the forecast on observations that the project has not seen. Throws UserFault. */
export async function score(ask: ScoreOptions, project: Project = openProject()): Promise<ScoreReport> {
  const observations = readObservations(ask.file, userText(ask.file));
  const latest = observations.reduce((last, { year }) => Math.max(last, year), 0);
  const to = ask.to ?? `${Math.min(2045, latest)}-Q4`;
  const from = ask.from ?? "2020-Q4";
  if (latest <= Number(from.slice(0, 4)))
    throw new UserFault(
      `${ask.file}: the latest year is ${latest}, and the forecast knows the record to ${from}; give later figures, or an earlier --from`,
    );
  const { question, series, complete } = await forecast({ ...ask, from, to }, project);
  const { mode, until, members, seed, draws } = question;
  const known = loadObservations().observations.filter(({ year }) => year <= until);
  const { points, left } = matchPoints(observations, series, makeArchive(known, until), disagreements(known));
  if (complete && points.length === 0)
    throw new UserFault(
      `${ask.file}: none of its ${observations.length} figures is forecast; see which are: multivector list observables`,
    );
  return {
    file: ask.file,
    mode,
    until,
    members,
    seed,
    draws,
    left,
    complete,
    rows: points.length > 0 ? scorePoints(points, seed) : [],
    points: points.length,
    unknown: unknownIndicators(observations),
  };
}
