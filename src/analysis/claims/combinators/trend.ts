import { askedBy, E0, figureOf } from "../figure.ts";
import { effectOf, judgeEffect, nthBest, percent, SURE } from "../verdict.ts";
import {
  askedByEvent,
  type Combinator,
  type Context,
  holding,
  type Judged,
  LEAST,
  type PartOf,
  runsOf,
  states,
} from "./context.ts";

type Part = PartOf<"trend">;

/** Which way a figure goes within runs, with a level it must have, and who should be behind it. */
export const trend: Combinator<"trend"> = {
  asked: ({ arm = E0, of, level, attribution }) => [
    ...askedBy(of, arm),
    ...(level ? askedByEvent(level, arm) : []),
    ...(attribution ? askedBy(of, attribution.arm) : []),
  ],
  judge(part, context) {
    const judge = (state?: string) => withAttribution(part, context, judgeOne(part, context, state), state);
    const judged = part.states === undefined ? judge() : nthBest(states.map(judge), part.states, states);
    return withLevel(part, context, judged);
  },
};

const moves = ({ of, sign }: Part, context: Context, arm: string, state?: string): number[] =>
  runsOf(context).map((run) => (sign === "+" ? 1 : -1) * figureOf(of, context.arms, arm, run, state));

/** A slope is judged by its sign alone unless the claim states a smallest one. */
const judgeOne = (part: Part, context: Context, state?: string): Judged =>
  judgeEffect(moves(part, context, part.arm ?? E0, state), {
    least: part.least ?? (part.of.take === "slope" ? 0 : LEAST),
  });

function withLevel({ level, arm = E0 }: Part, context: Context, judged: Judged): Judged {
  if (level === undefined || judged.class !== "supported") return judged;
  const held = holding(level, context.arms[arm]).filter((one) => one !== undefined);
  const share = held.filter(Boolean).length / held.length;
  const text = `the level holds in ${percent(share)} of runs`;
  const numbers = { ...judged.numbers, level: share };
  return share >= SURE
    ? { ...judged, numbers, figure: `${judged.figure}; ${text}` }
    : { ...judged, numbers, class: "mixed", against: `${text}; ${judged.against}` };
}

function withAttribution(part: Part, context: Context, judged: Judged, state?: string): Judged {
  if (part.attribution === undefined || judged.class !== "supported") return judged;
  const { arm, removes } = part.attribution;
  const left = effectOf(moves(part, context, arm, state)).mean;
  const removed = 1 - left / judged.numbers["mean"];
  const text = `without what is said to cause it ${percent(removed)} of it goes, ${percent(removes)} asked`;
  const numbers = { ...judged.numbers, removed };
  return removed >= removes
    ? { ...judged, numbers, figure: `${judged.figure}; ${text}` }
    : { ...judged, numbers, class: "mixed", against: `${text}; ${judged.against}` };
}
