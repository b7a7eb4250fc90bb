import type { DataSet } from "../../data/records.ts";
import { formatQuarter, type Quarter } from "../../engine/quarter.ts";
import type { Arm } from "./arm.ts";
import { quarterOf } from "./buildPaths.ts";
import type { Experiment } from "./experiment.ts";

/** What arms that differ from a quarter on have in common: their runs up to it. */
export interface Trunk {
  /** The quarter in which arms branch off. */
  readonly end: Quarter;
  /** Stocks of a run at the start of that quarter. */
  state(run: number): Float64Array;
}

/** Trunks kept in this thread, enough for all families; some 8 kB a run. The one used longest ago makes room. */
const KEPT = 12;
const kept = new Map<string, Trunk>();

/** The trunk of an arm, shared by all arms that are the same without their changes. */
export function trunkOf(arm: Arm, data: DataSet, make: MakeExperiment): Trunk {
  const end = quarterOf(arm.branch!, "branch");
  for (const { at } of arm.scenario.changes)
    if (at < end)
      throw new RangeError(`a change of ${formatQuarter(at)} comes before the branch ${arm.branch}`);
  const { branch: _, ...whole } = arm;
  const scenario = { ...arm.scenario, id: "trunk", changes: [] };
  const common: Arm = { ...whole, name: "trunk", scenario, to: formatQuarter(end - 1), outcomes: [] };
  const key = `${data.hash} ${JSON.stringify(common)}`;
  const trunk = kept.get(key) ?? makeTrunk(make(common, data), end);
  kept.delete(key);
  kept.set(key, trunk);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return trunk;
}

type MakeExperiment = (arm: Arm, data: DataSet) => Pick<Experiment, "arm" | "simulation" | "draw">;

function makeTrunk({ arm, simulation, draw }: ReturnType<MakeExperiment>, end: Quarter): Trunk {
  const { world, layout } = simulation.program;
  const states = new Map<number, Float64Array>();
  return {
    end,
    state(run) {
      const known = states.get(run);
      if (known) return known;
      simulation.run(draw(run), arm.seed, run);
      const state = world.slice(0, layout.stocks);
      states.set(run, state);
      return state;
    },
  };
}
