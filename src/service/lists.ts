import type { DataSet } from "../data/records.ts";
import { suggestion, UserFault } from "../engine/faults.ts";
import { formatQuarter } from "../engine/quarter.ts";
import { observables } from "../analysis/observables/index.ts";
import { makeYearly } from "../analysis/experiment/yearly.ts";
import { FIRST } from "../data/records.ts";
import {
  listEquations,
  listMechanisms,
  listParameters,
  listQuantities,
  listStructures,
} from "./modelLists.ts";
import { openProject, type Project } from "./project.ts";
import { leversOf } from "./showLever.ts";

/** One entry of a list, as plain JSON. Every list's entries have the same keys. */
export type Entry = Readonly<Record<string, unknown>>;

const lists = {
  mechanisms: listMechanisms,
  equations: listEquations,
  quantities: listQuantities,
  parameters: listParameters,
  actors: ({ actors }: DataSet) => actors,
  institutions: ({ institutions }: DataSet) =>
    institutions.map(({ founded, ...rest }) => ({ ...rest, founded: formatQuarter(founded) })),
  scenarios: ({ scenarios }: DataSet) =>
    scenarios.map(({ changes, ...rest }) => ({ ...rest, changes: changes.map(dated) })),
  policies: ({ policies }: DataSet) =>
    policies.map(({ settings, ...rest }) => ({ ...rest, settings: settings.map(dated) })),
  levers: (data: DataSet) => leversOf({ data }),
  events: ({ events }: DataSet) => events.map(dated),
  structures: listStructures,
  observables: listObservables,
  outcomes: () => makeYearly(FIRST, FIRST + 3).columns,
} as const satisfies Record<string, (data: DataSet) => readonly object[]>;

export type ListName = keyof typeof lists;
export const listNames = Object.keys(lists) as ListName[];

function listObservables(): object[] {
  return observables.map(({ indicator, family, unit, link, kind, says, series }) => ({
    name: indicator,
    family,
    unit,
    link,
    kind,
    says,
    series: series.length,
    reporters: [...new Set(series.map(({ reporter }) => reporter))],
    partners: [...new Set(series.map(({ partner }) => partner))].filter((partner) => partner !== ""),
    cells: [...new Set(series.flatMap(({ cells }) => cells.map((cell) => cell.replace(/\[.*/, ""))))],
  }));
}

/** Everything of one kind that the model or its data hold. Throws UserFault for a kind that does not exist. */
export function list(name: string, project: Project = openProject()): readonly Entry[] {
  if (!Object.hasOwn(lists, name))
    throw new UserFault(
      `list ${name}: no such list${suggestion(name, listNames) || `; expected one of ${listNames.join(", ")}`}`,
    );
  return lists[name as ListName](project.data) as readonly Entry[];
}

/** Quarters as people write them. */
export function dated<
  T extends { readonly at: number; readonly until?: number | undefined; readonly by?: number | undefined },
>(record: T) {
  const { at, until, by, ...rest } = record;
  const quarterOf = (name: string, value: number | undefined) =>
    value === undefined ? {} : { [name]: formatQuarter(value) };
  return { at: formatQuarter(at), ...quarterOf("until", until), ...quarterOf("by", by), ...rest };
}
