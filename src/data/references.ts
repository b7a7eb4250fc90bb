import { suggestion, UserFault } from "../engine/faults.ts";
import { formatQuarter, type Quarter } from "../engine/quarter.ts";
import type { Path, Source } from "./document.ts";
import type { ActorRecord, EventRecord } from "./records.ts";

export function checkEventId(where: string, id: string, events: readonly EventRecord[]): EventRecord {
  const found = events.find((event) => event.id === id);
  if (found) return found;
  const ids = events.map((event) => event.id);
  throw new UserFault(`${where}: no event "${id}"${suggestion(id, ids) || "."} See: multivector list events`);
}

/** Refuses codes that no actor has. */
export function checkCodes(
  source: Source,
  path: Path,
  codes: readonly string[],
  actors: readonly ActorRecord[],
): void {
  const known = actors.map((actor) => actor.code);
  codes.forEach((code, i) => {
    if (known.includes(code)) return;
    throw new UserFault(
      `${source.place([...path, i])}: no actor "${code}"; expected one of ${known.join(", ")}`,
    );
  });
}

/** Refuses points that do not come one after the other. */
export function checkOrder(source: Source, path: Path, points: readonly { readonly at: Quarter }[]): void {
  for (let i = 1; i < points.length; i++)
    if (points[i].at <= points[i - 1].at)
      throw new UserFault(
        `${source.place([...path, i, "at"])}: ${formatQuarter(points[i].at)} does not come after ${formatQuarter(points[i - 1].at)}; put the points in order of time, one a quarter`,
      );
}

/** Refuses a last quarter before the first. */
export function checkSpan(
  source: Source,
  path: Path,
  last: "until" | "to" | "by",
  from: Quarter,
  to: Quarter | undefined,
): void {
  if (to !== undefined && to < from)
    throw new UserFault(
      `${source.place([...path, last])}: ${formatQuarter(to)} is before ${formatQuarter(from)}; "${last}" is the last quarter that counts`,
    );
}

/** The id of a record is the name of its file, so that an id in a message leads to the file. */
export function checkName(source: Source, key: string, id: string): void {
  const name = source.file.replace(/^.*[\\/]/, "").replace(/\.ya?ml$/, "");
  if (id !== name)
    throw new UserFault(
      `${source.place([key])}: "${id}" differs from the name of the file; write ${name} or rename the file`,
    );
}
