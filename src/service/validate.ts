import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { loadData } from "../data/load.ts";
import type { DataSet } from "../data/records.ts";
import { UserFault } from "../engine/faults.ts";
import { makeExperiment } from "../analysis/experiment/experiment.ts";
import { DRAWS } from "../store/drawTable.ts";
import { RESULTS } from "../store/resultTable.ts";
import { openStudy } from "../store/study.ts";
import { type ArmOptions, readArm } from "./arm.ts";
import { type PolicyReport, policyCost } from "./policyCost.ts";
import { openProject } from "./project.ts";
import { kindOfFile } from "./questions.ts";
import { recordOf, type StudyRecord } from "./record.ts";

/** What was checked and found in order; the first fault throws. */
export type ValidateReport =
  | {
      readonly kind: "data";
      readonly path: string;
      readonly hash: string;
      readonly counts: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: "scenario" | "policy";
      readonly path: string;
      readonly id: string;
      readonly title: string;
      /** Of a policy. */
      readonly cost?: PolicyReport;
    }
  | { readonly kind: "study"; readonly path: string; readonly manifest: StudyRecord };

/**
 * Checks the package's data, or a data folder, a study folder, or one scenario or policy file. Throws UserFault with
 * the place of the first fault.
 */
export async function validate(path?: string): Promise<ValidateReport> {
  if (path === undefined) return checkData(openProject().data, "data");
  if (!existsSync(path)) throw new UserFault(`${path}: no such file or folder; check the name`);
  if (!statSync(path).isDirectory()) return checkFile(path);
  if (["manifest.json", "parts", DRAWS, RESULTS].some((name) => existsSync(join(path, name))))
    return { kind: "study", path, manifest: recordOf(await openStudy(path)) };
  return checkData(loadData(path), path);
}

function checkFile(path: string): ValidateReport {
  const { data } = openProject();
  const root = dataFolderOf(path);
  if (root !== undefined) return checkInside(path, loadData(root));
  if (!/\.ya?ml$/i.test(path))
    throw new UserFault(
      `${path}: not a kind of file that is checked alone; expected a scenario or policy (.yaml)`,
    );
  const kind = kindOfFile(path);
  const arm = readArm({ [kind]: path, draws: "prior" }, data);
  makeExperiment(arm, data);
  const { id, title } = kind === "policy" ? arm.policy! : arm.scenario;
  return { kind, path, id, title, ...(kind === "policy" && { cost: policyCost(path) }) };
}

/** With all it refers to; a policy also by itself. */
function checkInside(path: string, data: DataSet): ValidateReport {
  const whole = checkData(data, path);
  const found = data.policies.find(({ id }) => resolve(path).endsWith(join("policies", `${id}.yaml`)));
  if (found === undefined) return whole;
  const { id, title } = found;
  return { kind: "policy", path, id, title, cost: policyCost(id, { data }) };
}

/** A file that stands in a whole data folder is checked with all it refers to. */
function dataFolderOf(path: string): string | undefined {
  const root = dirname(dirname(resolve(path)));
  return existsSync(join(root, "worlds")) && existsSync(join(root, "actors")) ? root : undefined;
}

/** Beyond reading: every scenario, policy and structure can be put together and run. */
function checkData(data: DataSet, path: string): ValidateReport {
  const tries: ArmOptions[] = [
    ...data.scenarios.map(({ id }) => ({ scenario: id })),
    ...data.policies.map(({ id }) => ({ policy: id })),
    ...data.structures.map(({ id }) => ({ structure: [id] })),
  ];
  for (const options of tries) makeExperiment(readArm({ ...options, draws: "prior" }, data), data);
  const { hash, folder: _, worlds, ...lists } = data;
  const counts = Object.entries(lists).map(([name, list]) => [name, list.length] as const);
  return {
    kind: "data",
    path,
    hash,
    counts: { ...Object.fromEntries(counts), worlds: Object.keys(worlds).length },
  };
}
