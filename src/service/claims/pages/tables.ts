import type { Ledger } from "../ledger.ts";

/** All claims, one line each, as CSV (RFC 4180). */
export const claimsCsv = ({ claims }: Ledger): string =>
  csv(
    [
      "id",
      "document",
      "section",
      "kind",
      "mechanism",
      "says",
      "verdict",
      "class",
      "hinges_on",
      "because",
      "runs",
    ].concat(["measured", "written_by_mechanism", "steps", "agrees_with", "in_tension_with", "untestable"]),
    claims.map(({ claim, verdict, class: kind, hingesOn, because, results, directness }) => [
      claim.id,
      claim.document,
      claim.section,
      claim.kind,
      claim.mechanism,
      claim.says,
      verdict,
      kind,
      hingesOn.join(" "),
      because,
      results[0]?.runs,
      directness.measured.join(" "),
      directness.own.join(" "),
      directness.steps,
      related(claim.related, "+"),
      related(claim.related, "-"),
      claim.untestable,
    ]),
  );

/** Numbers that have a column of their own. */
const columns = ["mean", "low", "high", "least", "q", "share", "p", "asked"];

/** All parts of all tests in all forms of the model, one line each; numbers of rarer kinds as JSON. */
export const partsCsv = ({ claims }: Ledger): string =>
  csv(
    [
      "claim",
      "form",
      "part",
      "says",
      "use",
      "reported",
      "class",
      "figure",
      "against",
      "runs",
      ...columns,
      "numbers",
    ],
    claims.flatMap(({ claim, results }) =>
      results.flatMap(({ variant, parts }) =>
        parts.map(({ says, use, report, class: kind, figure, against, runs, numbers }, i) => [
          ...[claim.id, variant, i + 1, says, use, report ? "yes" : "no", kind, figure, against, runs],
          ...columns.map((name) => numbers[name]),
          JSON.stringify(numbers),
        ]),
      ),
    ),
  );

const related = (signed: readonly string[], sign: string): string =>
  signed
    .filter((one) => one.startsWith(sign))
    .map((one) => one.slice(1))
    .join(" ");

type Cell = string | number | undefined | null;

const csv = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [head, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("");

function quoted(cell: Cell): string {
  const text = cell === undefined || cell === null || Number.isNaN(cell) ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
