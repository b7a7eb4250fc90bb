import { readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inFolder, runCli } from "./testing/cli.ts";

const timeout = 60_000;

describe.concurrent("what a user can put right is said in one line, with exit code 2 and nothing left behind", () => {
  test.for<[string, readonly string[], RegExp]>([
    ["an unknown option", ["run", "--rnus", "5"], /unknown option '--rnus' \(Did you mean --runs\?\)/],
    [
      "a forgotten option",
      ["replay", "study"],
      /'--run <number>' not specified; see: multivector replay --help/,
    ],
    [
      "an unknown scenario",
      ["run", "--scenario", "basline"],
      /basline: no such scenario; did you mean "baseline"\?/,
    ],
    ["an unknown quantity", ["why", "fricc"], /no quantity "fricc"; did you mean "fric"\?/],
    ["a wrong index", ["why", "fric[mil,XX]"], /fric has no host "XX"/],
    ["a value out of bounds", ["run", "--set", "war=7@2027-Q1"], /war=7: out of bounds; expected 0 to 1/],
    ["a value that is no number", ["run", "--set", "war=NaN@2027-Q1"], /"NaN" is not a number/],
    ["a start before the data", ["run", "--from", "1999-Q1"], /before the start of the data/],
    ["an end before the start", ["run", "--from", "2001-Q1", "--to", "2000-Q1"], /before --from 2001-Q1/],
    ["a missing policy file", ["run", "--policy", "none/such.yaml"], /none\/such\.yaml: no such file/],
  ])("%s", { timeout }, ([_what, args, said], { expect: expects }) =>
    inFolder(async (cwd) => {
      const { code, stdout, stderr } = await runCli(args, cwd);
      expects(stderr).toMatch(said);
      expects(stderr).toMatch(/^multivector: [^\n]+\n$/);
      expects({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expects(readdirSync(cwd)).toEqual([]);
    }),
  );
});

test(
  "a study cut short, a folder that is a file and a foreign folder are refused and left as they are",
  { timeout },
  () =>
    inFolder(async (cwd) => {
      const run = (out: string) =>
        runCli(["run", "--to", "2002-Q4", "--runs", "2", "--workers", "1", "--quiet", "--out", out], cwd);
      expect((await run("whole")).code).toBe(0);
      truncateSync(join(cwd, "whole", "results.parquet"), 100);
      writeFileSync(join(cwd, "file"), "");
      for (const [said, ended] of [
        [/results\.parquet: has 100 bytes/, await runCli(["show", "whole"], cwd)],
        [/results\.parquet: has 100 bytes/, await run("whole")],
        [/--out file: is a file/, await run("file")],
        [/a part of the path is a file/, await run("file/below")],
        [/holds file but no manifest\.json/, await run(".")],
      ] as const) {
        expect(ended.stderr).toMatch(said);
        expect(ended.stderr).toMatch(/^multivector: [^\n]+\n$/);
        expect(ended.code).toBe(2);
      }
      expect(readdirSync(cwd).sort()).toEqual(["file", "whole"]);
    }),
);
