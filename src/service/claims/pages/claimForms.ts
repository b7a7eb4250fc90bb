import type { ClaimReport } from "../ledger.ts";
import type { Book } from "./book.ts";
import { mark } from "./chip.ts";
import { type Html, html } from "./html.ts";
import { verdictWords } from "./verdictWords.ts";

/** A row of marks, one for each other form of the model; those with another result are framed. */
export function formsOf(
  { ledger }: Book,
  { claim, results: [main, ...others], hingesOn }: ClaimReport,
): Html | undefined {
  if (claim.parts === undefined || main === undefined) return undefined;
  if (ledger.variants.length === 1) return html`<p>Not run: the main form alone was asked for.</p>\n`;
  if (others.length === 0) return html`<p>The record alone decides; no form of the model enters.</p>\n`;
  const marks = others.map(({ variant, class: kind, silent, runs }) => {
    const title = ledger.variants.find(({ id }) => id === variant)?.title ?? variant;
    const differs = hingesOn.includes(variant);
    const name = differs ? "differs" : silent ? "silent" : "same";
    const words = silent ? "its subject is missing" : verdictWords[kind].label;
    return html`<li class="${name}"><b>${variant}</b> ${silent ? undefined : mark(kind)} <span>${words}</span>${differs ? html` <strong>differs</strong>` : undefined}<span class="quiet">${title}, ${runs} runs</span></li>\n`;
  });
  return html`<p>${verdict(hingesOn.length, main.class)}</p>
<ul class="forms">\n${marks}</ul>
<p class="quiet"><a href="../about.html#forms">What the forms are</a></p>\n`;
}

const verdict = (differing: number, kind: keyof typeof verdictWords): string =>
  differing === 0
    ? `${verdictWords[kind].label} in the main form; in no other form is the result distinctly another.`
    : `${verdictWords[kind].label} in the main form; another result in ${differing} ${differing === 1 ? "form" : "forms"}.`;
