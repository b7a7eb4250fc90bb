import type { Arm } from "../analysis/experiment/arm.ts";
import { quarterOf } from "../analysis/experiment/buildPaths.ts";
import { type Experiment, makeExperiment } from "../analysis/experiment/experiment.ts";
import { type DataSet, LAST } from "../data/records.ts";
import { UserFault } from "../engine/faults.ts";
import { nameAt } from "../engine/layout.ts";
import { formatQuarter, type Quarter } from "../engine/quarter.ts";
import { RunFault } from "../engine/runFault.ts";
import { actKinds } from "../region/chronicle/kinds.ts";
import { makeWitness, type Witness } from "../region/chronicle/witness.ts";
import { type ArmOptions, defaults, readArm } from "./arm.ts";
import { type ActEntry, entryOf } from "./chronicleActs.ts";
import { type Decision, decisionsIn } from "./decisions.ts";
import { openProject, type Project } from "./project.ts";
import { MOST_RUNS, whole } from "./whole.ts";

export interface ChronicleOptions extends Omit<ArmOptions, "from" | "to"> {
  /** First and last quarter to tell; all of 2001 to 2035 unless given. */
  readonly from?: string;
  readonly to?: string;
  /** Where the run begins; 2001-Q1 unless given. */
  readonly start?: string;
  /** Number of the run; 0 unless given. */
  readonly run?: number | string;
}

/** One run as it went: who did what, to whom, why, and what followed. */
export interface ChronicleReport {
  readonly arm: string;
  readonly seed: number;
  readonly run: number;
  readonly from: string;
  readonly to: string;
  /** Where and why the run stopped; undefined where it did not. */
  readonly fault: string | undefined;
  /** Quarters in which something happened, in order. */
  readonly quarters: readonly QuarterEntry[];
}

export interface QuarterEntry {
  readonly quarter: string;
  /** Dated events of the record that the arm does not withhold. */
  readonly events: readonly { readonly id: string; readonly title: string }[];
  /** What the scenario changes from this quarter on. */
  readonly scenario: readonly { readonly quantity: string; readonly because: string }[];
  /** Levers that move this quarter. */
  readonly decisions: readonly Decision[];
  readonly acts: readonly ActEntry[];
}

/** Quarters after an act over which its figures are compared. */
const YEAR = 4;

/** Tells one run of an arm. Throws UserFault. */
export function chronicle(options: ChronicleOptions, project: Project = openProject()): ChronicleReport {
  const { start = defaults.from, from = start, to = defaults.to, ...rest } = options;
  const run = whole(options.run ?? 0, "--run", 0, MOST_RUNS);
  const arm = readArm({ ...rest, from: start, to }, project.data);
  return chronicleOf(arm, run, { from, to }, project.data);
}

/** Tells one run of an arm that is at hand; the window must lie inside it. Throws UserFault. */
export function chronicleOf(
  arm: Arm,
  run: number,
  window: { readonly from?: string; readonly to?: string },
  data: DataSet,
): ChronicleReport {
  const from = quarterOf(window.from ?? arm.from, "--from");
  const to = quarterOf(window.to ?? arm.to, "--to");
  checkWindow(arm, from, to);
  // A year more, so that there is a year after the last act; nothing before depends on it.
  const last = Math.min(LAST, Math.max(quarterOf(arm.to, "--to"), quarterOf(arm.from, "--start") + 3) + YEAR);
  const experiment = makeExperiment({ ...arm, to: formatQuarter(last) }, data);
  const { witness, fault } = watch(experiment, run);
  const quarters = Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .map((at) => quarterEntry(experiment, witness, at, data))
    .filter(({ events, scenario, decisions, acts }) =>
      [events, scenario, decisions, acts].some((list) => list.length > 0),
    );
  const { name, seed } = arm;
  return { arm: name, seed, run, from: formatQuarter(from), to: formatQuarter(to), fault, quarters };
}

function checkWindow(arm: Arm, from: Quarter, to: Quarter): void {
  const [first, last] = [quarterOf(arm.from, "--start"), quarterOf(arm.to, "--to")];
  for (const [option, at] of [
    ["--from", from],
    ["--to", to],
  ] as const)
    if (at < first || at > last)
      throw new UserFault(
        `${option} ${formatQuarter(at)}: outside the run; expected ${arm.from} to ${arm.to}`,
      );
  if (to < from)
    throw new UserFault(
      `--to ${formatQuarter(to)}: before --from ${formatQuarter(from)}; give a later quarter`,
    );
}

/** Runs once; a run that stops is told as far as it came. */
function watch({ arm, simulation, draw }: Experiment, run: number) {
  const { program, setup } = simulation;
  const held = new Set((setup.clamps ?? []).map(({ cell }) => nameAt(program.layout, cell)));
  const witness = makeWitness({ program, seed: arm.seed, run, kinds: actKinds, held });
  try {
    simulation.run(draw(run), arm.seed, run, witness.onlooker);
    return { witness, fault: undefined };
  } catch (error) {
    if (!(error instanceof RunFault)) throw error;
    return { witness, fault: error.message };
  }
}

function quarterEntry(
  { arm, simulation }: Experiment,
  { acts, states }: Witness,
  at: Quarter,
  data: DataSet,
): QuarterEntry {
  const first = simulation.setup.from;
  const withheld = new Set([...arm.withhold, ...arm.scenario.withhold.map(({ event }) => event)]);
  const happened = data.events.filter((event) => event.at === at && !withheld.has(event.id));
  return {
    quarter: formatQuarter(at),
    events: happened.map(({ id, title }) => ({ id, title })),
    scenario: arm.scenario.changes
      .filter((change) => change.at === at)
      .map(({ quantity, index, because }) => ({
        quantity: index ? `${quantity}[${index.replaceAll("/", ",")}]` : quantity,
        because,
      })),
    decisions: decisionsIn(simulation.program.layout, states[at - first - 1], states[at - first]),
    acts: acts
      .filter(({ quarter }) => quarter === at)
      .map((act) => entryOf(act, states, at - first, YEAR, data)),
  };
}
