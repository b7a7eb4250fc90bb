import { CELLS, CN, DIMENSIONS, EXTERNALS, HOSTS, RU, worth } from "./data.ts";
import { between } from "./parameter.ts";
import { mechanism } from "./quantities.ts";

const budgets = mechanism({
  name: "budgets",
  title: "Budgets of RU and CN grow",
  places: ["other"],
  says: "The budgets of RU and CN grow at a steady rate.",
  parameters: {
    gCN: between(0, 0.015, "Growth of CN's budget a quarter"),
    gRU: between(-0.01, 0.005, "Growth of RU's budget a quarter"),
  },
})
  .derive({ reads: ["budget"], writes: ["budgetNext"] }, ({ budget }, p, { budgetNext }) => {
    for (let e = 0; e < EXTERNALS; e++) budgetNext[e] = budget[e];
    budgetNext[RU] *= 1 + p.gRU;
    budgetNext[CN] *= 1 + p.gCN;
  })
  .change({ reads: ["budget", "budgetNext"], writes: ["budget"] }, ({ budget, budgetNext }, _p, add) => {
    for (let e = 0; e < EXTERNALS; e++) add.budget[e] += budgetNext[e] - budget[e];
  });

/** How far a host is open to a power, from its share of the host's preference. */
const open = (share: number) => Math.min(1, 4 * share);

const allocation = mechanism({
  name: "allocation",
  title: "Powers spread their budgets",
  places: ["other"],
  says: "A power spends where its priority, the host's receptivity and openness are high and its influence is low.",
  parameters: { beta: between(1, 8, "Sharpness of the powers' allocation") },
}).derive(
  { reads: ["influence", "openness", "budgetNext"], writes: ["effort"] },
  ({ influence, openness, budgetNext }, { beta }, { effort }) => {
    for (let e = 0; e < EXTERNALS; e++) {
      const first = e * CELLS;
      let sum = 0;
      for (let h = 0, i = first; h < HOSTS; h++) {
        const weight = beta * (0.25 + 0.75 * open(openness[h * EXTERNALS + e]));
        for (const end = i + DIMENSIONS; i < end; i++) {
          effort[i] = Math.exp(worth[i] * (1 - influence[i]) * weight);
          sum += effort[i];
        }
      }
      const scale = budgetNext[e] / sum;
      for (let i = first; i < first + CELLS; i++) effort[i] *= scale;
    }
  },
);

const growth = mechanism({
  name: "growth",
  title: "Influence grows and decays",
  places: ["other"],
  says: "Influence follows effort where the host is open, with noise, and fades.",
  parameters: {
    alpha: between(1, 4, "Growth of influence per unit of effort"),
    delta: between(0.02, 0.12, "Decay of influence a quarter"),
    sigma: between(0, 0.5, "Standard deviation of the noise on flows"),
  },
})
  .derive({ reads: [], writes: ["noise"], draws: ["flow"] }, (_world, _p, { noise }, draws) => {
    draws.chance.normals(draws.flow, noise);
  })
  .derive(
    { reads: ["influence", "openness", "effort", "noise"], writes: ["grown"] },
    ({ influence, openness, effort, noise }, { alpha, delta, sigma }, { grown }) => {
      const kept = 1 - delta;
      for (let e = 0, i = 0; e < EXTERNALS; e++) {
        for (let h = 0; h < HOSTS; h++) {
          const gain = alpha * open(openness[h * EXTERNALS + e]);
          for (const end = i + DIMENSIONS; i < end; i++) {
            const before = influence[i];
            const luck = 1 + sigma * noise[i];
            const after = kept * before + gain * effort[i] * (1 - before) * (luck > 0 ? luck : 0);
            grown[i] = after < 0 ? 0 : after > 1 ? 1 : after;
          }
        }
      }
    },
  )
  .change({ reads: ["influence", "grown"], writes: ["influence"] }, ({ influence, grown }, _p, add) => {
    for (let i = 0; i < grown.length; i++) add.influence[i] += grown[i] - influence[i];
  });

export const growthMechanisms = [budgets, allocation, growth] as const;
