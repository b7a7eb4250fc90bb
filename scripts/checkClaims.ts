// Reads claims, all or those named, and puts every arm together with every measure that is asked of it.
// Usage: node scripts/checkClaims.ts [ID...]
import { needsOf } from "../src/analysis/claims/asked.ts";
import { makeExperiment } from "../src/analysis/experiment/experiment.ts";
import { loadClaims } from "../src/data/claims/loadClaims.ts";
import { readArm } from "../src/service/arm.ts";
import { claimArm } from "../src/service/claims/claimArm.ts";
import { openProject } from "../src/service/project.ts";
import { host } from "../src/region/axes.ts";

const { data } = openProject();
const wanted = process.argv.slice(2);
const baseline = readArm({ to: "2045-Q4", draws: "prior" }, data);

function measuresIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(measuresIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    ["measure", "driver", "response", "label"].includes(key) && typeof item === "string"
      ? host.labels
          .map((label) => item.replaceAll("*", label))
          .filter((name, i, all) => all.indexOf(name) === i)
      : measuresIn(item),
  );
}

let faults = 0;
for (const claim of loadClaims(data)) {
  if (wanted.length > 0 && !wanted.includes(claim.id)) continue;
  try {
    const outcomes = measuresIn(claim.parts);
    needsOf(claim);
    for (const [name, arm] of Object.entries({ E0: {}, ...claim.arms }))
      makeExperiment({ ...claimArm(arm, baseline, data, `${claim.file} ${name}`), outcomes }, data);
    console.log(
      `${claim.id} ok: ${Object.keys(claim.arms ?? {}).length} arms, ${new Set(outcomes).size} measures`,
    );
  } catch (error) {
    faults++;
    console.log(`${claim.id}: ${(error as Error).message}`);
  }
}
process.exitCode = faults > 0 ? 2 : 0;
