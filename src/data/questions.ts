import { UserFault } from "../engine/faults.ts";
import { parseCells } from "../engine/layout.ts";
import { resolveStructure } from "../engine/structure.ts";
import { model } from "../mechanisms/index.ts";
import { cellsAt, checkBounds, checkStep, layout, quantityAt } from "./cells.ts";
import type { Checked, Path, Source } from "./document.ts";
import type { ActorRecord, EventRecord, PolicyRecord, ScenarioRecord, StructureRecord } from "./records.ts";
import { checkCodes, checkEventId, checkName, checkSpan } from "./references.ts";

export function checkEvent({ record, source }: Checked<EventRecord>, actors: readonly ActorRecord[]): void {
  checkName(source, "id", record.id);
  checkCodes(source, ["actors"], record.actors, actors);
  record.effects.forEach((effect, i) => {
    const path = ["effects", i];
    quantityAt(source.place([...path, "quantity"]), effect.quantity, ["exogenous"]);
    cellsAt(source.place([...path, "index"]), effect.quantity, effect.index);
    const size = exactlyOne(source, path, effect, ["impulse", "pulse"]);
    checkStep(source.place([...path, size]), effect.quantity, effect[size]!);
    if ((size === "pulse") !== (effect.halfLife !== undefined))
      throw new UserFault(
        `${source.place(path)}: a pulse needs "halfLife" in years, and an impulse has none`,
      );
  });
}

export function checkScenario(
  { record, source }: Checked<ScenarioRecord>,
  events: readonly EventRecord[],
): void {
  checkName(source, "id", record.id);
  record.changes.forEach((change, i) => {
    const path = ["changes", i];
    const quantity = quantityAt(source.place([...path, "quantity"]), change.quantity);
    cellsAt(source.place([...path, "index"]), change.quantity, change.index);
    checkSpan(source, path, "until", change.at, change.until);
    const how = exactlyOne(source, path, change, ["set", "add", "scale"]);
    const where = source.place([...path, how]);
    if (how === "set") checkBounds(where, change.quantity, change.set!);
    else if (quantity.kind !== "exogenous" && quantity.kind !== "lever")
      throw new UserFault(
        `${where}: ${change.quantity} is of kind ${quantity.kind}; it can be set, not added to or scaled`,
      );
    if (how === "add") checkStep(where, change.quantity, change.add!);
  });
  record.withhold.forEach(({ event }, i) =>
    checkEventId(source.place(["withhold", i, "event"]), event, events),
  );
  record.watch.forEach((text, i) => parseCells(layout, text, source.place(["watch", i])));
}

export function checkPolicy({ record, source }: Checked<PolicyRecord>): void {
  checkName(source, "id", record.id);
  record.settings.forEach((setting, i) => {
    const path = ["settings", i];
    quantityAt(source.place([...path, "lever"]), setting.lever, ["lever"]);
    cellsAt(source.place([...path, "index"]), setting.lever, setting.index);
    checkSpan(source, path, "until", setting.at, setting.until);
    checkBounds(source.place([...path, "value"]), setting.lever, setting.value);
  });
}

export function checkStructure({ record, source }: Checked<StructureRecord>): void {
  checkName(source, "id", record.id);
  record.claims.forEach((claim, i) => {
    if (!/^[AB]-\d+$/.test(claim))
      throw new UserFault(
        `${source.place(["claims", i])}: "${claim}" is not a claim; expected an id such as A-002`,
      );
  });
  for (const [name, value] of Object.entries(record.options))
    resolveAt(source.placeOfKey(["options", name]), () =>
      resolveStructure(model.mechanisms, { options: { [name]: value }, off: {} }),
    );
  for (const [name, mode] of Object.entries(record.off))
    resolveAt(source.placeOfKey(["off", name]), () =>
      resolveStructure(model.mechanisms, { options: {}, off: { [name]: mode } }),
    );
}

/** The engine names the flag of the command line; here the place in the file is what helps. */
function resolveAt(where: string, resolve: () => unknown): void {
  try {
    resolve();
  } catch (fault) {
    if (!(fault instanceof UserFault)) throw fault;
    throw new UserFault(`${where}: ${fault.message.replace(/^--[^:]*: /, "")}`, { cause: fault });
  }
}

function exactlyOne<K extends string>(
  source: Source,
  path: Path,
  record: { readonly [N in K]?: number },
  keys: readonly K[],
): K {
  const given = keys.filter((key) => record[key] !== undefined);
  if (given.length === 1) return given[0];
  throw new UserFault(
    `${source.place(path)}: ${given.length === 0 ? "none" : given.join(" and ")} given; expected exactly one of ${keys.join(", ")}`,
  );
}
