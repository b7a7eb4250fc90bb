import { addWithin, rangesOfStocks } from "./bounds.ts";
import { applyPaths, movingColumns, type PathTable } from "./paths.ts";
import { bareCall, type BoundStep, type Model, type Program, programOf } from "./program.ts";
import type { Quarter } from "./quarter.ts";
import type { Clamp } from "./clamps.ts";
import { hooksOf, makePins } from "./pins.ts";
import { referenceOf } from "./reference.ts";
import { makeRelaxations } from "./relaxations.ts";
import { diagnose, RunFault } from "./runFault.ts";
import { scheduleOf } from "./schedule.ts";
import { applyStart, type StartTable } from "./start.ts";
import type { OffMode, Structure } from "./structure.ts";

/** What an onlooker may see of a run; nothing is computed for it when there is none. */
export interface Onlooker {
  /** The quarter begins: exogenous paths and pins are in. */
  begin?(quarter: Quarter): void;
  /** A step is done; its outputs hold the sum so far. */
  step?(step: BoundStep, index: number): void;
  /** All steps are done; stocks not yet updated: the consistent state of the quarter. */
  state?(quarter: Quarter): void;
  /** Stocks are updated and bounded. */
  end?(quarter: Quarter): void;
}

export interface Setup {
  readonly structure: Structure;
  readonly from: Quarter;
  /** Last quarter that is run and recorded. */
  readonly to: Quarter;
  readonly start: StartTable;
  /** The world of 2001 to which "its 2001 value" refers, for runs that start later; the start itself unless given. */
  readonly reference?: StartTable;
  readonly paths: PathTable;
  /**
   * The paths on record, to which "its value of 2013" refers whatever the arm sets or withholds; `paths` unless given.
   * Same cells and draws as `paths`.
   */
  readonly recordPaths?: PathTable;
  readonly clamps?: readonly Clamp[];
  /** Places in the world to record at the consistent state of every quarter. */
  readonly recorded: Int32Array;
}

export interface Simulation {
  readonly program: Program;
  readonly setup: Setup;
  readonly quarters: number;
  /**
   * Runs once. `vector`: parameters, then the quantiles that start and paths name.
   * Returns quarters x recorded cells, row by row, in one array that the next run overwrites.
   * `state`: stocks to start from in place of the start table, as another run left them.
   * Throws RunFault where a value is not a number, naming quarter, mechanism and cell.
   */
  run(
    vector: Float64Array,
    seed: number,
    run: number,
    onlooker?: Onlooker,
    state?: Float64Array,
  ): Float64Array;
  /** Computes all steps on the world as it stands, with the draws of a quarter; for explanation, after `run`. */
  evaluate(at: Quarter): void;
}

