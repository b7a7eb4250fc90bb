import { drawnOf } from "../../engine/parameter.ts";
import type { AnyMechanism } from "../../engine/mechanism.ts";
import type { Structure } from "../../engine/structure.ts";
import { mechanisms } from "../../mechanisms/index.ts";

/** The rival explanations, in the order of the contract; H9 denies the puzzle, the others brake. */
export const brakes = ["H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8"] as const;
export const families = [...brakes, "H9"] as const;
export type Family = (typeof families)[number];
/** `core`: the pressure that all families share, with every brake neutral. */
export type FamilyOrCore = Family | "core";

/** What makes a family of an arm: mechanisms that are off and parameters that are held. */
export interface FamilyForm {
  readonly structure: Structure;
  readonly parameters: Readonly<Record<string, number>>;
}

export interface FamilyVariant {
  /** Rivals at the lower end of their ranges in place of neutral (variant `F-low`). */
  readonly low?: boolean;
}

/** Drives pressure in all families, at its prior median, and belongs to H9. */
const CORE = "power_transition_friction";
/** Serves three explanations, one by each of these parameters. */
const SELECTIVE = "stakes_selective_response";
const SELECTIVE_BY: Readonly<Record<string, Family>> = { r1: "H1", r3: "H2", r2: "H3" };

/**
 * A rival explanation as a form of the model (questions a.2): the shared core with the explanation's own mechanisms at
 * prior strength. H1 to H8: the other rivals' brakes neutral, the drivers of H9 at the end of their range nearest to
 * neutral. H9: its drivers at prior strength, every brake at that end, so that there is something to remove.
 */
export function familyForm(
  family: FamilyOrCore,
  options: Structure["options"],
  variant: FamilyVariant = {},
): FamilyForm {
  const off: Record<string, "ablated"> = {};
  const parameters: Record<string, number> = {};
  for (const mechanism of mechanisms) {
    const { name, explanation } = mechanism;
    if (name === SELECTIVE) Object.assign(parameters, selective(mechanism, family, variant));
    else if (explanation === undefined || explanation === family) continue;
    else if (name === CORE) Object.assign(parameters, medians(mechanism));
    else if (explanation === "H9" || family === "H9" || variant.low)
      Object.assign(parameters, weakest(mechanism));
    else off[name] = "ablated";
  }
  return { structure: { options, off }, parameters };
}

/** Every parameter that silences a mechanism, at the end of its range nearest to the neutral value. */
function weakest({ name, parameters, neutral = {} }: AnyMechanism): Record<string, number> {
  const drawn = drawnOf(name, parameters).filter((one) => Object.hasOwn(neutral, one.name));
  return Object.fromEntries(
    drawn.map(({ id, name: key, range }) => [id, nearest(range, neutral[key] as number)]),
  );
}

const nearest = ([low, high]: readonly [number, number], to: number): number =>
  Math.abs(low - to) <= Math.abs(high - to) ? low : high;

function selective(
  mechanism: AnyMechanism,
  family: FamilyOrCore,
  { low }: FamilyVariant,
): Record<string, number> {
  const drawn = drawnOf(mechanism.name, mechanism.parameters).filter(
    (one) => Object.hasOwn(SELECTIVE_BY, one.name) && SELECTIVE_BY[one.name] !== family,
  );
  return Object.fromEntries(drawn.map(({ id, range }) => [id, low || family === "H9" ? range[0] : 0]));
}

const medians = ({ name, parameters }: AnyMechanism): Record<string, number> =>
  Object.fromEntries(drawnOf(name, parameters).map(({ id, value }) => [id, value]));

/** The brakes of a set of explanations on, the others neutral; drivers and everything else as in the full model. */
export function coalitionForm(on: ReadonlySet<string>, options: Structure["options"]): FamilyForm {
  const off: Record<string, "ablated"> = {};
  const parameters: Record<string, number> = {};
  for (const { name, explanation } of mechanisms)
    if (explanation !== undefined && explanation !== "H9" && !on.has(explanation)) off[name] = "ablated";
  for (const [name, family] of Object.entries(SELECTIVE_BY))
    if (!on.has(family)) parameters[`${SELECTIVE}.${name}`] = 0;
  return { structure: { options, off }, parameters };
}
