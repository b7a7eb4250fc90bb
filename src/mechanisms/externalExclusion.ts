import { by, CN, HOSTS, POWERS, power, RU, US } from "../region/axes.ts";
import { regionalMean } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-21";

/**
 * External exclusion: acting together, Russia and China make the region costly to enter.
 *
 *   access cost of an outsider in a host = a0 + a1 x cooperation x risk content of the outsider
 *                                          x leverage of Russia and China together over the host
 *   US footprint = US offer / (1 + mean US access cost, by population)
 *
 * Cooperation is that of the last quarter. How the cost lowers influence, 1 / (1 + cost), is a closing equation.
 * Leaves out: exclusion by one of the two alone, and hosts that pay to keep a door open.
 */
export const externalExclusion = mechanism({
  name: "external_exclusion",
  title: "Exclusion of outsiders",
  explanation: "H2",
  tier: 1,
  places: ["other"],
  says:
    "Together, and through the SCO, Russia and China keep the footprint of outsiders small. The bar is " +
    "selective: high for powers whose presence carries a risk to governments, low for those whose does not.",
  offShould:
    "Raise the US footprint and the shares of outsiders without a direct effect on Sino-Russian friction.",
  parameters: {
    a0: {
      label: "Access cost of any outsider, without joint exclusion",
      unit: "1",
      value: 0.25,
      range: [0, 0.5],
      claims: ["B-038"],
      assumption:
        "Distance, language and networks in place; at the top it takes a third of an outsider's effort.",
      reviewed,
    },
    a1: {
      label: "Access cost at full cooperation, risk and leverage",
      unit: "1",
      value: 1.1,
      range: [0.2, 2],
      claims: ["A-011", "B-038", "B-092"],
      assumption:
        "From hardly felt to a cost that leaves an outsider a third of what its effort would bring.",
      reviewed,
    },
    risk: {
      label: "Regime-risk content of a power's presence",
      unit: "1",
      over: power,
      cells: {
        RU: { value: 0.1, range: [0.05, 0.15] },
        CN: { value: 0.1, range: [0.05, 0.15] },
        US: { value: 0.6, range: [0.3, 0.9] },
        EU: { value: 0.4, range: [0.2, 0.6] },
        GB: { value: 0.35, range: [0.2, 0.5] },
        IN: { value: 0.1, range: [0, 0.2] },
        JP: { value: 0.1, range: [0, 0.2] },
        KR: { value: 0.1, range: [0, 0.2] },
        TR: { value: 0.25, range: [0.1, 0.4] },
        GCC: { value: 0.1, range: [0, 0.2] },
      },
      claims: ["A-011", "A-041", "B-038", "B-092"],
      assumption:
        "As the governments see it, not as the outsider means it: support for opposition and conditions on " +
        "rule weigh most, hence the order; levels are coded by us.",
      reviewed,
    },
  },
  neutral: { a0: 0, a1: 0 },
})
  .derive({ reads: [], writes: ["risk"] }, (_world, p, out) => {
    for (let q = 0; q < POWERS; q++) out.risk[q] = p.risk[q];
  })
  .derive({ reads: ["coop", "risk", "leverage"], writes: ["accessCost"] }, (world, p, out) => {
    const { coop, risk, leverage } = world;
    for (let s = 0; s < HOSTS; s++) {
      const hold = leverage[by(RU, s)] + leverage[by(CN, s)];
      for (let q = 0; q < POWERS; q++)
        out.accessCost[by(q, s)] = q === RU || q === CN ? 0 : p.a0 + p.a1 * coop[0] * risk[q] * hold;
    }
  })
  .derive({ reads: ["usOffer", "accessCost", "population"], writes: ["usfoot"] }, (world, _p, out) => {
    const { usOffer, accessCost, population } = world;
    out.usfoot[0] = usOffer[0] / (1 + regionalMean(population, accessCost, by(US, 0)));
  });
