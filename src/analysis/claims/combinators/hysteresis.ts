import { askedBy, figureOf } from "../figure.ts";
import { HALF, percent, short, SURE } from "../verdict.ts";
import { type Combinator, type Context, type Judged, type PartOf, runsOf, states } from "./context.ts";

type Part = PartOf<"hysteresis_half_life">;

/** What is left of a programme after it stops. */
export const hysteresis: Combinator<"hysteresis_half_life"> = {
  asked: ({ stopped, continued, of, against }) => [...askedBy(of, stopped), ...askedBy(against, continued)],
  judge(part, context) {
    if (part.states === undefined) return judgeOne(part, context);
    const results = states.map((state) => judgeOne(part, context, state));
    const shareOf = ({ class: kind, numbers }: Judged) => (kind === "undetermined" ? -1 : numbers["share"]);
    return results.toSorted((a, b) => shareOf(b) - shareOf(a))[part.states - 1];
  },
};

function judgeOne(
  { stopped, continued, of, against, retained, side }: Part,
  context: Context,
  state?: string,
): Judged {
  const parts = runsOf(context)
    .map(
      (run) =>
        figureOf(of, context.arms, stopped, run, state) /
        figureOf(against, context.arms, continued, run, state),
    )
    .filter(Number.isFinite);
  const held = parts.filter((part) => (side === "at_least" ? part >= retained : part <= retained));
  const share = held.length / parts.length;
  const middle = parts.toSorted((a, b) => a - b)[Math.floor(parts.length / 2)] ?? Number.NaN;
  const kind =
    parts.length === 0
      ? "undetermined"
      : share >= SURE
        ? "supported"
        : share >= HALF
          ? "mixed"
          : "contradicted";
  return {
    class: kind,
    figure: `${short(middle)} is left in the median, ${side === "at_least" ? "at least" : "at most"} ${short(retained)} asked; so in ${percent(share)} of draws`,
    against: `not so in ${percent(1 - share)} of draws`,
    numbers: { share, middle, retained },
    runs: parts.length,
  };
}
