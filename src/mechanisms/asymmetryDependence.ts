import { quarter } from "../engine/quarter.ts";
import { clip } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-21";
/** Log ratio of GDP in current USD, China 9.57 to Russia 2.29 thousand billion in 2013 (World Bank WDI). */
const ASYM_ECO_2013 = 1.43;
/** How far Russia used an open West in 2013: the middle of the scale, since the index is not observed. */
const HEDGED_2013 = 0.5;

/**
 * Dependence: sanctions, war and the gap in size make Russia lean on China for markets, finance and inputs.
 *
 *   D   = d0 + d1 x sanctions + d2 x war + d3 x log ratio of GDP - d4 x outlets, within [0, 1]
 *   outlets = partners beside China and the West + half of the opening to the West
 *   dependence moves toward D with time constant tau_D; d0 makes D of 2013 the dependence of 2013
 *
 * Leaves out: goods that only China can sell (all inputs count alike), and Chinese choice to withhold them.
 */
export const asymmetryDependence = mechanism({
  name: "asymmetry_dependence",
  title: "Asymmetry and dependence",
  explanation: "H3",
  tier: 1,
  places: ["other"],
  says:
    "Cut off from Western markets, at war and growing slowly, Russia comes to need China for markets, finance " +
    "and dual-use inputs faster than China comes to need Russia. Other outlets soften it.",
  offShould: "Hold Russian dependence at its level of 2013, so that acceptance has nothing to grow from.",
  parameters: {
    dep2013: {
      label: "Dependence of Russia on China in 2013",
      unit: "1",
      value: 0.175,
      range: [0.1, 0.25],
      claims: ["A-046", "B-032"],
      assumption:
        "China was about a tenth of Russian trade and a small lender then; the scale ends at full dependence.",
      reviewed,
    },
    d1: {
      label: "Dependence added by full sanctions",
      unit: "1",
      value: 0.3,
      range: [0.1, 0.5],
      claims: ["B-017", "B-064"],
      assumption: "Set so that the sum of the terms reaches a dependence of 0.45 to 0.8 in 2025.",
      reviewed,
    },
    d2: {
      label: "Dependence added by full war load",
      unit: "1",
      value: 0.225,
      range: [0.05, 0.4],
      claims: ["A-046"],
      assumption:
        "Military inputs: less than sanctions in the middle, but the two rose together and may swap.",
      reviewed,
    },
    d3: {
      label: "Dependence added per log unit of the ratio of GDP",
      unit: "1 per log unit",
      value: 0.125,
      range: [0.05, 0.2],
      claims: ["B-030", "B-032", "B-064"],
      assumption:
        "Size alone pulls trade as in gravity models; the ratio has grown by over half a log unit since 2013.",
      reviewed,
    },
    d4: {
      label: "Dependence removed by full outlets elsewhere",
      unit: "1",
      value: 0.175,
      range: [0.05, 0.3],
      claims: ["B-064"],
      assumption:
        "Buyers of oil are easier to replace than sellers of machines, so outlets help only in part.",
      reviewed,
    },
    tau_D: {
      label: "Time constant of dependence",
      unit: "years",
      value: 2.5,
      range: [1, 4],
      claims: ["A-046", "B-017"],
      assumption: "Payment and trade turned within a year or two, pipelines and standards take longer.",
      reviewed,
    },
  },
  neutral: { d1: 0, d2: 0, d3: 0, d4: 0 },
  constants: (p, at) => {
    const then = quarter("2013-Q1");
    const outlets = at.path("altOutlets", then) + (HEDGED_2013 * at.path("openWest", then)) / 2;
    const pushed = p.d1 * at.path("sanc", then) + p.d2 * at.path("war", then) + p.d3 * ASYM_ECO_2013;
    return { d0: p.dep2013 - pushed + p.d4 * outlets };
  },
})
  .derive({ reads: [], writes: ["depRU2013"] }, (_world, p, out) => {
    out.depRU2013[0] = p.dep2013;
  })
  .derive(
    { reads: ["sanc", "war", "asymEco", "altOutlets", "hedgeWest"], writes: ["depTarget"] },
    ({ sanc, war, asymEco, altOutlets, hedgeWest }, p, out) => {
      const outlets = clip(altOutlets[0] + hedgeWest[0] / 2);
      const level = p.d0 + p.d1 * sanc[0] + p.d2 * war[0] + p.d3 * asymEco[0] - p.d4 * outlets;
      out.depTarget[0] = clip(level);
    },
  )
  .relax("depRU", "depTarget", (p) => p.tau_D);
