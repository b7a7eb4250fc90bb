import type { VerdictKind } from "../../analysis/claims/verdict.ts";
import type { Planted } from "../../data/claims/loadPlanted.ts";
import { type Failing, failingOf } from "./failing.ts";
import type { ClaimReport } from "./ledger.ts";

type Class = ClaimReport["class"];

/** What became of one planted falsehood. */
export interface TwinReport {
  readonly claim: string;
  readonly way: Planted["way"];
  /** The false claim. */
  readonly says: string;
  /** Codes under which the twin and the untouched copy were judged. */
  readonly codes: { readonly twin: string; readonly copy: string };
  /** How the untouched copy comes out, and again under another seed. */
  readonly original: VerdictKind;
  readonly again: VerdictKind;
  /** The copy's classes by the sign rules, first and again, where they differ. */
  readonly changed: readonly [Class, Class] | undefined;
  /** How the twin comes out. */
  readonly twin: VerdictKind;
  /** Whether it is counted: the original says enough for its twin to be false. */
  readonly counts: boolean;
  /** Taken for true. */
  readonly accepted: boolean;
  /** The number that fails the twin; undefined where it is taken for true. */
  readonly failing: Failing | undefined;
  /** What decided, in words and figures. */
  readonly because: string;
}

/** Originals that do not say enough for the reverse, or more of the same, to be false. */
const UNDECIDED: readonly VerdictKind[] = ["mixed", "negligible", "undetermined", "not testable"];

/** `again`: the copy under another seed. */
export function twinReport(
  { claim, way, says }: Planted,
  reports: { readonly twin: ClaimReport; readonly copy: ClaimReport; readonly again: ClaimReport },
): TwinReport {
  const [twin, original, again] = [reports.twin, reports.copy, reports.again].map(outcomeOf);
  return {
    claim,
    way,
    says,
    original,
    again,
    twin,
    changed:
      reports.copy.class === reports.again.class ? undefined : [reports.copy.class, reports.again.class],
    codes: { twin: reports.twin.claim.id, copy: reports.copy.claim.id },
    counts: !UNDECIDED.includes(original),
    accepted: twin === "supported" || twin === "built in",
    failing: failingOf(reports.twin.claim.parts ?? [], reports.twin.results[0]),
    because: reports.twin.because,
  };
}

/** The verdict; for a target of calibration or a fact, which keep their name whatever comes out, the class. */
function outcomeOf({ verdict, class: kind }: ClaimReport): VerdictKind {
  return (verdict === "calibration target" || verdict === "fact") && kind !== undefined ? kind : verdict;
}
