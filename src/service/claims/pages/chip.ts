import type { VerdictKind } from "../../../analysis/claims/verdict.ts";
import type { ClaimReport } from "../ledger.ts";
import { type Html, html, type Piece, slug } from "./html.ts";
import { capital } from "./links.ts";
import { verdictWords } from "./verdictWords.ts";

/** A drawn mark, for eyes alone; the words beside it say the same. */
export const mark = (verdict: VerdictKind): Html =>
  html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="${verdictWords[verdict].mark}"/></svg>`;

/** Mark, words and border. Shade alone never tells verdicts apart. */
export const chip = (verdict: VerdictKind, words: Piece = verdictWords[verdict].label): Html =>
  html`<span class="chip ${slug(verdict)}">${mark(verdict)}<span>${words}</span></span>`;

/** The chip of a claim; one that hinges names what on. */
export const claimChip = (report: ClaimReport): Html => chip(report.verdict, claimLabel(report));

/** More forms than these are counted and not named. */
const MOST = 3;

/** Words of a claim's verdict. */
function claimLabel({ verdict, hingesOn, results }: ClaimReport): string {
  if (verdict !== "hinges") return verdictWords[verdict].label;
  const what =
    hingesOn.length <= MOST ? hingesOn.join(", ") : `${hingesOn.length} of ${results.length - 1} forms`;
  return `Hinges on ${what}`;
}

/** Why a claim has its verdict, as a sentence; of one that hinges, what it is in the main form and in the others first. */
export function whyOf({ verdict, because, hingesOn, results }: ClaimReport): string {
  if (verdict !== "hinges") return capital(because);
  const [main, ...others] = results;
  const by = Map.groupBy(
    others.filter(({ variant }) => hingesOn.includes(variant)),
    (one) => one.class,
  );
  const differing = Array.from(by, ([kind, own]) => {
    const forms = own.map(({ variant }) => variant).join(", ");
    return `${verdictWords[kind].label.toLowerCase()} in ${forms}`;
  });
  return `${verdictWords[main.class].label} in the main form, ${differing.join("; ")}. ${capital(because)}`;
}
