import type { WrittenPart } from "../../data/claims/claimShape.ts";
import type { Claim } from "../../data/claims/loadClaims.ts";
import type { Planted, RaisedPart, ReversedPart } from "../../data/claims/loadPlanted.ts";
import { setAt } from "../../data/claims/setAt.ts";
import { reversed } from "./reversed.ts";

/**
 * The planted falsehood made from a claim. Parts that stay as they are would make it half true; they are reported and
 * not counted, so that what was changed decides. Throws UserFault for a part that cannot be reversed.
 */
export function twinOf(claim: Claim, planted: Planted): Claim {
  const changes = new Map<number, ReversedPart | RaisedPart>(planted.parts.map((one) => [one.part, one]));
  const parts = (claim.parts ?? []).map((part, i) => {
    const change = changes.get(i);
    return change === undefined ? { ...part, report: true } : changed(part, change);
  });
  return { ...claim, says: planted.says, parts };
}

function changed(part: WrittenPart, change: ReversedPart | RaisedPart): WrittenPart {
  const made = "set" in change ? raised(part, change) : reversed(part, change.swap);
  return { ...made, says: change.says };
}

/** The gate has seen that the part is still one of its kind. */
const raised = (part: WrittenPart, { set }: RaisedPart): WrittenPart =>
  set.reduce<unknown>((value, { at, to }) => setAt(value, at, to).value, part) as WrittenPart;

/** A claim as those see it who must not know whether it is a twin: a code, and what is run. */
export function coded(claim: Claim, code: string): Claim {
  const { differs: _, ...rest } = claim;
  const scored = (claim.parts ?? []).filter(({ report }) => report !== true);
  return { ...rest, id: code, file: code, related: [], test: scored.map(({ says }) => `${says}.`).join(" ") };
}
