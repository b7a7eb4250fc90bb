import type { ActKind, Named } from "./kind.ts";

const named = (quantity: string, says: string): Named => ({ quantity, says });
const leaning = named("elite[CN,{host}]", "orientation of the government to China");

/** Who joins what, and what unsettles a host. */
export const regionalActs: readonly ActKind[] = [
  {
    kind: "accession",
    title: "Accessions",
    text: "{host} joins {bloc}",
    actor: "{host}",
    target: "{bloc}",
    board: "pol",
    sign: { how: "rises", quantity: "member", by: "exclusivity_backlash" },
    draws: [{ draw: "exclusivity_backlash.join", index: "own" }],
    record: "memberStep[{bloc},{host}]",
    lever: "blocMove[{bloc},{host}]",
    consent: { of: "{host}", ...named("acceptance[{bloc},{host}]", "acceptance of membership") },
    terms: [named("exclBloc[{bloc}]", "exclusivity of the bloc"), named("div[{host}]", "diversification")],
    follows: [
      named("elite[RU,{host}]", "orientation of the government to Russia"),
      leaning,
      named("div[{host}]", "diversification"),
    ],
  },
  {
    kind: "exit",
    title: "Exits",
    text: "{host} leaves {bloc}",
    actor: "{host}",
    target: "{bloc}",
    board: "pol",
    sign: { how: "falls", quantity: "member", by: "exclusivity_backlash" },
    record: "memberStep[{bloc},{host}]",
    lever: "blocMove[{bloc},{host}]",
    follows: [
      named("elite[RU,{host}]", "orientation of the government to Russia"),
      leaning,
      named("div[{host}]", "diversification"),
    ],
  },
  {
    kind: "admission",
    title: "Counterweights admitted to the SCO",
    text: "The SCO admits a member that one side brings in as a counterweight",
    actor: "SCO",
    board: "pol",
    sign: { how: "falls", quantity: "instSCO", by: "institutional_balancing" },
    draws: [{ draw: "institutional_balancing.admission", index: 0 }],
    shapedBy: ["institutional_balancing.answer"],
    record: "admission",
    terms: [named("mistrust", "distrust between Russia and China")],
    effect: { by: "institutional_balancing", quantity: "instSCO" },
    follows: [named("instSCO", "depth of the SCO"), named("fricBoard[pol]", "political friction")],
  },
  {
    kind: "crisis",
    title: "Crises",
    text: "Crisis in {host}",
    actor: "{host}",
    board: "mil",
    sign: { how: "count", quantity: "crisis" },
    draws: [{ draw: "crises.crisis", index: "own" }],
    effect: { by: "crises", quantity: "infl" },
    terms: [
      named("regthr[{host}]", "challenge to the government"),
      named("terror", "militant threat"),
      named("hazardFactor", "part of the hazard that joint action leaves"),
    ],
    follows: [
      named("infl[mil,RU,{host}]", "military ties of Russia"),
      named("infl[mil,CN,{host}]", "military ties of China"),
      named("instab[{host}]", "insecurity"),
    ],
  },
];
