import type { LeftOut } from "../../src/service/forecast/backtest.ts";
import { code, listed, percent, fixed, table } from "./markdown.ts";

/** Groups of patterns, predicted by draws that were fitted to all others. */
export function leftOutSection(leftOut: readonly LeftOut[]): string[] {
  const better = leftOut.filter(({ without, prior }) => without < prior);
  const names = (groups: readonly LeftOut[]) => listed(groups.map(({ group }) => group));
  return [
    "Calibrated on the record to 2019 without one host, or without one indicator, and asked for the patterns left out. Figures are mean CRPS in tolerances, less is better: of prior draws, of draws that did not know the group, of draws that did. Covered: share of targets inside 80 % of draws and tolerance together.",
    table(
      ["left out", "patterns", "prior", "fitted without", "fitted with", "covered"],
      1,
      leftOut.map(({ group, patterns, prior, without, withIt, covered }) => [
        group.replace(/^(\w+) (.*)$/, (_, kind: string, name: string) => `${kind} ${code(name)}`),
        String(patterns),
        ...[prior, without, withIt].map((score) => fixed(score)),
        percent(covered),
      ]),
    ),
    `Knowing the rest of the record helps with ${better.length} of ${leftOut.length} groups (${names(better)}); for ${names(leftOut.filter((one) => !better.includes(one)))} draws fitted without the group are no better than the stated ranges. One state or one kind of figure teaches little about another.`,
  ];
}
