import type { WrittenPart } from "../../../data/claims/claimShape.ts";
import { type Asked, E0 } from "../figure.ts";
import { percent } from "../verdict.ts";
import { askedByEvent, type Combinator, type Context, holding, type Judged } from "./context.ts";

const FEWEST = 50;
const RARE = 0.05;

/** Another test, in the runs alone in which something holds; what that test is, the list of combinators knows. */
export const conditional = (
  askedByPart: (part: WrittenPart) => Asked[],
  judgePart: (part: WrittenPart, context: Context) => Judged,
): Combinator<"conditional"> => ({
  asked: (part) => [...askedByEvent(part.if, part.in ?? E0), ...askedByPart(part.scored)],
  judge(part, context) {
    const held = holding(part.if, context.arms[part.in ?? E0]);
    const there = held.filter((one) => one !== undefined);
    const share = there.filter(Boolean).length / there.length;
    const words = `the condition holds in ${percent(share)} of runs`;
    const count = there.filter(Boolean).length;
    if (share < RARE || count < FEWEST)
      return {
        class: "undetermined",
        figure: `${words}: too few`,
        against: "",
        numbers: { condition: share },
        runs: count,
      };
    const arms = Object.fromEntries(
      Object.entries(context.arms).map(([name, arm]) => [
        name,
        { ...arm, runs: arm.runs.filter((_, run) => held[run]) },
      ]),
    );
    const { holds: _, ...judged } = judgePart(part.scored, {
      ...context,
      arms,
      runs: held.filter((one) => one === true).length,
    });
    return {
      ...judged,
      figure: `${words}; there: ${judged.figure}`,
      numbers: { ...judged.numbers, condition: share },
    };
  },
});
