import type { SetReport } from "../../src/service/calibration/calibrateSets.ts";
import { code, fixed, listed, percent, table } from "./markdown.ts";
import { immovable, MISSED } from "./patternsSection.ts";

/** Between explanations nearer than this, in tolerances, the record does not decide. */
const APART = 0.15;

/** Each explanation alone against the record, on all patterns and on those that all of them can move. */
export function rivalsSection(reports: readonly SetReport[]): string[] {
  const rivals = reports.filter(({ id }) => /^H\d-/.test(id));
  if (rivals.length === 0) return ["Not calibrated yet."];
  const common = commonPatterns(reports);
  return [
    `Each explanation alone: the shared core with the explanation's own mechanisms, the brakes of the others neutral (the families of [matrix.md](matrix.md)). Missed: patterns off by more than ${MISSED} tolerances; by construction: those of them that the explanation has no rule to move, so that missing them speaks against using it alone and not against its claim. Mean miss: in tolerances over all patterns, then over the ${common.size} that every set can move. The full model, above the others, stopped as soon as its misses were small enough, so it could come nearer than it does.`,
    table(
      [
        "set",
        "kept",
        "tolerance",
        "missed",
        "by construction",
        "mean miss",
        "on common patterns",
        "worth",
        "identified",
      ],
      1,
      reports.map((report) => rivalRow(report, common)),
    ),
    missedElsewhere(rivals),
    verdict(rivals, common),
  ];
}

/** Patterns that draws of every set can move. */
function commonPatterns(reports: readonly SetReport[]): ReadonlySet<string> {
  const [first] = reports;
  const movable = (id: string) =>
    reports.every(({ patterns }) => patterns.some((pattern) => pattern.id === id && !immovable(pattern)));
  return new Set(first.patterns.map(({ id }) => id).filter(movable));
}

function rivalRow(report: SetReport, common: ReadonlySet<string>): string[] {
  const { id, waves, tolerance, patterns, effective, changed } = report;
  const missed = patterns.filter(({ miss }) => miss > MISSED);
  return [
    code(id),
    percent((waves.at(-1) ?? waves[0]).cumulative.share),
    fixed(tolerance),
    String(missed.length),
    String(missed.filter(immovable).length),
    fixed(meanMiss(report)),
    fixed(meanMiss(report, common)),
    fixed(effective, 0),
    String(changed.length),
  ];
}

function meanMiss({ patterns }: SetReport, among?: ReadonlySet<string>): number {
  const chosen = patterns.filter(({ id }) => among === undefined || among.has(id));
  return chosen.reduce((sum, { miss }) => sum + miss, 0) / chosen.length;
}

function missedElsewhere(rivals: readonly SetReport[]): string {
  const byConstruction = rivals.flatMap(({ patterns }) =>
    patterns.filter((pattern) => pattern.miss > MISSED && immovable(pattern)).map(({ id }) => id),
  );
  const others = rivals.flatMap(({ id, patterns }) => {
    const missed = patterns.filter((pattern) => pattern.miss > MISSED && !immovable(pattern));
    return missed.length === 0
      ? []
      : [`- ${code(id)}: ${listed(missed.map((one) => `${code(one.id)} (${fixed(one.miss)})`))}`];
  });
  return [
    `Missed by construction: ${listed([...new Set(byConstruction)].map(code))}.`,
    others.length === 0
      ? "Missed otherwise: no pattern by any explanation."
      : `Missed otherwise:\n\n${others.join("\n")}`,
  ].join(" ");
}

function verdict(rivals: readonly SetReport[], common: ReadonlySet<string>): string {
  const misses = rivals.map((report) => ({ id: report.id, miss: meanMiss(report, common) }));
  misses.sort((a, b) => a.miss - b.miss);
  const [best, worst] = [misses[0], misses[misses.length - 1]];
  const range = `On the common patterns they lie between ${fixed(best.miss)} (${code(best.id)}) and ${fixed(worst.miss)} tolerances (${code(worst.id)}).`;
  const reading =
    worst.miss - best.miss < APART
      ? `That is less than ${APART} from one another: but for the patterns that some miss, the record to which they were fitted does not tell them apart.`
      : `Explanations within ${APART} of the best (${listed(misses.filter(({ miss }) => miss - best.miss < APART).map(({ id }) => code(id)))}) cannot be told apart by it; the others show the record less well.`;
  const near = rivals.filter(({ why }) => why === "tolerance");
  const complete = near.every(({ patterns }) => !patterns.some((one) => one.miss > MISSED && immovable(one)));
  const reached = `As near as the declared errors ask came ${listed(near.map(({ id }) => code(id)))}${complete && near.length > 0 ? ", which miss nothing by construction: that decides the tolerance that was reached, and not how well the brakes work" : ""}.`;
  return `${reached} ${range} ${reading} None of this weighs explanations by probability: an explanation with more numbers to draw fits more easily, searches were stopped by the runs allowed for, and friction, cooperation and incidents, which the explanations are about, enter as coded targets and not as measurements. What would tell them apart stands in [matrix.md](matrix.md).`;
}
