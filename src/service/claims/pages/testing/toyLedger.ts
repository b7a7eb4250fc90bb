import type { PartResult, VerdictKind } from "../../../../analysis/claims/verdict.ts";
import type { FactRecord, SourceRecord } from "../../../../data/records.ts";
import type { ClaimReport, Ledger } from "../../ledger.ts";
import { type Book, bookOf } from "../book.ts";

type Kind = PartResult["class"];

/** A part that came to something, with an interval of an effect. */
export const part = (kind: Kind, more: Partial<PartResult> = {}): PartResult => ({
  says: "balancing rises",
  use: "paired_contrast",
  report: false,
  class: kind,
  figure: "+0.07 [-0.02, 0.09], 93 % of pairs that differ",
  against: "7 % of pairs go the other way",
  numbers: { mean: 0.07, low: -0.02, high: 0.09, q: 0.93, least: 0.05 },
  runs: 400,
  ...more,
});

interface Ask {
  readonly verdict: VerdictKind;
  readonly says?: string;
  readonly related?: readonly string[];
  /** Classes by form of the model; none for a claim without a test. */
  readonly classes?: Readonly<Record<string, Kind>>;
  readonly silent?: readonly string[];
  readonly parts?: readonly PartResult[];
  readonly hingesOn?: readonly string[];
}

/** A report on a claim, made by hand. */
export function reportOf(id: string, ask: Ask): ClaimReport {
  const { verdict, classes, silent = [], parts, hingesOn = [] } = ask;
  const results = Object.entries(classes ?? {}).map(([variant, kind]) => ({
    variant,
    class: kind,
    parts: parts ?? [part(kind)],
    runs: 400,
    decisive: [],
    silent: silent.includes(variant),
  }));
  return {
    claim: claimOf(id, ask),
    results,
    verdict,
    class: results[0]?.class,
    hingesOn,
    because: "balancing rises: +0.07",
    directness: { measured: ["bal"], own: [], steps: 2 },
    decisive: [
      { id: "strategic_distraction.a", gap: 0.4, rate: 0.01, holdsHigh: true, flips: 0.3, value: 0.312 },
    ],
  };
}

const claimOf = (
  id: string,
  { says = "China & Russia", related = [], classes }: Ask,
): ClaimReport["claim"] => ({
  id,
  says,
  document: id.startsWith("A") ? "lse-2026" : "alert-2020",
  file: `data/evidence/claims/${id}.yaml`,
  section: "Introduction",
  kind: "mechanism",
  actors: ["RU"],
  boards: ["mil"],
  mechanism: "strategic_distraction",
  direction: "less war -> more balancing",
  timeframe: "2026-2030",
  related: [...related],
  test: "See F-001 and A-001.",
  ...(classes === undefined ? { untestable: "Nothing stands for it." } : { parts: [] }),
});

/** A ledger of these claims, with the forms main and H3. */
const ledgerOf = (claims: readonly ClaimReport[]): Ledger => ({
  version: "1.2.3",
  dataHash: "0123456789abcdef",
  seed: 1,
  runs: 400,
  folder: "studies/ledger",
  complete: true,
  variants: [
    { id: "main", title: "full model", runs: 400 },
    { id: "H3", title: "explanation H3 alone", runs: 60 },
  ],
  claims,
});

const factOf = (id: string, note: string): FactRecord => ({
  id,
  note,
  document: "lse-2026",
  section: "Box",
  subject: "x < y",
  predicate: "is",
  objectOrValue: "1",
  unit: "",
  dateOrPeriod: "2020",
  where: "facts.csv:2",
});

const sourceOf = (id: string, title: string, year: number): SourceRecord => ({
  id,
  title,
  year,
  authors: "A. Author",
  link: "https://example.org/",
  licence: "All rights reserved",
  used: "All",
});

/** A book of these claims, with three facts and one shift from B-001 to A-001. */
export const bookFor = (
  claims: readonly ClaimReport[],
  more: Partial<Pick<Book, "tensions" | "predictions">> = {},
): Book =>
  bookOf(
    ledgerOf(claims),
    {
      facts: [
        factOf("F-001", "WRONG: two <tables>, see F-002."),
        factOf("F-002", "Correct."),
        factOf("F-003", ""),
      ],
      sources: [sourceOf("lse-2026", "Agency", 2026), sourceOf("alert-2020", "Chess", 2020)],
    },
    {
      shifts: [
        {
          topic: "Glue",
          in2020: { says: "One & other", claims: ["B-001"] },
          in2026: { says: "So", claims: ["A-001", "A-099"] },
          kind: "another reading",
          consequence: "Either order.",
        },
      ],
      tensions: [],
      ...more,
    },
  );
