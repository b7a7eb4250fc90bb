import type { Command } from "commander";
import { type Entry, list, listNames, type ListName } from "../../service/lists.ts";
import { addJson, example } from "../options.ts";
import { answer, screen } from "../output.ts";
import { short } from "../numbers.ts";
import { table } from "../table.ts";

export function addList(program: Command): void {
  const command = program
    .command("list")
    .summary("list what the model and its data hold")
    .description("Lists mechanisms, quantities, data or questions. --json gives every field.")
    .argument("<kind>", `one of ${listNames.join(", ")}`);
  addJson(command).action(act);
  example(command, "list mechanisms", "list scenarios --json");
}

function act(kind: string, { json }: { readonly json?: boolean }): void {
  const entries = list(kind);
  answer(json, { kind, count: entries.length, entries }, () => textOf(kind, entries));
}

/** Fields shown of each kind. */
const shownFields: Readonly<Record<ListName, readonly string[]>> = {
  mechanisms: ["name", "explanation", "tier", "title"],
  equations: ["name", "title"],
  quantities: ["name", "symbol", "kind", "axes", "unit", "label"],
  parameters: ["id", "value", "range", "unit", "label"],
  actors: ["code", "kind", "name"],
  institutions: ["id", "founded", "sponsor", "name"],
  scenarios: ["code", "id", "title"],
  policies: ["id", "title"],
  // biome-ignore format: one list
  levers: ["actor", "board", "id", "lever", "unit", "bounds", "cost.money", "cost.attention", "cost.risk", "lag", "consent.rule", "writes"],
  events: ["at", "id", "title"],
  structures: ["id", "kind", "forms", "title"],
  observables: ["name", "family", "kind", "series", "says"],
  outcomes: ["name", "unit", "label"],
};

function textOf(kind: string, entries: readonly Entry[]): string {
  const fields = shownFields[kind as ListName];
  const rows = entries.map((entry) => fields.map((field) => shown(valueAt(entry, field))));
  const last = fields.length - 1;
  const left = [last, ...fields.map((_, i) => i).filter((i) => i !== last)];
  const heads = fields.map((field) => field.replace(/^.*\./, ""));
  return table([heads, ...rows], { width: screen().width, left });
}

/** `cost.money` is the money of the cost. */
const valueAt = (entry: Entry, field: string): unknown =>
  field.split(".").reduce<unknown>((value, key) => (value as Entry | undefined)?.[key], entry);

function shown(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : short(value);
  if (!Array.isArray(value)) return typeof value === "string" ? value : JSON.stringify(value);
  if (value.every((item) => typeof item === "number")) return value.map(short).join(" to ");
  return value
    .map((item) => (typeof item === "object" ? (item as { name: string }).name : String(item)))
    .join(", ");
}
