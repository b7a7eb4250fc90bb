import { join } from "node:path";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { type Checked, readDocument, type Source } from "../document.ts";
import { OWN, openFolder } from "../folder.ts";
import { type DataSet } from "../records.ts";
import { type WrittenClaim, type WrittenPart, claimShape } from "./claimShape.ts";

/** A claim of the register with its test. */
export interface Claim extends WrittenClaim {
  readonly document: string;
  /** Its file, as faults name it. */
  readonly file: string;
}

/**
 * Reads the claims of a data folder, the package's own unless given, in the order of the register. Not part of
 * `loadData`: runs do not need them. Throws UserFault for the first thing wrong, with file and line.
 */
export function loadClaims({ claims, facts, folder }: Pick<DataSet, "claims" | "facts" | "folder">): Claim[] {
  const shown = folder === OWN ? "data/evidence/claims" : join(folder, "evidence", "claims");
  const files = openFolder(join(folder, "evidence", "claims"), shown);
  const register = new Map(claims.map((row) => [row.id, row]));
  const known = new Set([...claims, ...facts].map(({ id }) => id));
  const read = files.names.map((name) => {
    const checked = readDocument(`${shown}/${name}`, files.text(name), claimShape);
    const { record, source } = checked;
    const row = register.get(record.id);
    if (row === undefined || `${record.id}.yaml` !== name)
      throw new UserFault(
        `${source.place(["id"])}: ${record.id} in ${name}; expected an id of data/evidence/register.csv${suggestion(record.id, register.keys())} that is also the name of the file`,
      );
    checkClaim(checked, known);
    return { ...record, document: row.document, file: `${shown}/${name}` };
  });
  const order = new Map(claims.map(({ id }, i) => [id, i]));
  return read.sort((a, b) => order.get(a.id)! - order.get(b.id)!);
}

/** What the shape alone cannot tell. Throws UserFault. */
function checkClaim({ record, source }: Checked<WrittenClaim>, known: ReadonlySet<string>): void {
  record.related.forEach((signed, i) => {
    if (!known.has(signed.slice(1)))
      throw new UserFault(`${source.place(["related", i])}: no claim ${signed.slice(1)}`);
  });
  if ((record.parts === undefined) === (record.untestable === undefined))
    throw new UserFault(
      `${source.place(["id"])}: ${record.parts ? "both parts and untestable given" : "nothing to run"}; give parts, or say in "untestable" why there are none`,
    );
  checkRankings(record.parts ?? [], source);
  const arms = new Set(["E0", ...Object.keys(record.arms ?? {})]);
  const used = new Set<string>();
  visit(record.parts ?? [], ["parts"], (value, path, around) => {
    const key = String(path.at(-1));
    // In a ranking `first` names an item, in an interaction an arm.
    if (typeof value !== "string" || !ARM_KEYS.has(key) || (key === "first" && !("both" in around))) return;
    if (!arms.has(value))
      throw new UserFault(
        `${source.place(path)}: no arm "${value}"${suggestion(value, arms) || `; expected one of ${[...arms].join(", ")}`}`,
      );
    used.add(value);
  });
  for (const name of Object.keys(record.arms ?? {}))
    if (!used.has(name))
      throw new UserFault(
        `${source.placeOfKey(["arms", name])}: no part uses this arm; use it or take it out`,
      );
}

/** The order that a ranking asks for is one of its items. Throws UserFault. */
function checkRankings(parts: readonly WrittenPart[], source: Source): void {
  parts.forEach((part, i) => {
    const [inner, path] =
      part.use === "conditional" ? [part.scored, ["parts", i, "scored"]] : [part, ["parts", i]];
    if (inner.use !== "ranking") return;
    const items = inner.items.map(({ name }) => name);
    const named = [
      ...(inner.first === undefined ? [] : [inner.first]),
      ...(inner.top ?? []),
      ...(inner.above ?? []),
    ];
    for (const name of named)
      if (!items.includes(name))
        throw new UserFault(
          `${source.place(path)}: no item "${name}"${suggestion(name, items) || `; expected some of ${items.join(", ")}`}`,
        );
  });
}

/** Keys whose values name arms. */
const ARM_KEYS = new Set(["a", "b", "arm", "in", "both", "first", "second", "none", "stopped", "continued"]);

type Path = readonly (string | number)[];

function visit(
  value: unknown,
  path: Path,
  see: (value: unknown, path: Path, around: object) => void,
  around: object = {},
): void {
  see(value, path, around);
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value))
    visit(item, [...path, Array.isArray(value) ? Number(key) : key], see, value);
}
