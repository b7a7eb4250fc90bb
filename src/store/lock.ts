import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserFault } from "../engine/faults.ts";
import { codeOf } from "./durable.ts";

/** Folders that this process writes, so that its own number in a lock left by a crash is not taken for a writer. */
const held = new Set<string>();

/**
 * Claims a study folder for one writer; gives the way to let go. A lock whose process is gone is taken over.
 * Throws a UserFault where another process writes the study.
 */
export async function lockStudy(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "lock");
  const owner = await claim(path);
  if (owner !== undefined) {
    if (held.has(path) || (owner !== process.pid && isAlive(owner))) throw inUse(folder, path, owner);
    await rm(path, { force: true });
    const other = await claim(path);
    if (other !== undefined) throw inUse(folder, path, other);
  }
  held.add(path);
  return async () => {
    held.delete(path);
    await rm(path, { force: true });
  };
}

/** Undefined when claimed; else the number of the process that holds it. */
async function claim(path: string): Promise<number | undefined> {
  try {
    const file = await open(path, "wx");
    await file.writeFile(`${process.pid}\n`);
    await file.close();
    return undefined;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    return Number.parseInt(await readFile(path, "utf8").catch(() => ""), 10);
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

const inUse = (folder: string, path: string, owner: number) =>
  new UserFault(
    `${folder}: process ${owner} is writing this study; expected one writer; ` +
      `wait for it or stop it, or remove ${path} if that process is no run of multivector`,
  );
