import { UserFault } from "../../engine/faults.ts";
import { layoutOf, parseCells } from "../../engine/layout.ts";
import { drawnOfAll } from "../../engine/binding.ts";
import type { Clamp } from "../../engine/pins.ts";
import { formatQuarter, type Quarter, yearOf } from "../../engine/quarter.ts";
import { makeSimulation, type Simulation } from "../../engine/simulation.ts";
import { type DataSet, FIRST, LAST, type StartRow } from "../../data/records.ts";
import { model } from "../../mechanisms/index.ts";
import type { Arm } from "./arm.ts";
import { buildPaths, pathAxis, quarterOf } from "./buildPaths.ts";
import { buildStart } from "./buildStart.ts";
import { makeSpace, parameterAxis, quantileAxis, type Space } from "./space.ts";
import { makeYearly, recordedCells, type Yearly } from "./yearly.ts";

/** One arm made ready to run in this thread. */
export interface Experiment {
  readonly arm: Arm;
  readonly space: Space;
  readonly simulation: Simulation;
  readonly yearly: Yearly;
  /** The drawn numbers of a run; overwritten by the next call. */
  readonly draw: (index: number) => Float64Array;
  /** Outcomes of a run, years x columns row by row; overwritten by the next call. Throws RunFault. */
  readonly run: (index: number) => Float64Array;
}

/** Throws UserFault for dates, quantities, structures or events that do not exist. */
export function makeExperiment(arm: Arm, data: DataSet): Experiment {
  const layout = layoutOf(model.quantities);
  const [from, to] = datesOf(arm);
  for (const id of arm.withhold) checkEvent(id, data);
  const origin = data.worlds["2001-Q1"];
  const rows = from === FIRST ? origin : worldAt(data, from);
  const space = makeSpace(axesOf(data, [...origin, ...rows]));
  const places = new Map(space.axes.map((axis, i) => [axis.id, i]));
  const place = (id: string) => places.get(id) ?? -1;
  const start = (table: readonly StartRow[]) => buildStart(table, layout, (draw) => place(`start.${draw}`));
  const simulation = makeSimulation(model, {
    structure: arm.structure,
    from,
    to,
    start: start(rows),
    ...(from === FIRST ? {} : { reference: start(origin) }),
    // To the end, whatever `to`: mechanisms look up values of 2013 when a run begins.
    paths: buildPaths(data, layout, arm, LAST, place),
    recordPaths: buildPaths(data, layout, onRecord(arm), LAST, place),
    clamps: clampsOf(arm, layout),
    recorded: recordedCells(layout),
  });
  const yearly = makeYearly(from, to);
  const vector = new Float64Array(space.axes.length);
  const draw = (index: number) => {
    if (arm.draws === "central") vector.set(space.axes.map((axis) => axis.central));
    else space.draw(arm.seed, index, vector);
    return vector;
  };
  return {
    arm,
    space,
    simulation,
    yearly,
    draw,
    run: (index) => yearly.outcomes(simulation.run(draw(index), arm.seed, index)),
  };
}

/** The arm without anything that departs from the record. */
function onRecord(arm: Arm): Arm {
  const scenario = { ...arm.scenario, changes: [], withhold: [] };
  return { ...arm, scenario, policy: undefined, set: [], withhold: [] };
}

function axesOf(data: DataSet, worlds: readonly StartRow[]) {
  const draws = [...new Set(worlds.map((row) => row.draw).filter((draw) => draw !== ""))];
  return [
    ...drawnOfAll(model.mechanisms).map(parameterAxis),
    ...draws.map((draw) => quantileAxis(`start.${draw}`, `start.${draw}`, `Starting value: ${draw}`)),
    ...data.paths.flatMap((path) =>
      Object.keys(path.cells).map((index) =>
        quantileAxis(
          pathAxis(path.quantity, index),
          `path.${path.quantity}`,
          `Path: ${path.label} ${index}`.trim(),
        ),
      ),
    ),
  ];
}

function datesOf(arm: Arm): [Quarter, Quarter] {
  const from = quarterOf(arm.from, "--from");
  const to = quarterOf(arm.to, "--to");
  if (from < FIRST)
    throw new UserFault(
      `--from ${arm.from}: before the start of the data; the first quarter is ${formatQuarter(FIRST)}`,
    );
  if (to > LAST)
    throw new UserFault(
      `--to ${arm.to}: after the end of the paths; the last quarter is ${formatQuarter(LAST)}`,
    );
  if (to < from) throw new UserFault(`--to ${arm.to}: before --from ${arm.from}; give a later quarter`);
  if (yearOf(to) === yearOf(from) && to - from < 3)
    throw new UserFault(
      `--to ${arm.to}: less than a year after --from ${arm.from}; outcomes are yearly, run at least four quarters`,
    );
  return [from, to];
}

function worldAt(data: DataSet, from: Quarter): readonly StartRow[] {
  const rows = data.worlds[formatQuarter(from)];
  if (rows) return rows;
  const known = Object.keys(data.worlds).sort().join(", ");
  throw new UserFault(`--from ${formatQuarter(from)}: no starting world at this quarter; there are ${known}`);
}

function checkEvent(id: string, data: DataSet): void {
  if (!data.events.some((event) => event.id === id))
    throw new UserFault(`--withhold ${id}: no such event; see: multivector list events`);
}

/** SET of stocks and computed quantities; exogenous quantities and levers are set in their paths. */
function clampsOf(arm: Arm, layout: ReturnType<typeof layoutOf>): Clamp[] {
  const ofScenario = arm.scenario.changes.flatMap((change) => {
    const text = change.index ? `${change.quantity}[${change.index}]` : change.quantity;
    const { cells, quantity } = parseCells(layout, text, `scenario ${arm.scenario.id}`);
    if (quantity.kind === "exogenous" || quantity.kind === "lever") return [];
    if (change.set === undefined)
      throw new UserFault(
        `scenario ${arm.scenario.id}: ${text} is a ${quantity.kind}; it can be set, not added to or scaled`,
      );
    return cells.map((cell) => ({ cell, value: change.set!, from: change.at, to: change.until ?? Infinity }));
  });
  const ofSet = arm.set.flatMap((clause) => {
    const { cells, quantity } = parseCells(layout, clause.quantity, "--set");
    const [low, high] = quantity.bounds ?? [-Infinity, Infinity];
    if (!(clause.value >= low && clause.value <= high))
      throw new UserFault(
        `--set ${clause.quantity}=${clause.value}: out of bounds; expected ${low} to ${high} (${quantity.unit})`,
      );
    if (quantity.kind === "exogenous" || quantity.kind === "lever") return [];
    return cells.map((cell) => ({
      cell,
      value: clause.value,
      from: quarterOf(clause.at, `--set ${clause.quantity}`),
    }));
  });
  return [...ofScenario, ...ofSet];
}
