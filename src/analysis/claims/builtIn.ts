import type { Claim } from "../../data/claims/loadClaims.ts";
import { mechanisms, model } from "../../mechanisms/index.ts";
import { outcomes } from "../../region/outcomes.ts";
import { askedByPart } from "./combinators/index.ts";

/** Whether what a claim measures is what its own mechanism writes. */
export interface Directness {
  /** Quantities that scored parts measure. */
  readonly measured: readonly string[];
  /** Those of them that the mechanism of the claim writes itself: no causal step between. */
  readonly own: readonly string[];
  /** Steps from what the mechanism writes to the nearest thing measured, by declared reads and writes; undefined: none lead there. */
  readonly steps: number | undefined;
}

const quantityOf = new Map(outcomes.map(({ name, quantity }) => [name, quantity as string]));
const everyStep = model.mechanisms.flatMap(({ steps }) =>
  steps.map(({ reads, writes }) => ({ reads, writes })),
);

/** The quantity behind a measure: of an outcome, or of a cell such as `growth[CN]`; labels are read off friction. */
const measuredBy = (measure: string): string =>
  quantityOf.get(measure) ?? (/^(label\.|RIV|fric>)/.test(measure) ? "fricMax" : measure.split("[")[0]);

/** Worked out from the declarations; nobody types it in. */
export function directnessOf(claim: Pick<Claim, "mechanism" | "parts">): Directness {
  // What a part is conditional on is not what it measures.
  const scored = (claim.parts ?? []).flatMap((part) => {
    if (part.report) return [];
    if (part.use === "portfolio_contrast")
      return [{ ...part, outcomes: part.outcomes.filter(({ report }) => !report) }];
    return [part.use === "conditional" ? part.scored : part];
  });
  const measured = [...new Set(scored.flatMap(askedByPart).map(({ measure }) => measuredBy(measure)))];
  const mechanism = mechanisms.find(({ name }) => name === claim.mechanism);
  const written = new Set(mechanism?.steps.flatMap(({ writes }) => [...writes]) ?? []);
  return {
    measured,
    own: measured.filter((quantity) => written.has(quantity)),
    steps: stepsBetween(written, new Set(measured)),
  };
}

/** Breadth first over all steps of all mechanisms. */
function stepsBetween(from: ReadonlySet<string>, to: ReadonlySet<string>): number | undefined {
  let reached = new Set(from);
  for (let steps = 0; reached.size > 0; steps++) {
    for (const quantity of reached) if (to.has(quantity)) return steps;
    const next = new Set(reached);
    for (const { reads, writes } of everyStep)
      if (reads.some((quantity) => reached.has(quantity))) for (const quantity of writes) next.add(quantity);
    if (next.size === reached.size) return undefined;
    reached = next;
  }
  return undefined;
}
