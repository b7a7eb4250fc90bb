/** Columns of a terminal, 80 where it does not say; a pipe takes 100. */
export const widthOf = (stream: { readonly columns?: number; readonly isTTY?: boolean }): number =>
  Math.max(40, stream.isTTY === true ? stream.columns || 80 : 100);

const GAP = "  ";

/**
 * Rows of text in columns: the first to the left, the others to the right unless `left` says so. Where all do not fit
 * the width, the widest column to the left gives way and its texts are cut.
 */
export function table(
  rows: readonly (readonly string[])[],
  { width, left = [0] }: { readonly width: number; readonly left?: readonly number[] },
): string {
  const widths = widthsOf(rows);
  const excess = naturalWidth(rows) - width;
  const widest = left.reduce((best, i) => (widths[i] > widths[best] ? i : best), left[0]);
  if (excess > 0) widths[widest] = Math.max(12, widths[widest] - excess);
  const cell = (text: string, i: number) =>
    left.includes(i) ? cut(text, widths[i]).padEnd(widths[i]) : text.padStart(widths[i]);
  return rows
    .map((row) =>
      widths
        .map((_, i) => cell(row[i] ?? "", i))
        .join(GAP)
        .trimEnd(),
    )
    .join("\n");
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => (row[i] ?? "").length)));
}

/** What rows take where nothing is cut. */
export function naturalWidth(rows: readonly (readonly string[])[]): number {
  const widths = widthsOf(rows);
  return widths.reduce((sum, width) => sum + width, GAP.length * Math.max(0, widths.length - 1));
}

export const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1)).trimEnd()}…`;

/** Words in lines of a width, each after an indent. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join("\n");
}
