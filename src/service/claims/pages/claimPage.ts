import type { ClaimReport } from "../ledger.ts";
import { type Book, documentName, mechanismTitle } from "./book.ts";
import { claimChip, whyOf } from "./chip.ts";
import { formsOf } from "./claimForms.ts";
import { relatedOf } from "./claimRelated.ts";
import { resultOf } from "./claimResult.ts";
import { framed } from "./frame.ts";
import { type Html, html, type Piece, slug } from "./html.ts";
import { capital, claimPath, linked, printed } from "./links.ts";

const ROOT = "../";

/** One claim whole, with ways to the one before and the one after. */
export function claimPage(book: Book, report: ClaimReport): string {
  const { claim } = report;
  const body = html`<p class="kicker"><a href="../index.html">Claims</a> / ${claim.id} · ${claim.kind} · ${printed(claim.timeframe)}</p>
<h1 class="claim">${claim.says}</h1>
<p class="quiet">Put in our words from ${documentName(book, claim.document)}, <a href="../by-report.html#${slug(`${claim.document} ${claim.section}`)}">${claim.section}</a>.</p>
<p class="verdict">${claimChip(report)} <span>${linked(book, ROOT, whyOf(report))}</span></p>
<div class="columns"><div>
${part("The test in words", paragraphs(book, [claim.test]))}
${part("How the run differs from what the register asks", list(book, claim.differs ?? []))}
${part("Result", resultOf(book, report))}
${part("In other forms of the model", formsOf(book, report))}
</div><div>
${part("What speaks against it", againstOf(book, report))}
${part("What would turn it", turnsOf(report))}
${part("How near the test is to the mechanism", nearOf(report))}
${part("The claim", detailsOf(report))}
${part("Related claims", relatedOf(book, report))}
${part("Run it again", againOf(book, report))}
</div></div>
${neighbours(book, claim.id)}`;
  const page = {
    title: `${claim.id}: ${claim.says}`,
    under: "index.html",
    root: ROOT,
    current: false,
  } as const;
  return framed(book, { ...page, body });
}

/** A heading with what belongs under it; nothing where there is nothing. */
const part = (heading: string, inside: Piece): Piece =>
  inside === undefined ? undefined : html`<section><h2>${heading}</h2>\n${inside}</section>`;

const paragraphs = (book: Book, texts: readonly string[]): Html =>
  html`${texts.map((text) => html`<p>${linked(book, ROOT, text)}</p>\n`)}`;

const list = (book: Book, texts: readonly string[]): Html | undefined =>
  texts.length === 0
    ? undefined
    : html`<ul>\n${texts.map((text) => html`<li>${linked(book, ROOT, text)}</li>\n`)}</ul>\n`;

/** Of scored parts first; the same size of letters as the result. */
function againstOf(book: Book, { results: [main], claim }: ClaimReport): Piece {
  if (main === undefined)
    return html`<p>${claim.untestable === undefined ? "Nothing was run." : "There is no test that could speak for or against it."}</p>\n`;
  const found = main.parts
    .filter(({ against }) => against !== "")
    .sort((a, b) => Number(a.report) - Number(b.report));
  if (found.length === 0) return html`<p>The test names nothing.</p>\n`;
  return html`<ul>\n${found.map(({ says, against }) => html`<li><b>${capital(says)}</b>: ${linked(book, ROOT, against)}</li>\n`)}</ul>\n`;
}

/** Drawn numbers that decide whether the claim holds. */
function turnsOf({ decisive }: ClaimReport): Html | undefined {
  if (decisive.length === 0) return undefined;
  const rows = decisive.map(({ id, holdsHigh, value }) => {
    const at =
      value === undefined ? "" : `; about as many draws on either side at ${Number(value.toPrecision(2))}`;
    return html`<li><code>${id}</code>: holds more where it is ${holdsHigh ? "high" : "low"}${at}</li>\n`;
  });
  return html`<ul>\n${rows}</ul>\n<p class="quiet">Numbers that differ most between the draws in which the deciding part holds and the others, among all that are drawn.</p>\n`;
}

/** The way from what the mechanism writes to what is measured, by declared reads and writes. */
function nearOf({ claim, directness: { measured, own, steps } }: ClaimReport): Piece {
  if (claim.parts === undefined) return undefined;
  const mechanism = html`<a href="../by-mechanism.html#${slug(claim.mechanism)}">${mechanismTitle(claim.mechanism)}</a>`;
  if (measured.length === 0) return html`<p>${mechanism}: nothing of the model is measured.</p>\n`;
  const names = (list: readonly string[]) =>
    list.map((name, i) => [i === 0 ? "" : ", ", html`<code>${name}</code>`]);
  if (own.length > 0)
    return html`<p>${mechanism} writes ${names(own)} itself, which the test measures.</p>\n`;
  const way =
    steps === undefined
      ? "nothing it writes leads there"
      : `${steps} ${steps === 1 ? "step" : "steps"} from what it writes`;
  return html`<p>${mechanism}. The test measures ${names(measured)}: ${way}.</p>\n`;
}

const detailsOf = ({ claim }: ClaimReport): Html =>
  html`<dl><dt>Direction</dt><dd>${printed(claim.direction)}</dd><dt>Actors</dt><dd>${claim.actors.join(", ")}</dd><dt>Boards</dt><dd>${claim.boards.join(", ")}</dd><dt>Time</dt><dd>${printed(claim.timeframe)}</dd></dl>\n`;

const againOf = ({ ledger }: Book, { claim, results }: ClaimReport): Html =>
  html`<pre><code>multivector claim ${claim.id} --runs ${ledger.runs} --seed ${ledger.seed}</code></pre>
<p class="quiet">${results[0]?.runs ?? 0} runs of each arm. The test is written in <code>${claim.file}</code>.</p>\n`;

function neighbours({ reports }: Book, id: string): Html {
  const ids = [...reports.keys()];
  const at = ids.indexOf(id);
  const link = (to: string | undefined, words: (id: string) => string, rel: string) =>
    to === undefined
      ? html`<span></span>`
      : html`<a rel="${rel}" href="${ROOT}${claimPath(to)}">${words(to)}</a>`;
  return html`<nav class="neighbours" aria-label="Neighbouring claims">${link(ids[at - 1], (to) => `← ${to}`, "prev")}${link(ids[at + 1], (to) => `${to} →`, "next")}</nav>`;
}
