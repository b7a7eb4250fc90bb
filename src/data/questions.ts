import { UserFault } from "../engine/faults.ts";
import { parseCells } from "../engine/layout.ts";
import { resolveStructure } from "../engine/structure.ts";
import { model } from "../mechanisms/index.ts";
import { cellsAt, checkBounds, checkStep, layout, quantityAt } from "./cells.ts";
import type { Checked, Path, Source } from "./document.ts";
import type {
  ActorRecord,
  DataSet,
  EventRecord,
  ExperimentRecord,
  PolicyRecord,
  ScenarioRecord,
  StructureRecord,
} from "./records.ts";
import { checkSponsored } from "./policyCost.ts";
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
  checkChanges(record.changes, source);
  record.withhold.forEach(({ event }, i) =>
    checkEventId(source.place(["withhold", i, "event"]), event, events),
  );
  record.watch.forEach((text, i) => parseCells(layout, text, source.place(["watch", i])));
}

const families = Array.from({ length: 9 }, (_, i) => `H${i + 1}`);

export function checkExperiment({ record, source }: Checked<ExperimentRecord>): void {
  checkName(source, "code", record.code.toLowerCase());
  checkChanges(record.changes, source);
  const { from, to } = record.window;
  if (to < from) throw new UserFault(`${source.place(["window", "to"])}: before "from"; give a later year`);
  const { expected, undecided = {} } = record;
  if (expected === undefined) return;
  for (const family of families)
    if (expected[family] === undefined)
      throw new UserFault(
        `${source.place(["expected"])}: nothing for ${family}; expected ${families.join(", ")}`,
      );
  for (const [family, sign] of Object.entries(expected)) {
    if (!families.includes(family))
      throw new UserFault(`${source.placeOfKey(["expected", family])}: no such family; expected H1 to H9`);
    if ((sign === "?") !== (undecided[family] !== undefined))
      throw new UserFault(
        `${source.place(["expected", family])}: a cell "?" needs a reason in "undecided", others none`,
      );
  }
}

function checkChanges(changes: ScenarioRecord["changes"], source: Source): void {
  changes.forEach((change, i) => {
    const path = ["changes", i];
    const quantity = quantityAt(source.place([...path, "quantity"]), change.quantity);
    cellsAt(source.place([...path, "index"]), change.quantity, change.index);
    checkSpan(source, path, "until", change.at, change.until);
    const how = exactlyOne(source, path, change, ["set", "add", "scale", "hold", "copy"]);
    const where = source.place([...path, how]);
    const isPath = quantity.kind === "exogenous" || quantity.kind === "lever";
    if (how === "set") checkBounds(where, change.quantity, change.set!);
    if (how === "add") checkStep(where, change.quantity, change.add!);
    if (how === "hold" && change.hold === "baseline" && isPath)
      throw new UserFault(`${where}: ${change.quantity} is a path and is as in the baseline unless changed`);
    if (how === "copy") checkCopy(source.place([...path, "copy"]), change, isPath);
    checkOnly(source, path, change, "by", how === "set" && isPath, "set on an exogenous quantity or lever");
    checkOnly(source, path, change, "halfLife", how === "add", "add");
    if (change.by !== undefined) checkSpan(source, path, "by", change.at, change.by);
  });
}

type Change = ScenarioRecord["changes"][number];

function checkCopy(where: string, { quantity, index, copy }: Change, isPath: boolean): void {
  if (!isPath)
    throw new UserFault(`${where}: ${quantity} is computed; expected an exogenous quantity or lever`);
  const cells = parseCells(layout, index ? `${quantity}[${index}]` : quantity, where).cells;
  const from = parseCells(layout, copy!, where);
  if (from.quantity.kind !== "exogenous" || from.cells.length !== 1)
    throw new UserFault(`${where}: "${copy}" does not name one cell of an exogenous quantity`);
  if (cells.includes(from.cells[0])) throw new UserFault(`${where}: ${copy} cannot be a copy of itself`);
}

function checkOnly(
  source: Source,
  path: Path,
  change: Change,
  key: "by" | "halfLife",
  allowed: boolean,
  means: string,
): void {
  if (change[key] !== undefined && !allowed)
    throw new UserFault(`${source.place([...path, key])}: goes only with ${means}`);
}

export function checkPolicy(
  { record, source }: Checked<PolicyRecord>,
  data: Pick<DataSet, "levers" | "budgets">,
): void {
  checkName(source, "id", record.id);
  record.settings.forEach((setting, i) => {
    const path = ["settings", i];
    quantityAt(source.place([...path, "lever"]), setting.lever, ["lever"]);
    cellsAt(source.place([...path, "index"]), setting.lever, setting.index);
    checkSpan(source, path, "until", setting.at, setting.until);
    checkBounds(source.place([...path, "value"]), setting.lever, setting.value);
  });
  checkSponsored(record, data, (path) => source.place(path));
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
  record: { readonly [N in K]?: unknown },
  keys: readonly K[],
): K {
  const given = keys.filter((key) => record[key] !== undefined);
  if (given.length === 1) return given[0];
  throw new UserFault(
    `${source.place(path)}: ${given.length === 0 ? "none" : given.join(" and ")} given; expected exactly one of ${keys.join(", ")}`,
  );
}
