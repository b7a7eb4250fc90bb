import type { PredictionScores } from "../../../analysis/predictions/overall.ts";
import { loadShifts } from "../../../data/claims/loadShifts.ts";
import { openProject, type Project } from "../../project.ts";
import type { Ledger } from "../ledger.ts";
import { bookOf } from "./book.ts";
import { siteOf } from "./site.ts";
import { writeSite } from "./writeSite.ts";

export interface Published {
  readonly folder: string;
  readonly pages: number;
  readonly claims: number;
}

/** Writes a ledger as pages and tables into a folder. Throws UserFault where the folder is not free. */
export async function publish(
  ledger: Ledger,
  folder: string,
  { force, predictions }: { readonly force?: boolean; readonly predictions?: PredictionScores } = {},
  { data }: Pick<Project, "data"> = openProject(),
): Promise<Published> {
  const files = siteOf(bookOf(ledger, data, { ...loadShifts(data), ...(predictions && { predictions }) }));
  const { version, dataHash, seed, runs, variants } = ledger;
  await writeSite(
    folder,
    files,
    { version, dataHash, seed, runs, forms: variants.map(({ id }) => id) },
    force,
  );
  const pages = [...files.keys()].filter((name) => name.endsWith(".html")).length;
  return { folder, pages, claims: ledger.claims.length };
}
