import { join } from "node:path";
import { z } from "zod";
import { UserFault } from "../engine/faults.ts";
import { readDocument } from "./document.ts";
import { OWN, readText } from "./folder.ts";
import { strict } from "./strict.ts";

const text = z.string().trim().min(1);
const year = z.int().min(2001).max(2020);
const span = z
  .tuple([year, year])
  .refine(([from, to]) => from <= to, "the first year comes after the second; turn them round");
const level = z.enum(["state", "dyad", "pair", "region", "system"]);
const common = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected small letters, digits and hyphens"),
  level,
  /** With it, the pattern is the change from then to `after`. */
  before: span.optional(),
  after: span,
  /** Standard deviation allowed to the model beside the error of observation; on the scale of the indicator. */
  tolerance: z.number().positive(),
  /** Mechanisms that it can tell apart. */
  separates: z.array(text).min(1),
  because: text,
};

const patternsShape = strict({
  observed: z.array(
    strict({
      ...common,
      indicator: text,
      reporters: z.array(text).min(1),
      partners: z.array(z.string()).min(1),
    }),
  ),
  coded: z.array(
    strict({
      ...common,
      cells: z.array(text).min(1),
      /** Cells whose mean is taken away. */
      less: z.array(text).optional(),
      target: z.number(),
      source: text,
    }),
  ),
});

export type PatternRecords = z.infer<typeof patternsShape>;

const FILE = "calibration/patterns.yaml";

/** What calibration aims at; a data folder's own, or the package's. Throws UserFault for the first thing wrong. */
export function loadPatterns(root?: string): PatternRecords {
  const shown = `${root ?? "data"}/${FILE}`;
  const { record } = readDocument(shown, readText(join(root ?? OWN, FILE)), patternsShape);
  const ids = [...record.observed, ...record.coded].map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new UserFault(`${shown}: pattern ${twice} is given twice; keep one`);
  return record;
}
