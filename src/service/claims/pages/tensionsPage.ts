import { type Book, documentYear } from "./book.ts";
import type { ClaimReport } from "../ledger.ts";
import { claimChip } from "./chip.ts";
import { framed } from "./frame.ts";
import { type Html, html, joined, type Piece, slug } from "./html.ts";
import { claimLink } from "./links.ts";
import { decide, type Decision, type Tension, tensionsOf } from "./tensions.ts";

/** Pairs of claims in tension, inside each report and between the two, with what decides between them. */
export function tensionsPage(book: Book): string {
  const tensions = tensionsOf(book);
  const by = Map.groupBy(tensions, (tension) => placeOf(book, tension));
  const decided = tensions.filter((tension) => decide(tension).by !== "nothing").length;
  const groups = [...by].sort(([a], [b]) => (a < b ? -1 : 1));
  const body = html`<h1>Where claims conflict, what decides?</h1>
<p class="answer">${tensions.length} pairs pull in two directions; for ${decided} of them runs or a form of the model decide, for the rest nothing here can.</p>
<p>A run decides a pair only if the same model supports one claim and contradicts the other. What is built in or was fitted decides nothing.</p>
<ul>${groups.map(([title, own]) => html`<li><a href="#${slug(title)}">${title}</a> <span class="quiet">${own.length}</span></li>`)}</ul>
${groups.map(([title, own]) => group(book, title, own))}`;
  return framed(book, { title: "Tensions", under: "tensions.html", body });
}

function placeOf(book: Book, { one, other }: Tension): string {
  const [first, second] = [one, other].map(({ claim }) => documentYear(book, claim.document));
  return first === second ? `Inside the report of ${first}` : "Between the two reports";
}

/** Those that something decides stand first. */
function group(book: Book, title: string, tensions: readonly Tension[]): Html {
  const judged = tensions.map((tension) => ({ tension, decision: decide(tension) }));
  const order = ["runs", "forms", "nothing"];
  judged.sort((a, b) => order.indexOf(a.decision.by) - order.indexOf(b.decision.by));
  return html`<section aria-labelledby="${slug(title)}"><h2 id="${slug(title)}">${title} <span class="quiet">${tensions.length}</span></h2>
<table class="pairs">
<caption class="unseen">${title}: two claims and what decides between them</caption>
<thead><tr><th scope="col">One</th><th scope="col">Other</th><th scope="col">What decides</th></tr></thead>
<tbody>
${judged.map(({ tension, decision }) => html`<tr><td>${side(book, tension.one)}</td><td>${side(book, tension.other)}</td><td>${topic(tension)}${decisionText(book, decision, tension)}</td></tr>\n`)}</tbody></table></section>
`;
}

const topic = ({ topic: words }: Tension): Piece =>
  words === undefined ? undefined : html`<p class="quiet">${words}</p>`;

const side = (book: Book, report: ClaimReport): Html =>
  html`<p>${claimLink(book, "", report.claim.id)} ${report.claim.says}</p><p>${claimChip(report)}</p>`;

function decisionText(book: Book, decision: Decision, { one, other }: Tension): Html {
  if (decision.by === "nothing") return html`<p><b>Nothing here can</b>: ${decision.because}.</p>`;
  if (decision.by === "runs")
    return html`<p><b>${claimLink(book, "", decision.holds)} holds</b> and ${claimLink(book, "", decision.fails)} does not, in the same runs.</p>`;
  const ways = [
    { holds: one, forms: decision.one },
    { holds: other, forms: decision.other },
  ].filter(({ forms }) => forms.length > 0);
  const texts = ways.map(
    ({ holds, forms }) => html`${claimLink(book, "", holds.claim.id)} alone holds in ${names(book, forms)}`,
  );
  return html`<p><b>The form of the model</b>: ${joined(texts, "; ")}.</p>`;
}

const names = ({ ledger }: Book, forms: readonly string[]): string =>
  forms.map((id) => ledger.variants.find((one) => one.id === id)?.title ?? id).join(", ");
