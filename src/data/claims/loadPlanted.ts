import { join } from "node:path";
import { z } from "zod";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { type Path, readDocument, type Source } from "../document.ts";
import { OWN, readText } from "../folder.ts";
import type { DataSet } from "../records.ts";
import { strict } from "../strict.ts";
import { partShape, type WrittenPart } from "./claimShape.ts";
import type { Claim } from "./loadClaims.ts";
import { setAt } from "./setAt.ts";

const text = z.string().trim().min(1);
/** Place of a part in its claim, from 0, and what the part asks of the twin. */
const common = { part: z.int().min(0), says: text };
const both = {
  claim: z.string().regex(/^[AB]-\d{3}$/, "expected an id such as A-019"),
  /** The false claim, in words as natural as those of the true one. */
  says: text,
};

/** `swap`: the two items of a ranking that change places. */
const reversedPart = strict({ ...common, swap: z.tuple([text, text]).optional() });
const raisedPart = strict({ ...common, set: z.array(strict({ at: text, to: z.number() })).min(1) });
const twinShape = z.discriminatedUnion("way", [
  strict({ way: z.literal("r"), ...both, parts: z.array(reversedPart).min(1) }),
  /** `beyond`: the bound that is demanded, and why it is out of reach. */
  strict({ way: z.literal("t"), ...both, parts: z.array(raisedPart).min(1), beyond: text }),
]);
const shape = strict({ twins: z.array(twinShape).min(1) });

export type ReversedPart = z.infer<typeof reversedPart>;
export type RaisedPart = z.infer<typeof raisedPart>;
/** How one claim is made false: reversed (`r`), or by a bound that is out of reach (`t`). */
export type Planted = z.infer<typeof twinShape>;

/**
 * Reads the planted falsehoods of a data folder, `evidence/planted.yaml`. Throws UserFault for the first thing wrong:
 * besides the shape, a claim that is not there or comes twice, a part that is not scored, a place without a number.
 */
export function loadPlanted({ folder }: Pick<DataSet, "folder">, claims: readonly Claim[]): Planted[] {
  const file = join(folder, "evidence", "planted.yaml");
  const shown = folder === OWN ? "data/evidence/planted.yaml" : file;
  const { record, source } = readDocument(shown, readText(file), shape);
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const seen = new Set<string>();
  record.twins.forEach((planted, i) => {
    const claim = known.get(planted.claim);
    if (claim === undefined)
      throw at(
        source,
        ["twins", i, "claim"],
        `no claim ${planted.claim}${suggestion(planted.claim, known.keys())}`,
      );
    if (seen.has(claim.id)) throw at(source, ["twins", i, "claim"], `${claim.id} is given twice; keep one`);
    seen.add(claim.id);
    planted.parts.forEach((part, k) => checkPart(part, claim, source, ["twins", i, "parts", k]));
  });
  return record.twins;
}

function checkPart(planted: ReversedPart | RaisedPart, claim: Claim, source: Source, path: Path): void {
  const part = claim.parts?.[planted.part];
  if (part === undefined || part.report === true)
    throw at(
      source,
      [...path, "part"],
      `${claim.id} has no scored part ${planted.part}; expected one of ${scored(claim)}`,
    );
  if ("set" in planted) checkRaised(planted, part, source, path);
  else checkSwap(planted, part, source, path);
}

const scored = ({ parts = [] }: Claim): string =>
  parts.flatMap(({ report }, i) => (report === true ? [] : [i])).join(", ");

function checkRaised({ set }: RaisedPart, part: WrittenPart, source: Source, path: Path): void {
  let value: unknown = part;
  set.forEach((one, i) => {
    const made = setAt(value, one.at, one.to);
    if (made.places === 0)
      throw at(
        source,
        [...path, "set", i, "at"],
        `no number other than ${one.to} at "${one.at}" of this part`,
      );
    value = made.value;
  });
  const checked = partShape.safeParse(value);
  if (!checked.success)
    throw at(
      source,
      [...path, "set"],
      `no part can be so: ${checked.error.issues[0].path.join(".")} is out of range`,
    );
}

function checkSwap({ swap }: ReversedPart, part: WrittenPart, source: Source, path: Path): void {
  const names = part.use === "ranking" ? part.items.map(({ name }) => name) : [];
  if ((part.use === "ranking") !== (swap !== undefined))
    throw at(
      source,
      path,
      swap ? `${part.use} has no items to swap; leave swap out` : "a ranking needs swap: two of its items",
    );
  for (const name of swap ?? [])
    if (!names.includes(name))
      throw at(
        source,
        [...path, "swap"],
        `no item "${name}"${suggestion(name, names) || `; expected ${names.join(", ")}`}`,
      );
}

const at = (source: Source, path: Path, fault: string): UserFault =>
  new UserFault(`${source.place(path)}: ${fault}`);
