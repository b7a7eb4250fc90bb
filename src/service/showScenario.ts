import { parseCells } from "../engine/layout.ts";
import { suggestion, UserFault } from "../engine/faults.ts";
import { layout } from "../data/cells.ts";
import type { ScenarioRecord } from "../data/records.ts";
import { dated } from "./lists.ts";
import { openProject, type Project } from "./project.ts";

export interface ScenarioReport extends Omit<ScenarioRecord, "changes" | "watch"> {
  /** Quarters as people write them. */
  readonly changes: readonly ScenarioChange[];
  readonly watch: readonly { readonly name: string; readonly label: string; readonly unit: string }[];
}

type Change = ScenarioRecord["changes"][number];
export type ScenarioChange = Omit<Change, "at" | "until" | "by"> & {
  readonly at: string;
  readonly until?: string;
  readonly by?: string;
  /** Of the quantity that changes. */
  readonly label: string;
  readonly unit: string;
};

/** One scenario of the package, by its id or code, with labels for what it changes and what to watch. Throws UserFault. */
export function showScenario(name: string, { data }: Project = openProject()): ScenarioReport {
  const found = data.scenarios.find(({ id, code }) => id === name || code === name);
  if (found === undefined) {
    const names = data.scenarios.flatMap(({ id, code }) => (code === undefined ? [id] : [id, code]));
    throw new UserFault(
      `show scenario ${name}: no such scenario${suggestion(name, names) || "."} See: multivector list scenarios`,
    );
  }
  const { changes, watch, ...rest } = found;
  return {
    ...rest,
    changes: changes.map((change) => ({ ...dated(change), ...describe(change.quantity) })),
    watch: watch.map((text) => ({ name: text, ...describe(text) })),
  };
}

function describe(cells: string): { label: string; unit: string } {
  const { label, unit } = parseCells(layout, cells, "scenario").quantity;
  return { label, unit };
}
