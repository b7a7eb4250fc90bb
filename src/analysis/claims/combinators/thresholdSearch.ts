import { askedBy, figureOf } from "../figure.ts";
import { short } from "../verdict.ts";
import { type Combinator, type Judged, runsOf } from "./context.ts";

/** The setting at which a contrast changes sign, draw by draw, by lines between settings. */
export const thresholdSearch: Combinator<"threshold_search"> = {
  asked: ({ settings, of }) => settings.flatMap(({ a, b }) => [...askedBy(of, a), ...askedBy(of, b)]),
  judge({ settings, of, side, bound }, context): Judged {
    const ordered = settings.toSorted((one, other) => one.value - other.value);
    const range = ordered[ordered.length - 1].value - ordered[0].value;
    const found = runsOf(context)
      .map((run) =>
        crossing(
          ordered.map(({ value, a, b }) => [
            value,
            figureOf(of, context.arms, a, run) - figureOf(of, context.arms, b, run),
          ]),
        ),
      )
      .filter((value) => value !== undefined)
      .sort((a, b) => a - b);
    const part = found.length / context.runs;
    if (part < 0.5)
      return {
        class: "undetermined",
        figure: "none found in the range",
        against: "",
        numbers: { part },
        runs: found.length,
      };
    const at = (p: number) => found[Math.round(p * (found.length - 1))];
    const [low, middle, high] = [at(0.05), at(0.5), at(0.95)];
    const figure = `breaks even at ${short(middle)} [${short(low)}, ${short(high)}]`;
    const numbers = { low, middle, high, part };
    if (high - low > range / 2)
      return {
        class: "undetermined",
        figure,
        against: "the interval is wider than half of the range",
        numbers,
        runs: found.length,
      };
    if (side === undefined || bound === undefined)
      return {
        class: "undetermined",
        figure,
        against: "the claim states no side",
        numbers,
        runs: found.length,
      };
    const right = side === "above" ? low > bound : high < bound;
    const wrong = side === "above" ? high < bound : low > bound;
    return {
      class: right ? "supported" : wrong ? "contradicted" : "mixed",
      figure,
      against: `${side} ${short(bound)} asked`,
      numbers,
      runs: found.length,
    };
  },
};

/** By a line between the settings on either side of the change of sign; a contrast that is 0 crosses nothing. */
function crossing(points: readonly (readonly number[])[]): number | undefined {
  const signed = points.filter(([, y]) => y !== 0);
  for (let i = 1; i < signed.length; i++) {
    const [[x0, y0], [x1, y1]] = [signed[i - 1], signed[i]];
    if (y0 * y1 < 0) return x0 + ((x1 - x0) * y0) / (y0 - y1);
  }
  return undefined;
}
