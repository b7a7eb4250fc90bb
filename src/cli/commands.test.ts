import { expect, test } from "vitest";
import { makeProgram } from "./program.ts";
import { inFolder, runCli } from "./testing/cli.ts";

const timeout = 60_000;

test("every command explains itself with an example", async () => {
  const { commands } = makeProgram();
  expect(commands.map((command) => command.name())).toEqual([
    "brief",
    "run",
    "compare",
    "why",
    "chronicle",
    "experiments",
    "claims",
    "claim",
    "ledger",
    "planted",
    "calibrate",
    "forecast",
    "score",
    "backtest",
    "predictions",
    "import",
    "list",
    "show",
    "replay",
    "validate",
    "doctor",
  ]);
  for (const command of commands) {
    let text = "";
    command.configureOutput({ writeOut: (piece) => void (text += piece) }).outputHelp();
    expect(text).toContain(`Usage: multivector ${command.name()}`);
    expect(text).toMatch(new RegExp(`Examples:\\n {2}multivector ${command.name()}`));
    expect(text).toContain("--json");
  }
  const { code, stdout, stderr } = await runCli(["run", "--help"], ".");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Usage: multivector run");
});

/** Runs a command and reads the one JSON object that it prints. */
async function json(args: readonly string[], cwd: string): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await runCli([...args, "--json"], cwd);
  if (code !== 0) throw new Error(`exit ${code}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

const short = ["--from", "2001-Q1", "--to", "2003-Q4", "--runs", "6", "--workers", "1"];

test("run, show and replay agree on one study, and asking again runs nothing", { timeout }, () =>
  inFolder(async (cwd) => {
    const first = await json(["run", ...short], cwd);
    const again = await json(["run", ...short], cwd);
    expect(first).toMatchObject({ complete: true, failed: [], newRuns: 6 });
    expect(again).toMatchObject({ newRuns: 0, runsPerSecond: 0, outcomes: first["outcomes"] });
    const { folder, digest } = first["manifest"] as { folder: string; digest: string };
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(folder).toMatch(/^studies[\\/]baseline-[0-9a-f]{8}$/);
    const { coop } = first["outcomes"] as Record<string, { years: object[] }>;
    expect(coop).toMatchObject({ label: "Sino-Russian cooperation", unit: "1" });
    expect(Object.keys(coop.years[0])).toEqual(["year", "mean", "q05", "q25", "q50", "q75", "q95"]);
    expect(coop.years.map((band) => (band as { year: number }).year)).toEqual([2001, 2002, 2003]);

    const opened = await json(["show", folder, "--outcome", "coop", "--year", "2002"], cwd);
    expect(opened).toMatchObject({ arms: [{ runs: 6, outcomes: { coop: { years: [coop.years[1]] } } }] });
    const replayed = await json(["replay", folder, "--run", "4"], cwd);
    expect(replayed).toMatchObject({ equal: true, run: 4, differing: 0, sameVersion: true, sameData: true });
    const checked = await json(["validate", folder], cwd);
    expect(checked).toMatchObject({ ok: true, kind: "study" });
  }),
);

test("a comparison gives paired differences, none between equal arms", { timeout }, () =>
  inFolder(async (cwd) => {
    const arms = ["baseline", "baseline --off shared_regime_security", "--window", "2002-2003"];
    const report = await json(["compare", ...arms, ...short, "--outcome", "coop"], cwd);
    expect(report).toMatchObject({
      first: "baseline",
      second: "off shared_regime_security",
      pairs: 6,
      unpaired: 0,
    });
    const { coop } = report["outcomes"] as Record<string, { years: object[]; window: object }>;
    for (const difference of [coop.years[2], coop.window])
      expect(difference).toMatchObject({
        pairs: 6,
        mean: expect.any(Number),
        varianceRatio: expect.any(Number),
      });
    const same = await json(
      ["compare", "baseline", "baseline do-nothing", ...short, "--outcome", "coop"],
      cwd,
    );
    expect(same["outcomes"]).toMatchObject({ coop: { years: [{ zero: 1 }, { zero: 1 }, { zero: 1 }] } });
  }),
);

test("why, list, validate and doctor print one JSON object each", { timeout }, () =>
  inFolder(async (cwd) => {
    const why = await json(["why", "coop", "--from", "2001-Q1", "--to", "2003-Q4"], cwd);
    expect(why).toMatchObject({ run: 0, cells: [{ name: "coop", chain: expect.any(Array) }] });
    const many = await json(["why", "coop", "--from", "2001-Q1", "--to", "2002-Q4", "--runs", "3"], cwd);
    expect(many).toMatchObject({ runs: 3, failed: 0, cells: [{ contributions: expect.any(Array) }] });
    const list = await json(["list", "events"], cwd);
    expect(list).toMatchObject({ kind: "events", count: (list["entries"] as unknown[]).length });
    expect(await json(["validate"], cwd)).toMatchObject({ ok: true, kind: "data" });
    expect(await json(["doctor"], cwd)).toMatchObject({ ok: true });
  }),
);

test("text for a terminal has the main figures and the way further", { timeout }, () =>
  inFolder(async (cwd) => {
    const run = await runCli(["run", ...short, "--quiet"], cwd);
    expect(run.stdout).toMatch(/Latent friction on the worst board +\d/);
    expect(run.stdout).toMatch(/Runs: 6 \(6 new runs, \d+ a second\), 0 failed/);
    expect(run.stdout).toContain("multivector show studies");
    expect(Math.max(...run.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(110);
    const why = await runCli(["why", "coop", "--from", "2001-Q1", "--to", "2003-Q4"], cwd);
    expect(why.stdout).toMatch(/sum, exactly the change +[+−]0\.\d+/);
    expect(why.stdout).toContain("It reads:");
  }),
);
