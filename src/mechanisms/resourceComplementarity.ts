import { quarter } from "../engine/quarter.ts";
import { CN, by, eco, HOSTS } from "../region/axes.ts";
import { clip, sat } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

/** Chinese growth above this adds to the need for raw materials. */
const ORDINARY_GROWTH = 0.075;
/** Mutual need at which half of the damping is reached. */
const HALF_NEED = 0.15;

/**
 * Resource complementarity: China buys energy, materials and know-how that Russia sells, and joint gains bind.
 *
 *   depCN   = clip(e0 + e1 x (Chinese growth - 0.075) + e2 x trade war + e3 x war load)
 *             e0 puts the dependence at `dep2013` on the growth of 2013
 *   coop    target += c5 x min(depRU, depCN) + c6 x max(depRU, depCN)
 *   coopMil target += e3 x war load                       know-how from the battlefield
 *   damping of friction, economic board += c8 x sat(min(depRU, depCN); 0.15)
 *   pressure, economic board, every host += sellers
 *
 * Know-how reaches overall cooperation through depCN only; a second term there would count it twice.
 * Leaves out: prices, and which host sells what. Competition between sellers is the same in every host,
 * although Turkmen gas meets Russian gas most directly: neither report gives a size by state.
 */
export const resourceComplementarity = mechanism({
  name: "resource_complementarity",
  title: "Complementary resources",
  explanation: "H5",
  tier: 1,
  places: ["cooperation", "friction", "pressure"],
  says:
    "China needs energy, raw materials and lately lessons from the battlefield; Russia sells them. Gains that both " +
    "would lose hold the two together, while Russian and Central Asian sellers compete for the same buyer.",
  offShould:
    "Chinese dependence falls to its floor, the gap of needs widens, and cooperation on energy weakens.",
  parameters: {
    dep2013: {
      label: "Dependence of China on Russia in 2013",
      unit: "1",
      value: 0.125,
      range: [0.05, 0.2],
      claims: ["B-023"],
      assumption:
        "Prior of the domain contract; below a quarter, as Russia's share of Chinese oil and gas imports was.",
      reviewed: "2026-11-21",
    },
    e1: {
      label: "Dependence per unit of Chinese growth above 7.5 per cent",
      unit: "1",
      value: 1,
      range: [0.5, 1.5],
      claims: ["B-016", "B-023"],
      assumption:
        "Prior of the domain contract, section 0.7: growth of a tenth adds about a tenth of full dependence.",
      reviewed: "2026-11-21",
    },
    e2: {
      label: "Dependence per unit of trade war with the United States",
      unit: "1",
      value: 0.045,
      range: [0.01, 0.08],
      claims: ["B-099"],
      assumption: "Prior of the domain contract: positive, and small beside what sanctions do to Russia.",
      reviewed: "2026-11-21",
    },
    e3: {
      label: "Know-how: dependence and military cooperation per unit of war load",
      unit: "1",
      value: 0.045,
      range: [0.01, 0.08],
      claims: ["A-049"],
      assumption: "Prior of the domain contract, of the size of the trade-war term.",
      reviewed: "2026-11-21",
    },
    c5: {
      label: "Cooperation per unit of mutual need",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["B-022", "B-041"],
      assumption: "Prior of the domain contract: the smaller need binds, since either side can leave.",
      reviewed: "2026-11-21",
    },
    c6: {
      label: "Cooperation per unit of the larger need",
      unit: "1",
      value: 0.05,
      range: [0, 0.1],
      claims: ["B-022"],
      assumption: "Prior of the domain contract: need of one side alone may count for nothing.",
      reviewed: "2026-11-21",
    },
    c8: {
      label: "Damping of economic friction at full mutual need",
      unit: "1",
      value: 0.175,
      range: [0.05, 0.3],
      claims: ["B-041"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: "2026-11-21",
    },
    sellers: {
      label: "Pressure from competition of sellers for the Chinese market",
      unit: "1",
      value: 0.05,
      range: [0, 0.1],
      claims: ["B-041"],
      assumption:
        "Prior of the domain contract, equal for the five: no source gives the difference between them.",
      reviewed: "2026-11-21",
    },
  },
  neutral: { e1: 0, e2: 0, e3: 0, c5: 0, c6: 0, c8: 0, sellers: 0 },
  terms: { knowhow: { e3: 0 }, sellers: { sellers: 0 } },
  constants: (p, at) => ({
    e0: p.dep2013 - p.e1 * (at.path("growth", quarter("2013-Q1"), "CN") - ORDINARY_GROWTH),
  }),
})
  .derive(
    { reads: ["growth", "tradewar", "load"], writes: ["depCN"] },
    ({ growth, tradewar, load }, p, { depCN }) => {
      const demand = growth[CN] - ORDINARY_GROWTH;
      depCN[0] = clip(p.e0 + p.e1 * demand + p.e2 * tradewar[0] + p.e3 * load[0]);
    },
  )
  .derive({ reads: ["depRU2013"], writes: ["needgap2013"] }, ({ depRU2013 }, p, { needgap2013 }) => {
    needgap2013[0] = depRU2013[0] - p.dep2013;
  })
  .change(
    { reads: ["depRU", "depCN", "load"], writes: ["coopTarget", "coopMilTarget", "damping"] },
    ({ depRU, depCN, load }, p, add) => {
      const mutual = Math.min(depRU[0], depCN[0]);
      add.coopTarget[0] += p.c5 * mutual + p.c6 * Math.max(depRU[0], depCN[0]);
      add.coopMilTarget[0] += p.e3 * load[0];
      add.damping[eco] += p.c8 * sat(mutual, HALF_NEED);
    },
  )
  .change({ reads: [], writes: ["pressure"] }, (_w, p, add) => {
    for (let s = 0; s < HOSTS; s++) add.pressure[by(eco, s)] += p.sellers;
  });
