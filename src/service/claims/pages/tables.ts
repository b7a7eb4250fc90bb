import type { PartResult } from "../../../analysis/claims/verdict.ts";
import type { ClaimReport, Ledger } from "../ledger.ts";

type Cell = string | number | undefined | null;
type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

const claimColumns: Columns<ClaimReport> = {
  id: ({ claim }) => claim.id,
  document: ({ claim }) => claim.document,
  section: ({ claim }) => claim.section,
  kind: ({ claim }) => claim.kind,
  mechanism: ({ claim }) => claim.mechanism,
  says: ({ claim }) => claim.says,
  verdict: ({ verdict }) => verdict,
  class: (report) => report.class,
  hinges_on: ({ hingesOn }) => hingesOn.join(" "),
  because: ({ because }) => because,
  runs: ({ results }) => results[0]?.runs,
  measured: ({ directness }) => directness.measured.join(" "),
  written_by_mechanism: ({ directness }) => directness.own.join(" "),
  steps: ({ directness }) => directness.steps,
  agrees_with: ({ claim }) => related(claim.related, "+"),
  in_tension_with: ({ claim }) => related(claim.related, "-"),
  untestable: ({ claim }) => claim.untestable,
};

const related = (signed: readonly string[], sign: string): string =>
  signed
    .filter((one) => one.startsWith(sign))
    .map((one) => one.slice(1))
    .join(" ");

interface Part extends PartResult {
  readonly claim: string;
  readonly form: string;
  readonly number: number;
}

/** Numbers that have a column of their own. */
const numbers = ["mean", "low", "high", "least", "q", "share", "p", "asked"];

const partColumns: Columns<Part> = {
  claim: ({ claim }) => claim,
  form: ({ form }) => form,
  part: ({ number }) => number,
  says: ({ says }) => says,
  use: ({ use }) => use,
  reported: ({ report }) => (report ? "yes" : "no"),
  class: (part) => part.class,
  figure: ({ figure }) => figure,
  against: ({ against }) => against,
  runs: ({ runs }) => runs,
  ...Object.fromEntries(numbers.map((name) => [name, (part: Part) => part.numbers[name]])),
  numbers: (part) => JSON.stringify(part.numbers),
};

/** All claims, one line each, as CSV (RFC 4180). */
export const claimsCsv = ({ claims }: Ledger): string => csv(claimColumns, claims);

/** All parts of all tests in all forms of the model, one line each; `numbers` holds those of rarer kinds too, as JSON. */
export const partsCsv = ({ claims }: Ledger): string =>
  csv(
    partColumns,
    claims.flatMap(({ claim, results }) =>
      results.flatMap(({ variant, parts }) =>
        parts.map((part, i): Part => ({ ...part, claim: claim.id, form: variant, number: i + 1 })),
      ),
    ),
  );

const csv = <Row>(columns: Columns<Row>, rows: readonly Row[]): string =>
  [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((cellOf) => cellOf(row)))]
    .map((cells) => `${cells.map(quoted).join(",")}\r\n`)
    .join("");

function quoted(cell: Cell): string {
  const text = cell === undefined || cell === null || Number.isNaN(cell) ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
