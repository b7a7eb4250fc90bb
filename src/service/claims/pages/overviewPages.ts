import type { VerdictKind } from "../../../analysis/claims/verdict.ts";
import type { ClaimReport } from "../ledger.ts";
import { type Book, documentName, documentsOf, documentYear, mechanismTitle } from "./book.ts";
import { chip, claimChip, whyOf } from "./chip.ts";
import { framed } from "./frame.ts";
import { type Html, html, type Piece, slug } from "./html.ts";
import { claimPath, linked } from "./links.ts";
import { verdictWords } from "./verdictWords.ts";

/** Claims under one heading. */
interface Group {
  readonly id: string;
  readonly title: string;
  readonly note?: Piece;
  readonly claims: readonly ClaimReport[];
}

/** The order in which verdicts are listed. */
const listed = Object.keys(verdictWords) as VerdictKind[];

/** All claims by verdict, with how many carry each. */
export function indexPage(book: Book): string {
  const { claims } = book.ledger;
  const by = Map.groupBy(claims, ({ verdict }) => verdict);
  const groups = listed.flatMap((verdict): Group[] => {
    const { label, meaning } = verdictWords[verdict];
    const own = by.get(verdict);
    return own === undefined ? [] : [{ id: slug(verdict), title: label, note: meaning, claims: own }];
  });
  const body = html`<h1>Which claims of the two reports hold in the model?</h1>
<p class="answer">${answer(book)}</p>
${counts(book, by)}
<p>The same claims <a href="by-report.html">by report</a> and <a href="by-mechanism.html">by mechanism</a>; <a href="tensions.html">claims that conflict</a>; <a href="about.html">what the verdicts mean</a>.</p>
${groups.map((group) => section(book, group))}`;
  return framed(book, { title: "Claims", under: "index.html", body });
}

/** All claims in the order of the reports and their sections. */
export function reportPage(book: Book): string {
  const groups = documentsOf(book).flatMap((document) => {
    const own = book.ledger.claims.filter(({ claim }) => claim.document === document);
    // By anchor, so that a capital more or less in the name of a section makes no second one.
    const sections = Map.groupBy(own, ({ claim }) => slug(`${document} ${claim.section}`));
    return Array.from(sections, ([id, claims]): Group => {
      const title = `${documentYear(book, document)}: ${claims[0].claim.section}`;
      return { id, title, claims };
    });
  });
  return listPage(book, "by-report.html", "Claims by report and section", groups);
}

/** All claims by the mechanism that stands for them. */
export function mechanismPage(book: Book): string {
  const by = Map.groupBy(book.ledger.claims, ({ claim }) => claim.mechanism);
  const groups = [...by]
    .map(
      ([name, claims]): Group => ({
        id: slug(name),
        title: mechanismTitle(name),
        note: html`<code>${name}</code>`,
        claims,
      }),
    )
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  return listPage(book, "by-mechanism.html", "Claims by mechanism", groups);
}

function listPage(
  book: Book,
  under: "by-report.html" | "by-mechanism.html",
  title: string,
  groups: readonly Group[],
) {
  const entries = groups.map(
    ({ id, title: words, claims }) =>
      html`<li><a href="#${id}">${words}</a> <span class="quiet">${claims.length}</span></li>\n`,
  );
  const body = html`<h1>${title}</h1>
<nav aria-label="On this page"><ul class="contents">
${entries}</ul></nav>
${groups.map((group) => section(book, group))}`;
  return framed(book, { title, under, body });
}

/** How many were tested, and how many came out as the reports say. */
function answer({ ledger: { claims } }: Book): string {
  const count = (kind: VerdictKind) => claims.filter(({ verdict }) => verdict === kind).length;
  return `Of ${claims.length} claims ${count("supported")} are supported and ${count("contradicted")} contradicted; ${count("hinges")} hinge on the form of the model, and ${count("built in")} are built in and so no evidence.`;
}

function counts(book: Book, by: ReadonlyMap<VerdictKind, readonly ClaimReport[]>): Html {
  const documents = documentsOf(book);
  const most = Math.max(1, ...[...by.values()].map((own) => own.length));
  const rows = listed.map((verdict) => {
    const own = by.get(verdict) ?? [];
    const words = own.length === 0 ? chip(verdict) : html`<a href="#${slug(verdict)}">${chip(verdict)}</a>`;
    const cells = documents.map(
      (document) =>
        html`<td class="number">${own.filter(({ claim }) => claim.document === document).length}</td>`,
    );
    return html`<tr><th scope="row">${words}</th><td class="number">${own.length}</td><td class="bar" aria-hidden="true"><svg viewBox="0 0 100 10" preserveAspectRatio="none"><rect class="share" width="${Math.round((100 * own.length) / most)}" height="10"/></svg></td>${cells}</tr>\n`;
  });
  return html`<div class="scroll" role="region" aria-labelledby="counts" tabindex="0"><table class="counts">
<caption id="counts">How many claims carry each verdict</caption>
<thead><tr><th scope="col">Verdict</th><th scope="col" class="number">All</th><td class="bar"></td>${documents.map((document) => html`<th scope="col" class="number">${documentYear(book, document)}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>
<p class="quiet">${documents.map((document) => html`${documentName(book, document)}. `)}</p>`;
}

const section = (
  book: Book,
  { id, title, note, claims }: Group,
): Html => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title} <span class="quiet">${claims.length}</span></h2>
${note === undefined ? undefined : html`<p class="note">${note}</p>`}
<table class="claims">
<caption class="unseen">${title}: claims, verdicts and what decided</caption>
<thead><tr><th scope="col">Claim</th><th scope="col">In our words</th><th scope="col">Verdict</th><th scope="col">What decided</th></tr></thead>
<tbody>
${claims.map((report) => row(book, report))}</tbody></table>
</section>
`;

const row = (book: Book, report: ClaimReport): Html =>
  html`<tr><th scope="row"><a href="${claimPath(report.claim.id)}">${report.claim.id}</a></th><td>${report.claim.says}</td><td>${claimChip(report)}</td><td class="decided">${linked(book, "", cut(whyOf(report)))}</td></tr>\n`;

const LONG = 240;

/** Whole words of the beginning. */
const cut = (text: string): string =>
  text.length <= LONG ? text : `${text.slice(0, text.lastIndexOf(" ", LONG))} …`;
