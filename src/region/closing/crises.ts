import { at, CN, host, HOSTS, mil, RU } from "../axes.ts";
import { clip } from "../forms.ts";
import { DT } from "../../engine/quarter.ts";
import { mechanism } from "../mechanism.ts";
import { decided } from "./acts.ts";

/**
 * Insecurity and crises in the hosts (0.7).
 *
 *   instab = base + weight x challenge to the government + 0.2 x militant threat
 *   crisis with hazard h x instab x (what joint action leaves) a year
 *   a crisis that Russia can answer (credibility x spare force) raises its military ties, one it cannot lowers them
 *   and gives China a third of what Russia loses; Russia may also decide to answer, or not to (lever deploymentMove)
 */
export const crises = mechanism({
  name: "crises",
  title: "Insecurity and crises",
  role: "closing",
  places: ["other"],
  says: "Crises come by hazard; what Russia does in them moves its standing as provider of security.",
  parameters: {
    base: {
      label: "Insecurity without a challenge or militants",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 0.1, range: [0.05, 0.15] },
        KG: { value: 0.22, range: [0.15, 0.3] },
        TJ: { value: 0.22, range: [0.15, 0.3] },
        TM: { value: 0.1, range: [0.05, 0.15] },
        UZ: { value: 0.15, range: [0.08, 0.22] },
      },
      claims: ["A-052", "A-111"],
      assumption:
        "Range [0.05, 0.3] of the domain contract, ordered by coups, border clashes and the Afghan border.",
      reviewed: "2026-11-21",
    },
    weight: {
      label: "Weight of the challenge to the government in insecurity",
      unit: "1",
      value: 0.6,
      range: [0.3, 0.9],
      claims: ["A-111"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: "2026-11-21",
    },
    hazard: {
      label: "Crises a year at full insecurity",
      unit: "per year",
      value: 0.55,
      range: [0.3, 0.8],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: "2026-11-21",
    },
    response: {
      label: "Military ties that an answered crisis gains and an unanswered one loses Russia",
      unit: "index points",
      value: 1.5,
      range: [0, 3],
      claims: ["A-052"],
      assumption:
        "The contract says that response moves ties and gives no size; none to three points of about a hundred.",
      reviewed: "2026-11-21",
    },
  },
})
  .derive({ reads: ["regthr", "terror"], writes: ["instab"] }, ({ regthr, terror }, p, { instab }) => {
    for (let s = 0; s < HOSTS; s++) instab[s] = clip(p.base[s] + p.weight * regthr[s] + 0.2 * terror[0]);
  })
  .derive(
    { reads: ["instab", "hazardFactor"], writes: ["crisis"], draws: ["crisis"] },
    (w, p, { crisis }, draws) => {
      for (let s = 0; s < HOSTS; s++) {
        const chance = 1 - Math.exp(-p.hazard * w.instab[s] * w.hazardFactor[0] * DT);
        crisis[s] = draws.chance.bernoulli(draws.crisis, s, chance);
      }
    },
  )
  .change(
    { reads: ["crisis", "cred", "capR", "deploymentMove"], writes: ["infl"] },
    ({ crisis, cred, capR, deploymentMove }, p, add) => {
      const byRule = cred[RU] * capR[0];
      for (let s = 0; s < HOSTS; s++) {
        const gain = crisis[s] * p.response * (2 * decided(deploymentMove[s], 1, byRule) - 1);
        add.infl[at(mil, RU, s)] += gain;
        // China picks up a third of what an unanswered crisis costs Russia.
        if (gain < 0) add.infl[at(mil, CN, s)] -= gain / 3;
      }
    },
  );
