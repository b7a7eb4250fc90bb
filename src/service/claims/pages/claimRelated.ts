import type { ClaimReport } from "../ledger.ts";
import type { Book } from "./book.ts";
import { claimChip } from "./chip.ts";
import { type Html, html } from "./html.ts";
import { claimLink } from "./links.ts";

/** Related claims, with the sign in words: those that agree, then those that conflict. */
export function relatedOf(book: Book, { claim }: ClaimReport): Html | undefined {
  if (claim.related.length === 0) return undefined;
  const signs = [
    ["+", "Agrees with"],
    ["-", "In tension with"],
  ] as const;
  return html`${signs.map(([sign, words]) => {
    const ids = claim.related.filter((one) => one.startsWith(sign)).map((one) => one.slice(1));
    return ids.length === 0
      ? undefined
      : html`<h3>${words} (${sign === "+" ? "+" : "−"})</h3>\n<ul class="related">\n${ids.map((id) => entry(book, id))}</ul>\n`;
  })}`;
}

function entry(book: Book, id: string): Html {
  const report = book.reports.get(id);
  if (report === undefined) return html`<li>${id}</li>\n`;
  return html`<li>${claimLink(book, "../", id)} ${report.claim.says} ${claimChip(report)}</li>\n`;
}
