import { dyadQuantities } from "./dyad.ts";
import { exogenousQuantities, levers } from "./exogenous.ts";
import { influenceQuantities } from "./influence.ts";

/** Every quantity of the region. */
export const quantities = {
  ...exogenousQuantities,
  ...levers,
  ...influenceQuantities,
  ...dyadQuantities,
} as const;

export type Quantities = typeof quantities;
export type QuantityName = keyof Quantities;
