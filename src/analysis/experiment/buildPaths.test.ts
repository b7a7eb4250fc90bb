import { expect, test } from "vitest";
import { layout } from "../../data/cells.ts";
import { loadData } from "../../data/load.ts";
import { FIRST, type PolicyRecord } from "../../data/records.ts";
import { parseCells } from "../../engine/layout.ts";
import { formatQuarter, quarter } from "../../engine/quarter.ts";
import { plainStructure } from "../../engine/structure.ts";
import type { Arm } from "./arm.ts";
import { buildPaths } from "./buildPaths.ts";
import { recordPaths } from "./recordPaths.ts";

const data = loadData();
const record = recordPaths(data, layout, new Set(), () => -1);
const scenario = data.scenarios.find(({ id }) => id === "baseline")!;

/** Quarters in which a lever of the model stands at this value under a policy. */
function quartersAt(policy: PolicyRecord, cells: string, value: number): string[] {
  const arm: Arm = {
    name: "",
    scenario,
    policy,
    structure: plainStructure,
    set: [],
    withhold: [],
    from: "2001-Q1",
    to: "2035-Q4",
    seed: 1,
    draws: "central",
  };
  const { mid, cells: columns, quarters } = buildPaths(data, layout, arm, record);
  const column = columns.indexOf(parseCells(layout, cells, "test").cells[0]);
  return Array.from({ length: quarters }, (_, row) => row)
    .filter((row) => mid[row * columns.length + column] === value)
    .map((row) => formatQuarter(FIRST + row));
}

const setting = { at: quarter("2026-Q1"), until: quarter("2026-Q2"), lever: "corridor", index: "KZ", value: 3, because: "" }; // biome-ignore format: one line
const plain = { id: "mine", title: "Mine", settings: [setting] };

test("without a sponsor a setting holds in the quarters it names", () => {
  expect(quartersAt(plain, "corridor[KZ]", 3)).toEqual(["2026-Q1", "2026-Q2"]);
});

test("with a sponsor it begins and ends when the lag of the lever has passed", () => {
  expect(quartersAt({ ...plain, sponsor: "GB" }, "corridor[KZ]", 3)).toEqual(["2027-Q1", "2027-Q2"]);
});
