import type { FactRecord } from "../../../data/records.ts";
import { type Book, documentYear } from "./book.ts";
import { type Finding, findingKinds, findingOf, noteText } from "./factNotes.ts";
import { framed } from "./frame.ts";
import { type Html, html, slug } from "./html.ts";
import { linked, printed } from "./links.ts";

/** All facts of the reports: first those in which our notes find fault, then other notes, then the rest. */
export function factsPage(book: Book): string {
  const { facts } = book;
  const found = findingKinds.flatMap((kind) =>
    facts.filter((fact) => findingOf(fact) === kind).map((fact) => ({ fact, kind })),
  );
  const others = facts.filter((fact) => findingOf(fact) === undefined);
  const [noted, plain] = [others.filter(hasNote), others.filter((fact) => !hasNote(fact))];
  const body = html`<h1>Facts of the reports, and errors found in them</h1>
<p class="answer">In ${found.length} of ${facts.length} dated statements of fact something is wrong, imprecise, incomplete, one-sided or overtaken; ${noted.length} more carry a note, and ${plain.length} carry none.</p>
<p>The notes are ours. They rest on public sources named in them, and where those are thin they say so.</p>
${table(book, "The reports’ own errors, as findings", found)}
${table(
  book,
  "Facts with other notes",
  noted.map((fact) => ({ fact })),
)}
${table(
  book,
  "Facts without a note",
  plain.map((fact) => ({ fact })),
)}`;
  return framed(book, { title: "Facts", under: "facts.html", body });
}

const hasNote = ({ note }: FactRecord): boolean => note.trim() !== "";

interface Row {
  readonly fact: FactRecord;
  readonly kind?: Finding;
}

function table(book: Book, title: string, rows: readonly Row[]): Html {
  const noted = rows.some(({ fact }) => hasNote(fact));
  return html`<section aria-labelledby="${slug(title)}"><h2 id="${slug(title)}">${title} <span class="quiet">${rows.length}</span></h2>
<table class="facts">
<caption class="unseen">${title}</caption>
<thead><tr><th scope="col">Fact</th><th scope="col">As the report has it</th>${noted ? html`<th scope="col">Our note</th>` : undefined}</tr></thead>
<tbody>
${rows.map((row) => line(book, row, noted))}</tbody></table></section>
`;
}

function line(book: Book, { fact, kind }: Row, noted: boolean): Html {
  const [finding, rest] = noteText(fact, kind);
  const bold = finding === "" ? undefined : html`<b>${finding}</b>`;
  const note = noted ? html`<td>${bold}${linked(book, "", rest)}</td>` : undefined;
  const where = html`<span class="quiet">${documentYear(book, fact.document)}, ${fact.section}</span>`;
  return html`<tr id="${fact.id}"><th scope="row">${fact.id}</th><td>${printed(statement(fact))} ${where}</td>${note}</tr>\n`;
}

const statement = ({ subject, predicate, objectOrValue, unit, dateOrPeriod }: FactRecord): string =>
  `${[subject, predicate, objectOrValue, unit].filter((text) => text !== "").join(" ")}${dateOrPeriod === "" ? "" : ` (${dateOrPeriod})`}`;
