import { UserFault } from "../engine/faults.ts";

/** A whole number that a user gave, as a number or as text. Throws UserFault outside `low` to `high`. */
export function whole(given: number | string, where: string, low: number, high: number): number {
  const value = typeof given === "string" && !/^\d+$/.test(given.trim()) ? Number.NaN : Number(given);
  if (!Number.isInteger(value) || value < low || value > high)
    throw new UserFault(`${where} ${given}: expected a whole number from ${low} to ${high}`);
  return value;
}

/** Most runs of an arm: run numbers are draws' keys of 32 bits, and tables hold them signed. */
export const MOST_RUNS = 2 ** 31 - 1;
