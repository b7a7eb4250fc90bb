import { expect, test } from "vitest";
import { inFolder, runCli } from "../testing/cli.ts";

const timeout = 60_000;
const few = ["--quick", "--runs", "20", "--workers", "1", "--quiet"];

test(
  "one claim is printed with its source, test, result, what speaks against it and the way to run it again",
  { timeout },
  () =>
    inFolder(async (cwd) => {
      const { code, stdout, stderr } = await runCli(["claim", "B-001", ...few, "--seed", "3"], cwd);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(/^B-001, alert-2020, Key takeaways: structural\n/);
      expect(stdout).toMatch(/\nVerdict: \w+/);
      for (const head of [
        "Test",
        "Result",
        "What speaks against it",
        "How near the test is to the mechanism",
      ])
        expect(stdout).toContain(`\n${head}\n  `);
      const flowing = stdout.replaceAll(/\s+/g, " ");
      expect(flowing).toMatch(/Russia makes an effort: \d+ % of runs .*, at least 80 % asked -> \w+/);
      expect(flowing).toMatch(/spend more than any other: holds in .* -> reported only/);
      expect(stdout).toMatch(
        /\n20 runs\. Again: multivector claim B-001 --runs 20 --seed 3 --quick\. The test: data\/evidence\/claims\/B-001\.yaml\n$/,
      );

      const none = await runCli(
        ["claims", "B-013", ...few, "--seed", "3", "--verdict", "not-testable", "--json"],
        cwd,
      );
      expect(JSON.parse(none.stdout)).toMatchObject({
        runs: 20,
        seed: 3,
        claims: [{ claim: { id: "B-013" }, verdict: "not testable" }],
      });
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
