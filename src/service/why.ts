import { quarterOf } from "../analysis/experiment/buildPaths.ts";
import { UserFault } from "../engine/faults.ts";
import { type Cells, cellName, type Layout, parseCells } from "../engine/layout.ts";
import { formatQuarter, type Quarter } from "../engine/quarter.ts";
import { RunFault } from "../engine/runFault.ts";
import { type Contribution, type Explanation, explain } from "../engine/why/explain.ts";
import { outcomes } from "../region/outcomes.ts";
import { type ArmOptions, defaults, type PreparedArm, prepareArm } from "./arm.ts";
import { type Ends, type Link, linkOf } from "./chain.ts";
import { openProject, type Project } from "./project.ts";
import { MOST_RUNS, whole } from "./whole.ts";

export interface WhyOptions extends Omit<ArmOptions, "from" | "to"> {
  /** Name of an outcome, or `name`, `name[label,label]` or a symbol of any quantity; up to eight cells. */
  readonly quantity: string;
  /** Window: the change from the state of one quarter to that of the other; all of 2001 to 2035 unless given. */
  readonly from?: string;
  readonly to?: string;
  /** Where the run begins; 2001-Q1 unless given. */
  readonly start?: string;
  /** Number of the run; 0 unless given. */
  readonly run?: number | string;
}

/** One cell of the quantity, explained. Contributions add up to the change, to the last bit, in their order. */
export interface CellReport extends Explanation {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** What stands behind each author that is a mechanism or a closing equation, in the order of contributions. */
  readonly chain: readonly Link[];
}

export interface WhyReport {
  readonly quantity: string;
  readonly arm: string;
  readonly seed: number;
  readonly run: number;
  readonly from: string;
  readonly to: string;
  readonly cells: readonly CellReport[];
}

/** What is asked, checked and ready. */
export interface Inquiry {
  readonly prepared: PreparedArm;
  readonly target: Cells;
  readonly from: Quarter;
  readonly to: Quarter;
}

const MOST_CELLS = 8;

/** Who moved a quantity in one run, and what stands behind them. Throws UserFault. */
export function why(options: WhyOptions, project: Project = openProject()): WhyReport {
  const run = whole(options.run ?? 0, "--run", 0, MOST_RUNS);
  const inquiry = prepareWhy(options, project);
  const { prepared, target, from, to } = inquiry;
  const { name: arm, seed } = prepared.arm;
  const cells = blaming(run, () => {
    const ends = endsOf(inquiry, run);
    return target.cells.map((cell) => reportCell(inquiry, run, cell, ends));
  });
  const quantity = options.quantity.trim();
  return { quantity, arm, seed, run, from: formatQuarter(from), to: formatQuarter(to), cells };
}

/** Reads a quantity, a window and an arm whose run reaches the end of the window. */
export function prepareWhy(
  { quantity, start = defaults.from, ...options }: WhyOptions,
  { data }: Project,
): Inquiry {
  const from = quarterOf(options.from ?? start, "--from");
  const to = quarterOf(options.to ?? defaults.to, "--to");
  const first = quarterOf(start, "--start");
  if (to <= from)
    throw new UserFault(
      `--to ${formatQuarter(to)}: not after --from ${formatQuarter(from)}; give a later quarter`,
    );
  if (from < first)
    throw new UserFault(
      `--from ${formatQuarter(from)}: before the run begins; expected ${formatQuarter(first)} or later`,
    );
  // The last quarters of a run change nothing before them, so a short window may have a longer run.
  const until = formatQuarter(Math.max(to, first + 3));
  const prepared = prepareArm({ ...options, from: start, to: until }, data);
  const { layout } = prepared.experiment.simulation.program;
  const target = targetOf(layout, quantity.trim());
  if (target.cells.length > MOST_CELLS)
    throw new UserFault(
      `why: "${quantity}" means ${target.cells.length} cells; expected at most ${MOST_CELLS}; ` +
        `give an index, such as ${cellName(layout, target.cells[0])}`,
    );
  return { prepared, target, from, to };
}

/** Outcomes by the names that results give them, such as `share[CN]`; else any quantity. */
function targetOf(layout: Layout, text: string): Cells {
  const outcome = outcomes.find(({ name }) => name === text);
  if (outcome === undefined) return parseCells(layout, text, "why");
  const { quantity: name, cell } = outcome;
  return { name, quantity: layout.quantities[name], cells: [layout.offset[name] + cell] };
}

/** Contributions to one cell in one run. Throws RunFault. */
export function explainCell({ prepared, from, to }: Inquiry, run: number, cell: number): Explanation {
  const { arm, experiment } = prepared;
  return explain(experiment.simulation, experiment.draw(run), arm.seed, run, cell, from, to);
}

function reportCell(inquiry: Inquiry, run: number, cell: number, ends: Ends): CellReport {
  const { program } = inquiry.prepared.experiment.simulation;
  const { label, unit } = inquiry.target.quantity;
  const explanation = explainCell(inquiry, run, cell);
  const target = { ...inquiry.target, cells: [cell] };
  const link = ({ author }: Contribution) => linkOf(program, author, target, ends) ?? [];
  return {
    name: cellName(program.layout, cell),
    label,
    unit,
    ...explanation,
    chain: explanation.contributions.flatMap(link),
  };
}

function endsOf({ prepared: { arm, experiment }, from, to }: Inquiry, run: number): Ends {
  const { simulation } = experiment;
  let start = new Float64Array();
  let end = new Float64Array();
  simulation.run(experiment.draw(run), arm.seed, run, {
    state(quarter) {
      if (quarter === from) start = Float64Array.from(simulation.program.world);
      if (quarter === to) end = Float64Array.from(simulation.program.world);
    },
  });
  return { start, end };
}

/** A run that stops cannot be explained; which one to look at is the user's choice. */
function blaming<T>(run: number, explained: () => T): T {
  try {
    return explained();
  } catch (error) {
    if (!(error instanceof RunFault)) throw error;
    throw new UserFault(`--run ${run}: the run ${error.message}; choose another run`, { cause: error });
  }
}
