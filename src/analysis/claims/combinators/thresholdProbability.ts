import { E0 } from "../figure.ts";
import { percent, short } from "../verdict.ts";
import { askedByEvent, type Combinator, holding, type Judged } from "./context.ts";

const NEAR = 0.04;
/** By how much a share may miss and still be mixed; for small bounds, twice the bound. */
const MISS = 0.2;

/** The share of runs in which something happens, against a bound. */
export const thresholdProbability: Combinator<"threshold_probability"> = {
  asked: ({ arm = E0, event }) => askedByEvent(event, arm),
  judge({ arm = E0, event, p, side }, { arms }) {
    const held = holding(event, arms[arm]);
    const there = held.filter((one) => one !== undefined);
    const holds = held.map((one) => (one === undefined ? undefined : one === (side === "at_least")));
    return { ...judgeShare(there, p, side), holds };
  },
};

function judgeShare(held: readonly boolean[], p: number, side: "at_least" | "at_most"): Judged {
  const share = held.filter(Boolean).length / held.length;
  const error = Math.sqrt((share * (1 - share)) / held.length);
  const words = side === "at_least" ? "at least" : "at most";
  const figure = `${percent(share)} of runs (standard error ${short(100 * error)} points), ${words} ${percent(p)} asked`;
  const numbers = { share, error, p };
  const right = side === "at_least" ? share >= p : share <= p;
  const close = side === "at_most" && p <= MISS ? share <= 2 * p : Math.abs(share - p) <= MISS;
  const near = Math.abs(share - p) < NEAR ? "; within 0.04 of the bound" : "";
  // Runs that speak against the class: those that show it where few should and do, or many should and do not.
  const showing = right !== (side === "at_least");
  const rest = `${percent(showing ? share : 1 - share)} of runs ${showing ? "show it" : "do not show it"}${near}`;
  const kind = held.length === 0 ? "undetermined" : right ? "supported" : close ? "mixed" : "contradicted";
  return { class: kind, figure, against: rest, numbers, runs: held.length };
}
