import { parseArgs } from "node:util";
import type { DataSet } from "../data/records.ts";
import { suggestion, UserFault } from "../engine/faults.ts";
import { optionsOf } from "../engine/structure.ts";
import { model } from "../mechanisms/index.ts";
import type { ArmOptions } from "./arm.ts";
import { isFile, kindOfFile } from "./questions.ts";

/** What an arm of a comparison may say for itself; dates, seed and draws belong to both arms. */
const flags = {
  scenario: { type: "string" },
  policy: { type: "string" },
  name: { type: "string" },
  structure: { type: "string", multiple: true },
  off: { type: "string", multiple: true },
  set: { type: "string", multiple: true },
  param: { type: "string", multiple: true },
  withhold: { type: "string", multiple: true },
} as const;

/**
 * Reads an arm written as one text: ids of a scenario, of structures and of a policy, .yaml files, `NAME=FORM`, and
 * options as on the command line, such as `baseline --off shared_regime_security`. `shared` holds for both arms.
 */
export function readArmText(text: string, shared: ArmOptions, data: DataSet): ArmOptions {
  const { values, positionals } = parse(text);
  const arm: { -readonly [K in keyof ArmOptions]: ArmOptions[K] } = { ...shared, ...values };
  for (const key of ["structure", "off", "set", "param", "withhold"] as const)
    arm[key] = [...(shared[key] ?? []), ...(values[key] ?? [])];
  const structures: string[] = [];
  for (const word of positionals) {
    const kind = kindOf(word, text, data);
    if (kind === "structure") structures.push(word);
    else arm[kind] = word;
  }
  return { ...arm, structure: [...structures, ...arm.structure!] };
}

function parse(text: string) {
  const words = Array.from(text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), (m) => m[1] ?? m[2] ?? m[3]);
  if (words.length === 0) throw new UserFault("an arm is empty; name a scenario, such as baseline");
  const known = Object.keys(flags).map((name) => `--${name}`);
  for (const word of words.filter((w) => w.startsWith("-"))) {
    const flag = word.split("=")[0];
    if (!known.includes(flag))
      throw new UserFault(
        `arm "${text}": no option ${flag} here${suggestion(flag, known) || `; expected ${known.join(", ")}`}`,
      );
  }
  try {
    return parseArgs({ args: words, options: flags, allowPositionals: true });
  } catch (error) {
    throw new UserFault(`arm "${text}": ${(error as Error).message.split("\n")[0]}`, { cause: error });
  }
}

function kindOf(word: string, text: string, data: DataSet): "scenario" | "policy" | "structure" {
  const has = (records: readonly { readonly id: string }[]) => records.some(({ id }) => id === word);
  if (has(data.scenarios)) return "scenario";
  if (has(data.policies)) return "policy";
  if (has(data.structures)) return "structure";
  if (isFile(word)) return kindOfFile(word);
  const options = optionsOf(model.mechanisms);
  const [name] = word.split("=");
  if (word.includes("=") && Object.hasOwn(options, name)) return "structure";
  const records = [...data.scenarios, ...data.policies, ...data.structures].map(({ id }) => id);
  const forms = Object.entries(options).flatMap(([option, values]) => values.map((v) => `${option}=${v}`));
  throw new UserFault(
    `arm "${text}": no scenario, structure or policy "${word}"${suggestion(word, [...records, ...forms]) || "."} See: multivector list scenarios`,
  );
}
