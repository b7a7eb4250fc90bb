import { columnOf } from "./layout.ts";
import type { Reference } from "./mechanism.ts";
import { columnsOf, pathValue } from "./paths.ts";
import type { Program } from "./program.ts";
import type { Setup } from "./simulation.ts";
import { applyStart } from "./start.ts";

/** What mechanisms may look up when a run begins: the record of paths and the world of 2001, with the run's draws. */
export function referenceOf({ layout }: Program, setup: Setup, vector: Float64Array): Reference {
  const paths = setup.recordPaths ?? setup.paths;
  const began = new Float64Array(layout.size);
  applyStart(setup.reference ?? setup.start, vector, began);
  const columns = columnsOf(paths);
  return {
    start: (name) => columnOf(layout, began, name),
    path: (name, at, label) => {
      const axis = layout.quantities[name]?.axes?.[0];
      const cell = layout.offset[name] + (label === undefined ? 0 : axis!.labels.indexOf(label));
      const column = columns.get(cell)!;
      const row = Math.min(Math.max(at - paths.from, 0), paths.quarters - 1);
      const u = paths.drawn[column] < 0 ? 0.5 : vector[paths.drawn[column]];
      return pathValue(paths, row, column, u);
    },
  };
}
