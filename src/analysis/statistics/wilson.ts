import { normalQuantile } from "../../engine/chance/normal.ts";

/**
 * Wilson's interval for a share, from how many of how many; within 0 and 1, and sensible at both ends. NaN of none.
 * Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function wilson(inside: number, count: number, level: number): [low: number, high: number] {
  const z = normalQuantile((1 + level) / 2);
  const share = inside / count;
  const middle = (inside + (z * z) / 2) / (count + z * z);
  const reach = (z / (count + z * z)) * Math.sqrt(count * share * (1 - share) + (z * z) / 4);
  // Exactly 0 and 1 where the formula leaves a rounding error.
  return [inside === 0 ? 0 : middle - reach, inside === count && count > 0 ? 1 : middle + reach];
}
