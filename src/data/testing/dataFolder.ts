import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { UserFault } from "../../engine/faults.ts";
import { loadData } from "../load.ts";

const shipped = join(import.meta.dirname, "../../../data");

/** A small part of the shipped data that stands by itself. */
const part = [
  "actors",
  "evidence/register.csv",
  "evidence/facts.csv",
  "evidence/sources.yaml",
  "events/crimea-2014.yaml",
  "events/invasion-2022.yaml",
  "institutions/csto.yaml",
  "paths/war.yaml",
  "worlds",
  "scenarios/war-ends-2027.yaml",
  "policies/chinese-restraint.yaml",
  "structures/critics-prize.yaml",
];

/** A data folder for tests to break; `reset` before each, `remove` in the end. */
export function dataFolder() {
  const root = mkdtempSync(join(tmpdir(), "multivector-data-"));
  const remove = () => rmSync(root, { recursive: true, force: true });

  function reset(): void {
    remove();
    for (const name of part) cpSync(join(shipped, name), join(root, name), { recursive: true });
  }

  function write(name: string, text: string): void {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }

  function change(name: string, from: string, to: string): void {
    const text = readFileSync(join(root, name), "utf8");
    if (!text.includes(from))
      throw new Error(`${name} does not hold "${from}": the test needs another text to break`);
    write(name, text.replace(from, to));
  }

  /** The message of the fault, with the folder named as the package names its own. Other errors pass through. */
  function faultOf(act: () => unknown): string {
    try {
      act();
    } catch (fault) {
      if (fault instanceof UserFault) return fault.message.replaceAll(root, "data");
      throw fault;
    }
    return "no fault";
  }

  return { root, shipped, reset, remove, write, change, faultOf, load: () => loadData(root) };
}
