import { eachHost, type Observable } from "./observable.ts";

const member = (indicator: string, bloc: string): Observable => ({
  indicator,
  family: "institutions",
  unit: "1 = in force at year end",
  link: "identity",
  kind: "state",
  says: `membership in the ${bloc}, as the run has it`,
  series: eachHost((host) => ({ cells: [`member[${bloc},${host}]`], of: (flag) => (flag >= 0.5 ? 1 : 0) })),
});

/** Memberships and rungs: states of the model that are observed without error. */
export const institutionObservables: readonly Observable[] = [
  member("member:EAEU", "EAEU"),
  member("member:CST_CSTO", "CSTO"),
  member("member:Shanghai5_SCO", "SCO"),
  {
    indicator: "china_partnership_level",
    family: "institutions",
    unit: "1 strategic, 2 comprehensive strategic, 3 permanent/all-weather",
    link: "identity",
    kind: "state",
    says: "rung of the ladder, none below the first and no higher than the third of the coded record",
    series: eachHost((host) => ({
      cells: [`ladder[${host}]`],
      of: (rung) => Math.min(3, Math.max(0, Math.round(rung))),
    })).map((series) => ({ ...series, partner: "CHN" })),
  },
];
