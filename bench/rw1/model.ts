/**
 * RW1 written for the engine: a reference workload that exists only to compare speed.
 * Stocks are read as they stood at the start of a quarter, so what a step of RW1 updates in place is derived here.
 */
import { makeChance } from "../../src/engine/chance/chance.ts";
import { purposeKey } from "../../src/engine/chance/keys.ts";
import { columnOf, layoutOf, parseCells } from "../../src/engine/layout.ts";
import { emptyPaths } from "../../src/engine/paths.ts";
import { quarter } from "../../src/engine/quarter.ts";
import { makeSimulation, type Setup, type Simulation } from "../../src/engine/simulation.ts";
import type { StartTable } from "../../src/engine/start.ts";
import { plainStructure } from "../../src/engine/structure.ts";
import { contestMechanisms } from "./contest.ts";
import { budgets, EXTERNALS, firstInfluence, QUARTERS } from "./data.ts";
import { growthMechanisms } from "./growth.ts";
import { hostMechanisms } from "./hosts.ts";
import { quantities } from "./quantities.ts";

const model = {
  name: "RW1",
  quantities,
  mechanisms: [...growthMechanisms, ...hostMechanisms, ...contestMechanisms],
};
const layout = layoutOf(quantities);
const FROM = quarter("2001-Q1");
const DRAWS = purposeKey("rw1.parameters");

/** What the metrics need of each quarter; `metricsOf` finds it by name. */
const watched = ["rivalry", "trustNext", "concentration", "shaken", "securityNext", "share"] as const;

function startTable(): StartTable {
  const world = new Float64Array(layout.stocks);
  columnOf(layout, world, "budget").set(budgets);
  columnOf(layout, world, "influence").set(firstInfluence);
  columnOf(layout, world, "openness").fill(1 / EXTERNALS);
  columnOf(layout, world, "security").fill(0.6);
  columnOf(layout, world, "trust").fill(0.5);
  const cells = Int32Array.from(world, (_, cell) => cell);
  return { cells, value: world, low: world, high: world, drawn: new Int32Array(world.length).fill(-1) };
}

export function makeRw1(): Simulation {
  const setup: Setup = {
    structure: plainStructure,
    from: FROM,
    to: FROM + QUARTERS - 1,
    start: startTable(),
    paths: emptyPaths(layout, FROM, QUARTERS),
    recorded: Int32Array.from(watched.flatMap((name) => parseCells(layout, name, "RW1").cells)),
  };
  return makeSimulation(model, setup);
}

/** The twelve parameters of one run, each uniform over its range. */
export function makeSampler({ program }: Simulation) {
  const chance = makeChance();
  const { drawn } = program.binding;
  const vector = new Float64Array(drawn.length);
  return (seed: number, run: number): Float64Array => {
    chance.aim(seed, run);
    chance.uniforms(DRAWS, vector);
    for (let i = 0; i < vector.length; i++) {
      const [low, high] = drawn[i].range;
      vector[i] = low + (high - low) * vector[i];
    }
    return vector;
  };
}

/** Every parameter at the same part of its range, without noise and without shocks. */
export function quietVector({ program }: Simulation, part: number): Float64Array {
  const silent = new Set(["sigma", "haz0"]);
  return Float64Array.from(program.binding.drawn, ({ name, range: [low, high] }) =>
    silent.has(name) ? 0 : low + part * (high - low),
  );
}
