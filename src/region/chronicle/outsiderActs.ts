import type { ActKind, Named } from "./kind.ts";

const named = (quantity: string, says: string): Named => ({ quantity, says });

/** Deals, and programmes that end or bind for nothing. */
export const outsiderActs: readonly ActKind[] = [
  {
    kind: "deal",
    title: "Deals of the United States",
    text: "The United States strikes a deal with {host}",
    actor: "US",
    target: "{host}",
    board: "eco",
    sign: { how: "count", quantity: "deals" },
    draws: [{ draw: "transactional_opening.deals", index: "own", counts: true }],
    consent: { of: "{host}", ...named("signal[{host}]", "signals of favour to Washington") },
    terms: [
      named("critminFelt[US]", "criticality of minerals"),
      named("signal[{host}]", "signals of favour to Washington"),
      named("erosion", "erosion of the order"),
      named("leaderFactor", "factor of the US leader"),
    ],
    follows: [
      named("infl[eco,US,{host}]", "economic ties of the United States"),
      named("elite[RU,{host}]", "orientation of the government to Russia"),
      named("elite[CN,{host}]", "orientation of the government to China"),
    ],
  },
  {
    kind: "programmes-lapse",
    title: "Programmes that lapse",
    text: "Programmes of {power} lapse",
    actor: "{power}",
    board: "eco",
    sign: { how: "falls", quantity: "programmeAge", by: "routinisation_credibility" },
    draws: [{ draw: "routinisation_credibility.lapse", index: "own" }],
    terms: [named("programmeLength[{power}]", "length of its programmes")],
    follows: [
      named("pcred[{power}]", "its credibility as partner"),
      named("engPower[{power}]", "its effective engagement"),
    ],
    routine: true,
  },
  {
    kind: "money-stranded",
    title: "Money bound for nothing",
    text: "{host} turns away from a programme of {power}, whose money there is bound until it ends",
    actor: "{host}",
    target: "{power}",
    board: "eco",
    sign: { how: "rises", quantity: "stranded", by: "routinisation_credibility" },
    draws: [{ draw: "routinisation_credibility.turn", index: "own" }],
    follows: [named("eng[{power},{host}]", "its effective engagement there")],
    routine: true,
  },
];
