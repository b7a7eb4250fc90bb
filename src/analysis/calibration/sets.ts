import type { DataSet } from "../../data/records.ts";
import { plainStructure } from "../../engine/structure.ts";
import type { Arm } from "../experiment/arm.ts";
import { families, familyForm } from "../rivals/families.ts";

/** Last year that calibration knows. */
export const LAST_FITTED = 2019;
export const dampings = ["multiplicative", "additive"] as const;

/** One calibration: a form of the model, fitted to the record to a year. */
export interface CalibrationSet {
  readonly id: string;
  readonly title: string;
  readonly arm: Arm;
  readonly until: number;
  readonly draws: number;
}

/** Draws of the full model serve runs; those of a family show what its explanation makes of the record. */
const FULL_DRAWS = 400;
const FAMILY_DRAWS = 100;

/** Every calibration that ships: the full model in both damping forms, and each rival explanation in both. */
export function calibrationSets(data: DataSet, seed: number): CalibrationSet[] {
  const full = dampings.map((damping) => ({
    id: damping,
    title: `Full model, ${damping} damping`,
    arm: armUntil(data, LAST_FITTED, { damping }, seed),
    until: LAST_FITTED,
    draws: FULL_DRAWS,
  }));
  const rivals = families.flatMap((family) =>
    dampings.map((damping) => {
      const { structure, parameters } = familyForm(family, { damping });
      return {
        id: `${family}-${damping}`,
        title: `Explanation ${family} alone, ${damping} damping`,
        arm: { ...armUntil(data, LAST_FITTED, { damping }, seed), structure, parameters },
        until: LAST_FITTED,
        draws: FAMILY_DRAWS,
      };
    }),
  );
  return [...full, ...rivals];
}

/** The baseline from 2001 to a year, which knows nothing later. */
export function armUntil(
  data: DataSet,
  until: number,
  options: Arm["structure"]["options"],
  seed: number,
  to = until,
): Arm {
  return {
    name: "calibration",
    scenario: data.scenarios.find(({ id }) => id === "baseline")!,
    structure: { ...plainStructure, options },
    set: [],
    withhold: [],
    from: "2001-Q1",
    to: `${to}-Q4`,
    seed,
    draws: "prior",
    known: { until: `${until}-Q4`, shocks: "imposed" },
  };
}
