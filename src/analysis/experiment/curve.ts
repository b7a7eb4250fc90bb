import type { Quarter } from "../../engine/quarter.ts";

/**
 * Values of a path for `quarters` quarters from `first`: held from point to point (step) or joined by lines (linear).
 * Before the first point its value holds, after the last its.
 */
export function curve(
  points: readonly { readonly at: Quarter; readonly value: number }[],
  form: "step" | "linear",
  first: Quarter,
  quarters: number,
): Float64Array {
  let next = 0;
  return Float64Array.from({ length: quarters }, (_, row) => {
    while (next < points.length && points[next].at <= first + row) next++;
    const before = points[Math.max(0, next - 1)];
    const after = points[Math.min(next, points.length - 1)];
    if (form === "step" || next === 0 || after === before) return before.value;
    return before.value + ((after.value - before.value) * (first + row - before.at)) / (after.at - before.at);
  });
}
