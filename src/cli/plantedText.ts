import { short } from "../analysis/claims/verdict.ts";
import type { Failing } from "../service/claims/failing.ts";
import { type PlantedReport, TOLERATED } from "../service/claims/planted.ts";
import type { TwinReport } from "../service/claims/twinReport.ts";
import { table, wrap } from "./table.ts";

/** Each planted falsehood in a line, then how many pass. */
export function plantedText(report: PlantedReport, width: number): string {
  const { twins, counting, contradicted, falseAcceptances, falseRejections, passes } = report;
  const rows = twins.map((twin) => [
    twin.claim,
    twin.way,
    twin.changed?.join(", then ") ?? twin.original,
    twinText(twin),
    failingText(twin.failing),
  ]);
  const dropped = twins.length - counting;
  const line = (text: string) => wrap(text, width);
  return [
    table([["claim", "way", "as it is", "made false", "number that fails"], ...rows], {
      width,
      left: [4, 0, 1, 2, 3],
    }),
    "",
    line(
      `${twins.length} false claims, ${counting} count; ${dropped} do not, since the claim itself comes out mixed, negligible or undetermined (in brackets). Where a copy came to another class the second time, both are given.`,
    ),
    line(`${contradicted} of ${counting} contradicted, as they should be.`),
    line(`False ones that pass: ${named(falseAcceptances)}.`),
    line(
      `Copies of another class with seed ${report.secondSeed} and ${drawsText(report)}: ${named(falseRejections)}.`,
    ),
    passes
      ? `No more than ${TOLERATED} of either.`
      : `More than ${TOLERATED} of either: to be explained before any verdict is used.`,
    `${report.runs} runs, seed ${report.seed}, main form of the model; kept in ${report.folder}`,
  ].join("\n");
}

const twinText = ({ twin, counts }: TwinReport): string => (counts ? twin : `(${twin})`);

const failingText = (failing: Failing | undefined): string =>
  failing === undefined
    ? "none"
    : `${failing.number} ${short(failing.value)}, ${failing.asked} ${short(failing.bound)} asked`;

const drawsText = ({ sharedDraws, runs }: PlantedReport): string =>
  sharedDraws === 0 ? "other calibrated draws" : `${sharedDraws} of ${runs} draws the same`;

const named = (claims: readonly string[]): string =>
  claims.length === 0 ? "none" : `${claims.length} (${claims.join(", ")})`;
