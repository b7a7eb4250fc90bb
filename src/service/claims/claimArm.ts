import type { Arm } from "../../analysis/experiment/arm.ts";
import { calibratedSet } from "../../analysis/experiment/calibratedDraw.ts";
import { familyForm } from "../../analysis/rivals/families.ts";
import { calibratedDraws } from "../../data/calibrated.ts";
import type { WrittenArm } from "../../data/claims/claimShape.ts";
import type { DataSet } from "../../data/records.ts";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { readStructure } from "../clauses.ts";

/** How a mechanism is switched off unless a claim says otherwise: levels of the first quarter stay (contract 0.2). */
const OFF = "recentred";

/** The arm of a claim: the baseline with what the claim changes. Throws UserFault. */
export function claimArm(written: WrittenArm, baseline: Arm, data: DataSet, where: string): Arm {
  const {
    changes = [],
    off = [],
    withhold,
    policy,
    scenario,
    parameters,
    structure = [],
    family,
    mode,
    redrawn,
  } = written;
  const start =
    scenario === undefined ? baseline.scenario : named(data.scenarios, scenario, "scenarios", where);
  const chosen = policy === undefined ? baseline.policy : named(data.policies, policy, "policies", where);
  const options = { ...baseline.structure.options };
  const form = readStructure(
    structure,
    off.map((name) => (name.includes(":") ? name : `${name}:${OFF}`)),
    data,
  );
  const rival = family && familyForm(family, { ...options, ...form.options });
  const held = { ...baseline.parameters, ...rival?.parameters, ...parameters };
  const whole = {
    options: { ...options, ...form.options },
    off: { ...baseline.structure.off, ...rival?.structure.off, ...form.off },
  };
  return {
    ...baseline,
    name: where,
    scenario:
      changes.length === 0
        ? start
        : { ...start, id: "claim", changes: [...start.changes, ...changes.map(unreasoned)] },
    ...(chosen && { policy: chosen }),
    structure: whole,
    // Another damping has draws of its own.
    ...(baseline.calibration !== undefined && {
      calibration: calibratedDraws(calibratedSet({ structure: whole }), data.folder).hash,
    }),
    withhold: [...baseline.withhold, ...(withhold ?? [])],
    ...(Object.keys(held).length > 0 && { parameters: held }),
    ...(redrawn && { redrawn }),
    ...(mode && { known: { until: "2020-Q4", shocks: mode === "blind" ? "drawn" : "imposed" } as const }),
  };
}

/** Reasons decide nothing, so arms that differ in them alone are one. */
const unreasoned = <T extends { readonly because: string }>(change: T): T => ({ ...change, because: "" });

function named<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  kind: string,
  where: string,
): T {
  const found = list.find((one) => one.id === id);
  if (found) return found;
  const known = list.map((one) => one.id);
  throw new UserFault(
    `${where}: no ${id} among ${kind}${suggestion(id, known) || "."} See: multivector list ${kind}`,
  );
}
