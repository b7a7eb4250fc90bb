import { type ArmNeed, needsOf } from "../../analysis/claims/asked.ts";
import { directnessOf } from "../../analysis/claims/builtIn.ts";
import { type Context, type Judged } from "../../analysis/claims/combinators/context.ts";
import { judgePart } from "../../analysis/claims/combinators/index.ts";
import { E0, type Arms } from "../../analysis/claims/figure.ts";
import { type Decisive, decisiveAxes } from "../../analysis/claims/regional.ts";
import {
  deciding,
  noEffect,
  type PartResult,
  together,
  type VerdictKind,
} from "../../analysis/claims/verdict.ts";
import type { WrittenPart } from "../../data/claims/claimShape.ts";
import type { Claim } from "../../data/claims/loadClaims.ts";
import type { DataSet } from "../../data/records.ts";
import { claimArm } from "./claimArm.ts";
import type { ArmQuestion } from "./armRuns.ts";
import type { Variant } from "./variants.ts";

/** Quantiles of the drawn numbers of the first runs. */
export interface DrawnNumbers {
  readonly axes: readonly string[];
  quantiles(runs: number): readonly Float64Array[];
}

/** What a claim came to in one form of the model. */
export interface VariantResult {
  readonly variant: string;
  readonly class: PartResult["class"];
  readonly parts: readonly PartResult[];
  readonly runs: number;
  /** Drawn numbers on which it depends whether the part that decides holds; only in the main variant. */
  readonly decisive: readonly Decisive[];
  /** More than half of the pairs of a scored part are the same: what the claim is about is not there. */
  readonly silent: boolean;
}

/** The arms of a claim in a variant, by the claim's names for them. */
export function questionsOf(claim: Claim, variant: Variant, data: DataSet): Map<string, ArmQuestion> {
  return new Map(
    Array.from(needsOf(claim), ([name, need]: [string, ArmNeed]) => {
      const written = name === E0 ? {} : (claim.arms?.[name] ?? {});
      const arm = claimArm(written, variant.baseline, data, `${claim.file} ${name}`);
      const { first, last } = need;
      // The name of an arm decides nothing, so equal arms of two claims are one.
      return [name, { arm: { ...arm, name: "claim" }, measures: [...need.measures].sort(), first, last }];
    }),
  );
}

/** Judges all parts of a claim from runs of its arms. */
export function judgeClaim(
  { parts = [] }: Claim,
  variant: Variant,
  arms: Arms,
  context: Omit<Context, "arms">,
  draws?: DrawnNumbers,
): VariantResult {
  const judged = parts.map((part) => attempt(() => judgePart(part, { ...context, arms })));
  const results = judged.map(({ class: kind, figure, against, numbers, runs }, i): PartResult => {
    const { says, use, report = false } = parts[i];
    return { says, use, report, class: kind, figure, against, numbers, runs };
  });
  const kind = together(results);
  const worst = deciding(results, kind);
  const holds = worst && judged[results.indexOf(worst)].holds;
  return {
    decisive: draws && holds ? decisiveAxes(holds, draws.quantiles(holds.length), draws.axes) : [],
    variant: variant.id,
    class: kind,
    parts: results,
    runs: context.runs,
    silent: results.some(({ report, numbers }) => !report && noEffect(numbers)),
  };
}

/** A figure that cannot be put together leaves its part undetermined, and says why. */
function attempt(judge: () => Judged): Judged {
  try {
    return judge();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { class: "undetermined", figure: error.message, against: "", numbers: {}, runs: 0 };
  }
}

/** The verdict on a claim. */
export interface Verdict {
  readonly verdict: VerdictKind;
  /** Class by the sign rules, before what stands over them. */
  readonly class: PartResult["class"] | undefined;
  /** Variants in which the class is another. */
  readonly hingesOn: readonly string[];
  /** Why, in a sentence. */
  readonly because: string;
}

/** The sign in all draws but one in two hundred: what the equation forces. */
const FORCED = 0.995;

/** The order of the contract: undetermined, built in, hinges on, then the sign rules. */
export function verdictOf(claim: Claim, results: readonly VariantResult[]): Verdict {
  const [main, ...others] = results;
  if (claim.parts === undefined)
    return { verdict: "not testable", class: undefined, hingesOn: [], because: claim.untestable ?? "" };
  const scored = main.parts.filter(({ report }) => !report);
  const facts =
    scored.length > 0 && scored.every(({ use }) => use === "fact_check" || use === "data_comparison");
  const hingesOn = facts ? [] : others.filter((other) => flips(main, other)).map(({ variant }) => variant);
  const worst = deciding(main.parts, main.class);
  const said = {
    class: main.class,
    hingesOn,
    because: worst === undefined ? "nothing is scored" : `${worst.says}: ${worst.figure}`,
  };
  if (claim.target) return { ...said, verdict: "calibration target" };
  if (main.class === "undetermined") return { ...said, verdict: "undetermined" };
  if (claim.kind === "fact" && facts) return { ...said, verdict: "fact" };
  if (["supported", "negligible"].includes(main.class) && builtIn(claim, main))
    return { ...said, verdict: "built in" };
  return { ...said, verdict: hingesOn.length > 0 ? "hinges" : main.class };
}

/** What each part with a sign measures is the mechanism's own output, and every draw has the sign. */
function builtIn({ mechanism, parts = [] }: Claim, main: VariantResult): boolean {
  const signs = main.parts.flatMap(({ report, numbers: { q } }, i) =>
    report || q === undefined ? [] : [{ part: parts[i], q }],
  );
  const isOwn = (part: WrittenPart) => {
    const { own, measured } = directnessOf({ mechanism, parts: [part] });
    // A portfolio that wins by its own term alone; one that also moves something else is a test of that.
    return own.length > 0 && (part.use !== "portfolio_contrast" || own.length === measured.length);
  };
  return signs.length > 0 && signs.every(({ part, q }) => q >= FORCED && isOwn(part));
}

/** Another class, and not by the noise of fewer runs; a family in which the claim's subject is missing says nothing. */
function flips(main: VariantResult, other: VariantResult): boolean {
  if (other.class === main.class || other.class === "undetermined" || other.silent) return false;
  const good = (one: VariantResult) => one.class === "supported" || one.class === "negligible";
  if (good(main) && good(other)) return false;
  if (good(main) !== good(other)) return distinctly(main, other);
  return main.class !== "mixed" && other.class !== "mixed";
}

/** Shares of runs by which parts are judged. */
const SHARES = ["q", "share", "held", "level"];

/** The shares that decided differ by more than two standard errors of the smaller sample, where there are shares. */
function distinctly(main: VariantResult, other: VariantResult): boolean {
  const pairs = main.parts.flatMap((part, i) => {
    const { class: kind, numbers, runs } = other.parts[i];
    if (part.report || part.class === kind) return [];
    const error = Math.sqrt(0.25 / Math.max(1, runs));
    return SHARES.flatMap((name) => {
      const [one, two] = [part.numbers[name], numbers[name]];
      // What was no number comes back from a file as null.
      return Number.isFinite(one) && Number.isFinite(two) ? [Math.abs(one - two) > 2 * error] : [];
    });
  });
  return pairs.length === 0 || pairs.some(Boolean);
}
