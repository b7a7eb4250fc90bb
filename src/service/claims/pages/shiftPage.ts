import type { Shift } from "../../../data/claims/loadShifts.ts";
import type { Book } from "./book.ts";
import { claimChip } from "./chip.ts";
import { framed } from "./frame.ts";
import { type Html, html, slug } from "./html.ts";
import { capital, claimLink, linked } from "./links.ts";
import { predictionsOf } from "./predictionsTable.ts";

/** What changed between the reports, topic by topic, with the verdicts of both. */
export function shiftPage(book: Book): string {
  const body = html`<h1>What changed between the report of 2020 and that of 2026?</h1>
<p class="answer">${book.shifts.length} topics on which the two differ. Whether it is the world that changed or the reading of it stands with each; whether the claims hold is worked out by their tests.</p>
<nav aria-label="On this page"><ul class="contents">
${book.shifts.map(({ topic }) => html`<li><a href="#${slug(topic)}">${topic}</a></li>\n`)}<li><a href="#predictions">What was predicted in 2020</a></li>
</ul></nav>
${book.shifts.map((shift) => shiftOf(book, shift))}
${predictionsOf(book)}`;
  return framed(book, { title: "2020 to 2026", under: "shift.html", body });
}

const shiftOf = (
  book: Book,
  { topic, in2020, in2026, kind, consequence }: Shift,
): Html => html`<section class="shift" aria-labelledby="${slug(topic)}">
<h2 id="${slug(topic)}">${topic}</h2>
<div class="sides">
${side(book, "2020", in2020)}
${side(book, "2026", in2026)}
</div>
<dl><dt>Difference</dt><dd>${capital(kind)}</dd><dt>For the model</dt><dd>${linked(book, "", consequence)}</dd></dl>
</section>
`;

const side = (book: Book, year: string, { says, claims }: Shift["in2020"]): Html => html`<div><h3>${year}</h3>
<p><b>${says}</b></p>
<ul class="related">
${claims.map((id) => entry(book, id))}</ul></div>`;

function entry(book: Book, id: string): Html {
  const report = book.reports.get(id);
  if (report === undefined) return html`<li>${id} <span class="quiet">not run</span></li>\n`;
  return html`<li>${claimLink(book, "", id)} ${report.claim.says} ${claimChip(report)}</li>\n`;
}
