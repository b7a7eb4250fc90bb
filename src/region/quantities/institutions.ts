import { derived, exogenous, lever, stock } from "../../engine/quantity.ts";
import { bloc, channel, host, neighbour, power } from "../axes.ts";

const share = [0, 1] as const;

/** Blocs and their members, bilateral dealing, and routes that avoid Russia. */
export const institutionQuantities = {
  // Blocs (exclusivity_backlash)
  exclBloc: exogenous({
    label: "Exclusivity of a bloc",
    unit: "1",
    axes: [bloc],
    bounds: share,
    symbol: "excl[k]",
  }),
  memberStep: exogenous({
    label: "Accession (1) or exit (-1) on the record",
    unit: "count",
    axes: [bloc, host],
  }),
  member: stock({
    label: "Member of a bloc (EAEU: of the customs union from 2010)",
    unit: "flag",
    axes: [bloc, host],
    bounds: share,
    symbol: "member[k,s]",
  }),
  acceptance: derived({ label: "Acceptance of membership", unit: "1", axes: [bloc, host], bounds: share }),
  counterPressure: derived({
    label: "Cost a neighbour imposes for an offer that asks distance from it",
    unit: "1",
    axes: [neighbour, host],
    bounds: share,
    symbol: "counter-pressure[p,s]",
  }),
  offerExclusion: derived({
    label: "Part of the uptake index that exclusivity and counter-pressure take",
    unit: "1",
    axes: [power, host],
  }),
  distanceAsked: lever({
    label: "Distance from a neighbour asked by a power's offers",
    unit: "1",
    axes: [neighbour, power],
    bounds: share,
    default: 0,
  }),
  blocMove: lever({
    label: "A host joins (1), or leaves or stays out of (-1), a bloc by decision",
    unit: "1",
    axes: [bloc, host],
    bounds: [-1, 1],
    default: 0,
  }),

  // Bilateral dealing (bilateral_bypass)
  c5coord: exogenous({ label: "Coordination among the five", unit: "1", bounds: share }),
  c5coordShift: lever({
    label: "Coordination among the five, added",
    unit: "1",
    bounds: [-1, 1],
    default: 0,
  }),
  gdpHost: exogenous({
    label: "Output of a host at current prices",
    unit: "USD bn",
    axes: [host],
    default: 1,
  }),
  gdpPower: exogenous({
    label: "Output of a neighbour at current prices",
    unit: "USD bn",
    axes: [neighbour],
    default: 1,
  }),
  surplus: derived({
    label: "Share of the joint surplus that a neighbour takes",
    unit: "1",
    axes: [neighbour, host],
    bounds: share,
    symbol: "surplus[p,s]",
  }),
  jointProjects: derived({ label: "Joint Russian-Chinese projects that both sides seek", unit: "per year" }),
  agreementsCN: derived({
    label: "New agreements of China with a host",
    unit: "per year",
    axes: [host],
    symbol: "agree[CN,s]",
  }),
  channelShare: derived({
    label: "Share of Chinese commitments by channel",
    unit: "1",
    axes: [channel],
    bounds: share,
    symbol: "chan[CN,k]",
  }),

  // Routes (transit_bypass)
  routeFinance: exogenous({
    label: "Finance for a route that avoids Russia",
    unit: "1",
    bounds: share,
    symbol: "finance.CKU",
  }),
  routeConsent: exogenous({
    label: "Kyrgyz consent to the railway",
    unit: "1",
    bounds: share,
    symbol: "consent.KG",
  }),
  routeStep: exogenous({ label: "Works on the railway begin (events)", unit: "count" }),
  routeWithheld: lever({
    label: "Works on the railway are not begun, or pause",
    unit: "flag",
    bounds: share,
    default: 0,
  }),
  veto: stock({ label: "Russian ability to block projects", unit: "1", bounds: share, symbol: "veto.RU" }),
  vetoBasis: stock({ label: "Gatekeeping times readiness to act, held from 2010", unit: "1", bounds: share }),
  routeHazard: derived({ label: "Hazard that works on the railway begin", unit: "per year" }),
  routeStarted: stock({ label: "Works on the railway have begun", unit: "flag", bounds: share }),
  routeBuilt: stock({ label: "Part of the railway that is built", unit: "1", bounds: share }),
  bypass: stock({
    label: "Overland freight China-Europe that does not cross Russia",
    unit: "1",
    bounds: share,
  }),
  freight: derived({
    label: "Overland freight China-Europe through a host",
    unit: "1",
    axes: [host],
    bounds: share,
  }),
} as const;
