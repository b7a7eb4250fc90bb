import type { ScoredPrediction } from "../../../analysis/predictions/score.ts";
import type { Book } from "./book.ts";
import { type Html, html, joined } from "./html.ts";
import { claimLink } from "./links.ts";

/** The predictions of 2020 with their scores, or how to get them. */
export function predictionsOf(book: Book): Html {
  const { predictions } = book;
  return html`<section aria-labelledby="predictions"><h2 id="predictions">What was predicted in 2020</h2>
${predictions === undefined ? pointer : scoresOf(book, predictions.predictions)}</section>
`;
}

const pointer = html`<p>The coded predictions of the report of 2020 are scored by a command of their own, in runs that know the record to 2020, blind and with the shocks since imposed:</p>
<pre><code>multivector predictions</code></pre>
<p class="quiet">With <code>multivector ledger --predictions</code> the scores stand here.</p>
`;

const scoresOf = (
  book: Book,
  scored: readonly ScoredPrediction[],
): Html => html`<p>Probabilities: of the text by its wording, of the model as the share of runs that know the record to 2020. Blind: later shocks are drawn; with shocks: those observed are imposed. Only the blind ones measure foresight. A Brier score of 0.25 is that of a coin, less is better.</p>
<div class="scroll" role="region" aria-labelledby="scores" tabindex="0"><table>
<caption id="scores">Predictions of 2020, what the report of 2026 says of them, and scores</caption>
<thead><tr><th scope="col">Claim</th><th scope="col">Predicted</th><th scope="col">By 2026</th><th scope="col" class="number">Text</th><th scope="col" class="number">Blind</th><th scope="col" class="number">With shocks</th><th scope="col" class="number">Brier, text</th><th scope="col" class="number">Brier, blind</th></tr></thead>
<tbody>
${scored.map((one) => row(book, one))}</tbody></table></div>
`;

const row = (book: Book, { prediction, blind, shock, scores }: ScoredPrediction): Html => {
  const claims = joined(
    prediction.claims.map((id) => claimLink(book, "", id)),
    ", ",
  );
  const numbers = [
    percent(prediction.says.probability),
    percent(blind.probability),
    percent(shock.probability),
    scores.text?.brier.toFixed(2) ?? "–",
    scores.blind?.brier.toFixed(2) ?? "–",
  ];
  return html`<tr><th scope="row">${claims}</th><td>${prediction.predicted}</td><td>${prediction.verdict.replaceAll("-", " ")}</td>${numbers.map((text) => html`<td class="number">${text}</td>`)}</tr>\n`;
};

const percent = (share: number | undefined): string =>
  share === undefined ? "–" : `${Math.round(100 * share)} %`;
