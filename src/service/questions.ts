import { readText } from "../data/folder.ts";
import { readPolicy, readScenario } from "../data/load.ts";
import type { DataSet, PolicyRecord, ScenarioRecord } from "../data/records.ts";
import { suggestion, UserFault } from "../engine/faults.ts";

/** Whether a word names a file rather than a record of the package. */
export const isFile = (word: string): boolean => /\.ya?ml$/i.test(word) || /[\\/]/.test(word);

/** What a .yaml file of the user's is, by the key that only one kind has. Throws UserFault where it cannot be read. */
export const kindOfFile = (file: string): "policy" | "scenario" =>
  /^settings:/m.test(readText(file)) ? "policy" : "scenario";

/** The scenario with this id, or from this .yaml file. Throws UserFault. */
export function findScenario(word: string, data: DataSet): ScenarioRecord {
  return isFile(word)
    ? readScenario(word, data)
    : find(word, data.scenarios, "scenario", "--scenario", "scenarios");
}

/** The policy with this id, or from this .yaml file. Throws UserFault. */
export function findPolicy(word: string, data: DataSet): PolicyRecord {
  return isFile(word) ? readPolicy(word, data) : find(word, data.policies, "policy", "--policy", "policies");
}

function find<T extends { readonly id: string }>(
  word: string,
  records: readonly T[],
  kind: string,
  flag: string,
  list: string,
): T {
  const found = records.find(({ id }) => id === word);
  if (found) return found;
  const ids = records.map(({ id }) => id);
  throw new UserFault(
    `${flag} ${word}: no such ${kind}${suggestion(word, ids) || "; expected an id or a .yaml file."} See: multivector list ${list}`,
  );
}
