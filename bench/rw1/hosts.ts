import type { Column } from "../../src/engine/mechanism.ts";
import { DT } from "../../src/engine/quarter.ts";
import { affinity, CELLS, CN, DIMENSIONS, EU, EXTERNALS, HOSTS, receptivity, RU, US } from "./data.ts";
import { between } from "./parameter.ts";
import { mechanism } from "./quantities.ts";

/** Influence of one power in one host, over the four dimensions from `i` on. */
const totalFrom = (influence: Column, i: number) =>
  influence[i] + influence[i + 1] + influence[i + 2] + influence[i + 3];

const preference = mechanism({
  name: "preference",
  title: "Hosts choose whom to open to",
  places: ["other"],
  says: "A host opens to powers that offer much and are close to it, and away from those it depends on.",
  parameters: {
    gamma: between(1, 8, "Sharpness of the hosts' openness"),
    lambda: between(0, 3, "Penalty on dependence"),
  },
})
  .derive(
    { reads: ["grown"], writes: ["presence", "concentration", "appeal"] },
    ({ grown }, { gamma, lambda }, { presence, concentration, appeal }) => {
      for (let h = 0; h < HOSTS; h++) {
        const first = h * DIMENSIONS;
        let all = 0;
        for (let e = 0; e < EXTERNALS; e++) all += totalFrom(grown, e * CELLS + first);
        let squares = 0;
        let sum = 0;
        for (let e = 0, i = first, k = h * EXTERNALS; e < EXTERNALS; e++, i += CELLS, k++) {
          const share = totalFrom(grown, i) / all;
          squares += share * share;
          let benefit = 0;
          for (let d = 0; d < DIMENSIONS; d++) benefit += receptivity[first + d] * grown[i + d];
          appeal[k] = Math.exp(gamma * (0.25 * benefit + 0.5 * affinity[k] - lambda * share));
          sum += appeal[k];
        }
        for (let k = h * EXTERNALS; k < (h + 1) * EXTERNALS; k++) appeal[k] /= sum;
        presence[h] = all;
        concentration[h] = squares;
      }
    },
  )
  // A fifth of the gap each quarter.
  .relax("openness", "appeal", () => -DT / Math.log(0.8));

const security = mechanism({
  name: "security",
  title: "Support and colour revolutions",
  places: ["other"],
  says: "RU and CN support governments; dependence and western influence weaken them until a revolution may come.",
  parameters: {
    haz0: between(0, 0.04, "Base hazard of a colour revolution a quarter"),
    kappa: between(0, 0.2, "Support for government security from RU and CN"),
    theta: between(0, 1, "Common western threat"),
  },
})
  .derive(
    { reads: ["grown"], writes: ["western", "threat"] },
    ({ grown }, { theta }, { western, threat }) => {
      threat[0] = 0;
      for (let h = 0; h < HOSTS; h++) {
        const politics = h * DIMENSIONS + 2;
        western[h] = 0.5 * (grown[US * CELLS + politics] + grown[EU * CELLS + politics]);
        threat[0] += (theta * western[h]) / HOSTS;
      }
    },
  )
  .derive(
    {
      reads: ["security", "grown", "concentration", "western"],
      writes: ["securityNext", "shaken"],
      draws: ["revolution"],
    },
    (
      { security, grown, concentration, western },
      { haz0, kappa, theta },
      { securityNext, shaken },
      draws,
    ) => {
      for (let h = 0; h < HOSTS; h++) {
        const before = security[h];
        const support =
          kappa * 0.5 * (grown[RU * CELLS + h * DIMENSIONS] + grown[CN * CELLS + h * DIMENSIONS]);
        const strain = 0.03 * before * (concentration[h] + western[h]);
        const after = clampToShare(before + support * (1 - before) - strain);
        const hazard = clampToShare(haz0 * (1 - after) * (1 + 2 * theta * western[h]));
        shaken[h] = draws.chance.bernoulli(draws.revolution, h, hazard);
        securityNext[h] = after * (1 - 0.5 * shaken[h]);
      }
    },
  )
  .change({ reads: ["security", "securityNext"], writes: ["security"] }, (world, _p, add) => {
    for (let h = 0; h < HOSTS; h++) add.security[h] += world.securityNext[h] - world.security[h];
  });

const clampToShare = (x: number) => (x < 0 ? 0 : x > 1 ? 1 : x);

export const hostMechanisms = [preference, security] as const;
