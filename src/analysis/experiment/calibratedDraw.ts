import { calibratedDraws } from "../../data/calibrated.ts";
import type { DataSet } from "../../data/records.ts";
import { UserFault } from "../../engine/faults.ts";
import type { Arm } from "./arm.ts";
import type { Space } from "./space.ts";

/** The set of draws that fits the damping of an arm. */
export const calibratedSet = ({ structure }: Pick<Arm, "structure">): string =>
  structure.options.damping === "additive" ? "additive" : "multiplicative";

/**
 * Writes the quantiles of the accepted draw of a run over those of the prior. Axes that calibration did not have, such
 * as starting values of a later world, keep theirs. Throws UserFault where there are no draws, or other ones than the
 * arm was put together with.
 */
export function calibratedQuantiles(
  arm: Arm,
  data: DataSet,
  { axes }: Space,
): (index: number, into: Float64Array) => void {
  const draws = calibratedDraws(calibratedSet(arm), data.folder);
  if (arm.calibration !== undefined && arm.calibration !== draws.hash)
    throw new UserFault(
      `calibrated draws ${arm.calibration} are not there any more, only ${draws.hash}; run the study anew`,
    );
  const places = new Map(draws.axes.map((id, i) => [id, i]));
  const pairs = axes.flatMap(({ id }, at) => (places.has(id) ? [[at, places.get(id)!] as const] : []));
  return (index, into) => {
    for (const [at, place] of pairs) into[at] = draws.quantile(index, place);
  };
}
