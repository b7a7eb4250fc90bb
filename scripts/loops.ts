// Gains of the feedback loops of section 7 of the domain contract, for docs/loops.md.
//   node scripts/loops.ts [RUNS]
import { loadData } from "../src/data/load.ts";
import type { PairedDifference } from "../src/analysis/statistics/paired.ts";
import { loops } from "./loops/chains.ts";
import { measureDelay, withoutLockIn } from "./loops/delay.ts";
import { measure, verdict } from "./loops/measure.ts";

const runs = Number(process.argv[2] ?? 100);
const data = loadData();
const draws = { runs, seed: 2026 };
const row = (...cells: string[]) => console.log(`| ${cells.join(" | ")} |`);
const code = (cells: string) => `\`${cells}\``;
/** What is left of rounding counts as nothing. */
const short = (x: number) => (Math.abs(x) < 1e-12 ? "0" : String(Number(x.toPrecision(3))));
const percent = (x: number) => `${Math.round(100 * x)} %`;
const withShare = ({ mean, positive, negative }: PairedDifference) =>
  short(mean) === "0" ? "0" : `${short(mean)} (${percent(mean > 0 ? positive : negative)})`;

/** Part of a response that has a sign. */
const part = (of: number, whole: PairedDifference) =>
  ["rises", "falls"].includes(verdict(whole))
    ? `${short(of) === "0" ? 0 : Number(((100 * of) / whole.mean).toPrecision(2))} %`
    : "";

console.log(
  `${runs} pairs, prior draws, seed ${draws.seed}. In brackets: pairs with the sign of the mean.\n`,
);
const measured = loops.map((loop) => ({ ...loop, of: measure(loop, data, draws) }));
for (const { number, title, pushed, years, of } of measured) {
  console.log(`\n${number}. ${title}. Push: ${pushed}, from 2027; years ${years.join("-")}.\n`);
  row("link", "response");
  row("---", "---:");
  for (const { cells, effect } of of.links) row(code(cells), withShare(effect));
}
console.log("\nGains\n");
row("loop", "held", "read at", "whole", "cut", "fed back", "part of whole");
row("---", "---", "---", "---:", "---:", "---:", "---:");
for (const { number, of } of measured)
  for (const { held, cells, whole, cut, fedBack } of of.gains) {
    const [one, other] = [short(whole.mean), short(cut.mean)];
    row(String(number), held, code(cells), one, other, withShare(fedBack), part(fedBack.mean, whole));
  }
for (const partner of ["GB", "EU"] as const)
  for (const [words, more] of [["", {}] as const, [", without lock-in", withoutLockIn] as const]) {
    console.log(`\nDelay of ten years, ${partner}${words}\n`);
    row("read at", "early", "late", "late less early", "part of early");
    row("---", "---:", "---:", "---:", "---:");
    for (const { cells, early, late, lost } of measureDelay(partner, data, draws, more))
      row(code(cells), short(early.mean), short(late.mean), withShare(lost), part(lost.mean, early));
  }
