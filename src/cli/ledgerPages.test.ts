import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, runCli } from "./testing/cli.ts";

const timeout = 60_000;

test("a claim that runs nothing becomes pages, and asking again replaces them", { timeout }, () =>
  inFolder(async (cwd) => {
    const ask = ["ledger", "A-084", "--quick", "--runs", "20", "--workers", "1", "--quiet", "--out", "pages"];
    const first = await runCli([...ask, "--json"], cwd);
    expect(JSON.parse(first.stdout)).toMatchObject({ folder: "pages", claims: 1 });
    const page = readFileSync(join(cwd, "pages", "claims", "A-084.html"), "utf8");
    const again = await runCli(ask, cwd);
    expect(again.stdout).toContain("begin with pages/index.html");
    expect(readFileSync(join(cwd, "pages", "claims", "A-084.html"), "utf8")).toBe(page);
    expect(existsSync(join(cwd, "pages.old"))).toBe(false);
  }),
);

test("a folder of another hand is refused before anything is run", { timeout }, () =>
  inFolder(async (cwd) => {
    mkdirSync(join(cwd, "mine"));
    writeFileSync(join(cwd, "mine", "notes.txt"), "mine");
    const { code, stderr } = await runCli(["ledger", "--out", "mine"], cwd);
    expect(code).toBe(2);
    expect(stderr.trim()).toMatch(
      /^multivector: mine: exists and was not made by multivector ledger; .*--force/,
    );
    expect(existsSync(join(cwd, "studies"))).toBe(false);
  }),
);
