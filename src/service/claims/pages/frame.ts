import type { Book } from "./book.ts";
import { type Html, html, type Piece } from "./html.ts";
import type { Root } from "./links.ts";

/** Pages that every page leads to. */
const menu = [
  ["index.html", "Claims"],
  ["by-report.html", "By report"],
  ["by-mechanism.html", "By mechanism"],
  ["tensions.html", "Tensions"],
  ["shift.html", "2020 to 2026"],
  ["facts.html", "Facts"],
  ["about.html", "About"],
] as const;

export interface Page {
  readonly title: string;
  /** The menu entry to which it belongs. */
  readonly under: (typeof menu)[number][0];
  readonly root?: Root;
  /** Leads back from a page below the menu's. */
  readonly current?: boolean;
  readonly body: Piece;
}

/** A whole page: heading, menu, one main part, and where its figures come from. */
export function framed({ ledger }: Book, { title, under, root = "", current = true, body }: Page): string {
  const entries = menu.map(([path, words]) => {
    const here =
      path === under ? (current ? html` aria-current="page"` : html` aria-current="true"`) : undefined;
    return html`<li><a href="${root}${path}"${here}>${words}</a></li>\n`;
  });
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Multivector</title>
<link rel="stylesheet" href="${root}style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<a class="name" href="${root}index.html">Multivector</a>
<nav aria-label="Pages"><ul>
${entries}</ul></nav>
</header>
<main id="main">
${body}
</main>
<footer>
${origin(ledger)}
<p>Tables as files: <a href="${root}claims.csv">claims.csv</a>, <a href="${root}parts.csv">parts.csv</a></p>
</footer>
</body>
</html>
`;
  return `<!doctype html>\n${page.markup}`;
}

const origin = ({ version, dataHash, seed, runs, variants }: Book["ledger"]): Html => {
  const alone =
    variants.length === 1 ? "; the main form alone, so nothing is said of what verdicts hinge on" : "";
  return html`<p>Multivector ${version}, data ${dataHash.slice(0, 8)}, seed ${seed}, ${runs} runs of each arm in the main form of the model, ${variants.length} ${variants.length === 1 ? "form" : "forms"}${alone}. Results in the model are no record of the world.</p>`;
};
