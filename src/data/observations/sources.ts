import { z } from "zod";
import { UserFault } from "../../engine/faults.ts";
import { readDocument } from "../document.ts";
import { strict } from "../strict.ts";

const text = z.string().trim().min(1);

const sourcesShape = strict({
  sources: z
    .array(
      strict({
        /** As in the column `source` of observations. */
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected kebab-case, such as world-bank-wdi"),
        authors: text,
        title: text,
        /** Page of the primary publisher, or a doi. */
        link: z.url(),
        licence: text,
        /** Release of the figures; says so where it is not known. */
        vintage: text,
        /** What was done to the figures on their way into the project. */
        transforms: text,
        used: text,
      }),
    )
    .min(1),
});

/** Who published figures of `data/observations`, and on which terms. */
export type ObservationSource = z.infer<typeof sourcesShape>["sources"][number];

/** Reads and checks a list of sources. Throws UserFault: one line with place, what, what was expected. */
export function readSources(file: string, yaml: string): ObservationSource[] {
  const { record, source } = readDocument(file, yaml, sourcesShape);
  const ids = record.sources.map(({ id }) => id);
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i)
      throw new UserFault(`${source.place(["sources", i, "id"])}: ${id} is given twice; keep one`);
  });
  return record.sources;
}
