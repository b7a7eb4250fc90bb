import type { BoundStep } from "../program.ts";

/** What a step writes by itself: what holds a combined value at a level (`--set`, recentring) acts on the sum. */
export function runAlone({ outputs, run }: BoundStep): Map<string, Float64Array> {
  const kept = [...outputs.values()].map((column) => Float64Array.from(column));
  for (const column of outputs.values()) column.fill(0);
  run();
  const own = new Map([...outputs].map(([name, column]) => [name, Float64Array.from(column)]));
  [...outputs.values()].forEach((column, i) => column.set(kept[i]));
  return own;
}

/** What was added last, from the totals before and after; nothing where complements were full already. */
export const ownPart = (after: number, before: number, rule: string | undefined): number => {
  if (rule !== "complements") return after - before;
  return before === 1 ? 0 : 1 - (1 - after) / (1 - before);
};
