import type { SetReport } from "../../src/service/calibration/calibrateSets.ts";
import { code, counted, fixed, listed, table } from "./markdown.ts";

/** Prior against accepted draws, one drawn number at a time, for the full model in both forms. */
export function identifiedSection(full: readonly SetReport[]): string[] {
  const axes = [...new Set(full.flatMap(({ changed }) => changed.map(({ id }) => id)))];
  const rows = axes.map((axis) => [code(axis), ...full.flatMap((report) => cells(report, axis))]);
  const heads = full.flatMap(({ id }) => [id, "contraction", "5 / 50 / 95 %"]);
  return [
    "Identified: the variance of a drawn number fell by 0.3 or more, and its distribution differs from the prior at a rate of false discoveries of 0.05 among all drawn numbers; weakly: it differs, and contracts by less. Quantiles are those of the prior: untouched they would be 0.05, 0.50 and 0.95. `multivector list mechanisms` says what each number is and where its range comes from.",
    table(["drawn number", ...heads], 1, rows),
    full.map(countText).join("\n"),
    onlyOnce(full, axes),
  ];
}

function cells({ changed }: SetReport, axis: string): string[] {
  const found = changed.find(({ id }) => id === axis);
  if (found === undefined) return ["not", "", ""];
  const { label, contraction, quantiles } = found;
  return [label, fixed(contraction, 3), quantiles.map((value) => fixed(value)).join(" / ")];
}

function countText({ id, changed, unchanged }: SetReport): string {
  const count = (label: string) => changed.filter((axis) => axis.label === label).length;
  return `- ${code(id)}: ${count("identified")} identified, ${count("weakly")} weakly, ${unchanged} not. What is not cannot be told from its stated range: a result that hinges on it hinges on an assumption.`;
}

function onlyOnce(full: readonly SetReport[], axes: readonly string[]): string {
  const once = axes.filter((axis) => full.filter((report) => cells(report, axis)[0] !== "not").length === 1);
  return `Found in one form only: ${listed(once.map(code))}. The two forms differ in little that the patterns measure, so such a difference shows how near to chance the weak findings are.`;
}

export function tradeOffText({ id, effective, tradeOffs }: SetReport): string {
  const { asked, found, bound, strongest } = tradeOffs;
  const known = `Set ${code(id)}: ${counted(asked, "pair")} of the numbers above, with a rank correlation beyond ${fixed(bound)} asked for: what chance shows once in twenty times in any of the pairs, with the ${fixed(effective, 0)} independent draws that there are.`;
  if (found === 0)
    return `${known} None found. Numbers that make up for each other more weakly than that cannot be seen with so few draws.`;
  const pairs = strongest.map(
    ({ first, second, correlation }) => `- ${code(first)} and ${code(second)}: ${fixed(correlation)}`,
  );
  const list = pairs.join("\n");
  return `${known} ${found} found; below nought, more of one makes up for less of the other.\n\n${list}`;
}
