import { armBrief, type ArmBrief, boardLines, type BoardLine } from "../analysis/brief/collect.ts";
import { type MoverWindow, moversOf } from "../analysis/brief/movers.ts";
import { type StateLine, stateLines } from "../analysis/brief/states.ts";
import type { Experiment } from "../analysis/experiment/experiment.ts";
import { cautions } from "./adequacy.ts";
import { briefText } from "./briefText.ts";
import { prepareArm } from "./arm.ts";
import type { Progress } from "./progress.ts";
import { openProject, type Project } from "./project.ts";
import { type FailedRecord, failedOf, recordOf, type StudyRecord } from "./record.ts";
import { carryOut, type StudyOptions } from "./study.ts";

export interface BriefOptions extends StudyOptions {
  readonly seed?: number | string;
  readonly onProgress?: (progress: Progress) => void;
}

/** The main job: the baseline in both damping forms under the same luck, as an analyst reads it. */
export interface BriefReport {
  readonly manifest: StudyRecord;
  readonly seed: number;
  readonly runs: number;
  readonly failed: readonly FailedRecord[];
  readonly runsPerSecond: number;
  /** Where each board stands and is heading; shares of the multiplicative form. */
  readonly boards: readonly BoardLine[];
  readonly forms: readonly ArmBrief[];
  /** The five states one by one; diversification and autonomy under both readings of threat. */
  readonly states: readonly StateLine[];
  /** What the drawn numbers that drive the forms are. */
  readonly axes: Readonly<Record<string, string>>;
  /** Who moved friction, by form. */
  readonly movers: readonly {
    readonly arm: string;
    readonly runs: number;
    readonly windows: readonly MoverWindow[];
  }[];
  /** What tests inside the record say about the figures of the page. */
  readonly cautions: readonly string[];
  readonly complete: boolean;
}

/** A brief as text for a terminal and as plain JSON, and the folder it stands on. */
export interface Brief {
  readonly text: string;
  readonly json: BriefReport;
  readonly folder: string;
}

const forms = ["multiplicative", "additive"] as const;
/** Runs of each form that are explained change by change. */
const EXPLAINED = 16;
/** What the page reports, of each kind one. */
const reported = ["share.eco[CN]", "share.mil[RU]", "fric", "coop", "div", "auto"];

/** Runs the main job, or reads it where it is there, and writes the brief. Throws UserFault. */
export async function runBrief(options: BriefOptions, project: Project = openProject()): Promise<Brief> {
  const { seed = 1 } = options;
  const structures = [...forms.map((form) => [form, `damping=${form}`]), ["anchored", "threat=anchored"]];
  const arms = structures.map(([name, structure]) =>
    prepareArm({ structure: [structure], seed, name }, project.data),
  );
  const ask = { name: "brief", question: "Where does each board stand, and what holds friction down?" };
  const { study, complete, runsPerSecond } = await carryOut(arms, ask, options, project);
  const { source } = study;
  const draws = drawsOf(arms[0].experiment, source.runs);
  const json: BriefReport = {
    manifest: recordOf(study),
    seed: arms[0].arm.seed,
    runs: source.runs,
    failed: failedOf(study),
    runsPerSecond,
    complete,
    boards: complete ? await boardLines(source, 0) : [],
    forms: complete ? [await armBrief(source, 0, draws), await armBrief(source, 1, draws)] : [],
    axes: Object.fromEntries(arms[0].experiment.space.axes.map(({ id, label }) => [id, label])),
    states: complete ? await stateLines(source, 0, forms.length) : [],
    movers: complete
      ? arms.slice(0, forms.length).map(({ arm, experiment }) => {
          const runs = Math.min(EXPLAINED, source.runs);
          return { arm: arm.name, runs, windows: moversOf(experiment, arm.seed, runs) };
        })
      : [],
    cautions: cautions(reported),
  };
  return { text: briefText(json, study.folder), json, folder: study.folder };
}

/** The drawn numbers of every run, by name; the arms share them. */
function drawsOf(experiment: Experiment, runs: number): Map<string, Float64Array> {
  const { axes } = experiment.space;
  const columns = axes.map(() => new Float64Array(runs));
  for (let run = 0; run < runs; run++)
    experiment.draw(run).forEach((value, i) => void (columns[i][run] = value));
  return new Map(axes.map(({ id }, i) => [id, columns[i]]));
}
