import { derived, exogenous, lever, stock } from "../../engine/quantity.ts";
import { host } from "../axes.ts";

const share = [0, 1] as const;

/** Acts that no mechanism draws: exercises, posts and bases, deployments, plants, summits. */
export const actQuantities = {
  exercises: derived({
    label: "Exercises that China holds with a host this quarter",
    unit: "count",
    axes: [host],
    symbol: "exercises[CN,s]",
    observable: "Joint exercises of Chinese forces or police with those of a host, those of the SCO included",
  }),
  outpost: stock({
    label: "Chinese security post in a host",
    unit: "flag",
    axes: [host],
    bounds: share,
    symbol: "base[CN,s]",
    observable: "A post staffed by Chinese armed police, declared or not",
  }),
  outpostStep: exogenous({
    label: "Chinese security post set up on the record (events)",
    unit: "count",
    axes: [host],
  }),
  declaredBase: stock({
    label: "Declared Chinese base in a host",
    unit: "flag",
    axes: [host],
    bounds: share,
  }),
  deployment: derived({
    label: "Russian forces or mediation in a crisis, at the host's request",
    unit: "count",
    axes: [host],
    symbol: "effective response[RU,s]",
  }),
  deploymentStep: exogenous({
    label: "Deployment to a host on the record (events)",
    unit: "count",
    axes: [host],
  }),
  plantsStarted: derived({
    label: "Chinese plants started this quarter",
    unit: "count",
    axes: [host],
    symbol: "starts[CN,s]",
  }),
  summit: derived({ label: "Summit of China and the five this quarter", unit: "count" }),
  armsShare: derived({
    label: "China's share of military ties among Russia, China and Türkiye",
    unit: "1",
    bounds: share,
    symbol: "arms share[CN]",
    observable: "Share of Chinese deliveries in arms imports of the five (SIPRI)",
  }),
  baseMove: lever({
    label: "China asks for a declared base (1), or sets up neither post nor base (-1)",
    unit: "1",
    axes: [host],
    bounds: [-1, 1],
    default: 0,
  }),
  exerciseScale: lever({
    label: "Chinese exercises with hosts against their rule",
    unit: "1",
    bounds: [0, 3],
    default: 1,
  }),
  deploymentMove: lever({
    label: "Russia answers every crisis in a host (1), or none (-1)",
    unit: "1",
    axes: [host],
    bounds: [-1, 1],
    default: 0,
  }),
} as const;
