import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { dataFolder } from "./testing/dataFolder.ts";
import { loadData, readPolicy, readScenario } from "./load.ts";

const { root, shipped, reset, remove, write, change, load, faultOf } = dataFolder();
beforeEach(reset);
afterAll(remove);

test("a path of something that is not exogenous is refused", () => {
  write(
    "paths/coop.yaml",
    readFileSync(join(root, "paths/war.yaml"), "utf8").replace("quantity: war", "quantity: coop"),
  );
  expect(faultOf(load)).toBe(
    "data/paths/coop.yaml:1:11 quantity: coop is of kind stock; expected exogenous. See: multivector list quantities",
  );
});

test("a path that leaves out a cell is refused", () => {
  cpSync(join(shipped, "paths/usPressure.yaml"), join(root, "paths/usPressure.yaml"));
  const text = readFileSync(join(root, "paths/usPressure.yaml"), "utf8");
  write("paths/usPressure.yaml", text.slice(0, text.indexOf("  CN:")).replace(/, event: [\w-]+/g, ""));
  expect(faultOf(load)).toMatch(
    /^data\/paths\/usPressure.yaml:\d+:\d+ cells: no path for usPressure\[CN\]; add one$/,
  );
});

test("missing files and folders are named", () => {
  rmSync(join(root, "evidence/facts.csv"));
  expect(faultOf(load)).toBe(
    "data/evidence/facts.csv: no such file; restore it or point to a complete data folder",
  );
  expect(faultOf(() => loadData(join(root, "nowhere")))).toBe("data/nowhere: no such folder; check the name");
  expect(faultOf(() => readPolicy(join(root, "mine.yaml")))).toBe(
    "data/mine.yaml: no such file; check the name",
  );
  expect(faultOf(() => readScenario(root))).toBe("data: not a file; give the name of a file");
});

test("without the world of 2001 nothing can run", () => {
  rmSync(join(root, "worlds/2001-Q1.csv"));
  expect(faultOf(load)).toBe("data/worlds/2001-Q1.csv: no such file; runs begin there");
});

test("a file that would be passed over is refused", () => {
  write("paths/mine.yml", "");
  expect(faultOf(load)).toBe("data/paths/mine.yml: not read; expected a name that ends in .yaml");
});

test.each([
  ["nothing at all", "", "expected object, received nothing"],
  ["a list", "- 1", "expected object, received array"],
  ["two documents", "a: 1\n---\nb: 2", "not YAML: Source contains multiple documents"],
  ["a tag", "a: !secret 1", "not YAML: Unresolved tag: !secret"],
  ["deep nesting", "[".repeat(20_000), "not"],
])("%s in place of a policy is refused", (_what, text, expected) => {
  write("mine.yaml", text);
  const message = faultOf(() => readPolicy(join(root, "mine.yaml"), load()));
  expect(message).toMatch(/^data\/mine\.yaml:\d+:\d+/);
  expect(message).toContain(expected);
  expect(message).not.toContain("\n");
});

test("a file that is not text is refused", () => {
  writeFileSync(join(root, "mine.yaml"), Buffer.from([0xff, 0xfe, 0x00]));
  expect(faultOf(() => readPolicy(join(root, "mine.yaml"), load()))).toBe(
    "data/mine.yaml: not UTF-8 text; save it with that encoding",
  );
});

test("a user's own scenario and policy are read and checked like those of the package", () => {
  const data = load();
  const file = join(root, "scenarios/war-ends-2027.yaml");
  expect(readScenario(file, data)).toEqual(data.scenarios[0]);
  expect(readPolicy(join(root, "policies/chinese-restraint.yaml"), data)).toEqual(data.policies[0]);
  change(
    "scenarios/war-ends-2027.yaml",
    "withhold: []",
    'withhold: [{ event: invasion-2023, because: "Why not" }]',
  );
  expect(faultOf(() => readScenario(file, data))).toContain(
    'withhold.0.event: no event "invasion-2023"; did you mean "invasion-2022"?',
  );
});

test("line ends and a byte order mark of another system change nothing but the hash", () => {
  const before = load();
  const crlf = (name: string) =>
    write(name, `\uFEFF${readFileSync(join(root, name), "utf8").replaceAll("\n", "\r\n")}`);
  crlf("paths/war.yaml");
  crlf("evidence/facts.csv");
  const after = load();
  expect({ ...after, hash: "" }).toEqual({ ...before, hash: "" });
});

test("the hash follows every file that is read and no text beside it", () => {
  const first = load().hash;
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  write("worlds/README.md", "Other words.");
  expect(load().hash).toBe(first);
  change("paths/war.yaml", "0.05", "0.06");
  expect(load().hash).not.toBe(first);
});
