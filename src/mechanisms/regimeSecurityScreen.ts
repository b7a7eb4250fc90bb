import { DT } from "../engine/quarter.ts";
import { by, HOSTS, host, POWERS, power } from "../region/axes.ts";
import { clip, lgt, sat } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-22";

/**
 * The screen: governments take a partner's offer according to what it may do to their hold on power.
 *
 *   benefit = 0.5 sat(return; 0.5) + 0.5 x programme credibility + premium
 *   uptake  = lgt(s0 + s1 benefit - s2 risk (1 + s3 challenge) + s4 protection x challenge + exclusivity)
 *   d gov/dt = g1 x sum over partners of uptake x norm x sat(reach; h) - (gov - its 2020 level) / tau + reform
 *
 * Exclusivity is what exclusivity_backlash takes, zero or less. Risk, norm and protection are properties of an offer,
 * which levers shift. `reach` is engagement against the mean of 2001 to 2019, in place of that of 2020: the same scale
 * without a memory. The 2020 level of governance is the one of 2001 plus the change on record.
 *
 * Leaves out: what governments say in public; regime type, which acts through the challenge only.
 */
export const regimeSecurityScreen = mechanism({
  name: "regime_security_screen",
  title: "The regime-security screen",
  explanation: "H1",
  tier: 1,
  places: ["other"],
  says:
    "Governments judge partners by political risk. Authoritarian partners pass, conditional offers do not; technical " +
    "framing lowers the risk they see and may let norms in, thinned out.",
  offShould:
    "Let conditional offers through: shares of Western partners rise and governance improves faster.",
  parameters: {
    s0: {
      label: "Uptake index of an offer without benefit or risk",
      unit: "1",
      value: -0.25,
      range: [-1, 0.5],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed,
    },
    s1: {
      label: "Weight of benefit",
      unit: "1",
      value: 2.5,
      range: [1, 4],
      claims: ["A-112"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed,
    },
    s2: {
      label: "Weight of political risk",
      unit: "1",
      value: 3,
      range: [1, 5],
      claims: ["A-112", "A-117", "A-118"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed,
    },
    s3: {
      label: "How much a domestic challenge raises the weight of risk",
      unit: "1",
      value: 1.75,
      range: [0.5, 3],
      claims: ["A-117"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed,
    },
    s4: {
      label: "Weight of protection under a domestic challenge",
      unit: "1",
      value: 0.75,
      range: [0, 1.5],
      claims: ["A-041"],
      assumption:
        "Prior of the domain contract, section 0.7; zero: challenged governments do not seek cover.",
      reviewed,
    },
    g1: {
      label: "Governance gained at full uptake of a wholly conditional offer",
      unit: "1 per year",
      value: 0.011,
      range: [0.002, 0.02],
      claims: ["A-118"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed,
    },
    half: {
      label: "Engagement, against its mean of 2001 to 2019, at half effect on governance",
      unit: "1",
      value: 0.65,
      range: [0.3, 1],
      assumption: "Prior of the domain contract, section 0.7 (h_g), there against 2020.",
      reviewed,
    },
    memory: {
      label: "Time constant of the return of governance to its 2020 level",
      unit: "years",
      value: 20,
      range: [10, 30],
      assumption: "Prior of the domain contract, section 0.7 (tau_g): institutions change over a generation.",
      reviewed,
    },
    rise: {
      label: "Governance gained from 2001 to 2020",
      unit: "1",
      over: host,
      cells: { KZ: { value: 0.18, range: [0.12, 0.24] }, UZ: { value: 0.06, range: [0.03, 0.1] } },
      assumption:
        "World Bank Worldwide Governance Indicators, mean of rule of law, control of corruption and effectiveness, " +
        "2002 and 2020, a scale of five set to one. The other three moved by less than 0.02.",
      reviewed,
    },
    risk: {
      label: "Political risk of offers",
      unit: "1",
      over: power,
      cells: {
        RU: { value: 0.1, range: [0.05, 0.15] },
        CN: { value: 0.1, range: [0.05, 0.15] },
        US: { value: 0.6, range: [0.3, 0.9] },
        EU: { value: 0.4, range: [0.3, 0.5] },
        GB: { value: 0.15, range: [0.1, 0.2] },
        IN: { value: 0.1, range: [0, 0.2] },
        JP: { value: 0.1, range: [0, 0.2] },
        KR: { value: 0.1, range: [0, 0.2] },
        TR: { value: 0.25, range: [0.1, 0.4] },
        GCC: { value: 0.1, range: [0, 0.2] },
      },
      claims: ["A-117", "A-128"],
      assumption:
        "Arms of the domain contract, section 0.6, for RU, CN, EU and GB; the others as the risk content of their " +
        "presence in external_exclusion. As governments see it, not as it is meant.",
      reviewed,
    },
    normContent: {
      label: "Norm content of offers, conditional = 1",
      unit: "1",
      over: power,
      cells: {
        US: { value: 0.2, range: [0.1, 0.3] },
        EU: { value: 0.3, range: [0.2, 0.4] },
        GB: { value: 0.1, range: [0.05, 0.15] },
        IN: { value: 0.1, range: [0.05, 0.15] },
        JP: { value: 0.15, range: [0.1, 0.2] },
        KR: { value: 0.15, range: [0.1, 0.2] },
        TR: { value: 0.1, range: [0.05, 0.15] },
        GCC: { value: 0.1, range: [0.05, 0.15] },
      },
      claims: ["A-118", "A-128"],
      assumption:
        "Arms of the domain contract, section 0.6, for EU and GB. The others 0.1 to 0.2, coded by how far their " +
        "programmes train officials and set rules; Russia and China 0.",
      reviewed,
    },
    protection: {
      label: "Protection of the government in offers",
      unit: "1",
      over: power,
      cells: { RU: { value: 1, range: [0.9, 1] }, CN: { value: 0.7, range: [0.6, 0.8] } },
      claims: ["A-041"],
      assumption: "Arms of the domain contract, section 0.6.",
      reviewed,
    },
  },
  neutral: { s2: 0, s4: 0 },
  constants: (p, reference) => {
    const gov = reference.start("gov");
    return { gov2020: Float64Array.from({ length: HOSTS }, (_, s) => gov[s] + p.rise[s]) };
  },
})
  .derive({ reads: ["riskShift", "normShift"], writes: ["offerRisk", "norm", "prot"] }, (w, p, out) => {
    for (let q = 0; q < POWERS; q++) {
      out.offerRisk[q] = clip(p.risk[q] + w.riskShift[q]);
      out.norm[q] = clip(p.normContent[q] + w.normShift[q]);
      out.prot[q] = p.protection[q];
    }
  })
  .derive(
    {
      reads: ["returns", "pcred", "premium", "offerRisk", "prot", "regthr", "offerExclusion"],
      writes: ["benefit", "uptake"],
    },
    ({ returns, pcred, premium, offerRisk, prot, regthr, offerExclusion }, p, { benefit, uptake }) => {
      const { s0, s1, s3 } = p;
      for (let q = 0; q < POWERS; q++) {
        const belief = 0.5 * pcred[q] + premium[q];
        const risk = p.s2 * offerRisk[q];
        const slope = p.s4 * prot[q] - s3 * risk;
        for (let s = 0; s < HOSTS; s++) {
          const i = by(q, s);
          const gain = 0.5 * sat(returns[i], 0.5) + belief;
          benefit[i] = gain;
          uptake[i] = lgt(s0 + s1 * gain - risk + slope * regthr[s] + offerExclusion[i]);
        }
      }
    },
  )
  .change(
    { reads: ["gov", "uptake", "norm", "reach", "reform"], writes: ["gov"] },
    ({ gov, uptake, norm, reach, reform }, p, add) => {
      const { half } = p;
      for (let s = 0; s < HOSTS; s++) {
        let push = 0;
        for (let q = 0; q < POWERS; q++) {
          if (norm[q] === 0) continue;
          const i = by(q, s);
          push += uptake[i] * norm[q] * sat(reach[i], half);
        }
        add.gov[s] += (p.g1 * push - (gov[s] - p.gov2020[s]) / p.memory + reform[s]) * DT;
      }
    },
  );
