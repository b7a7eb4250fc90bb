import { derived, exogenous, lever, stock } from "../../engine/quantity.ts";
import { host } from "../axes.ts";

const share = [0, 1] as const;

/** Labour migration, remittances, returnees and what they do to governments. */
export const migrationQuantities = {
  otherTransfers: exogenous({
    label: "Other transfers that pass like remittances: capital of families, payments in transit",
    unit: "1",
    bounds: [0, 1],
  }),
  wageRU: exogenous({ label: "Mean Russian wage", unit: "USD per month", default: 700 }),
  labourDemand: exogenous({
    label: "Russian demand for migrants from a host",
    unit: "thousand",
    axes: [host],
    symbol: "demand",
  }),
  labourForce: exogenous({
    label: "Labour force, those abroad included",
    unit: "million",
    axes: [host],
    default: 1,
  }),
  militantShock: exogenous({
    label: "Militant attack in Russia tied to migrants, Crocus = 1 (events)",
    unit: "count",
  }),
  hostSentiment: exogenous({
    label: "Hostility to migrants in destinations beside Russia",
    unit: "1",
    bounds: share,
  }),
  restrictShift: lever({ label: "Russian restrictiveness, added", unit: "1", bounds: [-1, 1], default: 0 }),
  labourAccess: lever({
    label: "Access of a host's migrants to Russia",
    unit: "1",
    axes: [host],
    bounds: share,
    default: 1,
  }),
  corridor: lever({
    label: "Places for migrants beside those of the record",
    unit: "thousand",
    axes: [host],
    bounds: [0, 1000],
    default: 0,
  }),
  labourStandards: lever({
    label: "Labour standards in corridors beside Russia",
    unit: "1",
    bounds: share,
    default: 0,
  }),
  jobProgramme: lever({
    label: "Public job programmes beside the rule, share of output",
    unit: "1",
    axes: [host],
    bounds: [0, 0.05],
    default: 0,
  }),

  mig: stock({
    label: "Migrants in Russia, annual average",
    unit: "thousand",
    axes: [host],
    bounds: [0, Infinity],
    symbol: "mig[s,RU]",
  }),
  migAlt: stock({
    label: "Migrants in other destinations",
    unit: "thousand",
    axes: [host],
    bounds: [0, Infinity],
    symbol: "mig[s,ALT]",
  }),
  quota: stock({
    label: "Places other destinations offer",
    unit: "thousand",
    axes: [host],
    bounds: [0, Infinity],
    symbol: "quota[p]",
  }),
  restrict: stock({
    label: "Russian restrictiveness to migrants",
    unit: "1",
    bounds: share,
    symbol: "restrict.RU",
  }),
  restrictNow: derived({
    label: "Russian restrictiveness a host's migrants meet",
    unit: "1",
    axes: [host],
    bounds: share,
  }),
  displaced: stock({
    label: "Migrants who lost their place and are neither placed elsewhere nor back",
    unit: "thousand",
    axes: [host],
    bounds: [0, Infinity],
    symbol: "disp[s]",
  }),
  returnees: derived({ label: "Migrants who come back", unit: "thousand per year", axes: [host] }),
  remit: derived({
    label: "Remittances, share of output",
    unit: "1",
    axes: [host],
    bounds: [0, 2],
    symbol: "remit[s]",
    observable: "Personal remittances received, share of GDP (World Bank)",
  }),
  goodwill: derived({
    label: "Russia's cultural standing gained from remittances, against 2010",
    unit: "1",
    axes: [host],
  }),

  idle: stock({
    label: "Returnees without work",
    unit: "thousand",
    axes: [host],
    bounds: [0, Infinity],
    symbol: "W",
  }),
  unemp: derived({ label: "Unemployment", unit: "per cent", axes: [host], symbol: "unemp[s]" }),
  jobEffort: derived({
    label: "Public job spending, share of output",
    unit: "1",
    axes: [host],
    symbol: "jobeffort[s]",
  }),
  regthrEndo: stock({
    label: "Domestic challenge to a host government from unemployment",
    unit: "1",
    axes: [host],
    bounds: share,
    symbol: "regthr_endo[s]",
  }),
} as const;
