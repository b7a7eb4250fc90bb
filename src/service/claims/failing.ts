import { LEAST } from "../../analysis/claims/combinators/context.ts";
import { HALF, noEffect, type PartResult, SURE } from "../../analysis/claims/verdict.ts";
import type { WrittenPart } from "../../data/claims/claimShape.ts";
import type { VariantResult } from "./judge.ts";

/** The number for which a part is not supported, and what it would have to be. */
export interface Failing {
  /** The part, in the words of the test. */
  readonly part: string;
  readonly number: string;
  readonly value: number;
  readonly asked: "at least" | "at most" | "above";
  readonly bound: number;
}

/** Of the first part that is not supported, the worst before others; undefined where all are. */
export function failingOf(
  parts: readonly WrittenPart[],
  { parts: results }: VariantResult,
): Failing | undefined {
  const worst = ["undetermined", "contradicted", "mixed", "negligible"]
    .map((kind) => results.findIndex((one) => !one.report && one.class === kind))
    .find((i) => i >= 0);
  if (worst === undefined) return undefined;
  return { part: results[worst].says, ...numberOf(parts[worst], results[worst]) };
}

type Named = Omit<Failing, "part">;

function numberOf(part: WrittenPart, result: PartResult): Named {
  const { numbers } = result;
  const least = (number: string, value: number, bound: number): Named => ({
    number,
    value,
    asked: "at least",
    bound,
  });
  if (part.use === "conditional" && numbers["p"] === undefined && numbers["q"] === undefined)
    return least("runs that meet the condition", result.runs, 50);
  const inner = part.use === "conditional" ? part.scored : part;
  if (inner.use === "threshold_probability") {
    const asked = inner.side === "at_least" ? "at least" : "at most";
    return { number: "share of runs", value: numbers["share"], asked, bound: inner.p };
  }
  if (inner.use === "ranking" || inner.use === "regime_classification")
    return least("share in which it holds", numbers["share"], numbers["asked"]);
  if (inner.use === "hysteresis_half_life") return least("share of draws", numbers["share"], SURE);
  if (inner.use === "variance_share") {
    const [first, second] = inner.groups.map(({ name }) => numbers[name]);
    const bound = inner.share ?? (inner.times ?? 1) * (second ?? 0);
    return least(`share of variance of ${inner.groups[0].name}`, first, bound);
  }
  if (inner.use === "data_comparison")
    return least("sources that agree", numbers["agreeing"] ?? 0, numbers["sources"] ?? 1);
  if (inner.use === "fact_check")
    return {
      number: "distance of the nearest number, in parts of it",
      value: numbers["miss"],
      asked: "at most",
      bound: inner.tolerance ?? 0.1,
    };
  return ofEffect(inner, numbers, least);
}

/** By the order in which the common rules look at an effect. */
function ofEffect(
  part: WrittenPart,
  numbers: PartResult["numbers"],
  least: (number: string, value: number, bound: number) => Named,
): Named {
  const { q, nulls = 0, pairs = 0, low, mean } = numbers;
  const asked = numbers["least"] ?? ("least" in part ? part.least : undefined) ?? LEAST;
  if (q === undefined) return least("pairs", pairs, 20);
  if (noEffect(numbers))
    return { number: "share of pairs without effect", value: nulls / pairs, asked: "at most", bound: HALF };
  if (q < SURE) return least("share of pairs with the sign", q, SURE);
  if (low <= 0) return { number: "lower end of the interval", value: low, asked: "above", bound: 0 };
  if (mean < asked) return least("mean effect", mean, asked);
  const held = ["held", "removed", "level"].find((name) => numbers[name] !== undefined);
  return held === undefined
    ? least("share of pairs with the sign", q, SURE)
    : least(`share ${held}`, numbers[held], SURE);
}
