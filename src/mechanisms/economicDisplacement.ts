import { at, by, CN, eco, HOSTS, POWERS, power, RU, US } from "../region/axes.ts";
import { DT } from "../engine/quarter.ts";
import { sat } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

/** Share above which China's further growth in a host meets crowding (0.6). */
const CROWDING = 0.35;

/**
 * Displacement: China's economic ties grow faster than Russia's, so Russia's share falls first there.
 *
 *   d ln infl.eco / dt = a + b x growth of the power; a of outsiders x 2 sat(reach; 1) / (1 + access cost)
 *   China: + c x Belt and Road effort x (1 - restraint), less crowding above a share of 0.35; in points: growthCN
 *   Russia: + energy opened to it by decision (energyDeal, of its ties a year)
 *   Russia: - diversion x points gained by China x what Russia has left of its ties of 2001, at most 1
 *
 * Reach is what an outsider's effort achieves against its reference: 1 leaves a as it is, none takes it away, and however
 * large it is it no more than doubles it, since trade and capital do not grow with programmes without bound.
 * The last factor of diversion is ours: without it a power whose ties are nearly gone would go on losing points.
 *
 * Leaves out: distance and size of each host (in the starting values), prices of oil and metals.
 */
export const economicDisplacement = mechanism({
  name: "economic_displacement",
  title: "Economic displacement",
  tier: 1,
  places: ["pressure"],
  says: "Chinese trade, credit and investment grow faster than Russian ones; Russia's weight falls first on the economic board, even while its own ties grow.",
  offShould: "Flatten economic shares; nearly all variables of the puzzle then stay still.",
  parameters: {
    own: {
      label: "Growth of ties that does not come from growth of the power",
      unit: "1 per year",
      over: power,
      cells: {
        RU: { value: 0.02, range: [0, 0.04] },
        ...Object.fromEntries(
          power.labels.slice(1).map((code) => [code, { value: 0.015, range: [0, 0.03] as const }]),
        ),
      },
      assumption: "Priors of the domain contract, section 0.6 (a_p).",
      reviewed: "2026-11-21",
    },
    elasticity: {
      label: "Growth of ties per unit of growth of the power",
      unit: "1",
      value: 0.9,
      range: [0.6, 1.2],
      claims: ["A-012", "A-031"],
      assumption: "Income elasticities of gravity models of trade lie around one.",
      reviewed: "2026-11-21",
    },
    bri: {
      label: "Extra growth of Chinese ties at full Belt and Road effort",
      unit: "1 per year",
      value: 0.03,
      range: [0.01, 0.05],
      claims: ["A-020", "B-055", "B-062"],
      assumption: "Prior of the domain contract, section 3.",
      reviewed: "2026-11-21",
    },
    diversion: {
      label: "Russian ties lost per point that China gains",
      unit: "1",
      value: 0.15,
      range: [0, 0.3],
      claims: ["A-020", "B-063"],
      assumption: "Prior of the domain contract, section 3; zero means that China only adds.",
      reviewed: "2026-11-21",
    },
  },
  neutral: { own: 0, elasticity: 0, bri: 0, diversion: 0 },
  constants: (_p, reference) => ({ first: Float64Array.from(reference.start("infl") as Float64Array) }),
})
  .derive(
    {
      reads: ["infl", "share", "growth", "briEffort", "effortScale", "restr"],
      writes: ["growthCN", "growthBri"],
    },
    ({ infl, share, growth, briEffort, effortScale, restr }, p, { growthCN, growthBri }) => {
      const rate = p.own[CN] + p.elasticity * growth[CN];
      const road = p.bri * briEffort[0] * effortScale[CN] * (1 - restr[eco]);
      for (let s = 0; s < HOSTS; s++) {
        const i = at(eco, CN, s);
        const room = Math.max(0, 1 - Math.max(0, share[i] - CROWDING) / CROWDING);
        growthCN[s] = (rate + road) * room * infl[i];
        growthBri[s] = road * room * infl[i];
      }
    },
  )
  .change(
    { reads: ["infl", "growth", "reach", "accessCost", "growthCN", "energyDeal"], writes: ["infl"] },
    ({ infl, growth, reach, accessCost, growthCN, energyDeal }, p, add) => {
      for (let s = 0; s < HOSTS; s++) {
        for (let q = 0; q < POWERS; q++) {
          if (q === CN) continue;
          const i = at(eco, q, s);
          const work = q < US ? 1 : (2 * sat(reach[by(q, s)], 1)) / (1 + accessCost[by(q, s)]);
          add.infl[i] += (p.own[q] * work + p.elasticity * growth[q]) * infl[i] * DT;
        }
        const gain = growthCN[s] * DT;
        add.infl[at(eco, CN, s)] += gain;
        const russian = at(eco, RU, s);
        add.infl[russian] += energyDeal[s] * infl[russian] * DT;
        add.infl[russian] -= p.diversion * gain * Math.min(1, infl[russian] / p.first[russian]);
      }
    },
  );
