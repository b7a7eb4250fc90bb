import type { VerdictKind } from "../../../analysis/claims/verdict.ts";
import { type Book, documentsOf, titlesOf } from "./book.ts";
import { chip } from "./chip.ts";
import { framed } from "./frame.ts";
import { type Html, html } from "./html.ts";
import { testWords, verdictWords } from "./verdictWords.ts";

/** The rules of verdicts in plain words, the tests, the forms of the model, and the reports. */
export function aboutPage(book: Book): string {
  const body = html`<h1>What do the verdicts mean?</h1>
<p class="answer">They say what holds in this model of Central Asia between China and Russia, and by which rule. They are no judgement of the reports’ authors, nor proof about the world.</p>
<section><h2>How a claim becomes a verdict</h2>
<ol>
<li>The claim is put in our own words and given a test with bounds. Where the model lacks what the claim speaks of, what was run instead stands beside it.</li>
<li>The model is run many times. Arms that are compared share all drawn numbers and all chance, so that what differs between them is the effect.</li>
<li>Each part of the test is judged by the rules below. The worst scored part counts; if one part is supported and another contradicted, the claim is mixed. Parts that are only reported never count.</li>
<li>Rules are applied in this order: calibration target, undetermined, fact, built in, hinges, and then by sign and size.</li>
<li>The same test is run in every other form of the model. No verdict is stored; the same version, data, seed and number of runs give the same ones.</li>
</ol></section>
<section><h2>The verdicts</h2>
<dl class="words">
${Object.entries(verdictWords).map(([kind, { meaning }]) => html`<dt>${chip(kind as VerdictKind)}</dt><dd>${meaning}</dd>\n`)}</dl></section>
<section><h2>How to read the figures</h2>
<p>Effects are turned so that above zero is as claimed, whatever the sign of the claim. The interval is the central 90 % interval of the mean effect; the broken line is the smallest effect that counts. A share is drawn as a bar, with its bound.</p>
<p>With 400 runs a share of 80 % is known to about two points; results close to a line are marked as such.</p></section>
<section><h2>Kinds of tests</h2>
<ul>
${Object.entries(testWords).map(([use, words]) => html`<li>${words} <code>${use}</code></li>\n`)}</ul></section>
<section><h2 id="forms">Forms of the model</h2>
${forms(book)}</section>
<section><h2>The reports</h2>
<ul>
${documentsOf(book).map((id) => source(book, id))}</ul></section>
<section><h2>Make these pages again</h2>
<pre><code>multivector ledger --runs ${book.ledger.runs} --seed ${book.ledger.seed}${book.ledger.variants.length === 1 ? " --quick" : ""} --out pages</code></pre></section>`;
  return framed(book, { title: "About", under: "about.html", body });
}

const forms = ({ ledger }: Book): Html => html`<table>
<caption class="unseen">Forms of the model and runs of each arm in them</caption>
<thead><tr><th scope="col">Form</th><th scope="col">What it is</th><th scope="col" class="number">Runs</th></tr></thead>
<tbody>
${ledger.variants.map(({ id, title, runs }) => {
  const titles = titlesOf(id);
  const made = titles.length === 0 ? "" : `: ${titles.join("; ")}`;
  return html`<tr><th scope="row">${id}</th><td>${title}${made}</td><td class="number">${runs}</td></tr>\n`;
})}</tbody></table>
`;

function source({ sources }: Book, id: string): Html {
  const found = sources.find((one) => one.id === id);
  if (found === undefined) return html`<li>${id}</li>\n`;
  const { authors, title, year, link, licence } = found;
  return html`<li>${authors}: <a href="${link}">${title}</a>${year === undefined ? "" : `, ${year}`}. ${licence}.</li>\n`;
}
