import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, writeDurably } from "./durable.ts";

/** Results kept by what decides them, one file each, so that nothing is worked out twice and a stop loses little. */
export interface Kept {
  /** The value kept under this question, or the one that `work` gives, which is then kept. */
  get<T>(question: unknown, work: () => Promise<T>): Promise<T>;
  /** The value kept under this question; undefined where there is none. */
  peek<T>(question: unknown): Promise<T | undefined>;
}

/** Keeps JSON values in a folder. A question is plain JSON and holds everything that decides the value. */
export function keepIn(folder: string): Kept {
  const pathOf = (question: unknown) =>
    join(folder, `${createHash("sha256").update(JSON.stringify(question)).digest("hex").slice(0, 24)}.json`);
  async function peek<T>(question: unknown): Promise<T | undefined> {
    try {
      return JSON.parse(await readFile(pathOf(question), "utf8")) as T;
    } catch (error) {
      // Written whole or not at all; a file that someone cut short is worked out again.
      if (codeOf(error) === "ENOENT" || error instanceof SyntaxError) return undefined;
      throw error;
    }
  }
  return {
    peek,
    get: async <T>(question: unknown, work: () => Promise<T>) => {
      const found = await peek<T>(question);
      if (found !== undefined) return found;
      const value = await work();
      await mkdir(folder, { recursive: true });
      await writeDurably(pathOf(question), JSON.stringify(value));
      return value;
    },
  };
}
