import { z } from "zod";
import { suggestion } from "../engine/faults.ts";

/** An object with these keys and no others; an unknown key is refused with the closest known one. */
export const strict = <const S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? unknownKey(issue.keys[0], Object.keys(shape)) : undefined,
  });

const unknownKey = (key: string, known: readonly string[]) =>
  `unknown key "${key}"${suggestion(key, known) || `; expected one of ${known.join(", ")}`}`;

const ways: Readonly<Record<string, string>> = {
  number: "; write a plain number such as 0.3",
  string: "; put it in quotes",
  array: "; write a list such as [a, b]",
  object: '; write lines of the form "key: value"',
  record: '; write lines of the form "key: value"',
};

/** What a value is, in the words of the person who wrote the file. */
function kindOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : typeof value;
}

/** A value as it stands in the file. */
const shown = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing"));

/** One line for each kind of issue: what is there, what was expected, the way out. */
export const explain: z.core.$ZodErrorMap = (issue) => {
  const value = shown(issue.input);
  if (issue.code === "invalid_type") {
    if (issue.input === undefined) return `missing; expected ${issue.expected}`;
    return `expected ${issue.expected}, received ${kindOf(issue.input)}${ways[issue.expected] ?? ""}`;
  }
  if (issue.code === "invalid_value") {
    const known = issue.values.map(String);
    const list = `expected one of ${known.join(", ")}`;
    return issue.input === undefined
      ? `missing; ${list}`
      : `no such value "${value}"${suggestion(value, known)} (${list})`;
  }
  if (issue.code === "too_small") {
    if (issue.origin === "string" || issue.origin === "array") return "empty; write at least one";
    return `${value} is too low; expected ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`;
  }
  if (issue.code === "too_big") return `${value} is too high; expected at most ${issue.maximum}`;
  if (issue.code === "invalid_format") return `"${value}" is not of the form expected here (${issue.format})`;
  return undefined;
};
