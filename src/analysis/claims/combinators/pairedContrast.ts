import { askedBy, figureOf } from "../figure.ts";
import { effectOf, judgeEffect, nthBest, percent } from "../verdict.ts";
import { type Combinator, type Context, type Judged, LEAST, type PartOf, runsOf, states } from "./context.ts";

type Contrast = Pick<PartOf<"paired_contrast">, "a" | "b" | "of" | "sign" | "least" | "states">;

/** Arm a less arm b in the same draw with the same luck. */
export const pairedContrast: Combinator<"paired_contrast"> = {
  asked: ({ a, b, of, control }) => [
    ...[a, b, ...(control ? [control.a, control.b] : [])].flatMap((arm) => askedBy(of, arm)),
  ],
  judge(part, context) {
    const judged = contrast(part, context);
    if (part.control === undefined || judged.class !== "supported") return judged;
    const { a, b, removes } = part.control;
    const left = effectOf(effects({ ...part, a, b }, context)).mean;
    const removed = 1 - left / judged.numbers["mean"];
    const text = `the control arm removes ${percent(removed)} of it, ${percent(removes)} asked`;
    const numbers = { ...judged.numbers, removed };
    return removed >= removes
      ? { ...judged, numbers, figure: `${judged.figure}; ${text}` }
      : { ...judged, numbers, class: "mixed", against: `${text}; ${judged.against}` };
  },
};

/** Judged as a whole, or by the n-th best of the states. */
export function contrast(part: Contrast, context: Context): Judged {
  const rule = { least: part.least ?? LEAST };
  const judge = (state?: string) => judgeEffect(effects(part, context, state), rule);
  return part.states === undefined ? judge() : nthBest(states.map(judge), part.states, states);
}

function effects({ a, b, of, sign }: Contrast, context: Context, state?: string): number[] {
  const turned = sign === "+" ? 1 : -1;
  return runsOf(context).map(
    (run) => turned * (figureOf(of, context.arms, a, run, state) - figureOf(of, context.arms, b, run, state)),
  );
}
