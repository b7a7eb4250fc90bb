import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Quantity } from "../src/engine/quantity.ts";
import { quantities } from "../src/region/quantities/index.ts";

const glossary = readFileSync(new URL("../GLOSSARY.md", import.meta.url), "utf8").split(/\r?\n/);

const code = (text: string) => `\`${text}\``;

/** The row of a quantity in the glossary's table. */
function rowOf([name, quantity]: readonly [string, Quantity]): string {
  const axes = (quantity.axes ?? []).map((axis) => axis.name).join(", ");
  const symbol = quantity.symbol === undefined ? "" : code(quantity.symbol);
  const cells = [code(name), symbol, quantity.kind, axes, quantity.unit, quantity.label];
  return `| ${cells.join(" | ")} |`;
}

const rows = Object.entries<Quantity>(quantities).map(rowOf);

test("every quantity stands in the glossary as it is in the code", () => {
  expect(rows.filter((row) => !glossary.includes(row))).toEqual([]);
});

test("the glossary's table holds no quantity that the code does not have", () => {
  const start = glossary.indexOf("## Quantities");
  const table = glossary.slice(start).filter((line) => line.startsWith("| `"));
  expect(table.filter((row) => !rows.includes(row))).toEqual([]);
});
