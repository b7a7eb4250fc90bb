import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UserFault } from "../engine/faults.ts";

/** The package's own data: beside `src` in a checkout and beside `dist` in an installed package. */
export const OWN = fileURLToPath(new URL("../../data", import.meta.url));

/** The files of a data folder, read once, so that what is hashed is what is checked. */
export interface Folder {
  /** As errors name it. */
  readonly shown: string;
  /** Relative names with forward slashes, in the order of their characters. */
  readonly names: readonly string[];
  text(name: string): string;
  readonly hash: string;
}

/** Opens a folder without the parts in it that are `apart`. Throws UserFault where it cannot be read. */
export function openFolder(root: string, shown: string, apart: readonly string[] = []): Folder {
  const names = list(root, shown).filter(
    (name) => !apart.some((part) => name === part || name.startsWith(`${part}/`)),
  );
  const bytes = new Map(names.map((name) => [name, readBytes(join(root, name), `${shown}/${name}`)]));
  return {
    shown,
    names,
    text: (name) => {
      const found = bytes.get(name);
      if (found === undefined)
        throw new UserFault(`${shown}/${name}: no such file; restore it or point to a complete data folder`);
      return decode(found, `${shown}/${name}`);
    },
    get hash() {
      const hash = createHash("sha256");
      for (const [name, content] of bytes) hash.update(`${name}\0${content.length}\0`).update(content);
      return hash.digest("hex");
    },
  };
}

/** Files directly in a part of the folder with this ending; anything else there but a text (.md) is refused. */
export function namesIn(folder: Folder, part: string, ending: string): string[] {
  const inside = folder.names.filter(
    (name) => name.startsWith(`${part}/`) && !name.slice(part.length + 1).includes("/"),
  );
  for (const name of inside)
    if (!name.endsWith(ending))
      throw new UserFault(`${folder.shown}/${name}: not read; expected a name that ends in ${ending}`);
  return inside;
}

/** A file of the user's own. */
export const readText = (file: string): string => decode(readBytes(file, file), file);

function list(root: string, shown: string): string[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.endsWith(".md"))
      .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "/").length).replaceAll("\\", "/"))
      .sort();
  } catch (fault) {
    throw new UserFault(`${shown}: ${reason(fault, "folder")}`, { cause: fault });
  }
}

function readBytes(file: string, shown: string): Buffer {
  try {
    return readFileSync(file);
  } catch (fault) {
    throw new UserFault(`${shown}: ${reason(fault, "file")}`, { cause: fault });
  }
}

function reason(fault: unknown, what: string): string {
  const code = (fault as { code?: string }).code;
  if (code === "ENOENT") return `no such ${what}; check the name`;
  if (code === "EISDIR" || code === "ENOTDIR") return `not a ${what}; give the name of a ${what}`;
  return `cannot be read (${code ?? String(fault)}); check who may read it`;
}

function decode(bytes: Buffer, shown: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserFault(`${shown}: not UTF-8 text; save it with that encoding`);
  }
}
