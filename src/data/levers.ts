import { UserFault } from "../engine/faults.ts";
import { cellName } from "../engine/layout.ts";
import { model } from "../mechanisms/index.ts";
import { cellsAt, checkBounds, layout, quantityAt } from "./cells.ts";
import type { Checked, Path, Source } from "./document.ts";
import type { ActorRecord, BudgetRecord, LeverRecord, leverShape, leversShape } from "./records.ts";
import { checkName } from "./references.ts";
import type { z } from "zod";

/** The five as a group: no actor of its own, but a body that can set levers and whose consent can be asked. */
export const FIVE = "C5";

type LeverFile = z.infer<typeof leversShape>;
type Entry = z.infer<typeof leverShape>;

/** Entries of all files with their actor, and what each actor can spend. Throws UserFault. */
export function checkLevers(
  files: readonly Checked<LeverFile>[],
  actors: readonly ActorRecord[],
): { levers: LeverRecord[]; budgets: BudgetRecord[] } {
  const ids = new Set<string>();
  for (const { record, source } of files) {
    checkName(source, "id", record.id);
    checkActor(source, record, actors);
    record.levers.forEach((entry, i) => {
      if (ids.has(entry.id))
        throw new UserFault(
          `${source.place(["levers", i, "id"])}: ${entry.id} stands twice; give each its own`,
        );
      ids.add(entry.id);
      checkEntry(source, ["levers", i], entry, actors);
    });
    checkOnce(source, record.levers);
  }
  const records = files.map(({ record }) => record);
  return {
    levers: records.flatMap(({ actor, levers }) => levers.map((entry) => ({ actor, ...entry }))),
    budgets: records.map(({ actor, budget }) => ({ actor, ...budget })),
  };
}

/** The quantity an entry moves, or undefined where the model has none. */
export const quantityOf = ({ lever }: Pick<Entry, "lever">): string | undefined =>
  lever === "none" ? undefined : lever;

/** Places in the world that an entry moves; none where the model has nothing for it. */
export const cellsOfLever = ({ lever, index }: Pick<Entry, "lever" | "index">): number[] =>
  lever === "none"
    ? []
    : (index.length === 0 ? [undefined] : index).flatMap((one) => cellsAt(lever, lever, one).cells);

function checkActor(source: Source, { id, actor }: LeverFile, actors: readonly ActorRecord[]): void {
  if (actor === FIVE) return;
  const found = actors.find(({ code }) => code === actor);
  const where = source.place(["actor"]);
  if (found === undefined)
    throw new UserFault(`${where}: no actor "${actor}"; expected ${codesText(actors)}`);
  if (found.id !== id)
    throw new UserFault(`${where}: ${actor} is ${found.id}; write its levers in ${found.id}.yaml`);
}

const codesText = (actors: readonly ActorRecord[]) =>
  `one of ${[...actors.map(({ code }) => code), FIVE].join(", ")}`;

function checkEntry(source: Source, path: Path, entry: Entry, actors: readonly ActorRecord[]): void {
  const at = (...keys: Path) => source.place([...path, ...keys]);
  checkConsent(source, path, entry, actors);
  if (entry.sources.length === 0)
    throw new UserFault(`${at("sources")}: empty; name a claim, a fact, or what is common knowledge`);
  if (entry.lever === "none") {
    if (entry.index.length + entry.writes.length > 0)
      throw new UserFault(
        `${at("lever")}: without a lever of the model there is no index and nothing it writes to`,
      );
    return;
  }
  const { axes = [], default: usual = 0 } = quantityAt(at("lever"), entry.lever, ["lever"]);
  if (axes.length > 0 !== entry.index.length > 0)
    throw new UserFault(
      `${at("index")}: ${entry.lever} has ${axes.length} axes; expected ${axes.length > 0 ? 'the cells it moves, or "*"' : "an empty list"}`,
    );
  entry.index.forEach((index, i) => cellsAt(at("index", i), entry.lever, index));
  const [low, high] = entry.bounds;
  entry.bounds.forEach((value, i) => checkBounds(at("bounds", i), entry.lever, value));
  if (!(low < high && low <= usual && usual <= high))
    throw new UserFault(
      `${at("bounds")}: ${low} to ${high}; expected a range around the default of ${usual}`,
    );
  checkWrites(source, path, entry);
}

function checkConsent(source: Source, path: Path, { consent }: Entry, actors: readonly ActorRecord[]): void {
  const { of, rule } = consent;
  if ((rule === "none") !== (of.length === 0))
    throw new UserFault(
      `${source.place([...path, "consent"])}: the rule none goes with an empty "of", every other rule with codes of actors`,
    );
  of.forEach((code, i) => {
    if (code !== FIVE && !actors.some((actor) => actor.code === code))
      throw new UserFault(
        `${source.place([...path, "consent", "of", i])}: no actor "${code}"; expected ${codesText(actors)}`,
      );
  });
}

function checkWrites(source: Source, path: Path, { lever, writes }: Entry): void {
  const moved = firstMoved(lever);
  if (writes.length === 0)
    throw new UserFault(`${source.place([...path, "writes"])}: empty; name what ${lever} moves first`);
  writes.forEach((name, i) => {
    const where = source.place([...path, "writes", i]);
    quantityAt(where, name);
    if (!moved.has(name))
      throw new UserFault(
        `${where}: nothing that reads ${lever} writes ${name}; expected some of ${[...moved].join(", ")}`,
      );
  });
}

/** A cell has one cost, one lag and one consent within an actor. */
function checkOnce(source: Source, entries: readonly Entry[]): void {
  const taken = new Map<number, string>();
  entries.forEach((entry, i) => {
    for (const cell of cellsOfLever(entry)) {
      const other = taken.get(cell);
      if (other !== undefined)
        throw new UserFault(
          `${source.place(["levers", i, "index"])}: ${cellName(layout, cell)} is moved by ${other} already; keep one`,
        );
      taken.set(cell, entry.id);
    }
  });
}

/** What steps that read a lever write, and what steps write that read the derived among those. */
export function firstMoved(lever: string): ReadonlySet<string> {
  const steps = model.mechanisms.flatMap((one) => one.steps).filter(({ kind }) => kind !== "begin");
  const movedBy = (name: string) =>
    steps.filter(({ reads }) => reads.includes(name)).flatMap(({ writes }) => writes);
  const direct = movedBy(lever);
  const passing = direct.filter((name) => layout.quantities[name].kind !== "stock");
  return new Set([...direct, ...passing.flatMap(movedBy)]);
}
