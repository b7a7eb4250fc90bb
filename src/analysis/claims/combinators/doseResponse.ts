import { slopeOf } from "../../statistics/line.ts";
import { askedBy, E0, figureOf, namesOf, valuesOf } from "../figure.ts";
import { judgeEffect, nthBest, yesOrNo } from "../verdict.ts";
import { type Combinator, type Context, type Judged, type PartOf, runsOf, states } from "./context.ts";

type Part = PartOf<"dose_response">;

/** A figure against a dose: over arms by rising dose, or as driver and response move together within the baseline. */
export const doseResponse: Combinator<"dose_response"> = {
  asked: ({ doses = [], of, driver, response, over }) => [
    ...doses.flatMap(({ arm }) => (of ? askedBy(of, arm) : [])),
    ...[driver, response].flatMap((measure) =>
      measure === undefined || over === undefined
        ? []
        : namesOf(measure).map((name) => ({ measure: name, arm: E0, first: over[0], last: over[1] })),
    ),
  ],
  judge(part, context) {
    const judge = (state?: string) => judgeOne(part, context, state);
    return part.states === undefined ? judge() : nthBest(states.map(judge), part.states, states);
  },
};

function judgeOne(part: Part, context: Context, state?: string): Judged {
  const { shape, least = 0 } = part;
  if (part.doses) {
    const rows = figuresOf(part, context, state);
    return judgeEffect(rows.map(shapeOf(shape)), { least, shares: yesOrNo(rows.flat()) });
  }
  const turned = shape === "falling" ? -1 : 1;
  const slopes = within(part, context, state).map((slope) => turned * slope);
  const { holds, ...judged } = judgeEffect(slopes, { least });
  // Slopes over groups of runs say nothing of single ones.
  return part.across === "runs" || holds === undefined ? judged : { ...judged, holds };
}

/** The figures of each run, by rising dose. */
function figuresOf({ doses = [], of }: Part, context: Context, state?: string): number[][] {
  const ordered = doses.toSorted((one, other) => one.dose - other.dose);
  return runsOf(context).map((run) => ordered.map(({ arm }) => figureOf(of!, context.arms, arm, run, state)));
}

/** End points against each other; for a hump, the highest inside over the higher end. */
const shapeOf = (shape: Part["shape"]) => (values: readonly number[]) => {
  const [first, last] = [values[0], values[values.length - 1]];
  if (shape === "hump") return Math.max(...values.slice(1, -1)) - Math.max(first, last);
  return shape === "rising" ? last - first : first - last;
};

/** Slopes of the response on the driver: over years or states of each run, or over runs, by halves of the ensemble. */
function within({ driver, response, across, over }: Part, context: Context, state?: string): number[] {
  const from = context.arms[E0];
  const span = over!;
  const mean = (measure: string, run: number, one?: string) => {
    const values = valuesOf(measure, span, from, run, one);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  if (across === "runs")
    return acrossRuns(context, (run) => [mean(driver!, run, state), mean(response!, run, state)]);
  return runsOf(context).map((run) => {
    if (across === "states")
      return slopeOf(
        states.map((one) => mean(response!, run, one)),
        states.map((one) => mean(driver!, run, one)),
      );
    return slopeOf(valuesOf(response!, span, from, run, state), valuesOf(driver!, span, from, run, state));
  });
}

/** Runs in twenties, each with a slope of its own, so that shares of slopes can be counted as shares of pairs are. */
const GROUP = 20;

function acrossRuns(context: Context, point: (run: number) => [number, number]): number[] {
  const points = runsOf(context)
    .map(point)
    .filter((pair) => pair.every(Number.isFinite));
  return Array.from({ length: Math.floor(points.length / GROUP) }, (_, g) => {
    const group = points.slice(g * GROUP, (g + 1) * GROUP);
    return slopeOf(
      group.map(([, y]) => y),
      group.map(([x]) => x),
    );
  });
}
