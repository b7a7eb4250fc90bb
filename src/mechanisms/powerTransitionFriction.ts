import { DT } from "../engine/quarter.ts";
import { at, by, CN, eco, HOSTS, pol, RU } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

/**
 * Power transition: economic primacy turns into political weight, and the declining power sees its sphere eroded.
 *
 *   d infl[pol,CN,s]/dt += x1 x share[eco,CN,s] x (1 - restr.pol)
 *   pressure[pol,s]     += x2 x stake x max(0, China's composite share - Russia's)
 *
 * Option `powerTransition`: `always`, or `threshold`, where the spill-over starts in a host only once China's
 * composite share there is above Russia's. The pressure term has that threshold under both.
 * Leaves out: the overlap of claims, which the core of pressure holds.
 */
export const powerTransitionFriction = mechanism({
  name: "power_transition_friction",
  title: "Power transition",
  explanation: "H9",
  tier: 1,
  places: ["pressure", "other"],
  says:
    "The power that leads in trade and credit gains a say in politics. Where it outweighs the old power overall, " +
    "pressure rises with what the old power has at stake.",
  offShould: "Economics no longer leads to politics, and most of the friction expected for the future goes.",
  parameters: {
    x1: {
      label: "Political influence that a full economic share brings a year",
      unit: "index points per year",
      value: 4.5,
      range: [1, 8],
      claims: ["A-001", "A-013", "B-001"],
      assumption: "Prior of the domain contract.",
      reviewed: "2026-11-21",
    },
    x2: {
      label: "Pressure per unit of stake and of China's lead over Russia",
      unit: "1",
      value: 0.45,
      range: [0.1, 0.8],
      claims: ["A-002", "A-066", "B-042"],
      assumption: "Prior of the domain contract.",
      reviewed: "2026-11-21",
    },
  },
  options: { powerTransition: ["always", "threshold"] },
  neutral: { x1: 0, x2: 0 },
})
  .change(
    { reads: ["share", "shareAll", "restr"], writes: ["infl"] },
    ({ share, shareAll, restr }, p, add) => {
      const spill = p.x1 * (1 - restr[pol]) * DT;
      for (let s = 0; s < HOSTS; s++) {
        if (p.powerTransition === "threshold" && shareAll[by(CN, s)] <= shareAll[by(RU, s)]) continue;
        add.infl[at(pol, CN, s)] += spill * share[at(eco, CN, s)];
      }
    },
  )
  .change({ reads: ["stake", "shareAll"], writes: ["pressure"] }, ({ stake, shareAll }, p, add) => {
    for (let s = 0; s < HOSTS; s++) {
      const lead = shareAll[by(CN, s)] - shareAll[by(RU, s)];
      add.pressure[by(pol, s)] += p.x2 * stake[0] * Math.max(0, lead);
    }
  });
