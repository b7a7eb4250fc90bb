import type { Command } from "commander";
import { validate, type ValidateReport } from "../../service/validate.ts";
import { addJson, example } from "../options.ts";
import { answer, screen } from "../output.ts";
import { costText } from "../policyText.ts";

export function addValidate(program: Command): void {
  const command = program
    .command("validate")
    .summary("check data files, a scenario or policy, or a study")
    .description(
      "Checks the package's data and that every scenario, policy and structure can run; or a data folder, a study folder, or one scenario or policy file.",
    )
    .argument("[path]", "file or folder to check instead");
  addJson(command).action(act);
  example(command, "validate", "validate my-policy.yaml", "validate studies/baseline-1a2b3c4d");
}

async function act(path: string | undefined, { json }: { readonly json?: boolean }): Promise<void> {
  const report = await validate(path);
  answer(json, { ok: true, ...report }, () => textOf(report));
}

function textOf(report: ValidateReport): string {
  switch (report.kind) {
    case "data": {
      const counts = Object.entries(report.counts).map(([name, n]) => `${n} ${name}`);
      return `${report.path} is in order: ${counts.join(", ")}; hash ${report.hash}`;
    }
    case "study":
      return `${report.path} is in order: a study, ${report.manifest.status}${report.manifest.digest ? `, digest ${report.manifest.digest}` : ""}`;
    case "scenario":
    case "policy":
      return [
        `${report.path} is in order: ${report.kind} ${report.id}, "${report.title}"`,
        ...(report.cost ? ["", costText(report.cost, screen().width)] : []),
      ].join("\n");
  }
}
