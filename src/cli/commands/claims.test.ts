import { expect, test } from "vitest";
import { inFolder, runCli } from "../testing/cli.ts";

const timeout = 60_000;
const few = ["--quick", "--runs", "20", "--workers", "1", "--quiet"];

test(
  "one claim is printed with its source, test, result, what speaks against it and the way to run it again",
  { timeout },
  () =>
    inFolder(async (cwd) => {
      const { code, stdout, stderr } = await runCli(["claim", "A-019", ...few, "--seed", "3"], cwd);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(/^A-019, lse-2026, Gradual realignment without direct competition: mechanism\n/);
      expect(stdout).toMatch(/\nVerdict: \w+/);
      for (const head of [
        "Test",
        "Result",
        "What speaks against it",
        "How near the test is to the mechanism",
      ])
        expect(stdout).toContain(`\n${head}\n  `);
      expect(stdout.replaceAll(/\s+/g, " ")).toMatch(
        /Russian balancing rises when the war ends: [+-][\d.]+ \[/,
      );
      expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/incidents follow: .* -> reported only/);
      expect(stdout).toMatch(
        /\n20 runs\. Again: multivector claim A-019 --runs 20 --seed 3 --quick\. The test: data\/evidence\/claims\/A-019\.yaml\n$/,
      );

      const none = await runCli(
        ["claims", "A-019", "A-016", ...few, "--seed", "3", "--verdict", "not-testable", "--json"],
        cwd,
      );
      expect(JSON.parse(none.stdout)).toMatchObject({ runs: 20, seed: 3, claims: [] });
    }),
);

test("a wrong verdict is refused in one line", { timeout }, () =>
  inFolder(async (cwd) => {
    expect(await runCli(["claims", "--verdict", "suported"], cwd)).toEqual({
      code: 2,
      stdout: "",
      stderr: 'multivector: --verdict suported: no such verdict; did you mean "supported"?\n',
    });
  }),
);
