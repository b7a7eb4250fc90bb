import type { SetClause } from "../analysis/experiment/arm.ts";
import { quarterOf } from "../analysis/experiment/buildPaths.ts";
import type { DataSet, ScenarioRecord } from "../data/records.ts";
import { drawnOfAll } from "../engine/binding.ts";
import { suggestion, UserFault } from "../engine/faults.ts";
import { formatQuarter, type Quarter } from "../engine/quarter.ts";
import { type OffMode, offModes, optionsOf, type Structure } from "../engine/structure.ts";
import { model } from "../mechanisms/index.ts";

/** Reads `--structure NAME=FORM` or the id of a preset, and `--off NAME[.term][:mode]`; what stands later wins. */
export function readStructure(given: readonly string[], off: readonly string[], data: DataSet): Structure {
  const parts = given.map((text) => structurePart(text, data));
  return {
    options: Object.assign({}, ...parts.map(({ options }) => options)),
    off: Object.assign({}, ...parts.map((part) => part.off), ...off.map(offPart)),
  };
}

function structurePart(text: string, { structures }: DataSet): Structure {
  const sign = text.indexOf("=");
  if (sign > 0) return { options: { [text.slice(0, sign).trim()]: text.slice(sign + 1).trim() }, off: {} };
  const preset = structures.find(({ id }) => id === text);
  if (preset) return preset;
  const known = [...structures.map(({ id }) => id), ...Object.keys(optionsOf(model.mechanisms))];
  throw new UserFault(
    `--structure ${text}: no such preset${suggestion(text, known) || "; expected a preset or NAME=FORM."} See: multivector list structures`,
  );
}

function offPart(text: string): Record<string, OffMode> {
  const [name, mode = "ablated", ...more] = text.split(":");
  const found = offModes.find((known) => known === mode);
  if (found === undefined || more.length > 0)
    throw new UserFault(
      `--off ${text}: no such way to switch off${suggestion(mode, offModes) || `; expected one of ${offModes.join(", ")}`}`,
    );
  return { [name]: found };
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** Reads `QUANTITY[INDEX]=VALUE@QUARTER`, dated inside the run. Throws UserFault. */
export function readSet(text: string, from: Quarter, to: Quarter): SetClause {
  const where = `--set ${text}`;
  const match = /^([^=]+)=([^@]*)(?:@(.*))?$/.exec(text);
  if (!match) throw new UserFault(`${where}: expected QUANTITY[INDEX]=VALUE@QUARTER, such as war=0@2027-Q1`);
  const [quantity, number, date] = match.slice(1).map((part) => part?.trim()) as [string, string, string?];
  const value = NUMBER.test(number) ? Number(number) : Number.NaN;
  if (!Number.isFinite(value))
    throw new UserFault(`${where}: "${number}" is not a number; write a plain number such as 0.3`);
  if (date === undefined || date === "")
    throw new UserFault(`${where}: no date; say from when, such as ${quantity}=${number}@2027-Q1`);
  const at = quarterOf(date, where);
  if (at < from || at > to)
    throw new UserFault(
      `${where}: outside the run; expected a quarter from ${formatQuarter(from)} to ${formatQuarter(to)}`,
    );
  return { quantity, value, at: date };
}

/** Reads `MECHANISM.NAME[INDEX]=VALUE`, inside the declared range or at the neutral value. Throws UserFault. */
export function readParam(text: string): [id: string, value: number] {
  const where = `--param ${text}`;
  const match = /^([^=]+)=(.*)$/.exec(text);
  if (!match)
    throw new UserFault(`${where}: expected MECHANISM.NAME=VALUE, such as multivector_hedging.h1=0.5`);
  const [id, number] = match.slice(1).map((part) => part.trim());
  const value = NUMBER.test(number) ? Number(number) : Number.NaN;
  if (!Number.isFinite(value))
    throw new UserFault(`${where}: "${number}" is not a number; write a plain number such as 0.3`);
  const drawn = drawnOfAll(model.mechanisms);
  const found = drawn.find((one) => one.id === id);
  if (found === undefined) {
    const hint = suggestion(
      id,
      drawn.map((one) => one.id),
    );
    throw new UserFault(`${where}: no such parameter${hint || "."} See: multivector list parameters`);
  }
  const neutral = model.mechanisms.find(({ name }) => name === found.mechanism)?.neutral?.[found.name];
  const [low, high] = found.range;
  if ((value < low || value > high) && value !== neutral)
    throw new UserFault(
      `${where}: outside its range; expected ${low} to ${high}${neutral === undefined ? "" : `, or ${neutral} (neutral)`}`,
    );
  return [id, value];
}

/**
 * Checks what an arm and its scenario withhold; gives the arm's own ids, each once. Throws UserFault for an unknown
 * event, and for one that a run from `from` cannot undo, since it is in the starting world.
 */
export function checkWithheld(
  ids: readonly string[],
  scenario: ScenarioRecord,
  from: Quarter,
  { events }: DataSet,
): string[] {
  const known = events.map((event) => event.id);
  const check = (where: string, id: string) => {
    const event = events.find((one) => one.id === id);
    if (event === undefined)
      throw new UserFault(
        `${where}: no such event${suggestion(id, known) || "."} See: multivector list events`,
      );
    if (event.at < from)
      throw new UserFault(
        `${where}: was in ${formatQuarter(event.at)}, so the starting world of ${formatQuarter(from)} holds it already; give an earlier --from`,
      );
  };
  for (const id of ids) check(`--withhold ${id}`, id);
  for (const { event } of scenario.withhold) check(`scenario ${scenario.id}, withheld ${event}`, event);
  return [...new Set(ids)];
}
