import { suggestion, UserFault } from "../../engine/faults.ts";
import { layoutOf } from "../../engine/layout.ts";
import { drawnOfAll } from "../../engine/binding.ts";
import { formatQuarter, type Quarter, yearOf } from "../../engine/quarter.ts";
import { makeSimulation, type Setup, type Simulation } from "../../engine/simulation.ts";
import { type DataSet, FIRST, LAST, type StartRow } from "../../data/records.ts";
import { model } from "../../mechanisms/index.ts";
import { againstBaseline } from "./againstBaseline.ts";
import type { Arm } from "./arm.ts";
import { buildClamps } from "./buildClamps.ts";
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
  const clamps = buildClamps(arm, layout, to);
  const setup = {
    structure: arm.structure,
    from,
    to,
    start: start(rows),
    ...(from === FIRST ? {} : { reference: start(origin) }),
    // To the end, whatever `to`: mechanisms look up values of 2013 when a run begins.
    paths: buildPaths(data, layout, arm, LAST, place),
    recordPaths: buildPaths(data, layout, onRecord(arm), LAST, place),
    clamps: clamps.all,
    recorded: recordedCells(layout),
  };
  const held = clamps.fromBaseline;
  const plain = makeSimulation(model, setup);
  const simulation =
    held.length === 0 ? plain : againstBaseline(plain, makeSimulation(model, unchanged()), held, from);
  function unchanged(): Setup {
    const paths = setup.recordPaths;
    return { ...setup, paths, clamps: [], recorded: Int32Array.from(held, ({ cell }) => cell) };
  }
  const fixed = fixedParameters(arm, space);
  const yearly = makeYearly(from, to);
  const vector = new Float64Array(space.axes.length);
  const draw = (index: number) => {
    if (arm.draws === "central") vector.set(space.axes.map((axis) => axis.central));
    else space.draw(arm.seed, index, vector);
    for (const [at, value] of fixed) vector[at] = value;
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

/** Places in the vector of a run, and the values held there. Throws UserFault. */
function fixedParameters({ parameters = {} }: Arm, { axes }: Space): [place: number, value: number][] {
  const known = axes.filter(({ id }) => !/^(start|path)\./.test(id)).map(({ id }) => id);
  return Object.entries(parameters).map(([id, value]) => {
    if (!known.includes(id))
      throw new UserFault(
        `--param ${id}: no such parameter${suggestion(id, known) || "."} See: multivector list parameters`,
      );
    return [axes.findIndex((axis) => axis.id === id), value];
  });
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
