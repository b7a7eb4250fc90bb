import { combined, derived, exogenous, lever, stock } from "../../engine/quantity.ts";
import { host, power } from "../axes.ts";

const share = [0, 1] as const;

/** Publics, protest and how far governments follow them. */
export const opinionQuantities = {
  polity: exogenous({
    label: "Closeness of the regime, 1 = closed",
    unit: "1",
    axes: [host],
    bounds: share,
    symbol: "polity[s]",
  }),
  nationalism: exogenous({ label: "Nationalism", unit: "1", axes: [host], bounds: share }),
  xinjiang: exogenous({ label: "Salience of Xinjiang", unit: "1", bounds: share }),
  campaign: exogenous({ label: "Chinese image campaigns, highest year = 1", unit: "1", bounds: share }),
  campaignScale: lever({
    label: "Chinese image campaigns against their path",
    unit: "1",
    bounds: [0, 5],
    default: 1,
  }),
  nationalismShift: lever({
    label: "Language and identity policy of a host, added to nationalism",
    unit: "1",
    axes: [host],
    bounds: [-1, 1],
    default: 0,
  }),
  opinTarget: combined({ label: "Level opinion moves to", unit: "1", axes: [power, host], recentres: true }),
  opin: stock({
    label: "Public opinion of a power",
    unit: "1",
    axes: [power, host],
    bounds: [-1, 1],
    symbol: "opin[s,p]",
    observable: "Net favourability in surveys (Central Asia Barometer, Gallup), scaled to [-1, 1]",
  }),
  opinPolicy: stock({
    label: "Public opinion as it reaches policy",
    unit: "1",
    axes: [power, host],
    bounds: [-1, 1],
    symbol: "opin_pol[s,p]",
  }),
  gap: derived({
    label: "Government orientation less public opinion",
    unit: "1",
    axes: [power, host],
    symbol: "gap[s,p]",
  }),
  gains: derived({
    label: "What a host gains from a power's ties",
    unit: "1",
    axes: [power, host],
    bounds: share,
    symbol: "gains[s,p]",
  }),
  protest: derived({
    label: "Anti-Chinese protest",
    unit: "per year",
    axes: [host],
    symbol: "protest[s]",
    observable: "Protest events with China as target (Oxus Society tracker)",
  }),
} as const;
