import { join } from "node:path";
import type { z } from "zod";
import { UserFault } from "../engine/faults.ts";
import { formatQuarter, parseQuarter } from "../engine/quarter.ts";
import { checkActors, checkInstitution } from "./actors.ts";
import { type Citable, checkCitations } from "./citations.ts";
import { type Checked, readDocument } from "./document.ts";
import { checkEvidence, readFacts, readRegister } from "./evidence.ts";
import { type Folder, namesIn, OWN, openFolder, readText } from "./folder.ts";
import { checkLevers } from "./levers.ts";
import { checkPath } from "./paths.ts";
import { checkEvent, checkExperiment, checkPolicy, checkScenario, checkStructure } from "./questions.ts";
import * as records from "./records.ts";
import type { DataSet, PolicyRecord, ScenarioRecord } from "./records.ts";
import { checkName } from "./references.ts";
import { readWorld, readWorldFacts } from "./worlds.ts";

/** Read only when asked for, by loaders of their own; an arm that uses calibrated draws names their hash itself. */
const apart = [
  "observations",
  "calibration",
  "predictions",
  "evidence/claims",
  "evidence/shifts.yaml",
  "evidence/planted.yaml",
];

/**
 * Reads and checks everything under a data folder; the package's own unless given.
 * Throws UserFault for the first thing that is wrong: `file:line:column place: what, what was expected, the way out`.
 */
export function loadData(root?: string): DataSet {
  const folder = openFolder(root ?? OWN, (root ?? "data").replace(/[\\/]+$/, ""), apart);
  const table = <T>(name: string, read: (file: string, text: string) => T): T =>
    read(`${folder.shown}/${name}`, folder.text(name));
  const claims = table("evidence/register.csv", readRegister);
  const facts = table("evidence/facts.csv", readFacts);
  const citable = citableOf({ claims, facts });
  const document = <T extends z.ZodType>(name: string, shape: T) =>
    readCited(`${folder.shown}/${name}`, folder.text(name), shape, citable);
  const part = <T extends z.ZodType>(name: string, shape: T) =>
    namesIn(folder, name, ".yaml").map((file) => document(file, shape));

  const sources = document("evidence/sources.yaml", records.sourcesShape);
  checkEvidence(claims, facts, sources, citable);
  const actors = part("actors", records.actorShape);
  checkActors(actors);
  const known = actors.map(recordOf);
  const institutions = part("institutions", records.institutionShape);
  for (const institution of institutions) checkInstitution(institution, known);
  const events = part("events", records.eventShape);
  for (const event of events) checkEvent(event, known);
  const dated = events.map(recordOf);
  const paths = part("paths", records.pathShape);
  for (const path of paths) {
    checkName(path.source, "quantity", path.record.quantity);
    checkPath(path, dated);
  }
  const scenarios = part("scenarios", records.scenarioShape);
  for (const scenario of scenarios) checkScenario(scenario, dated);
  const owned = checkLevers(part("levers", records.leversShape), known);
  const policies = part("policies", records.policyShape);
  for (const policy of policies) checkPolicy(policy, owned);
  const structures = part("structures", records.structureShape);
  structures.forEach(checkStructure);
  const experiments = part("experiments", records.experimentShape);
  experiments.forEach(checkExperiment);
  return {
    folder: root ?? OWN,
    actors: known,
    institutions: institutions.map(recordOf),
    paths: paths.map(recordOf),
    events: dated,
    worlds: readWorlds(folder, citable),
    worldFacts: table("worlds/facts.csv", (file, text) => readWorldFacts(file, text, citable)),
    scenarios: scenarios.map(recordOf),
    policies: policies.map(recordOf),
    ...owned,
    structures: structures.map(recordOf),
    experiments: experiments
      .map(recordOf)
      .sort((a, b) => Number.parseInt(a.code.slice(1)) - Number.parseInt(b.code.slice(1))),
    claims,
    facts,
    sources: sources.record.sources,
    hash: folder.hash,
  };
}

/** Reads a policy from a file of the user's; levers, budgets and citations are those of `data`. Throws UserFault. */
export function readPolicy(
  file: string,
  data: Evidence & Pick<DataSet, "levers" | "budgets"> = loadData(),
): PolicyRecord {
  const policy = readCited(file, readText(file), records.policyShape, citableOf(data));
  checkPolicy(policy, data);
  return policy.record;
}

/** Reads a scenario from a file of the user's; events and citations are those of `data`. Throws UserFault. */
export function readScenario(
  file: string,
  data: Evidence & Pick<DataSet, "events"> = loadData(),
): ScenarioRecord {
  const scenario = readCited(file, readText(file), records.scenarioShape, citableOf(data));
  checkScenario(scenario, data.events);
  return scenario.record;
}

type Evidence = Pick<DataSet, "claims" | "facts">;

const citableOf = ({ claims, facts }: Evidence): Citable =>
  new Set([...claims, ...facts].map(({ id }) => id));

const recordOf = <T>({ record }: Checked<T>): T => record;

function readCited<T extends z.ZodType>(
  file: string,
  text: string,
  shape: T,
  citable: Citable,
): Checked<z.infer<T>> {
  const checked = readDocument(file, text, shape);
  for (const { where, text: cited } of checked.source.strings) checkCitations(where, cited, citable);
  return checked;
}

function readWorlds(folder: Folder, citable: Citable): DataSet["worlds"] {
  const first = formatQuarter(records.FIRST);
  const names = namesIn(folder, "worlds", ".csv").filter((name) => name !== "worlds/facts.csv");
  const worlds = names.map((name) => {
    const file = join(folder.shown, name);
    const quarter = name.slice("worlds/".length, -".csv".length);
    if (parseQuarter(quarter) === undefined)
      throw new UserFault(`${file}: "${quarter}" is not a quarter; name the file like ${first}.csv`);
    return [quarter, readWorld(file, folder.text(name), citable)] as const;
  });
  if (!worlds.some(([quarter]) => quarter === first))
    throw new UserFault(`${folder.shown}/worlds/${first}.csv: no such file; runs begin there`);
  return Object.fromEntries(worlds);
}
