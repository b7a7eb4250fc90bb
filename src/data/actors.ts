import { UserFault } from "../engine/faults.ts";
import { formatQuarter } from "../engine/quarter.ts";
import { host, power } from "../region/axes.ts";
import type { Checked } from "./document.ts";
import type { ActorRecord, InstitutionRecord } from "./records.ts";
import { checkCodes, checkName, checkOrder, checkSpan } from "./references.ts";

const axes: Partial<Record<ActorRecord["kind"], readonly string[]>> = {
  host: host.labels,
  power: power.labels,
};

export function checkActors(actors: readonly Checked<ActorRecord>[]): void {
  const records = actors.map(({ record }) => record);
  const first = new Map<string, string>();
  for (const { record, source } of actors) {
    checkName(source, "id", record.id);
    const where = source.place(["code"]);
    const other = first.get(record.code);
    if (other !== undefined)
      throw new UserFault(`${where}: ${record.code} is also the code of ${other}; give each actor its own`);
    first.set(record.code, record.id);
    const codes = axes[record.kind];
    if (codes && !codes.includes(record.code))
      throw new UserFault(
        `${where}: no ${record.kind} "${record.code}" in the model; expected one of ${codes.join(", ")}, or the kind "context"`,
      );
    checkCodes(source, ["borders"], record.borders ?? [], records);
  }
}

export function checkInstitution(
  { record, source }: Checked<InstitutionRecord>,
  actors: readonly ActorRecord[],
): void {
  checkName(source, "id", record.id);
  const known = actors.map((actor) => actor.code);
  if (record.sponsor !== "none" && !known.includes(record.sponsor))
    throw new UserFault(
      `${source.place(["sponsor"])}: no actor "${record.sponsor}"; expected none or one of ${known.join(", ")}`,
    );
  if (typeof record.exclusivity !== "number") checkOrder(source, ["exclusivity"], record.exclusivity);
  record.members.forEach(({ actor, from, to }, i) => {
    const where = source.place(["members", i, "actor"]);
    if (!known.includes(actor))
      throw new UserFault(`${where}: no actor "${actor}"; expected one of ${known.join(", ")}`);
    checkSpan(source, ["members", i], "to", from, to);
    if (from < record.founded)
      throw new UserFault(
        `${source.place(["members", i, "from"])}: ${formatQuarter(from)} is before the founding in ${formatQuarter(record.founded)}; give a later quarter`,
      );
  });
}
