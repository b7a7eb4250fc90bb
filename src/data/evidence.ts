import { UserFault } from "../engine/faults.ts";
import type { Citable } from "./citations.ts";
import { checkCitations } from "./citations.ts";
import type { Checked } from "./document.ts";
import type { ClaimRow, FactRecord, SourceRecord } from "./records.ts";
import { checkUnique, readTable, type Row } from "./table.ts";

const factColumns = [
  "id",
  "document",
  "section",
  "subject",
  "predicate",
  "object_or_value",
  "unit",
  "date_or_period",
  "note",
] as const;

export function readFacts(file: string, text: string): FactRecord[] {
  const rows = readTable(file, text, factColumns);
  checkIds(rows, /^F-\d{3}$/, "F-024");
  return rows.map(({ cells, where }) => {
    const { object_or_value: objectOrValue, date_or_period: dateOrPeriod, ...rest } = cells;
    return { ...rest, objectOrValue, dateOrPeriod, where };
  });
}

export function readRegister(file: string, text: string): ClaimRow[] {
  const rows = readTable(file, text, ["id", "document", "section", "kind"]);
  checkIds(rows, /^[AB]-\d{3}$/, "A-018");
  return rows.map(({ cells, where }) => ({ ...cells, where }));
}

function checkIds(rows: readonly Row<"id">[], form: RegExp, example: string): void {
  for (const { cells, where } of rows)
    if (!form.test(cells.id))
      throw new UserFault(`${where} id: "${cells.id}" is not an id; expected a form like ${example}`);
  checkUnique(rows, ({ cells }) => cells.id);
}

/** Claims and facts name a document among the sources; facts cite claims and facts that exist. */
export function checkEvidence(
  claims: readonly ClaimRow[],
  facts: readonly FactRecord[],
  { record, source }: Checked<{ sources: SourceRecord[] }>,
  citable: Citable,
): void {
  const ids = record.sources.map(({ id }) => id);
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i)
      throw new UserFault(`${source.place(["sources", i, "id"])}: ${id} is given twice; keep one`);
  });
  for (const { document, where } of [...claims, ...facts])
    if (!ids.includes(document))
      throw new UserFault(
        `${where} document: no source "${document}"; add it to ${source.file} or write one of ${ids.join(", ")}`,
      );
  for (const { where, note } of facts) checkCitations(`${where} note`, note, citable);
}
