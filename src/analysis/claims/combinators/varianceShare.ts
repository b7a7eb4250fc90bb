import { makeChance } from "../../../engine/chance/chance.ts";
import { purposeKey } from "../../../engine/chance/keys.ts";
import { askedBy, E0, figureOf } from "../figure.ts";
import { percent } from "../verdict.ts";
import { type Combinator, type Context, type Judged, type PartOf, runsOf, states } from "./context.ts";

type Part = PartOf<"variance_share">;

const RESAMPLES = 500;
const FEWEST = 50;
const BOOTSTRAP = purposeKey("claims/variance-share");

/**
 * Total-order shares of variance of groups of drawn numbers: half the mean squared change when a group alone is drawn
 * anew, over the variance. Source: M. J. W. Jansen, "Analysis of variance designs for model output", Computer Physics
 * Communications 117 (1999).
 */
export const varianceShare: Combinator<"variance_share"> = {
  asked: ({ groups, of }) => [E0, ...groups.map(({ arm }) => arm)].flatMap((arm) => askedBy(of, arm)),
  judge(part, context) {
    if (part.states === undefined) return judgeOne(part, context);
    const order = ["supported", "mixed", "contradicted", "undetermined"];
    return states
      .map((state) => judgeOne(part, context, state))
      .sort((a, b) => order.indexOf(a.class) - order.indexOf(b.class))[part.states - 1];
  },
};

function judgeOne({ groups, of, share, times }: Part, context: Context, state?: string): Judged {
  const rows = runsOf(context)
    .map((run) =>
      [E0, ...groups.map(({ arm }) => arm)].map((arm) => figureOf(of, context.arms, arm, run, state)),
    )
    .filter((row) => row.every(Number.isFinite));
  if (rows.length < FEWEST) return undecided(`only ${rows.length} runs`, rows.length);
  if (rows.every(([base]) => base === rows[0][0])) return undecided("it does not vary", rows.length);
  const excess = (sample: readonly number[][]) => {
    const shares = sharesOf(sample);
    return share === undefined ? shares[0] - (times ?? 1) * (shares[1] ?? 0) : shares[0] - share;
  };
  const point = excess(rows);
  const [low, high] = interval(rows, excess);
  const shares = sharesOf(rows);
  const figure = groups.map(({ name }, i) => `${name} ${percent(shares[i])}`).join(", ");
  const bound =
    share === undefined
      ? `the first at least ${times ?? 1} times the second`
      : `the first at least ${percent(share)}`;
  // Where the first group moves nothing, any multiple of nothing would be reached.
  const kind = shares[0] === 0 || high < 0 ? "contradicted" : low >= 0 ? "supported" : "mixed";
  return {
    class: kind,
    figure: `${figure} of the variance; ${bound} asked`,
    against: `above the bound by ${percent(point)} [${percent(low)}, ${percent(high)}]; groups with wider priors get larger shares`,
    numbers: Object.fromEntries(groups.map(({ name }, i) => [name, shares[i]])),
    runs: rows.length,
  };
}

const undecided = (figure: string, runs: number): Judged => ({
  class: "undetermined",
  figure,
  against: "",
  numbers: {},
  runs,
});

function sharesOf(rows: readonly number[][]): number[] {
  const mean = rows.reduce((sum, [base]) => sum + base, 0) / rows.length;
  const variance = rows.reduce((sum, [base]) => sum + (base - mean) ** 2, 0) / rows.length;
  return rows[0].slice(1).map((_, g) => {
    const moved = rows.reduce((sum, row) => sum + (row[0] - row[g + 1]) ** 2, 0) / rows.length / 2;
    return variance === 0 ? 0 : moved / variance;
  });
}

/** Central 90 % by resampling draws. */
function interval(rows: readonly number[][], of: (sample: readonly number[][]) => number): [number, number] {
  const chance = makeChance();
  const values = Array.from({ length: RESAMPLES }, (_, i) => {
    chance.aim(1, i);
    return of(rows.map((_row, k) => rows[Math.floor(chance.uniform(BOOTSTRAP, k) * rows.length)]));
  }).sort((a, b) => a - b);
  return [values[Math.floor(0.05 * RESAMPLES)], values[Math.ceil(0.95 * RESAMPLES) - 1]];
}
