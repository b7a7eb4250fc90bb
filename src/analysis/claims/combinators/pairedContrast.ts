import { askedBy, figureOf } from "../figure.ts";
import { effectOf, judgeEffect, nthBest, percent, yesOrNo } from "../verdict.ts";
import { type Combinator, type Context, type Judged, LEAST, type PartOf, runsOf, states } from "./context.ts";

type Contrast = Pick<PartOf<"paired_contrast">, "a" | "b" | "of" | "sign" | "least" | "states">;

/** Arm a less arm b in the same draw with the same luck. */
export const pairedContrast: Combinator<"paired_contrast"> = {
  asked: ({ a, b, of, control }) =>
    [a, b, ...(control ? [control.a, control.b] : [])].flatMap((arm) => askedBy(of, arm)),
  judge(part, context) {
    const judge = (state?: string) => withControl(part, context, judgeOne(part, context, state), state);
    return part.states === undefined ? judge() : nthBest(states.map(judge), part.states, states);
  },
};

function withControl(
  part: PartOf<"paired_contrast">,
  context: Context,
  judged: Judged,
  state?: string,
): Judged {
  if (part.control === undefined || judged.class !== "supported") return judged;
  const { a, b, removes } = part.control;
  const left = effectOf(pairsOf({ ...part, a, b }, context, state).effects).mean;
  const removed = 1 - left / judged.numbers["mean"];
  const text = `the control arm removes ${percent(removed)} of it, ${percent(removes)} asked`;
  const numbers = { ...judged.numbers, removed };
  return removed >= removes
    ? { ...judged, numbers, figure: `${judged.figure}; ${text}` }
    : { ...judged, numbers, class: "mixed", against: `${text}; ${judged.against}` };
}

/** Judged as a whole, or by the n-th best of the states. */
export function contrast(part: Contrast, context: Context): Judged {
  const judge = (state?: string) => judgeOne(part, context, state);
  return part.states === undefined ? judge() : nthBest(states.map(judge), part.states, states);
}

function judgeOne(part: Contrast, context: Context, state?: string): Judged {
  const { effects, shares } = pairsOf(part, context, state);
  return judgeEffect(effects, { least: part.least ?? LEAST, shares });
}

function pairsOf({ a, b, of, sign }: Contrast, context: Context, state?: string) {
  const turned = sign === "+" ? 1 : -1;
  const pairs = runsOf(context).map((run) =>
    [a, b].map((arm) => figureOf(of, context.arms, arm, run, state)),
  );
  return { effects: pairs.map(([one, other]) => turned * (one - other)), shares: yesOrNo(pairs.flat()) };
}
