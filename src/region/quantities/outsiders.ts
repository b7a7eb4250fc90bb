import { derived, exogenous, lever, stock } from "../../engine/quantity.ts";
import { host, neighbour, power } from "../axes.ts";

const share = [0, 1] as const;

/** What draws outside partners in, and what they change in the offers of the two neighbours. */
export const outsiderQuantities = {
  engagementRecord: exogenous({
    label: "Engagement effort on the record, own 2020 = 1",
    unit: "1",
    axes: [power],
    bounds: [0, Infinity],
    default: 1,
  }),
  critmin: exogenous({ label: "Criticality of minerals", unit: "1", bounds: share }),
  supplyShock: exogenous({
    label: "Export restriction on critical minerals (events)",
    unit: "count",
    symbol: "supshock",
  }),
  erosion: exogenous({ label: "Erosion of the US-led order", unit: "1", bounds: share }),
  leaderUS: exogenous({
    label: "Engagement factor of the US leader, against the record",
    unit: "1",
    bounds: [0, Infinity],
    default: 1,
    symbol: "leader.US",
  }),
  afghanShock: exogenous({ label: "Afghan shock that draws outsiders in (events)", unit: "count" }),
  realisation: lever({
    label: "Effort behind announcements since 2020, against the rule",
    unit: "1",
    axes: [power],
    bounds: [0, 2],
    default: 1,
  }),
  signalShift: lever({
    label: "Signals of favour to Washington, added",
    unit: "1",
    axes: [host],
    bounds: [-1, 1],
    default: 0,
  }),

  // Entry (third_party_entry)
  interest: stock({
    label: "Engagement an outsider's interest supports, own 2020 = 1",
    unit: "1",
    axes: [power],
    bounds: [0, 10],
  }),
  interestMemory: stock({
    label: "Lasting engagement effort of about a year ago",
    unit: "1",
    axes: [power],
    bounds: [0, 50],
  }),
  coop2020: stock({ label: "Sino-Russian cooperation as of 2020", unit: "1", bounds: share }),
  supplyQuarters: stock({
    label: "Quarters that an export restriction still bites",
    unit: "count",
    bounds: [0, Infinity],
  }),
  critminFelt: derived({
    label: "Criticality of minerals with export restrictions in force",
    unit: "1",
    axes: [power],
  }),
  engagementBase: derived({
    label: "Engagement effort without swings and bursts, own 2020 = 1",
    unit: "1",
    axes: [power],
  }),
  engagement: derived({
    label: "Engagement effort, own 2020 = 1",
    unit: "1",
    axes: [power],
    symbol: "engagement[p]",
  }),
  dealsJP: derived({
    label: "Japanese business deals realised",
    unit: "USD bn per year",
    symbol: "deals[JP]",
  }),
  alternatives: derived({
    label: "Share of partners beside the neighbours",
    unit: "1",
    axes: [host],
    bounds: share,
  }),
  terms: derived({
    label: "Price of a neighbour's offer, without alternatives = 1",
    unit: "1",
    axes: [neighbour, host],
    bounds: share,
    symbol: "terms[p,s]",
  }),

  // The United States (transactional_opening)
  attentionPulse: stock({
    label: "Burst of attention after an Afghan shock",
    unit: "1",
    axes: [power],
    bounds: [0, 10],
  }),
  volatilityUS: stock({ label: "Swing of US engagement, log", unit: "1", bounds: [-5, 5] }),
  leaderFactor: derived({ label: "Factor of the US leader on engagement and deals", unit: "1" }),
  signal: derived({
    label: "Signals of favour to Washington",
    unit: "1",
    axes: [host],
    bounds: share,
    observable: "Cheap favours by a government: praise, alignment on single issues",
  }),
  dealHazard: derived({ label: "US deals expected with a host", unit: "per year", axes: [host] }),
  deals: derived({
    label: "US deals drawn this quarter",
    unit: "count",
    axes: [host],
    symbol: "deals[US,s]",
  }),
  dealDuration: derived({ label: "Mean duration of a US deal", unit: "years", symbol: "dealdur[US]" }),
} as const;
