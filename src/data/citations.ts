import { UserFault } from "../engine/faults.ts";

/** Ids of claims and facts that may be cited. */
export type Citable = ReadonlySet<string>;

/** A-018 and B-003 are claims, F-024 is a fact. */
const CITATION = /\b[ABF]-\d+\b/g;

/** Refuses a text that cites a claim or fact that does not exist. */
export function checkCitations(where: string, text: string, citable: Citable): void {
  for (const [id] of text.matchAll(CITATION)) {
    if (citable.has(id)) continue;
    const [what, list] = id.startsWith("F") ? ["fact", "facts.csv"] : ["claim", "register.csv"];
    throw new UserFault(`${where}: no ${what} ${id}; the ${what}s there are stand in data/evidence/${list}`);
  }
}
