import type { Book } from "./book.ts";
import { type Html, html, type Piece } from "./html.ts";

/** Where a page stands below the folder of all pages: "" or "../". */
export type Root = "" | "../";

export const claimPath = (id: string): string => `claims/${id}.html`;

/** The id of a claim as a link; text where it has no page. */
export const claimLink = ({ reports }: Book, root: Root, id: string, words: Piece = id): Piece =>
  reports.has(id) ? html`<a href="${root}${claimPath(id)}">${words}</a>` : words;

/** Text whose ids of claims and facts lead to their pages, with a printed minus before numbers. */
export function linked(book: Book, root: Root, text: string): Html {
  const pieces = printed(text).split(/\b([ABF]-\d{3})\b/);
  return html`${pieces.map((piece, i) => (i % 2 === 1 ? idLink(book, root, piece) : piece))}`;
}

function idLink(book: Book, root: Root, id: string): Piece {
  if (!id.startsWith("F")) return claimLink(book, root, id);
  return book.facts.some((fact) => fact.id === id) ? html`<a href="${root}facts.html#${id}">${id}</a>` : id;
}

/** With a minus that cannot be taken for a hyphen, a dash between years, a drawn arrow, and per cent that stay together. */
export const printed = (text: string): string =>
  text
    .replaceAll(/(?<![\w.-])-(?=\d)/g, "−")
    .replaceAll(/\b(\d{4})-(?=\d{4}\b)/g, "$1–")
    .replaceAll(/(\d) %/g, "$1\u00a0%")
    .replaceAll("->", "→");

/** With a capital, where it begins a sentence. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
