import { actQuantities } from "./acts.ts";
import { dyadQuantities } from "./dyad.ts";
import { economyQuantities } from "./economy.ts";
import { exogenousQuantities, levers } from "./exogenous.ts";
import { influenceQuantities } from "./influence.ts";
import { institutionQuantities } from "./institutions.ts";
import { migrationQuantities } from "./migration.ts";
import { opinionQuantities } from "./opinion.ts";
import { outsiderQuantities } from "./outsiders.ts";
import { programmeQuantities } from "./programmes.ts";
import { skillQuantities } from "./skills.ts";

/** Every quantity of the region. */
export const quantities = {
  ...exogenousQuantities,
  ...levers,
  ...influenceQuantities,
  ...dyadQuantities,
  ...institutionQuantities,
  ...economyQuantities,
  ...migrationQuantities,
  ...opinionQuantities,
  ...outsiderQuantities,
  ...programmeQuantities,
  ...skillQuantities,
  ...actQuantities,
} as const;

export type Quantities = typeof quantities;
export type QuantityName = keyof Quantities;
