import { combined, derived, exogenous, lever, stock } from "../../engine/quantity.ts";
import { host } from "../axes.ts";

const share = [0, 1] as const;

/** Chinese capital, plants, jobs and what a host makes of them. */
export const economyQuantities = {
  growthCN: derived({
    label: "Growth of China's economic ties with a host",
    unit: "index points per year",
    axes: [host],
  }),
  growthBri: derived({
    label: "Part of that growth that the Belt and Road brings",
    unit: "index points per year",
    axes: [host],
  }),
  roadTies: stock({
    label: "China's economic ties that rest on roads and rail",
    unit: "index points",
    axes: [host],
    bounds: [0, Infinity],
    symbol: "BRI part of infl.eco[CN,s]",
  }),
  fdi: derived({
    label: "New Chinese capital in a host",
    unit: "USD bn per year",
    axes: [host],
    symbol: "fdi[CN,s]",
  }),
  relocation: exogenous({ label: "Incentive for Chinese industry to relocate", unit: "1", bounds: share }),
  relocationShift: lever({
    label: "Incentive to relocate by a host's own policy, added",
    unit: "1",
    axes: [host],
    bounds: [-1, 1],
    default: 0,
  }),
  plantStep: lever({
    label: "Chinese plants beside the rule",
    unit: "USD bn per year",
    axes: [host],
    bounds: [0, 10],
    default: 0,
  }),
  roadStep: lever({
    label: "Chinese roads and rail beside the rule",
    unit: "USD bn per year",
    axes: [host],
    bounds: [0, 10],
    default: 0,
  }),
  plantShare: derived({
    label: "Share of Chinese capital that goes into plants",
    unit: "1",
    axes: [host],
    bounds: share,
    symbol: "mixp",
  }),
  newRoads: derived({
    label: "New Chinese roads, rail and other capital beside plants",
    unit: "USD bn per year",
    axes: [host],
  }),
  newPlants: derived({
    label: "New Chinese plants, with what plants reinvest",
    unit: "USD bn per year",
    axes: [host],
  }),
  infra: stock({
    label: "Chinese infrastructure",
    unit: "USD bn",
    axes: [host],
    bounds: [0, Infinity],
    symbol: "infra[CN,s]",
  }),
  prod: stock({
    label: "Chinese production",
    unit: "USD bn",
    axes: [host],
    bounds: [0, Infinity],
    symbol: "prod[CN,s]",
  }),
  firms: stock({
    label: "Firms with Chinese capital",
    unit: "count",
    axes: [host],
    bounds: [0, Infinity],
    symbol: "firms[CN,s]",
    observable: "Firms with Chinese capital registered in Uzbekistan; other hosts scaled",
  }),
  exits: derived({
    label: "Chinese plant capital lost",
    unit: "USD bn per year",
    axes: [host],
    symbol: "exits[s]",
  }),
  jobsPlants: derived({ label: "Jobs of new Chinese plants", unit: "thousand per year", axes: [host] }),
  mva: stock({
    label: "Manufacturing value added by Chinese plants",
    unit: "USD bn",
    axes: [host],
    bounds: [0, Infinity],
  }),
  gdppc: stock({ label: "Output per head, 2001 = 1", unit: "1", axes: [host], bounds: [0, Infinity] }),

  trainedAtWork: derived({
    label: "People whom Chinese roads and plants train at work",
    unit: "thousand per year",
    axes: [host],
  }),
  localProtest: derived({
    label: "Protest over Chinese roads and plants where nothing stops it",
    unit: "per year",
    axes: [host],
  }),

  // What happens on the ground (local_brokerage)
  accommodation: derived({
    label: "Local accommodation of Chinese plants, mean of the localities",
    unit: "1",
    axes: [host],
    bounds: share,
  }),
  exitHazard: derived({ label: "Hazard that a plant is given up", unit: "per year", axes: [host] }),
  localHire: derived({
    label: "Local share of hiring at Chinese plants",
    unit: "1",
    axes: [host],
    bounds: share,
    symbol: "lochire[s]",
  }),
  disputes: derived({ label: "Local disputes over Chinese plants", unit: "per year", axes: [host] }),
  completion: derived({
    label: "Share of Chinese projects alive and finished on schedule",
    unit: "1",
    axes: [host],
    bounds: share,
    symbol: "completion[CN,s]",
  }),

  // Absorption (governance_absorption)
  content: derived({ label: "Local content that contracts require", unit: "1", axes: [host], bounds: share }),
  contentShift: lever({
    label: "Local content by rule, added",
    unit: "1",
    axes: [host],
    bounds: [-0.5, 0.5],
    default: 0,
  }),
  jobsInvestTarget: derived({
    label: "Jobs that this year's Chinese investment beside plants will bring",
    unit: "thousand per year",
    axes: [host],
  }),
  jobsInvest: stock({
    label: "Jobs of Chinese investment beside plants, after their lag",
    unit: "thousand per year",
    axes: [host],
    bounds: [0, Infinity],
  }),
  jobs: combined({ label: "New jobs", unit: "thousand per year", axes: [host], symbol: "jobs[s]" }),
  gov: stock({
    label: "Quality of governance",
    unit: "1",
    axes: [host],
    bounds: share,
    symbol: "gov[s]",
    observable:
      "World Bank governance indicators: rule of law, control of corruption, effectiveness; 1 = best",
  }),
  reform: lever({
    label: "Anti-corruption reform: governance gained a year",
    unit: "1 per year",
    axes: [host],
    bounds: [-0.05, 0.05],
    default: 0,
  }),
} as const;
