import type { PartResult } from "../../../analysis/claims/verdict.ts";
import type { ClaimReport } from "../ledger.ts";
import type { Book } from "./book.ts";
import { chip } from "./chip.ts";
import { figure } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { capital, linked } from "./links.ts";
import { testWords } from "./verdictWords.ts";

/** What each part of the test came to in the main form of the model, those that count before those reported. */
export function resultOf(book: Book, { claim, results: [main] }: ClaimReport): Html {
  if (main === undefined) return html`<p>Not run. ${linked(book, "../", claim.untestable ?? "")}</p>\n`;
  const parts = main.parts.toSorted((a, b) => Number(a.report) - Number(b.report));
  return html`${parts.map((part) => partOf(book, part))}`;
}

function partOf(book: Book, part: PartResult): Html {
  const { says, use, report, class: kind, figure: words, numbers, runs } = part;
  const verdict = report
    ? html`<span class="chip reported"><span>Reported, not counted</span></span>`
    : chip(kind);
  return html`<div class="part">
<h3>${capital(says)}</h3>
<p class="verdict">${verdict} <span>${linked(book, "../", words)}</span></p>
${figure(numbers, says)}
<p class="quiet">${testWords[use] ?? use}${runs > 0 ? `; ${runs} runs` : ""}</p>
</div>\n`;
}
