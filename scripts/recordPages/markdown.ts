const row = (...cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** A table whose first `texts` columns are words and the others figures. */
export const table = (head: readonly string[], texts: number, rows: readonly (readonly string[])[]) =>
  [
    row(...head),
    row(...head.map((_, i) => (i < texts ? "---" : "---:"))),
    ...rows.map((cells) => row(...cells)),
  ].join("\n");

export const code = (text: string) => `\`${text}\``;
export const percent = (share: number, digits = 0) => `${fixed(100 * share, digits)} %`;

/** With a true minus, and none before nothing. */
export const fixed = (value: number, digits = 2) =>
  Number.isFinite(value)
    ? value
        .toFixed(digits)
        .replace(/^-(?=0(\.0*)?$)/, "")
        .replace("-", "−")
    : value < 0
      ? "−∞"
      : "none";

/** Two digits after the point, or none where figures are large. */
export const short = (value: number) => fixed(value, Math.abs(value) >= 100 ? 0 : 2);

/** "a, b and c"; "none" for nothing. */
export function listed(words: readonly string[]): string {
  if (words.length === 0) return "none";
  return words.length === 1 ? words[0] : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

export const counted = (count: number, one: string, more = `${one}s`) =>
  `${count} ${count === 1 ? one : more}`;
