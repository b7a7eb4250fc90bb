import type { Claim } from "../../data/claims/loadClaims.ts";
import { askedByPart } from "./combinators/index.ts";
import { E0 } from "./figure.ts";

/** What a claim needs of one of its arms. */
export interface ArmNeed {
  readonly measures: ReadonlySet<string>;
  readonly first: number;
  readonly last: number;
}

/** What the parts of a claim need, by arm; empty for a claim that runs nothing. */
export function needsOf({ parts = [] }: Pick<Claim, "parts">): Map<string, ArmNeed> {
  const needs = new Map<string, { measures: Set<string>; first: number; last: number }>();
  for (const { arm, measure, first, last } of parts.flatMap(askedByPart)) {
    const need = needs.get(arm) ?? { measures: new Set<string>(), first, last };
    need.measures.add(measure);
    need.first = Math.min(need.first, first);
    need.last = Math.max(need.last, last);
    needs.set(arm, need);
  }
  if (needs.size > 0 && !needs.has(E0)) {
    const [one] = needs.values();
    needs.set(E0, { measures: new Set(), first: one.first, last: one.last });
  }
  return needs;
}
