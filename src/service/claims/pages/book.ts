import type { PredictionScores } from "../../../analysis/predictions/overall.ts";
import type { NamedTension, Shift } from "../../../data/claims/loadShifts.ts";
import type { DataSet, FactRecord, SourceRecord } from "../../../data/records.ts";
import { mechanisms } from "../../../mechanisms/index.ts";
import type { ClaimReport, Ledger } from "../ledger.ts";

/** All that the pages are made from. */
export interface Book {
  readonly ledger: Ledger;
  /** By id, in the order of the register. */
  readonly reports: ReadonlyMap<string, ClaimReport>;
  readonly facts: readonly FactRecord[];
  readonly sources: readonly SourceRecord[];
  readonly shifts: readonly Shift[];
  readonly tensions: readonly NamedTension[];
  /** The predictions of 2020, scored; the page says how to get them where they are not at hand. */
  readonly predictions?: PredictionScores;
}

export function bookOf(
  ledger: Ledger,
  { facts, sources }: Pick<DataSet, "facts" | "sources">,
  change: Pick<Book, "shifts" | "tensions" | "predictions">,
): Book {
  const reports = new Map(ledger.claims.map((report) => [report.claim.id, report]));
  return { ledger, reports, facts, sources, ...change };
}

const titles = new Map(mechanisms.map(({ name, title }) => [name, title]));

/** The title of a mechanism; its name where the model has none of that name. */
export const mechanismTitle = (name: string): string => titles.get(name) ?? name.replaceAll("_", " ");

/** Titles of the mechanisms of a rival explanation, such as H1. */
export const titlesOf = (explanation: string): string[] =>
  mechanisms.filter((one) => one.explanation === explanation).map(({ title }) => title);

/** A report by its year and title. */
export function documentName({ sources }: Book, id: string): string {
  const source = sources.find((one) => one.id === id);
  return source === undefined ? id : `${source.title} (${source.year ?? "no year"})`;
}

/** A report by its year alone, which tells the two apart. */
export const documentYear = ({ sources }: Book, id: string): string =>
  String(sources.find((one) => one.id === id)?.year ?? id);

/** The reports that have claims here, as the register orders them. */
export const documentsOf = ({ ledger }: Book): string[] => [
  ...new Set(ledger.claims.map(({ claim }) => claim.document)),
];
