import type { DataSet } from "../../data/records.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";
import type { Arm } from "./arm.ts";
import { calibratedQuantiles } from "./calibratedDraw.ts";
import type { Space } from "./space.ts";

/** Run whose numbers stand in for those of run 0 where they are drawn anew; far from any that is run. */
const OTHER = 1_000_003;

/** Writes the quantiles in (0, 1) of a run, in the order of the axes. Throws UserFault for calibrated draws that are not there. */
export function makeQuantiles(
  arm: Arm,
  data: DataSet,
  space: Space,
): (index: number, into: Float64Array) => void {
  const calibrated = arm.draws === "calibrated" ? calibratedQuantiles(arm, data, space) : undefined;
  return (index, into) => {
    space.quantiles(arm.seed, index, into);
    calibrated?.(index, into);
  };
}

/** Writes the drawn numbers of a run, in the order of the axes. Throws UserFault for what an arm names wrongly. */
export function makeDraw(arm: Arm, data: DataSet, space: Space): (index: number, into: Float64Array) => void {
  const { axes } = space;
  if (arm.draws === "central")
    return (_index, into) => {
      for (let i = 0; i < axes.length; i++) into[i] = axes[i].central;
    };
  const quantiles = makeQuantiles(arm, data, space);
  const redrawn = redrawnAxes(arm, space);
  const other = new Float64Array(axes.length);
  return (index, into) => {
    quantiles(index, into);
    if (redrawn.length > 0) {
      quantiles(index + OTHER, other);
      for (const i of redrawn) into[i] = other[i];
    }
    for (let i = 0; i < axes.length; i++) into[i] = axes[i].to(into[i]);
  };
}

/** Axes by their own id, by their group, or as the cells of a parameter. */
function redrawnAxes({ redrawn = [] }: Arm, { axes }: Space): number[] {
  return redrawn.flatMap((name) => {
    const found = axes.flatMap(({ id, group }, i) =>
      id === name || group === name || id.startsWith(`${name}[`) || id.startsWith(`${name}.`) ? [i] : [],
    );
    if (found.length > 0) return found;
    const known = axes.flatMap(({ id, group }) => [id, group]);
    throw new UserFault(`redrawn ${name}: nothing of that name is drawn${suggestion(name, known)}`);
  });
}
