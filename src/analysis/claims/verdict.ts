/** Classes of the contract, and those that stand before the sign rules. */
export const verdictKinds = [
  "supported",
  "contradicted",
  "mixed",
  "negligible",
  "built in",
  "hinges",
  "undetermined",
  "calibration target",
  "fact",
  "not testable",
] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** What one part of a test came to. */
export interface PartResult {
  readonly says: string;
  readonly use: string;
  readonly report: boolean;
  readonly class: "supported" | "contradicted" | "mixed" | "negligible" | "undetermined";
  /** The figure as text, such as "+0.07 [0.05, 0.09], 93 % of pairs". */
  readonly figure: string;
  /** What speaks against the class, or how near it is to another. */
  readonly against: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly runs: number;
}

/** Effects of pairs by the common rules: `effects` already times the expected sign. */
export interface EffectRule {
  /** Smallest effect that counts. */
  readonly least: number;
  /**
   * The figure of every run is 0 or 1, such as a membership: the effect is a difference of shares, and pairs that are
   * the same do not speak against it.
   */
  readonly shares?: boolean;
}

/** Shares of pairs that decide, and how near to one is near (standard error of 0.02 at 400 runs). */
export const SURE = 0.8;
export const HALF = 0.5;
const NEAR = 0.04;
const FEWEST = 20;
/** Quantile of the normal for a central 90 % interval. */
const NINETY = 1.6449;
/** A pair whose difference is no more than this part of the largest moved by rounding alone. */
const ROUNDING = 1e-12;

export interface Effect {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Share of pairs that differ in which the effect has the sign. */
  readonly q: number;
  readonly nulls: number;
  readonly pairs: number;
}

/** Whether every figure that is there is 0 or 1. */
export const yesOrNo = (figures: readonly number[]): boolean =>
  figures.every((figure) => figure === 0 || figure === 1 || !Number.isFinite(figure));

/** Sums up effects of pairs; failed pairs (NaN) are left out. */
export function effectOf(effects: readonly number[]): Effect {
  const there = effects.filter((effect) => Number.isFinite(effect));
  const size = Math.max(0, ...there.map(Math.abs));
  const moved = there.filter((effect) => Math.abs(effect) > size * ROUNDING);
  const mean = there.reduce((sum, effect) => sum + effect, 0) / there.length;
  const variance =
    there.reduce((sum, effect) => sum + (effect - mean) ** 2, 0) / Math.max(1, there.length - 1);
  const reach = NINETY * Math.sqrt(variance / there.length);
  return {
    mean,
    low: mean - reach,
    high: mean + reach,
    q: moved.length === 0 ? 0 : moved.filter((effect) => effect > 0).length / moved.length,
    nulls: there.length - moved.length,
    pairs: there.length,
  };
}

/** What a combinator says of a part. */
export interface Judged extends Pick<PartResult, "class" | "figure" | "against" | "numbers" | "runs"> {
  /** By run, whether what the part says holds; undefined for a run that says nothing. */
  readonly holds?: readonly (boolean | undefined)[];
}

/** The sign rules of the contract, on effects of pairs already times the expected sign. */
export function judgeEffect(effects: readonly number[], { least, shares = false }: EffectRule): Judged {
  const { mean, low, high, q, nulls, pairs } = effectOf(effects);
  const holds = effects.map((effect) => (Number.isFinite(effect) ? effect > 0 : undefined));
  const figure = `${signed(mean)} [${signed(low)}, ${signed(high)}], ${percent(q)} of pairs that differ`;
  const numbers = { mean, low, high, q, nulls, pairs, least, ...(shares && { shares: 1 }) };
  const result = (kind: PartResult["class"], against: string): Judged => ({
    class: kind,
    figure,
    against,
    numbers,
    runs: pairs,
    holds,
  });
  if (pairs < FEWEST) return result("undetermined", `only ${pairs} pairs`);
  if (noEffect(numbers)) return result("contradicted", `no effect in ${percent(nulls / pairs)} of pairs`);
  const near = [SURE, HALF].find((line) => Math.abs(q - line) < NEAR);
  const doubt = near === undefined ? "" : `; within 0.04 of the line at ${near}`;
  const other = `${percent(1 - q)} of pairs go the other way${doubt}`;
  if (q < HALF) return result("contradicted", `${percent(q)} of pairs go as claimed${doubt}`);
  if (q < SURE || low <= 0) return result("mixed", other);
  if (mean < least)
    return result("negligible", `mean below the smallest effect that counts, ${short(least)}; ${other}`);
  return result("supported", other);
}

/** More than half of the pairs are the same; of figures that are 0 or 1, all of them. */
export function noEffect({ nulls = 0, pairs = 0, shares }: Readonly<Record<string, number>>): boolean {
  return shares === undefined ? nulls > pairs / 2 : pairs > 0 && nulls === pairs;
}

/** Several states: the n-th best decides. */
export function nthBest(results: readonly Judged[], states: number, names: readonly string[]): Judged {
  const order = ["supported", "negligible", "mixed", "contradicted", "undetermined"];
  const ranked = results
    .map((result, i) => ({ result, name: names[i] }))
    .sort(
      (a, b) =>
        order.indexOf(a.result.class) - order.indexOf(b.result.class) ||
        b.result.numbers["q"] - a.result.numbers["q"],
    );
  const chosen = ranked[states - 1];
  const good = ranked.filter(({ result }) => result.class === "supported").map(({ name }) => name);
  return {
    ...chosen.result,
    figure: `${chosen.name}, number ${states} of five: ${chosen.result.figure}; supported in ${good.length === 0 ? "none" : good.join(", ")}`,
  };
}

/** The worst scored part counts; supported with contradicted gives mixed. */
export function together(parts: readonly PartResult[]): PartResult["class"] {
  const scored = parts.filter(({ report }) => !report).map((part) => part.class);
  if (scored.length === 0) return "undetermined";
  if (scored.includes("undetermined")) return "undetermined";
  if (scored.includes("contradicted"))
    return scored.some((one) => one === "supported") ? "mixed" : "contradicted";
  if (scored.includes("mixed")) return "mixed";
  return scored.includes("negligible") ? "negligible" : "supported";
}

/** The scored part that decides: of the class that all come to together, or the one that turns it mixed. */
export function deciding<T extends Pick<PartResult, "class" | "report">>(
  parts: readonly T[],
  kind: PartResult["class"],
): T | undefined {
  const scored = parts.filter(({ report }) => !report);
  const of = (wanted: PartResult["class"]) => scored.find((part) => part.class === wanted);
  return of(kind) ?? of("contradicted") ?? scored[0] ?? parts[0];
}

export const percent = (share: number): string => `${Math.round(100 * share)} %`;
export const short = (value: number): string => {
  const size = Math.abs(value);
  if (size === 0) return "0";
  return size >= 1000
    ? value.toFixed(0)
    : size >= 10
      ? value.toFixed(1)
      : size >= 0.1
        ? value.toFixed(2)
        : value.toPrecision(2);
};
export const signed = (value: number): string => `${value > 0 ? "+" : ""}${short(value)}`;
