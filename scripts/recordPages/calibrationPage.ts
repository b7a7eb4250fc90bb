import type { SetReport } from "../../src/service/calibration/calibrateSets.ts";
import { identifiedSection, tradeOffText } from "./identifiedSection.ts";
import { code, counted, fixed, percent, table } from "./markdown.ts";
import { patternsSection } from "./patternsSection.ts";
import { rivalsSection } from "./rivals.ts";

const stops: Readonly<Record<SetReport["why"], string>> = {
  tolerance:
    "the misses are as small as the declared errors ask (root mean square 0.8); nearer would be fitting noise",
  acceptance: "too few moves were accepted; more runs would have bought little",
  budget: "the runs allowed for were used up; it would have come a little nearer with more",
  failed: "no run came through",
  "nothing kept": "history matching kept nothing",
};

/** What was fitted to what, what that taught and what not. `reports`: the full model in both forms, then families. */
export function calibrationPage(reports: readonly SetReport[]): string {
  const full = reports.filter(({ id }) => !/^H\d-/.test(id));
  return `${[
    "# Calibration",
    "Written by `node scripts/recordPages.ts` from `data/calibration`; a test fails when it is stale.",
    meaning(full[0]),
    "## What was fitted to what",
    ...patternsSection(full),
    "## How far each search went, and why it stopped",
    "Kept: share of prior draws that history matching does not rule out, with its interval. Tolerance: the largest root mean square of misses among accepted draws, in declared errors, at the start and the end of the search. Worth: how many independent draws the accepted ones are worth; draws that descend from the same ancestors count for less.",
    searchTable(reports),
    whyText(reports),
    "## What the record identifies, and what not",
    ...identifiedSection(full),
    "## Trade-offs",
    ...full.map(tradeOffText),
    "## The rival explanations",
    ...rivalsSection(reports),
    "## Make the draws again",
    againText(reports),
  ].join("\n\n")}\n`;
}

const meaning = ({ waves, patterns, until }: SetReport) =>
  `Calibration leaves out draws of the stated ranges with which the model cannot show the record to ${until}. That is a fit, and no evidence: whoever wrote the mechanisms knew this record, the patterns are few (${patterns.length}), and history matching keeps ${percent(waves[0].kept.share, 1)} of prior draws: tolerances are wide, and the ranges were set by people who knew what they should allow. A pattern that nearly every prior draw meets confirms nothing when accepted draws meet it. What the model says about figures it was not fitted to stands in [honesty.md](honesty.md).`;

const searchTable = (reports: readonly SetReport[]) =>
  table(
    ["set", "draws", "kept", "stages", "runs", "tolerance", "distinct", "worth", "stopped by"],
    1,
    reports.map(({ id, draws, waves, stages, runs, tolerance, distinct, effective, why }) => {
      const { share, low, high } = (waves.at(-1) ?? waves[0]).cumulative;
      return [
        code(id),
        String(draws),
        `${percent(share)} (${percent(low)} to ${percent(high)})`,
        String(stages.length),
        String(runs),
        `${stages[0] ? `${fixed(stages[0].tolerance)} to ` : ""}${fixed(tolerance)}`,
        String(distinct),
        fixed(effective, 0),
        why,
      ];
    }),
  );

const whyText = (reports: readonly SetReport[]) =>
  Array.from(
    Map.groupBy(reports, ({ why }) => why),
    ([why, sets]) => `- ${code(why)} (${counted(sets.length, "set")}): ${stops[why]}.`,
  ).join("\n");

const againText = ([{ seed }]: readonly SetReport[]) =>
  [
    "```sh",
    "multivector calibrate --out data/calibration",
    "```",
    "",
    `makes all sets again with seed ${seed}, bit for bit whatever the number of threads; a set that is there and was fitted to the same model, data and patterns is read. A stopped search goes on from its last stage. \`multivector calibrate multiplicative --draws 100\` tries one set in \`studies/calibration\`. Runs use the accepted draws unless \`--draws prior\` is given. \`node scripts/recordPages.ts\` then writes this page.`,
  ].join("\n");
