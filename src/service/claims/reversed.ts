import type { WrittenPart } from "../../data/claims/claimShape.ts";
import { UserFault } from "../../engine/faults.ts";

type PartOf<Use extends WrittenPart["use"]> = Extract<WrittenPart, { use: Use }>;
type Pair = readonly [string, string];

/** A part that asks for the reverse. `swap`: items of a ranking. Throws UserFault for a part that has none. */
export function reversed(part: WrittenPart, swap?: Pair): WrittenPart {
  switch (part.use) {
    case "paired_contrast":
    case "event_study":
    case "trend":
    case "interaction_2x2":
      return { ...part, sign: part.sign === "+" ? "-" : "+" };
    case "dose_response":
      if (part.shape === "hump") throw without(part);
      return { ...part, shape: part.shape === "rising" ? "falling" : "rising" };
    case "threshold_probability":
      // What happens in at least 80 percent of runs happens in at most 20.
      return { ...part, p: rounded(1 - part.p), side: otherSide(part.side) };
    case "ranking":
      return swapped(part, swap);
    case "variance_share":
      return exchanged(part);
    case "hysteresis_half_life":
      return { ...part, side: otherSide(part.side) };
    case "threshold_search":
      if (part.side === undefined) throw without(part);
      return { ...part, side: part.side === "above" ? "below" : "above" };
    case "regime_classification":
      if (part.event === undefined) throw without(part);
      return { ...part, event: { not: part.event } };
    case "data_comparison":
      return { ...part, relation: OTHER_RELATION[part.relation] };
    case "portfolio_contrast":
      return { ...part, a: part.b, b: part.a };
    case "conditional":
      return { ...part, scored: reversed(part.scored, swap) as PartOf<"conditional">["scored"] };
    case "fact_check":
      throw without(part);
  }
}

const OTHER_RELATION = { above: "below", below: "above", at_least: "at_most", at_most: "at_least" } as const;

const otherSide = (side: "at_least" | "at_most") => (side === "at_least" ? "at_most" : "at_least");

const without = ({ use, says }: WrittenPart): UserFault =>
  new UserFault(`"${says}": this ${use} has no reverse; change a bound of it instead (way: t)`);

const rounded = (share: number): number => Number(share.toFixed(9));

function swapped(part: PartOf<"ranking">, swap: Pair | undefined): WrittenPart {
  if (swap === undefined) throw without(part);
  const [one, other] = swap;
  const turn = (name: string): string => (name === one ? other : name === other ? one : name);
  const { first, top, above } = part;
  return {
    ...part,
    ...(first !== undefined && { first: turn(first) }),
    ...(top && { top: top.map(turn) }),
    ...(above && { above: above.map(turn) }),
  };
}

/** The first at least half of the second, turned round: the second at least twice the first. */
function exchanged(part: PartOf<"variance_share">): WrittenPart {
  const [first, second, ...others] = part.groups;
  if (second === undefined || part.share !== undefined || part.times === 0) throw without(part);
  return { ...part, groups: [second, first, ...others], times: rounded(1 / (part.times ?? 1)) };
}
