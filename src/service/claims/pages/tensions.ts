import type { VerdictKind } from "../../../analysis/claims/verdict.ts";
import type { ClaimReport } from "../ledger.ts";
import type { Book } from "./book.ts";
import { verdictWords } from "./verdictWords.ts";

/** Two claims that pull in two directions. */
export interface Tension {
  readonly one: ClaimReport;
  readonly other: ClaimReport;
  /** Where `data/evidence/shifts.yaml` names it. */
  readonly topic: string | undefined;
}

/** What decides between two claims: the main runs, forms of the model in which one of them wins, or nothing here. */
export type Decision =
  | { readonly by: "runs"; readonly holds: string; readonly fails: string }
  | {
      readonly by: "forms";
      /** Forms in which the first holds and the other does not, and the reverse. */
      readonly one: readonly string[];
      readonly other: readonly string[];
    }
  | { readonly by: "nothing"; readonly because: string };

/** Pairs of claims with a relation of minus, and those named as tensions, each pair once, in the order of the register. */
export function tensionsOf({ reports, tensions }: Book): Tension[] {
  const places = new Map([...reports.keys()].map((id, i) => [id, i]));
  const found = new Map<string, Tension>();
  const add = (one: string, other: string, topic?: string) => {
    if (!reports.has(one) || !reports.has(other)) return;
    const [first, second] = places.get(one)! < places.get(other)! ? [one, other] : [other, one];
    const key = `${first} ${second}`;
    const known = found.get(key)?.topic;
    found.set(key, { one: reports.get(first)!, other: reports.get(second)!, topic: known ?? topic });
  };
  for (const { topic, one, other } of tensions) for (const a of one) for (const b of other) add(a, b, topic);
  for (const { claim } of reports.values())
    for (const signed of claim.related) if (signed.startsWith("-")) add(claim.id, signed.slice(1));
  const place = ({ one, other }: Tension) =>
    places.get(one.claim.id)! * places.size + places.get(other.claim.id)!;
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

/** Verdicts that are no evidence for or against a claim, whatever the sign in one form of the model or another. */
const mute: readonly VerdictKind[] = ["built in", "calibration target", "undetermined", "not testable"];

/** Whether a claim passed its test, failed it, or neither. Built in and fitted say nothing either way. */
function passed({ verdict, class: kind }: ClaimReport): boolean | undefined {
  const decided = verdict === "fact" ? kind : verdict;
  if (decided === "supported") return true;
  return decided === "contradicted" ? false : undefined;
}

export function decide({ one, other }: Pick<Tension, "one" | "other">): Decision {
  const [first, second] = [passed(one), passed(other)];
  if (first !== undefined && second !== undefined && first !== second) {
    const [holds, fails] = first ? [one, other] : [other, one];
    return { by: "runs", holds: holds.claim.id, fails: fails.claim.id };
  }
  if (![one, other].some(({ verdict }) => mute.includes(verdict))) {
    const forms = { one: formsFor(one, other), other: formsFor(other, one) };
    if (forms.one.length + forms.other.length > 0) return { by: "forms", ...forms };
  }
  return { by: "nothing", because: whyNot(one, other) };
}

/** Forms of the model in which one claim holds and the other fails, where both have a subject in it. */
const formsFor = (winner: ClaimReport, loser: ClaimReport): string[] =>
  winner.results
    .filter(({ class: kind, silent }) => kind === "supported" && !silent)
    .map(({ variant }) => variant)
    .filter((id) =>
      loser.results.some(
        ({ variant, class: kind, silent }) => variant === id && kind === "contradicted" && !silent,
      ),
    );

const whyNot = (one: ClaimReport, other: ClaimReport): string =>
  passed(one) === true && passed(other) === true
    ? "both pass their own tests in the same runs"
    : `${one.claim.id} ${verdictWords[one.verdict].clause}, ${other.claim.id} ${verdictWords[other.verdict].clause}`;
