import { z } from "zod";
import { suggestion } from "../engine/faults.ts";

/** An object with these keys and no others; an unknown key is refused with the closest known one. */
export const strict = <const S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? unknownKey(issue.keys[0], Object.keys(shape)) : undefined),
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

/** One line for each kind of issue: what is there, what was expected, the way out. */
export const explain: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return `missing; expected ${issue.expected}`;
      return `expected ${issue.expected}, received ${kindOf(issue.input)}${ways[issue.expected] ?? ""}`;
    case "invalid_value": {
      const values = issue.values.map(String);
      if (issue.input === undefined) return `missing; expected one of ${values.join(", ")}`;
      return `no such value "${String(issue.input)}"${suggestion(String(issue.input), values)}; expected one of ${values.join(", ")}`;
    }
    case "too_small":
      if (issue.origin === "string" || issue.origin === "array") return "empty; write at least one";
      return `${String(issue.input)} is too low; expected ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`;
    case "too_big":
      return `${String(issue.input)} is too high; expected at most ${issue.maximum}`;
    case "invalid_format":
      return `"${String(issue.input)}" is not of the form expected here (${issue.format})`;
    default:
      return undefined;
  }
};
