import { type DataSet, FIRST, FUTURE, LAST } from "../../data/records.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { formatQuarter, type Quarter, yearOf } from "../../engine/quarter.ts";
import { makeSimulation, type Setup, type Simulation } from "../../engine/simulation.ts";
import { model } from "../../mechanisms/index.ts";
import { type Outcome, outcomes } from "../../region/outcomes.ts";
import { againstBaseline } from "./againstBaseline.ts";
import type { Arm, Known } from "./arm.ts";
import { makeDraw } from "./draw.ts";
import { buildClamps } from "./buildClamps.ts";
import { buildPaths, quarterOf } from "./buildPaths.ts";
import { groundOf } from "./ground.ts";
import { addShocks, recordPaths } from "./recordPaths.ts";
import { drawnShocks, imposedShocks, type Shock } from "./shocks.ts";
import type { Space } from "./space.ts";
import { trunkOf } from "./trunk.ts";
import { isJudged, makeYearly, outcomesNamed, recordedCells, type Yearly } from "./yearly.ts";

/** One arm made ready to run in this thread. */
export interface Experiment {
  readonly arm: Arm;
  readonly space: Space;
  readonly simulation: Simulation;
  readonly yearly: Yearly;
  /** The drawn numbers of a run; overwritten by the next call. */
  readonly draw: (index: number) => Float64Array;
  /**
   * Outcomes of a run, years x columns row by row; overwritten by the next call. `vector`: the drawn numbers, in the
   * order of the axes of `space`; those of the run unless given. Throws RunFault.
   */
  readonly run: (index: number, vector?: Float64Array) => Float64Array;
}

/**
 * Throws UserFault for dates, quantities, structures or events that do not exist.
 * `chosen`: what to record; what the arm names, or all outcomes, unless given.
 */
export function makeExperiment(
  arm: Arm,
  data: DataSet,
  chosen: readonly Outcome[] = outcomesNamed(arm.outcomes),
): Experiment {
  const [begun, to] = datesOf(arm);
  const trunk = arm.branch === undefined ? undefined : trunkOf(arm, data, makeExperiment);
  const from = trunk?.end ?? begun;
  for (const id of arm.withhold) checkEvent(id, data);
  const { layout, space, place, start, reference, record } = groundOf(data, begun);
  const withheld = new Set([...arm.withhold, ...arm.scenario.withhold.map(({ event }) => event)]);
  const clamps = buildClamps(arm, layout, to);
  const until = arm.known && knownUntil(arm.known, begun, to);
  const onRecord =
    withheld.size === 0 && until === undefined ? record : recordPaths(data, layout, withheld, place, until);
  const pathsWith = (shocks: readonly Shock[]) =>
    buildPaths(data, layout, arm, shocks.length > 0 ? addShocks(onRecord, shocks, data, layout) : onRecord);
  const imposed =
    until !== undefined && arm.known?.shocks === "imposed" ? imposedShocks(data, until, withheld) : [];
  const setup = {
    structure: arm.structure,
    from,
    to,
    start,
    ...(trunk ? { reference: reference ?? start } : reference && { reference }),
    paths: pathsWith(imposed),
    recordPaths: until === undefined ? record : onRecord,
    clamps: clamps.all,
    recorded: recordedCells(layout, chosen),
  };
  const held = clamps.fromBaseline;
  const plain = makeSimulation(model, setup);
  const simulation =
    held.length === 0 ? plain : againstBaseline(plain, makeSimulation(model, unchanged()), held, from);
  function unchanged(): Setup {
    const paths = setup.recordPaths;
    return { ...setup, paths, clamps: [], recorded: Int32Array.from(held, ({ cell }) => cell) };
  }
  /** Where shocks are drawn, each run that meets one has paths of its own. */
  function simulationOf(index: number): Simulation {
    if (until === undefined || arm.known?.shocks !== "drawn") return simulation;
    const shocks = drawnShocks(data, until, to, arm.seed, index, withheld);
    return shocks.length === 0 ? simulation : makeSimulation(model, { ...setup, paths: pathsWith(shocks) });
  }
  const fixed = fixedParameters(arm, space);
  const yearly = makeYearly(from, to, chosen, judgesIn(arm, chosen));
  const vector = new Float64Array(space.axes.length);
  const drawInto = makeDraw(arm, data, space);
  const draw = (index: number) => {
    drawInto(index, vector);
    for (const [at, value] of fixed) vector[at] = value;
    return vector;
  };
  return {
    arm,
    space,
    simulation,
    yearly,
    draw,
    run: (index, vector = draw(index)) =>
      yearly.outcomes(simulationOf(index).run(vector, arm.seed, index, undefined, trunk?.state(index))),
  };
}

/** Labels and direct rivalry come with all outcomes, or where the arm names one of them. */
const judgesIn = ({ outcomes: names }: Arm, chosen: readonly Outcome[]): boolean =>
  chosen === outcomes || (names?.some(isJudged) ?? false);

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

/** The last quarter of the record that an arm knows. Throws UserFault. */
function knownUntil({ until }: Known, from: Quarter, to: Quarter): Quarter {
  const at = quarterOf(until, "known until");
  const latest = Math.min(to, FUTURE - 2);
  if (at < from + 8 || at > latest)
    throw new UserFault(
      `known until ${until}: expected a quarter from ${formatQuarter(from + 8)} to ${formatQuarter(latest)}`,
    );
  return at;
}

function checkEvent(id: string, data: DataSet): void {
  if (!data.events.some((event) => event.id === id))
    throw new UserFault(`--withhold ${id}: no such event; see: multivector list events`);
}
