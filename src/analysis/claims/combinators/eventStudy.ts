import { askedBy, figureOf } from "../figure.ts";
import { percent } from "../verdict.ts";
import { contrast } from "./pairedContrast.ts";
import { type Combinator, type Context, type PartOf, runsOf } from "./context.ts";

type Part = PartOf<"event_study">;

/** With an event against without: nothing before it, an effect after it, and gone again where the claim says so. */
export const eventStudy: Combinator<"event_study"> = {
  asked: (part) =>
    [part.a, part.b].flatMap((arm) => [
      ...askedBy(part.of, arm),
      ...(before(part) ? askedBy(before(part)!, arm) : []),
      ...(part.return ? askedBy(at(part, part.return.by), arm) : []),
    ]),
  judge(part, context) {
    const early = before(part);
    if (early !== undefined && meanGap(part, early, context) !== 0)
      return {
        class: "undetermined",
        figure: "the arms differ before the event",
        against: "",
        runs: context.runs,
        numbers: { before: meanGap(part, early, context) },
      };
    const judged = contrast(part, context);
    if (part.return === undefined || judged.class !== "supported") return judged;
    const then = at(part, part.return.by);
    const left = Math.abs(meanGap(part, then, context) / meanOf(part.b, then, context));
    const text = `in ${part.return.by} it is within ${percent(left)} of the path without the event, ${percent(part.return.within)} asked`;
    const numbers = { ...judged.numbers, left };
    return left <= part.return.within
      ? { ...judged, numbers, figure: `${judged.figure}; ${text}` }
      : { ...judged, numbers, class: "mixed", against: `${text}; ${judged.against}` };
  },
};

/** The measure in the year before the event; undefined for a figure that is put together. */
const before = (part: Part) =>
  part.of.measure === undefined || part.of.measure.includes("*") ? undefined : at(part, part.at - 1);

const at = ({ of }: Part, year: number): Part["of"] => ({
  measure: of.measure!,
  take: "mean",
  over: [year, year],
});

function meanOf(arm: string, of: Part["of"], context: Context): number {
  const values = runsOf(context)
    .map((run) => figureOf(of, context.arms, arm, run))
    .filter(Number.isFinite);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanGap({ a, b }: Part, of: Part["of"], context: Context): number {
  const gaps = runsOf(context)
    .map((run) => figureOf(of, context.arms, a, run) - figureOf(of, context.arms, b, run))
    .filter(Number.isFinite);
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
