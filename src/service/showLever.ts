import { cellsOfLever, quantityOf } from "../data/levers.ts";
import { layout } from "../data/cells.ts";
import type { LeverRecord } from "../data/records.ts";
import { cellName } from "../engine/layout.ts";
import { suggestion, UserFault } from "../engine/faults.ts";
import { openProject, type Project } from "./project.ts";

/** A lever of an actor, with the unit and default of the quantity it moves; none of these where the model has none. */
export interface LeverReport extends LeverRecord {
  /** Name of the actor. */
  readonly name: string;
  readonly label: string | undefined;
  readonly unit: string | undefined;
  readonly default: number | undefined;
  /** Cells it moves, such as `corridor[KZ]`. */
  readonly cells: readonly string[];
}

/** Every lever, those of one actor together. */
export const leversOf = ({ data }: Pick<Project, "data">): LeverReport[] =>
  data.levers.map((lever) => {
    const name = quantityOf(lever);
    const quantity = name === undefined ? undefined : layout.quantities[name];
    const actor = data.actors.find(({ code }) => code === lever.actor);
    return {
      ...lever,
      name: actor?.name ?? "The five together",
      label: quantity?.label,
      unit: quantity?.unit,
      default: quantity?.default,
      cells: cellsOfLever(lever).map((cell) => cellName(layout, cell)),
    };
  });

/** One lever by its id. Throws UserFault. */
export function showLever(id: string, project: Project = openProject()): LeverReport {
  const levers = leversOf(project);
  const found = levers.find((lever) => lever.id === id);
  if (found) return found;
  const ids = levers.map((lever) => lever.id);
  throw new UserFault(
    `show lever ${id}: no such lever${suggestion(id, ids) || "."} See: multivector list levers`,
  );
}
