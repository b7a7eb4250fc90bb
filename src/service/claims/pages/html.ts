/** Markup that is safe to put into a page. Text becomes markup only through `html`, which escapes it. */
export interface Html {
  readonly markup: string;
}
export type Piece = Html | string | number | undefined | readonly Piece[];

/** Markup from a template: pieces that are text are escaped, lists are joined, undefined leaves nothing. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const markup = strings.reduce((before, string, i) => before + markupOf(pieces[i - 1]) + string);
  return { markup };
}

function markupOf(piece: Piece): string {
  if (piece === undefined) return "";
  if (typeof piece === "string" || typeof piece === "number") return escaped(String(piece));
  return "markup" in piece ? piece.markup : piece.map(markupOf).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]);

/** Pieces with something between them. */
export const joined = (pieces: readonly Piece[], between: string): Piece[] =>
  pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]));

/** A name for an anchor: small letters, digits and hyphens. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
