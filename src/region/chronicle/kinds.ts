import type { ActKind, Named } from "./kind.ts";
import { militaryActs } from "./militaryActs.ts";
import { outsiderActs } from "./outsiderActs.ts";

const named = (quantity: string, says: string): Named => ({ quantity, says });
const leaning = named("elite[CN,{host}]", "orientation of the government to China");
const ties = (of: "CN" | "RU", d: "pol" | "eco" | "mil") =>
  named(
    `infl[${d},${of},{host}]`,
    `${{ pol: "political", eco: "economic", mil: "military" }[d]} ties of ${of === "CN" ? "China" : "Russia"}`,
  );

/** Rungs, anchors, members, routes and plants: what institutions and programmes of China do. */
const chineseActs: readonly ActKind[] = [
  {
    kind: "rung",
    title: "Partnerships raised",
    text: "China and {host} raise their partnership to rung {level}",
    actor: "CN",
    target: "{host}",
    board: "pol",
    sign: { how: "rises", quantity: "ladder", by: "partnership_ladder" },
    draws: [{ draw: "partnership_ladder.rung", index: "own" }],
    record: "rungStep[{host}]",
    lever: "rungMove[{host}]",
    consent: { of: "{host}", ...leaning },
    terms: [named("share[eco,CN,{host}]", "China's share of economic ties"), leaning],
    effect: { by: "partnership_ladder", quantity: "ladder" },
    follows: [ties("CN", "pol"), ties("RU", "pol"), leaning, named("gate", "worth of Russian gatekeeping")],
  },
  {
    kind: "anchor",
    title: "Steps of the China-Central Asia format",
    text: "China and the five deepen their format to {level}",
    actor: "CN",
    target: "CC5",
    board: "pol",
    sign: { how: "rises", quantity: "instC", by: "partnership_ladder" },
    draws: [{ draw: "partnership_ladder.anchor", index: 0 }],
    record: "anchorStep",
    terms: [named("ladder", "mean partnership rung")],
    effect: { by: "partnership_ladder", quantity: "instC" },
    follows: [
      named("inflBoard[pol,CN]", "political ties of China, region"),
      named("regularity", "meetings held on schedule"),
      named("fricBoard[pol]", "political friction"),
    ],
  },
  {
    kind: "summit",
    title: "Summits of China and the five",
    text: "China and the five hold their summit",
    actor: "CN",
    target: "CC5",
    board: "pol",
    sign: { how: "count", quantity: "summit" },
    draws: [{ draw: "acts.summit", index: 0 }],
    record: "anchorStep",
    terms: [
      named("consultation", "scheduled meetings held"),
      named("consultationScale", "lever on meetings held"),
    ],
    follows: [
      named("regularity", "meetings held on schedule"),
      named("instC", "depth of the China-Central Asia format"),
    ],
  },
  {
    kind: "railway-begins",
    title: "Works on the railway begin",
    text: "China, Kyrgyzstan and Uzbekistan begin works on the railway that avoids Russia",
    actor: "CN",
    target: "KG",
    board: "eco",
    sign: { how: "rises", quantity: "routeStarted", by: "transit_bypass" },
    draws: [{ draw: "transit_bypass.start", index: 0 }],
    record: "routeStep",
    consent: { of: "KG", ...named("routeConsent", "Kyrgyz consent to the railway") },
    terms: [
      named("veto", "Russian ability to block projects"),
      named("routeFinance", "finance for the railway"),
      named("routeConsent", "Kyrgyz consent to the railway"),
    ],
    follows: [
      named("veto", "Russian ability to block projects"),
      named("gate", "worth of Russian gatekeeping"),
      named("routeBuilt", "part of the railway that is built"),
    ],
  },
  {
    kind: "railway-opens",
    title: "The railway opens",
    text: "The railway from China through Kyrgyzstan and Uzbekistan opens",
    actor: "CN",
    target: "KG",
    board: "eco",
    sign: { how: "rises", quantity: "bypass", by: "transit_bypass" },
    effect: { by: "transit_bypass", quantity: "bypass" },
    follows: [
      named("bypass", "freight that avoids Russia"),
      named("gate", "worth of Russian gatekeeping"),
      named("auto[KG]", "autonomy of Kyrgyzstan"),
    ],
  },
  {
    kind: "plants",
    title: "Chinese plants started",
    text: "China starts plants in {host}: {count}",
    actor: "CN",
    target: "{host}",
    board: "eco",
    sign: { how: "count", quantity: "plantsStarted" },
    draws: [{ draw: "acts.plant", index: "own", counts: true }],
    terms: [
      named("fdi[{host}]", "new Chinese capital"),
      named("plantShare[{host}]", "part of it that goes into plants"),
      named("prod[{host}]", "Chinese plants already there"),
    ],
    follows: [
      named("prod[{host}]", "Chinese plants"),
      named("jobsPlants[{host}]", "jobs of new plants"),
      named("opin[CN,{host}]", "public opinion of China"),
    ],
    routine: true,
  },
];

/** Who joins what, and what unsettles a host. */
const regionalActs: readonly ActKind[] = [
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
    follows: [ties("RU", "mil"), ties("CN", "mil"), named("instab[{host}]", "insecurity")],
  },
];

/** Every kind of act of the region, in the order in which a chronicle lists them. */
export const actKinds: readonly ActKind[] = [
  ...chineseActs.slice(0, 3),
  ...regionalActs,
  ...militaryActs,
  ...outsiderActs,
  ...chineseActs.slice(3),
];
