import type { Observation } from "./observation.ts";

const columns = ["indicator", "reporter", "partner", "year", "value", "unit", "source", "note"] as const;

/** Observations in the project's format, in one fixed order: the same observations give the same bytes. */
export function writeObservations(observations: readonly Observation[]): string {
  const lines = observations.toSorted(inOrder).map((one) => columns.map((name) => cell(one[name])).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

/** By what is observed, then by who says so; in the order of characters, which is the same everywhere. */
function inOrder(a: Observation, b: Observation): number {
  for (const name of ["indicator", "reporter", "partner", "year", "source", "value"] as const) {
    if (a[name] < b[name]) return -1;
    if (a[name] > b[name]) return 1;
  }
  return 0;
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
