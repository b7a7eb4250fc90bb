import type { Command } from "commander";
import { doctor } from "../../service/doctor.ts";
import { exit } from "../failure.ts";
import { addJson, example } from "../options.ts";
import { answer, screen } from "../output.ts";
import { table } from "../table.ts";

export function addDoctor(program: Command): void {
  const command = program
    .command("doctor")
    .summary("look whether this machine can run the model")
    .description("Checks Node, memory, data, write access, DuckDB and one central run.");
  addJson(command).action(act);
  example(command, "doctor");
}

async function act({ json }: { readonly json?: boolean }): Promise<void> {
  const report = await doctor();
  if (!report.ok) process.exitCode = exit.ours;
  const rows = report.checks.map(({ name, ok, found }) => [ok ? "ok" : "FAILS", name, found]);
  answer(json, report, () => table(rows, { width: screen().width, left: [2, 1, 0] }));
}
