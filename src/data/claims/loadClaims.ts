import { join } from "node:path";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { type Checked, readDocument } from "../document.ts";
import { OWN, openFolder } from "../folder.ts";
import { type DataSet } from "../records.ts";
import { type WrittenClaim, claimShape } from "./claimShape.ts";

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
  const arms = new Set(["E0", ...Object.keys(record.arms ?? {})]);
  const used = new Set<string>();
  visit(record.parts ?? [], ["parts"], (value, path) => {
    const key = path.at(-1);
    if (typeof value !== "string") return;
    if (
      ["a", "b", "arm", "in", "both", "first", "second", "none", "stopped", "continued"].includes(String(key))
    ) {
      if (!arms.has(value) && !(key === "first" && isRanking(record, path)))
        throw new UserFault(
          `${source.place(path)}: no arm "${value}"${suggestion(value, arms) || `; expected one of ${[...arms].join(", ")}`}`,
        );
      used.add(value);
    }
  });
  for (const name of Object.keys(record.arms ?? {}))
    if (!used.has(name))
      throw new UserFault(
        `${source.placeOfKey(["arms", name])}: no part uses this arm; use it or take it out`,
      );
}

/** `first` of a ranking names an item, that of an interaction an arm. */
function isRanking(record: WrittenClaim, path: readonly (string | number)[]): boolean {
  const part = record.parts?.[path[1] as number];
  return part?.use === "ranking";
}

type Path = readonly (string | number)[];

function visit(value: unknown, path: Path, see: (value: unknown, path: Path) => void): void {
  see(value, path);
  if (Array.isArray(value)) value.forEach((item, i) => visit(item, [...path, i], see));
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) visit(item, [...path, key], see);
}
