/** Something the user asked for that cannot be done: one line with where, what, expected, way out. Exit code 2. */
export class UserFault extends Error {
  override readonly name = "UserFault";
}

/** The closest of `known` to `word`, as the tail of a message; empty where nothing is close. */
export function suggestion(word: string, known: Iterable<string>): string {
  let best = "";
  // Of a short word at least one letter must be right: else any label of two letters is close to any other.
  let least = Math.min(word.length - 1, Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of known) {
    const steps = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best === "" ? "" : `; did you mean "${best}"?`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + swap);
    }
    row = next;
  }
  return row[b.length];
}
