import { join } from "node:path";
import { suggestion, UserFault } from "../../engine/faults.ts";
import { type Folder, openFolder, OWN } from "../folder.ts";
import { faultList } from "./faultList.ts";
import type { Observation } from "./observation.ts";
import { checkKeys, readObservations } from "./readObservations.ts";
import { type ObservationSource, readSources } from "./sources.ts";

/** The project's record ends here; what came later is brought by users, and only scored. */
export const LAST_OBSERVED = 2020;

/** The record the project ships. */
export interface ObservationSet {
  readonly observations: readonly Observation[];
  readonly sources: readonly ObservationSource[];
  /** Of all files in the folder. */
  readonly hash: string;
}

const SOURCES = "sources.yaml";
const others = [SOURCES, "indicators.yaml"];

/** The package's own, read once per process. */
let own: ObservationSet | undefined;

/**
 * Reads and checks `observations` under a data folder; the package's own unless given. Not part of `loadData`: runs do
 * not need it. Throws UserFault for the first thing that is wrong, also for a figure later than 2020, a source that is
 * not declared, and a figure that two files give.
 */
export function loadObservations(root?: string): ObservationSet {
  return root === undefined ? (own ??= read()) : read(root);
}

function read(root?: string): ObservationSet {
  const shown = `${(root ?? "data").replace(/[\\/]+$/, "")}/observations`;
  const folder = openFolder(join(root ?? OWN, "observations"), shown);
  const sources = readSources(`${shown}/${SOURCES}`, folder.text(SOURCES));
  const observations = tablesIn(folder).flatMap((name) =>
    readObservations(`${shown}/${name}`, folder.text(name)),
  );
  checkRecord(observations, sources, `${shown}/${SOURCES}`);
  return { observations, sources, hash: folder.hash };
}

function tablesIn({ names, shown }: Folder): string[] {
  const tables = names.filter((name) => !others.includes(name));
  for (const name of tables)
    if (!/^[^/]+\.csv$/.test(name))
      throw new UserFault(
        `${shown}/${name}: not read; expected tables such as trade.csv, ${others.join(" and ")}`,
      );
  return tables;
}

function checkRecord(
  observations: readonly Observation[],
  sources: readonly ObservationSource[],
  declared: string,
): void {
  const ids = sources.map(({ id }) => id);
  const known = new Set(ids);
  const faults = faultList();
  for (const { source, year, where } of observations) {
    if (!known.has(source))
      faults.add(
        `${where} source: "${source}" is not in ${declared}${suggestion(source, ids) || "; declare it there"}`,
      );
    if (year > LAST_OBSERVED)
      faults.add(
        `${where} year: ${year}; the record of the project ends in ${LAST_OBSERVED}, so keep later figures in a file of your own`,
      );
  }
  checkKeys(observations, faults);
  faults.check();
}
