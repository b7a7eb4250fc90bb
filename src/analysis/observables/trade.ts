import { toScale } from "./link.ts";
import { eachDyad, type Observable } from "./observable.ts";

const shareOf = (host: string, power: string) => ({
  cells: [`share[eco,${power},${host}]`],
  of: (share: number) => toScale("logit", share),
});
const says =
  "log odds of the power's share of economic ties to the host; the level of the series is learned from the record";
const share = { family: "trade", unit: "share 0-1", link: "logit", floor: 0.001, kind: "same" } as const;

const flowOf = (host: string, power: string) => ({
  cells: [`share[eco,${power},${host}]`, `gdpHost[${host}]`],
  of: (part: number, output: number) => Math.log(Math.max(part, 1e-6) * output),
});
const flow = {
  family: "trade",
  unit: "current USD",
  link: "log",
  floor: 1e5,
  kind: "same",
  says: "log of the power's share of economic ties times the host's output in dollars",
} as const;

/** Trade by national statistics, and by those of the partner: two ways of observing the same ties. */
export const tradeObservables: readonly Observable[] = [
  {
    indicator: "trade_share",
    ...share,
    says,
    series: eachDyad(shareOf),
    alternatives: ["trade_share_alt"],
  },
  { indicator: "export_share", ...share, says, series: eachDyad(shareOf) },
  { indicator: "import_share", ...share, says, series: eachDyad(shareOf) },
  { indicator: "trade_share_alt", ...share, says, series: eachDyad(shareOf) },
  {
    indicator: "trade_share_mirror",
    ...share,
    says: `${says}, as Russian customs record it`,
    series: eachDyad(shareOf, ["RUS"]),
  },
  { indicator: "exports", ...flow, series: eachDyad(flowOf) },
  { indicator: "imports", ...flow, series: eachDyad(flowOf) },
  {
    indicator: "exports_mirror",
    ...flow,
    says: `${flow.says}, as Russian customs record it`,
    series: eachDyad(flowOf, ["RUS"]),
  },
  {
    indicator: "imports_mirror",
    ...flow,
    says: `${flow.says}, as Russian customs record it`,
    series: eachDyad(flowOf, ["RUS"]),
  },
];
