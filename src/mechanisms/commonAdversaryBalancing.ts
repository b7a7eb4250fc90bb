import { BOARDS, CN, RU } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-21";

/**
 * Common adversary: pressure of the United States on both brings the two weaker powers together.
 *
 *   U = sqrt(US pressure on Russia x the larger of US pressure on China and the trade conflict)
 *   cooperation                   + c3 x U + c4 x US footprint in the region
 *   damping of friction, each board  k2 x U
 *
 * Geometric mean: pressure on one of them alone gives little reason to join.
 * Leaves out: pressure by allies of the United States that act without it. The lag of the reaction is the time
 * constant of cooperation, a closing equation.
 */
export const commonAdversaryBalancing = mechanism({
  name: "common_adversary_balancing",
  title: "Common adversary",
  explanation: "H2",
  tier: 1,
  places: ["friction", "cooperation"],
  says:
    "Alliances, enlargement, sanctions and tariffs press Russia and China at once and make each more useful to " +
    "the other. The pressure is global: it works even where the United States has no footprint in the region.",
  offShould:
    "Lower cooperation, most in 2014-2019, and leave cooperation against domestic challenge largely as it is.",
  parameters: {
    c3: {
      label: "Cooperation gained at full common pressure",
      unit: "1",
      value: 0.3,
      range: [0.1, 0.5],
      claims: ["A-027", "B-019", "B-020", "B-091"],
      assumption:
        "Wide enough for balance of power to be the first or only a minor reason for the partnership.",
      reviewed,
    },
    c4: {
      label: "Cooperation gained at a full US footprint in the region",
      unit: "1",
      value: 0.075,
      range: [0, 0.15],
      claims: ["A-004", "B-069"],
      assumption:
        "The driver is global; cooperation rose after the bases had closed, so the part may be nil.",
      reviewed,
    },
    k2: {
      label: "Damping of friction at full common pressure",
      unit: "1",
      value: 0.275,
      range: [0.05, 0.5],
      claims: ["A-004"],
      assumption:
        "Weaker than the damping by regime security: a global adversary says little about local gains.",
      reviewed,
    },
  },
  neutral: { c3: 0, c4: 0, k2: 0 },
})
  .derive({ reads: ["usPressure", "tradewar"], writes: ["adversaryPull"] }, (world, _p, out) => {
    const onChina = Math.max(world.usPressure[CN], world.tradewar[0]);
    out.adversaryPull[0] = Math.sqrt(world.usPressure[RU] * onChina);
  })
  .change(
    { reads: ["adversaryPull", "usfoot"], writes: ["coopTarget", "coopPolTarget", "coopMilTarget"] },
    ({ adversaryPull, usfoot }, p, add) => {
      const pressure = p.c3 * adversaryPull[0];
      const footprint = p.c4 * usfoot[0];
      add.coopTarget[0] += pressure + footprint;
      add.coopPolTarget[0] += pressure;
      add.coopMilTarget[0] += pressure + footprint;
    },
  )
  .change({ reads: ["adversaryPull"], writes: ["damping"] }, ({ adversaryPull }, p, add) => {
    for (let d = 0; d < BOARDS; d++) add.damping[d] += p.k2 * adversaryPull[0];
  });
