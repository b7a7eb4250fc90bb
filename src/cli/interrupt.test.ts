import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { endOf, inFolder, runCli, startCli } from "./testing/cli.ts";

const timeout = 120_000;
const study = ["run", "--to", "2003-Q4", "--runs", "1200", "--quiet", "--workers"];

test("Ctrl-C leaves a study that the same command completes, equal to one never stopped", { timeout }, () =>
  inFolder(async (cwd) => {
    const child = startCli([...study, "1", "--out", "stopped"], cwd);
    const ended = endOf(child);
    const parts = join(cwd, "stopped", "parts");
    while (child.exitCode === null && (!existsSync(parts) || readdirSync(parts).length === 0)) await pause(5);
    child.kill("SIGINT");
    const { code, stdout, stderr } = await ended;
    expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
    expect(stderr).toMatch(
      /^multivector: stopped with [\d ]+ of 1 200 runs stored in stopped; the same command goes on from there\n$/,
    );

    const read = async (args: readonly string[]) => {
      const { stdout: text, stderr: fault } = await runCli([...args, "--json"], cwd);
      expect(fault).toBe("");
      return JSON.parse(text) as Report;
    };
    const resumed = await read([...study, "1", "--out", "stopped"]);
    const whole = await read([...study, "2", "--out", "whole"]);
    expect(resumed.newRuns).toBeLessThan(1200);
    expect(resumed.manifest.digest).toBe(whole.manifest.digest);
    expect(resumed.outcomes).toEqual(whole.outcomes);
  }),
);

interface Report {
  readonly newRuns: number;
  readonly manifest: { readonly digest: string };
  readonly outcomes: object;
}

test("a reader that has seen enough is no fault", { timeout }, () =>
  inFolder(async (cwd) => {
    const child = startCli(["list", "parameters", "--json"], cwd);
    const stderr: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (text: string) => void stderr.push(text));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => void child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  }),
);
