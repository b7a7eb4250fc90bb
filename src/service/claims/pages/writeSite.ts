import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UserFault } from "../../../engine/faults.ts";

/** Says which command made a folder, and which files are its own. */
const MARK = "ledger.json";
const MADE_BY = "multivector ledger";

/** Refuses a folder that the pages may not replace, and what is in the way beside it. Throws UserFault. */
export function checkFolder(folder: string, force = false): void {
  const place = resolve(folder);
  const stranger = strangerIn(place);
  if (stranger !== undefined && !force)
    throw new UserFault(
      `${folder}: ${stranger}; give another folder, or --force to set it aside as ${folder}.before`,
    );
  if (stranger !== undefined && existsSync(`${place}.before`))
    throw new UserFault(
      `${folder}.before: exists, and what is in ${folder} would be set aside there; move it`,
    );
  for (const beside of [".tmp", ".old"]) {
    const found = strangerIn(place + beside);
    if (found !== undefined)
      throw new UserFault(`${folder}${beside}: ${found}, and that name is needed for a moment; move it`);
  }
}

/**
 * Writes files whole or not at all: beside the folder first, then in its place. Pages made before are replaced; with
 * `force` anything else is kept as `<folder>.before`. Throws UserFault as `checkFolder` does.
 */
export async function writeSite(
  folder: string,
  files: ReadonlyMap<string, string>,
  about: Readonly<Record<string, unknown>>,
  force = false,
): Promise<void> {
  checkFolder(folder, force);
  const [place, fresh] = [resolve(folder), `${resolve(folder)}.tmp`];
  await rm(fresh, { recursive: true, force: true });
  const all = new Map([
    [MARK, `${JSON.stringify({ madeBy: MADE_BY, ...about, files: [...files.keys()] }, undefined, 2)}\n`],
    ...files,
  ]);
  for (const [name, text] of all) {
    await mkdir(dirname(join(fresh, name)), { recursive: true });
    await writeFile(join(fresh, name), text);
  }
  await replace(place, fresh);
}

/** What stood in the place goes only after the new pages are there. */
async function replace(place: string, fresh: string): Promise<void> {
  if (!existsSync(place)) {
    await rename(fresh, place);
    return;
  }
  const foreign = strangerIn(place) !== undefined;
  const old = `${place}.${foreign ? "before" : "old"}`;
  if (!foreign) await rm(old, { recursive: true, force: true });
  await rename(place, old);
  await rename(fresh, place);
  if (!foreign) await rm(old, { recursive: true, force: true });
}

/** Why a path is not pages of ours, or undefined; what is not there and what is empty is nobody's. */
function strangerIn(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  if (!isFolder(path)) return "is a file";
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll("\\", "/"),
    );
  if (names.length === 0) return undefined;
  const own = ownFiles(path);
  if (own === undefined) return "exists and was not made by multivector ledger";
  const stranger = names.find((name) => name !== MARK && !own.includes(name));
  return stranger === undefined ? undefined : `holds ${stranger}, which multivector ledger did not write`;
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function ownFiles(folder: string): readonly string[] | undefined {
  try {
    const { madeBy, files } = JSON.parse(readFileSync(join(folder, MARK), "utf8")) as {
      madeBy?: unknown;
      files?: unknown;
    };
    return madeBy === MADE_BY && Array.isArray(files) ? files.map(String) : undefined;
  } catch {
    return undefined;
  }
}
