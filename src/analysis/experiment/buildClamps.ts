import type { ScenarioRecord } from "../../data/records.ts";
import type { Clamp } from "../../engine/clamps.ts";
import { UserFault } from "../../engine/faults.ts";
import { type Layout, parseCells } from "../../engine/layout.ts";
import type { Quarter } from "../../engine/quarter.ts";
import type { Arm } from "./arm.ts";
import { quarterOf } from "./buildPaths.ts";

type Change = ScenarioRecord["changes"][number];

/** What an arm does to stocks and computed quantities; paths of exogenous quantities and levers hold the rest. */
export interface Clamps {
  readonly all: readonly Clamp[];
  /** Clamps whose series is the path of the cell in the same run of the baseline. */
  readonly fromBaseline: readonly (Clamp & { readonly series: Float64Array })[];
}

/** `to`: the last quarter of the arm. Throws UserFault. */
export function buildClamps(arm: Arm, layout: Layout, to: Quarter): Clamps {
  const fromBaseline: (Clamp & { series: Float64Array })[] = [];
  const ofScenario = arm.scenario.changes.flatMap((change) => {
    const where = `scenario ${arm.scenario.id}`;
    const text = change.index ? `${change.quantity}[${change.index}]` : change.quantity;
    const { cells, quantity } = parseCells(layout, text, where);
    const isPath = quantity.kind === "exogenous" || quantity.kind === "lever";
    if (isPath && change.copy === undefined) return [];
    const of = change.copy === undefined ? undefined : parseCells(layout, change.copy, where).cells[0];
    return cells.map((cell) => {
      const clamp = { cell, from: change.at, ...until(change), ...actionOf(change, of) };
      if (change.hold !== "baseline") return clamp;
      const held = { ...clamp, series: new Float64Array(Math.max(0, to - change.at + 1)) };
      fromBaseline.push(held);
      return held;
    });
  });
  return { all: [...ofScenario, ...clampsOfSet(arm, layout)], fromBaseline };
}

const until = ({ until: to }: Change) => (to === undefined ? {} : { to });

function actionOf({ set, add, scale, hold, halfLife }: Change, of: number | undefined): Partial<Clamp> {
  if (of !== undefined) return { how: "copy", of };
  if (hold === "own") return { how: "keep" };
  if (add !== undefined) return { how: "add", value: add, ...(halfLife && { halfLife }) };
  if (scale !== undefined) return { how: "scale", value: scale };
  return set === undefined ? {} : { value: set };
}

function clampsOfSet(arm: Arm, layout: Layout): Clamp[] {
  return arm.set.flatMap((clause) => {
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
}