export function makeSimulation(model: Model, setup: Setup): Simulation {
  const program = programOf(model, setup.structure);
  const { world, delta, chance } = program;
  const { recorded } = setup;
  const quarters = setup.to - setup.from + 1;
  const record = new Float64Array(quarters * recorded.length);
  const side = new Float64Array(setup.paths.cells.length);
  const everyColumn = Int32Array.from(setup.paths.cells.keys());
  const moving = (setup.clamps ?? []).some(({ how }) => how === "copy")
    ? everyColumn
    : movingColumns(setup.paths);
  const ranges = rangesOfStocks(program);
  const combinedCells = rangesOf(program);
  const relaxing = makeRelaxations(program);
  const pins = makePins(program, setup.clamps ?? []);
  const hooks = hooksOf(program, pins);
  const schedule = scheduleOf(program, setup.paths, moving, recorded);
  const plain = hooks.after.every((hook) => hook === undefined);
  const instead = program.steps.map((_, i) => hooks.instead[i] ?? relaxing.steps[i]);
  const runs = program.steps.map((step, i) => instead[i] ?? step.run);
  const callsAt = (places: Int32Array) =>
    Array.from(places, (i) => (instead[i] ? bareCall(instead[i]) : program.steps[i].call));
  const [firstCalls, laterCalls] = [callsAt(schedule.first), callsAt(schedule.later)];

  /** One quarter. */
  function advance(at: Quarter, onlooker: Onlooker | undefined): void {
    applyPaths(setup.paths, moving, at - setup.paths.from, side, world);
    pins.before(at);
    onlooker?.begin?.(at);
    if (plain && onlooker === undefined) evaluateAsked(at);
    else evaluate(at, onlooker); // derived values and differences; everything reads the start of the quarter
    pins.note(at);
    recordState(at);
    onlooker?.state?.(at);
    update(at); //               sum and bound
    onlooker?.end?.(at);
  }

  function empty(at: Quarter): void {
    chance.at(at);
    delta.fill(0);
    for (const [start, end] of combinedCells) world.fill(0, start, end);
  }

  /** The same for what is recorded, without what nobody asked for. */
  function evaluateAsked(at: Quarter): void {
    empty(at);
    const calls = at === setup.from ? firstCalls : laterCalls;
    for (let i = 0; i < calls.length; i++) {
      const { run, world: columns, p, out, draws } = calls[i];
      run(columns, p, out, draws);
    }
  }

  function evaluate(at: Quarter, onlooker: Onlooker | undefined): void {
    empty(at);
    for (let i = 0; i < runs.length; i++) {
      runs[i]();
      hooks.after[i]?.(at);
      onlooker?.step?.(program.steps[i], i);
    }
  }

  function update(at: Quarter): void {
    const bad = addWithin(world, delta, ranges);
    if (bad >= 0) throw new RunFault(at, bad);
  }

  function recordState(at: Quarter): void {
    const row = (at - setup.from) * recorded.length;
    let sum = 0;
    for (let i = 0; i < recorded.length; i++) {
      const value = world[recorded[i]];
      record[row + i] = value;
      sum += value - value; // not a number as soon as one value is not finite
    }
    if (sum !== 0) throw new RunFault(at, recorded.find((cell) => !Number.isFinite(world[cell]))!);
  }

  function begin(vector: Float64Array, seed: number, run: number, state?: Float64Array): void {
    chance.aim(seed, run);
    for (let c = 0; c < side.length; c++)
      side[c] = setup.paths.drawn[c] < 0 ? 0 : 2 * vector[setup.paths.drawn[c]] - 1;
    const reference = referenceOf(program, setup, vector);
    const restart = (...modes: OffMode[]) => {
      program.binding.fill(vector, reference, program.structure, modes);
      relaxing.refresh();
      world.fill(0);
      applyPaths(setup.paths, everyColumn, setup.from - setup.paths.from, side, world);
      applyStart(setup.start, vector, world);
      if (state !== undefined) world.set(state);
      else if (setup.reference === undefined) for (const adjust of program.begins) adjust();
    };
    const firstQuarter = () => {
      evaluate(setup.from, undefined);
    };
    hooks.reset(
      () => (restart("ablated"), firstQuarter()),
      () => (restart("ablated", "recentred"), firstQuarter()),
    );
    restart("ablated", "recentred");
  }

  function run(
    vector: Float64Array,
    seed: number,
    index: number,
    onlooker?: Onlooker,
    state?: Float64Array,
  ): Float64Array {
    const once = (watch: Onlooker | undefined) => {
      begin(vector, seed, index, state);
      for (let at = setup.from; at <= setup.to; at++) advance(at, watch);
    };
    try {
      once(onlooker);
    } catch (fault) {
      if (fault instanceof RunFault) throw diagnose(fault, program, once);
      throw fault;
    }
    return record;
  }

  return { program, setup, quarters, run, evaluate: (at) => evaluate(at, undefined) };
}

/** Where combined quantities stand in the world: they are emptied each quarter. */
function rangesOf({ layout }: Program): [number, number][] {
  return Object.entries(layout.quantities)
    .filter(([, q]) => q.kind === "combined")
    .map(([name]) => [layout.offset[name], layout.offset[name] + layout.length[name]]);
}
