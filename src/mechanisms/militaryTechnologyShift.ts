import { DT } from "../engine/quarter.ts";
import { at, CN, HOSTS, mil, RU, TR } from "../region/axes.ts";
import { clip } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";

/**
 * Military technology: uncrewed systems and what belongs to them gain weight in force, and change who supplies it.
 *
 *   wt     = (weight of 2020 + rise x years since 2020) x scale, at least 0, at most 1
 *   moved  = shift x wt x infl.mil[RU], a year
 *   Turkiye takes its part; China the rest x clip(0.5 + 0.5 x asym.tech); what China cannot serve is split between
 *   Turkiye, by the same part, and the host's own forces, which no share counts
 *
 * The gap in deployable force weighs conventional force with 1 - wt and technology with wt (closing equation asymmetry).
 * Off, wt is 0 there too: it was 0 in 2001 in nearly every draw, so the level of 2001 stays.
 *
 * Leaves out: prices and terms of arms, Russia's own uncrewed systems, crews and doctrine.
 */
export const militaryTechnologyShift = mechanism({
  name: "military_technology_shift",
  title: "Military technology",
  explanation: "H9",
  tier: 2,
  places: ["other"],
  says: "Uncrewed systems count for more and more of what force can do; that favours China as producer and Turkiye as supplier over Russia.",
  offShould: "Russia keeps its military lead to the end unless its credibility collapses.",
  parameters: {
    weight2020: {
      label: "Weight of new technology in effective force in 2020",
      unit: "1",
      value: 0.175,
      range: [0.1, 0.25],
      claims: ["A-048", "B-074"],
      assumption: "Prior of the domain contract, section 4 (wt).",
      reviewed: REVIEWED,
    },
    rise: {
      label: "Rise of that weight",
      unit: "1 per year",
      value: 0.02,
      range: [0.01, 0.03],
      claims: ["A-048"],
      assumption:
        "Prior of the domain contract, section 4 (t1): nothing in 2001, between three and eight tenths by 2040.",
      reviewed: REVIEWED,
    },
    shift: {
      label: "Part of Russian military ties that moves at full weight",
      unit: "1 per year",
      value: 0.035,
      range: [0.01, 0.06],
      claims: ["A-048", "A-053", "B-074"],
      facts: ["F-016"],
      assumption: "Prior of the domain contract, section 0.7 (m_s).",
      reviewed: REVIEWED,
    },
    turkish: {
      label: "Part of the shift that Turkiye supplies",
      unit: "1",
      value: 0.4,
      range: [0.2, 0.6],
      claims: ["A-048"],
      facts: ["F-019"],
      assumption:
        "Prior of the domain contract, section 4; Turkish drones are at least as visible there as Chinese ones.",
      reviewed: REVIEWED,
    },
  },
  neutral: { weight2020: 0, rise: 0, shift: 0 },
  terms: { supply: { shift: 0 } },
  constants: (p) => ({ weight2013: clip(p.weight2020 - 7 * p.rise) }),
})
  .derive({ reads: ["year", "techScale"], writes: ["techWeight"] }, (w, p, { techWeight }) => {
    techWeight[0] = clip((p.weight2020 + p.rise * (w.year[0] - 2020)) * w.techScale[0]);
  })
  .derive({ reads: [], writes: ["techWeight2013"] }, (_w, p, { techWeight2013 }) => {
    techWeight2013[0] = p.weight2013;
  })
  .change({ reads: ["techWeight", "asymTech", "infl"], writes: ["infl"] }, (w, p, add) => {
    const able = clip(0.5 + 0.5 * w.asymTech[0]);
    const toCN = (1 - p.turkish) * able;
    const toTR = p.turkish + (1 - p.turkish) * (1 - able) * p.turkish;
    const part = p.shift * w.techWeight[0] * DT;
    for (let s = 0; s < HOSTS; s++) {
      const from = at(mil, RU, s);
      const moved = part * w.infl[from];
      add.infl[from] -= moved;
      add.infl[at(mil, CN, s)] += toCN * moved;
      add.infl[at(mil, TR, s)] += toTR * moved;
    }
  });
