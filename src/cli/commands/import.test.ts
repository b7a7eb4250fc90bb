import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { vdem } from "../../data/import/testing/layouts.ts";
import { addImport } from "./import.ts";

let folder = "";
let printed = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "multivector-import-"));
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: readonly string[]): Promise<string> {
  const program = new Command().exitOverride();
  addImport(program);
  await program.parseAsync(["import", ...args], { from: "user" });
  return printed;
}

test("the text names the file, the source, each indicator, and what was left out", async () => {
  const [file, out] = [join(folder, "V-Dem-v10.csv"), join(folder, "out.csv")];
  writeFileSync(file, vdem({}, { country_text_id: "SML" }));
  const text = await run("vdem", file, "--out", out);
  expect(text).toContain("out.csv: 6 observations from V-Dem (v10)");
  expect(text).toMatch(/vdem_polyarchy +1 +1 +2015–2015/);
  expect(text).toContain("left out: 1 territory without a code of ISO 3166");
  expect(readFileSync(out, "utf8").split("\n")).toHaveLength(8);
});

test("--json prints one object", async () => {
  const [file, out] = [join(folder, "V-Dem-v10.csv"), join(folder, "out.csv")];
  writeFileSync(file, vdem({}));
  expect(JSON.parse(await run("vdem", file, "--out", out, "--json"))).toMatchObject({
    format: "vdem",
    observations: 6,
  });
});
