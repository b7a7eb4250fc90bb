import { exogenous, lever } from "../../engine/quantity.ts";
import { host, neighbour, power } from "../axes.ts";

const share = [0, 1] as const;

/** What the scenario sets: paths and dated events in `data/paths` and `data/events`. */
export const exogenousQuantities = {
  year: exogenous({ label: "Calendar time", unit: "years" }),
  recorded: exogenous({ label: "The record governs discrete events (1 to 2025)", unit: "flag", default: 0 }),
  war: exogenous({ label: "Russian military capacity tied down in Ukraine", unit: "1", bounds: share }),
  sanc: exogenous({ label: "Intensity of sanctions on Russia", unit: "1", bounds: share }),
  tradewar: exogenous({ label: "US-China trade conflict", unit: "1", bounds: share }),
  usOffer: exogenous({ label: "US offer of a footprint in the region", unit: "1", bounds: share }),
  usPressure: exogenous({
    label: "US pressure",
    unit: "1",
    axes: [neighbour],
    bounds: share,
    symbol: "uspress",
  }),
  openWest: exogenous({ label: "Openness of the West to Russia", unit: "1", bounds: share, symbol: "openW" }),
  altOutlets: exogenous({ label: "Outlets for Russia beside China and the West", unit: "1", bounds: share }),
  terror: exogenous({ label: "Transnational militant threat", unit: "1", bounds: share }),
  ownThreatEvents: exogenous({ label: "Militant events near Xinjiang", unit: "1", bounds: share }),
  regimeThreat: exogenous({
    label: "Domestic challenge to the government, base",
    unit: "1",
    axes: [neighbour],
    bounds: share,
  }),
  regimeThreatImposed: exogenous({
    label: "Domestic challenge to a host government, base",
    unit: "1",
    axes: [host],
    bounds: share,
  }),
  regimeShock: exogenous({
    label: "Domestic challenge to a host government, shocks",
    unit: "1",
    axes: [host],
    bounds: share,
  }),
  growth: exogenous({ label: "Real growth of a power", unit: "1 per year", axes: [power] }),
  growthHost: exogenous({ label: "Real growth of a host", unit: "1 per year", axes: [host] }),
  population: exogenous({ label: "Population", unit: "million", axes: [host], default: 1 }),
  briEffort: exogenous({ label: "Belt and Road effort, 1 = highest on record", unit: "1", bounds: share }),
  agreements: exogenous({
    label: "New Sino-Russian agreements on shared rules",
    unit: "per year",
    default: 1,
  }),
  consultation: exogenous({ label: "Scheduled meetings held", unit: "1", bounds: share }),
  excl: exogenous({ label: "Exclusivity of a power's offers", unit: "1", axes: [power], bounds: share }),
  credFailure: exogenous({ label: "A guarantor fails an ally (events)", unit: "count", axes: [power] }),
  credSuccess: exogenous({ label: "A guarantor stands by an ally (events)", unit: "count", axes: [power] }),
  intentShock: exogenous({ label: "Shown intent to coerce a neighbour, 2022 = 1 (events)", unit: "count" }),
  rungStep: exogenous({ label: "Partnership rung gained on the record", unit: "count", axes: [host] }),
  anchorStep: exogenous({ label: "Step of the China-Central Asia format on the record", unit: "count" }),
  admission: exogenous({ label: "Counterweight admitted to the SCO (events)", unit: "count" }),
} as const;

/** What decision-makers set; the default leaves the recorded past and its continuation as they are. */
export const levers = {
  effortScale: lever({
    label: "Engagement effort against its recorded path",
    unit: "1",
    axes: [power],
    bounds: [0, 3],
    default: 1,
  }),
  hedgingScale: lever({
    label: "Hedging of a host against its rule",
    unit: "1",
    axes: [host],
    bounds: [0, 2],
    default: 1,
  }),
  bandwagon: lever({
    label: "Bonus for China in the weights by which a host's ties move",
    unit: "1",
    axes: [host],
    bounds: [0, 1],
    default: 0,
  }),
  energyDeal: lever({
    label: "Growth of Russian ties by energy that a host opens to Russia, added",
    unit: "1 per year",
    axes: [host],
    bounds: [-0.1, 0.1],
    default: 0,
  }),
  rungMove: lever({
    label: "A host takes the next partnership rung with China (1), or takes none (-1), by decision",
    unit: "1",
    axes: [host],
    bounds: [-1, 1],
    default: 0,
  }),
  consultationScale: lever({
    label: "Meetings held against the schedule",
    unit: "1",
    bounds: [0, 1.25],
    default: 1,
  }),
  restraintScale: lever({
    label: "Chinese self-restraint against its rule",
    unit: "1",
    bounds: [0, 2],
    default: 1,
  }),
  mediaScale: lever({
    label: "Russian media effort: speed of decay, 1 = recorded",
    unit: "1",
    bounds: [0, 3],
    default: 1,
  }),
} as const;
