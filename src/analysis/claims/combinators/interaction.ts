import { askedBy, figureOf } from "../figure.ts";
import { type EffectRule, judgeEffect, nthBest, percent, short, SURE, yesOrNo } from "../verdict.ts";
import { type Combinator, type Context, type Judged, LEAST, type PartOf, runsOf, states } from "./context.ts";

type Part = PartOf<"interaction_2x2">;

/** Two factors, each on and off: what both do beyond what each does alone. */
export const interaction: Combinator<"interaction_2x2"> = {
  asked: ({ both, first, second, none, of }) =>
    [both, first, second, none].flatMap((arm) => askedBy(of, arm)),
  judge(part, context) {
    const judge = (state?: string) => judgeOne(part, context, state);
    return part.states === undefined ? judge() : nthBest(states.map(judge), part.states, states);
  },
};

function judgeOne(part: Part, context: Context, state?: string): Judged {
  const rows = runsOf(context).map((run) => {
    const at = (arm: string) => figureOf(part.of, context.arms, arm, run, state);
    const [both, first, second, none] = [at(part.both), at(part.first), at(part.second), at(part.none)];
    return {
      alone: first - none,
      other: second - none,
      within: both - second,
      beyond: both - first - second + none,
      figures: [both, first, second, none],
    };
  });
  const turned = part.sign === "+" ? 1 : -1;
  const rule = { least: part.least ?? LEAST, shares: yesOrNo(rows.flatMap(({ figures }) => figures)) };
  const main = `first alone ${short(mean(rows.map(({ alone }) => alone)))}, second alone ${short(mean(rows.map(({ other }) => other)))}`;
  const judged =
    part.ratio === undefined
      ? judgeEffect(
          rows.map(({ beyond }) => turned * beyond),
          rule,
        )
      : smaller(rows, turned, part.ratio, rule);
  return { ...judged, figure: `${judged.figure}; ${main}` };
}

/** The first factor works alone, and at most so much of it is left with the second. */
function smaller(
  rows: readonly { alone: number; within: number }[],
  turned: number,
  ratio: number,
  rule: EffectRule,
): Judged {
  const alone = judgeEffect(
    rows.map((row) => turned * row.alone),
    rule,
  );
  const there = rows.filter((row) => Number.isFinite(row.alone) && Number.isFinite(row.within));
  const held = there.filter((row) => turned * row.within <= ratio * turned * row.alone).length / there.length;
  const text = `with the second, at most ${percent(ratio)} of it is left in ${percent(held)} of draws`;
  const numbers = { ...alone.numbers, held };
  const kind =
    alone.class !== "supported"
      ? alone.class
      : held >= SURE
        ? "supported"
        : held >= 0.5
          ? "mixed"
          : "contradicted";
  return { ...alone, class: kind, numbers, figure: `${alone.figure}; ${text}` };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
