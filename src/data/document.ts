import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { UserFault } from "../engine/faults.ts";
import { explain } from "./strict.ts";

export type Path = readonly (string | number)[];

/** Where things stand in a YAML file, for checks that come after its shape is known. */
export interface Source {
  /** As errors name it, such as `data/paths/war.yaml`. */
  readonly file: string;
  /** `file:line:column key.0.key` of a value, or of the nearest thing around it. */
  place(path: Path): string;
  /** The same for the key of an entry. */
  placeOfKey(path: Path): string;
  /** Every text in the file, keys left out. */
  readonly strings: readonly { readonly where: string; readonly text: string }[];
}

export interface Checked<T> {
  readonly record: T;
  readonly source: Source;
}

/** Reads one YAML document of this shape. Throws UserFault: one line with place, what, what was expected, way out. */
export function readDocument<T extends z.ZodType>(file: string, text: string, shape: T): Checked<z.infer<T>> {
  const lines = new LineCounter();
  const document = parse(file, text, lines);
  const source = sourceOf(file, document, lines);
  const result = shape.safeParse(document.toJS(), { error: explain });
  if (result.success) return { record: result.data, source };
  // A misspelt key is also a missing one; the misspelling is what the reader can fix.
  const { issues } = result.error;
  const first = issues.find((issue) => issue.code === "unrecognized_keys") ?? issues[0];
  const path = first.path as Path;
  const where =
    first.code === "unrecognized_keys" ? source.placeOfKey([...path, first.keys[0]]) : source.place(path);
  throw new UserFault(`${where}: ${first.message}`);
}

type Parsed = ReturnType<typeof parseDocument>;

function parse(file: string, text: string, lines: LineCounter): Parsed {
  let document: Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  } catch (fault) {
    // Nesting so deep that the parser gives up.
    throw new UserFault(`${file}:1:1: not readable as YAML (${String(fault)}); write it with less nesting`);
  }
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem)
    throw new UserFault(`${spot(file, lines, problem.pos[0])}: not YAML: ${problem.message.split("\n")[0]}`);
  visit(document, {
    // Data does not compute: what stands in a file is what is meant.
    Alias: (_key, node) => {
      throw new UserFault(
        `${spot(file, lines, node.range?.[0])}: references (*${node.source}) are not read; write the value out`,
      );
    },
  });
  return document;
}

function spot(file: string, lines: LineCounter, offset: number | undefined): string {
  const { line, col } = lines.linePos(offset ?? 0);
  return `${file}:${Math.max(1, line)}:${Math.max(1, col)}`;
}

function sourceOf(file: string, document: Parsed, lines: LineCounter): Source {
  const found = (path: Path): Node | undefined => {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    return isNode(node) ? node : undefined;
  };
  const nearest = (path: Path): Node | undefined =>
    found(path) ?? (path.length === 0 ? undefined : nearest(path.slice(0, -1)));
  const name = (path: Path, node: Node | undefined | null) => {
    const keys = path.filter((key) => key !== "").join(".");
    return `${spot(file, lines, node?.range?.[0])}${keys && ` ${keys}`}`;
  };
  return {
    file,
    place: (path) => name(path, nearest(path)),
    placeOfKey: (path) => {
      const parent = nearest(path.slice(0, -1));
      const key = path[path.length - 1];
      const pair = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
        : undefined;
      return name(path, (pair?.key as Node | undefined) ?? parent);
    },
    get strings() {
      const all: { where: string; text: string }[] = [];
      visit(document, {
        Scalar: (role, node) => {
          if (role !== "key" && typeof node.value === "string")
            all.push({ where: spot(file, lines, node.range?.[0]), text: node.value });
        },
      });
      return all;
    },
  };
}
