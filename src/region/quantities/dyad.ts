import { combined, derived, stock } from "../../engine/quantity.ts";
import { board, host, neighbour, power } from "../axes.ts";

const share = [0, 1] as const;

/** The Sino-Russian dyad: friction, the step to incidents, cooperation, distrust, dependence, restraint. */
export const dyadQuantities = {
  // Pressure, damping and friction (0.4)
  pressure: combined({ label: "Raw pressure", unit: "1", axes: [board, host], symbol: "Q.d[s]" }),
  damping: combined({
    label: "Damping of friction",
    unit: "1",
    axes: [board],
    rule: { option: "damping", rules: { multiplicative: "complements", additive: "sum" } },
  }),
  pressureLevel: derived({
    label: "Pressure",
    unit: "1",
    axes: [board, host],
    bounds: share,
    symbol: "P.d[s]",
  }),
  fricTarget: derived({
    label: "Level friction moves to",
    unit: "1",
    axes: [board, host],
    bounds: share,
    recentres: true,
  }),
  fric: stock({
    label: "Latent friction",
    unit: "1",
    axes: [board, host],
    bounds: share,
    symbol: "fric.d[s]",
  }),
  fricBoard: derived({
    label: "Latent friction, region",
    unit: "1",
    axes: [board],
    bounds: share,
    symbol: "fric.d",
  }),
  fricMax: derived({ label: "Latent friction on the worst board", unit: "1", bounds: share, symbol: "fric" }),
  fricMean: derived({
    label: "Latent friction, mean of the boards",
    unit: "1",
    bounds: share,
    symbol: "fric.mean",
  }),
  normPremium: derived({ label: "Premium of the norm of a board", unit: "1", axes: [board], symbol: "v.d" }),
  stake: derived({ label: "Russia's stake in Central Asia", unit: "1", bounds: share }),

  // The step to overt incidents
  escBoard: derived({
    label: "Overt incidents expected on a board",
    unit: "per year",
    axes: [board],
    symbol: "esc.d",
  }),
  esc: derived({ label: "Overt incidents expected", unit: "per year" }),
  incid: derived({
    label: "Overt incidents drawn this quarter",
    unit: "count",
    axes: [board],
    symbol: "incid.d",
  }),
  misperception: derived({ label: "Part of incidents that shared rules leave", unit: "1", bounds: share }),
  unconsulted: derived({ label: "Part of incidents that consultation leaves", unit: "1", bounds: share }),
  act: derived({ label: "Russian readiness to act", unit: "1", bounds: share, symbol: "act.RU" }),
  pthreat: derived({
    label: "Threat Moscow perceives from China",
    unit: "1",
    bounds: share,
    symbol: "pthreat.RU[CN]",
  }),
  bal: derived({ label: "Russian balancing against China", unit: "1", bounds: share, symbol: "bal.RU" }),

  // Cooperation
  coopTarget: combined({ label: "Level cooperation moves to", unit: "1", recentres: true }),
  coopPolTarget: combined({ label: "Level political cooperation moves to", unit: "1", recentres: true }),
  coopMilTarget: combined({ label: "Level military cooperation moves to", unit: "1", recentres: true }),
  coop: stock({ label: "Sino-Russian cooperation", unit: "1", bounds: share }),
  coopPol: stock({
    label: "Sino-Russian cooperation, political",
    unit: "1",
    bounds: share,
    symbol: "coop.pol",
  }),
  coopMil: stock({
    label: "Sino-Russian cooperation, military",
    unit: "1",
    bounds: share,
    symbol: "coop.mil",
  }),
  mistrust: stock({ label: "Mutual distrust", unit: "1", bounds: share }),
  status: stock({ label: "Status frustration of Russia", unit: "1", bounds: share, symbol: "status.RU" }),
  hedgeWest: derived({ label: "Russian opening to the West", unit: "1", bounds: share, symbol: "hedgeW.RU" }),
  rules: stock({ label: "Stock of shared rules", unit: "1", bounds: share, symbol: "N" }),
  regularity: stock({ label: "Meetings held on schedule", unit: "1", bounds: share }),

  // Shared threats
  wReg: derived({
    label: "Weight of regime security in Russia's threat function",
    unit: "1",
    bounds: share,
    symbol: "w_reg",
  }),
  wReg2013: derived({ label: "Weight of regime security in 2013", unit: "1", bounds: share }),
  sharedThreat: derived({ label: "Threat to governments that both share", unit: "1", symbol: "R" }),
  sharedThreatSat: derived({
    label: "Shared threat, saturating",
    unit: "1",
    bounds: share,
    symbol: "sat(R)",
  }),
  sharedThreatSat2013: derived({ label: "Shared threat of 2013, saturating", unit: "1", bounds: share }),
  hazardFactor: derived({
    label: "Part of crisis hazard that joint action leaves",
    unit: "1",
    bounds: share,
  }),
  adversaryPull: derived({
    label: "Common pressure from the United States",
    unit: "1",
    bounds: share,
    symbol: "U",
  }),
  usfoot: derived({ label: "US footprint in the region", unit: "1", bounds: share }),

  // Dependence, distraction, the gap
  depRU: stock({ label: "Dependence of Russia on China", unit: "1", bounds: share, symbol: "dep.RU" }),
  depTarget: derived({ label: "Level Russian dependence moves to", unit: "1", bounds: share }),
  depRU2013: derived({ label: "Dependence of Russia in 2013", unit: "1", bounds: share }),
  depCN: derived({ label: "Dependence of China on Russia", unit: "1", bounds: share, symbol: "dep.CN" }),
  needgap: derived({ label: "Russian need less Chinese need", unit: "1", bounds: [-1, 1] }),
  needgap2013: derived({ label: "Gap of needs in 2013", unit: "1", bounds: [-1, 1] }),
  acq: derived({ label: "Acquiescence of Russia", unit: "1", bounds: share, symbol: "acq.RU" }),
  load: derived({ label: "War load", unit: "1", bounds: share }),
  loadMemory: stock({ label: "War load at the end of the last quarter", unit: "1", bounds: share }),
  capR: derived({
    label: "Force Russia can spare for the region",
    unit: "1",
    bounds: share,
    symbol: "capR_region",
  }),
  attention: derived({ label: "Attention Russia can spare", unit: "1", bounds: share }),
  asymEco: stock({ label: "Log ratio of GDP, China to Russia", unit: "log ratio", symbol: "asym.eco" }),
  milTrend: stock({ label: "Log ratio of deployable force, before war load", unit: "log ratio" }),
  asymMil: derived({ label: "Log ratio of deployable force", unit: "log ratio", symbol: "asym.mil" }),
  asymTech: stock({ label: "Log ratio of military technology", unit: "log ratio", symbol: "asym.tech" }),
  asym: derived({ label: "Power gap, China to Russia", unit: "log ratio" }),
  asym2013: derived({ label: "Power gap of 2013", unit: "log ratio" }),

  // Credibility, intent, restraint, assertiveness
  cred: stock({ label: "Credibility as guarantor", unit: "1", axes: [power], bounds: share }),
  protection: stock({ label: "Demand for Russian protection, first level = 1", unit: "1", bounds: [0, 3] }),
  intent: stock({
    label: "Shown intent to coerce a neighbour",
    unit: "1",
    bounds: share,
    symbol: "intent.RU",
  }),
  gate: stock({
    label: "Value to China of Russian gatekeeping",
    unit: "1",
    bounds: share,
    symbol: "gate.RU",
  }),
  resist: derived({
    label: "Russian resistance to a power on a board",
    unit: "1",
    axes: [board, power],
    symbol: "resist.RU.d[p]",
  }),
  react: derived({
    label: "Reaction China expects, military board of 2013 = 1",
    unit: "1",
    axes: [board],
    bounds: share,
    symbol: "react.d",
  }),
  restr: derived({
    label: "Chinese self-restraint",
    unit: "1",
    axes: [board],
    bounds: [0, 0.95],
    symbol: "restr.d[CN]",
  }),
  assertPol: derived({
    label: "Chinese assertiveness, political",
    unit: "1",
    bounds: share,
    symbol: "assert.pol",
  }),
  assertMil: derived({
    label: "Chinese assertiveness, military",
    unit: "1",
    bounds: share,
    symbol: "assert.mil",
  }),
  effort: derived({ label: "Chinese effort, scale free", unit: "1", axes: [board], symbol: "effort.d[CN]" }),
  breach: derived({ label: "Breach of the division of labour", unit: "1", bounds: share }),
  threatOf: derived({
    label: "Domestic challenge to a neighbour's government",
    unit: "1",
    axes: [neighbour],
    bounds: share,
    symbol: "regthr[x]",
  }),
} as const;
