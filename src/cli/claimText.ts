import type { ClaimReport, Ledger } from "../service/claims/ledger.ts";
import { type PartResult, short } from "../analysis/claims/verdict.ts";
import { table, wrap } from "./table.ts";

/** All claims in lines, then how many carry each verdict. */
export function ledgerText({ claims, runs, seed, variants, folder }: Ledger, width: number): string {
  const rows = claims.map(({ claim, verdict, hingesOn, because }) => [
    claim.id,
    verdict === "hinges" ? `hinges on ${hingesOn.join(", ")}` : verdict,
    because,
  ]);
  const counted = [...Map.groupBy(claims, ({ verdict }) => verdict)]
    .map(([verdict, own]) => `${own.length} ${verdict}`)
    .join(", ");
  return [
    table([["claim", "verdict", "what decided"], ...rows], { width, left: [2, 0, 1] }),
    `${claims.length} claims: ${counted}`,
    `${runs} runs, seed ${seed}, ${variants.length} forms of the model; kept in ${folder}. One claim whole: multivector claim ${claims[0]?.claim.id ?? "A-006"}`,
  ].join("\n");
}

/** One claim whole. */
export function claimText(report: ClaimReport, { runs, seed, variants }: Ledger, width: number): string {
  const { claim, verdict, hingesOn, results, directness } = report;
  const [main, ...others] = results;
  const line = (text: string, indent = "") => wrap(text, width, indent);
  const section = (head: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", head, ...lines.map((text) => line(text, "  "))];
  return [
    `${claim.id}, ${claim.document}, ${claim.section}: ${claim.kind}`,
    line(claim.says),
    "",
    `Verdict: ${verdict}${hingesOn.length > 0 ? ` (another in: ${hingesOn.join(", ")})` : ""}`,
    ...section("Test", [claim.test]),
    ...section("Run instead of what the register asks", claim.differs ?? []),
    ...section("Why not", claim.untestable === undefined ? [] : [claim.untestable]),
    ...section("Result", (main?.parts ?? []).map(partText)),
    ...section(
      "What speaks against it",
      (main?.parts ?? [])
        .filter(({ against }) => against !== "")
        .map(({ says, against }) => `${says}: ${against}`),
    ),
    ...section(
      "In other forms of the model",
      others.map(({ variant, class: kind, runs: some, silent }) => {
        const title = variants.find(({ id }) => id === variant)?.title ?? variant;
        return `${title}: ${kind}${silent ? " (what the claim is about is not there)" : ""}, ${some} runs`;
      }),
    ),
    ...section(
      "Numbers on which it depends",
      report.decisive.map(({ id, holdsHigh, value, gap }) => {
        const where = value === undefined ? "" : `, and turns at ${short(value)}`;
        return `${id}: holds rather where it is ${holdsHigh ? "high" : "low"}${where} (distance ${gap.toFixed(2)})`;
      }),
    ),
    ...section(
      "How near the test is to the mechanism",
      claim.parts === undefined ? [] : [directText(report)],
    ),
    ...section("Related", claim.related.length === 0 ? [] : [claim.related.join(", ")]),
    "",
    `${main?.runs ?? runs} runs. Again: multivector claim ${claim.id} --runs ${runs}${seed === 1 ? "" : ` --seed ${seed}`}${variants.length === 1 ? " --quick" : ""}. The test: ${claim.file}`,
  ].join("\n");

  function directText({ claim: { mechanism } }: ClaimReport): string {
    const { measured, own, steps } = directness;
    if (measured.length === 0) return "nothing of the model is measured";
    const way =
      steps === undefined
        ? "nothing it writes leads to what is measured"
        : `${steps} steps from what it writes to what is measured`;
    return own.length === 0
      ? `${mechanism}: ${way}`
      : `${mechanism} writes ${own.join(", ")} itself, which the test measures`;
  }
}

const partText = ({ says, figure, class: kind, report }: PartResult): string =>
  `${says}: ${figure} -> ${report ? "reported only" : kind}`;
