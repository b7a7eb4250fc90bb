import { derived, exogenous, lever, stock } from "../../engine/quantity.ts";
import { host, power } from "../axes.ts";

/** People trained, standards, and the weight of new military technology. */
export const skillQuantities = {
  places: exogenous({
    label: "New training places",
    unit: "thousand per year",
    axes: [power],
    symbol: "places[p]",
  }),
  workshops: exogenous({ label: "Luban workshops with graduates", unit: "count", axes: [host] }),
  placesScale: lever({
    label: "Training places and workshops against their path",
    unit: "1",
    axes: [power],
    bounds: [0, 10],
    default: 1,
  }),
  degrees: lever({
    label: "Degrees of a power accredited and taught in the region",
    unit: "1",
    axes: [power],
    bounds: [0, 1],
    default: 0,
  }),
  skill: stock({
    label: "People trained by a power",
    unit: "thousand",
    axes: [power, host],
    bounds: [0, Infinity],
    symbol: "skill[p,s]",
  }),
  std: stock({
    label: "Equipment and certificates on a power's standards",
    unit: "1",
    axes: [power, host],
    bounds: [0, 1],
    symbol: "std[p,s]",
  }),
  lateness: derived({
    label: "Return left to a late-comer in education and regulation",
    unit: "1",
    axes: [power, host],
    bounds: [0, 1],
  }),
  techScale: lever({
    label: "Weight of new technology in effective force against its trend",
    unit: "1",
    bounds: [0, 3],
    default: 1,
  }),
  techWeight: derived({
    label: "Weight of new technology in effective force",
    unit: "1",
    bounds: [0, 1],
    symbol: "wt",
  }),
  techWeight2013: derived({
    label: "Weight of new technology in effective force in 2013",
    unit: "1",
    bounds: [0, 1],
  }),
} as const;
