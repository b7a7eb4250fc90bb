import type { Arm } from "../../analysis/experiment/arm.ts";
import { families, type Family, familyForm } from "../../analysis/rivals/families.ts";
import { calibratedDraws } from "../../data/calibrated.ts";
import type { DataSet } from "../../data/records.ts";

/** A form of the model in which every claim is tested. */
export interface Variant {
  readonly id: string;
  readonly title: string;
  readonly baseline: Arm;
  /** Part of the runs of the main variant. */
  readonly part: number;
  readonly family?: Family;
}

/** The variant that gives the verdict. */
export const MAIN = "main";

/**
 * The full model with calibrated draws, and what a verdict may hinge on: the other damping, priors, and each rival
 * explanation by itself.
 */
export function variantsOf(baseline: Arm, data: DataSet): Variant[] {
  const additive = { ...baseline.structure, options: { ...baseline.structure.options, damping: "additive" } };
  const { calibration: _, ...uncalibrated } = baseline;
  const prior: Arm = { ...uncalibrated, draws: "prior" };
  return [
    { id: MAIN, title: "full model, multiplicative damping, calibrated draws", baseline, part: 1 },
    {
      id: "additive",
      title: "additive damping",
      baseline: {
        ...baseline,
        structure: additive,
        calibration: calibratedDraws("additive", data.folder).hash,
      },
      part: 0.25,
    },
    { id: "prior", title: "prior draws", baseline: prior, part: 0.25 },
    ...families.map((family) => {
      const { structure, parameters } = familyForm(family, baseline.structure.options);
      return {
        id: family,
        title: `explanation ${family} alone`,
        baseline: { ...prior, structure, parameters },
        part: 0.1,
        family,
      };
    }),
  ];
}
