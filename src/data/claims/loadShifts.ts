import { join } from "node:path";
import { z } from "zod";
import { UserFault } from "../../engine/faults.ts";
import { type Citable, checkCitations } from "../citations.ts";
import { readDocument, type Source } from "../document.ts";
import { OWN, readText } from "../folder.ts";
import type { DataSet } from "../records.ts";
import { strict } from "../strict.ts";

const text = z.string().trim().min(1);
const claim = z.string().regex(/^[AB]-\d{3}$/, "expected an id such as A-019");
const of2020 = z.string().regex(/^B-\d{3}$/, "expected a claim of 2020, such as B-003");
const of2026 = z.string().regex(/^A-\d{3}$/, "expected a claim of 2026, such as A-019");

/** What the reports of 2020 and 2026 say of one topic. */
const shiftShape = strict({
  topic: text,
  in2020: strict({ says: text, claims: z.array(of2020).min(1) }),
  in2026: strict({ says: text, claims: z.array(of2026).min(1) }),
  /** Of difference: the world changed, another reading, and so on. */
  kind: text,
  /** What the model has to be able to do because of it. */
  consequence: text,
});
export type Shift = z.infer<typeof shiftShape>;

/** Claims that pull in two directions although their relations do not say so; every `one` against every `other`. */
const tensionShape = strict({ topic: text, one: z.array(claim).min(1), other: z.array(claim).min(1) });
export type NamedTension = z.infer<typeof tensionShape>;

const shape = strict({ shifts: z.array(shiftShape).min(1), tensions: z.array(tensionShape) });

/**
 * Reads what changed between the reports, from `evidence/shifts.yaml` of a data folder. Throws UserFault for the first
 * thing wrong: an unknown key, a topic given twice, a claim that is not in the register or stands against itself.
 */
export function loadShifts({ claims, facts, folder }: Pick<DataSet, "claims" | "facts" | "folder">): {
  readonly shifts: readonly Shift[];
  readonly tensions: readonly NamedTension[];
} {
  const file = join(folder, "evidence", "shifts.yaml");
  const shown = folder === OWN ? "data/evidence/shifts.yaml" : file;
  const { record, source } = readDocument(shown, readText(file), shape);
  const known: Citable = new Set([...claims, ...facts].map(({ id }) => id));
  for (const { where, text: cited } of source.strings) checkCitations(where, cited, known);
  checkTopics(record.shifts, source, "shifts");
  checkTopics(record.tensions, source, "tensions");
  record.tensions.forEach(({ one, other }, i) => {
    const twice = other.findIndex((id) => one.includes(id));
    if (twice >= 0)
      throw new UserFault(
        `${source.place(["tensions", i, "other", twice])}: ${other[twice]} stands on both sides; keep it on one`,
      );
  });
  return record;
}

function checkTopics(entries: readonly { readonly topic: string }[], source: Source, key: string): void {
  const topics = entries.map(({ topic }) => topic);
  topics.forEach((topic, i) => {
    const earlier = topics.slice(0, i);
    if (earlier.includes(topic))
      throw new UserFault(`${source.place([key, i, "topic"])}: "${topic}" is given twice; keep one`);
  });
}
