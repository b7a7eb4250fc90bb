import { DT } from "../engine/quarter.ts";
import { at, by, CN, eco, HOSTS, pol, RU } from "../region/axes.ts";
import { lgt, sat } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-21";
/** Bilateral rungs end at four. The fifth of the contract, the regional treaty, is the full depth of the format. */
const TOP = 4;
/** Summit, secretariat, treaty: the three steps of the regional anchor. */
const ANCHOR_STEP = 1 / 3;

/**
 * The ladder: China upgrades ties rung by rung, then anchors them regionally.
 *
 *   hazard of the next rung = l1 x sat(China's economic share; h) x lgt(2 x elite) a year, from 2014
 *   hazard of the next anchor step = a constant a year once the mean rung is 2.5, from 2026
 *   rungs to 2013 and anchors to 2025 are those on record (a prior rung alone cannot date them)
 *   a decision (rungMove) stands above both: 1 takes one rung in each quarter it is set, -1 lets none be taken
 *   a rung adds political ties, takes a part of them from Russia, and lowers the worth of Russian gatekeeping
 *   government orientation to China wavers by sd x (1 - l2 x regularity); elite_insulation moves its level
 *
 * Leaves out: what a host bargains for in return; the exclusivity of rungs (none is asked).
 */
export const partnershipLadder = mechanism({
  name: "partnership_ladder",
  title: "The partnership ladder",
  explanation: "H7",
  tier: 1,
  places: ["other"],
  says: "Consultation and regular summits without defence duties: lower uncertainty for all, or weight shifted from Russia.",
  offShould: "Delay anchors, raise the volatility of policy and lower China's political influence.",
  parameters: {
    l1: {
      label: "Rungs a year where trade and orientation favour them most",
      unit: "per year",
      value: 0.175,
      range: [0.05, 0.3],
      claims: ["A-071"],
      assumption: "Prior of the domain contract, section 2.",
      reviewed: REVIEWED,
    },
    half: {
      label: "Economic share at which half of the hazard is reached",
      unit: "1",
      value: 0.2,
      range: [0.1, 0.3],
      claims: ["A-071"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: REVIEWED,
    },
    l2: {
      label: "Volatility of policy that full regularity removes",
      unit: "1",
      value: 0.225,
      range: [0.05, 0.4],
      claims: ["A-074"],
      assumption: "Prior of the domain contract, section 2.",
      reviewed: REVIEWED,
    },
    gain: {
      label: "Political ties gained per rung",
      unit: "index points per rung",
      value: 4,
      range: [2, 6],
      claims: ["A-056", "A-072"],
      assumption: "Prior of the domain contract, section 2.",
      reviewed: REVIEWED,
    },
    zeroSum: {
      label: "Part of that gain taken from Russia",
      unit: "1",
      value: 0.3,
      range: [0, 0.6],
      claims: ["A-056", "A-074"],
      assumption:
        "The number in dispute: one section of the report has Russia lose, another has all sides gain.",
      reviewed: REVIEWED,
    },
    gate: {
      label: "Worth of Russian gatekeeping lost per rung of the five together",
      unit: "1",
      value: 0.015,
      range: [0, 0.03],
      claims: ["A-056"],
      assumption: "Prior of the domain contract, section 0.6 (g_l).",
      reviewed: REVIEWED,
    },
    anchor: {
      label: "Steps a year of the regional anchor once rungs allow it",
      unit: "per year",
      value: 0.4,
      range: [0.2, 0.6],
      claims: ["A-072", "A-073"],
      facts: ["F-028", "F-034", "F-036"],
      assumption:
        "Three steps on record within 25 months of 2023-2025; slower here, since they came after years without any.",
      reviewed: REVIEWED,
    },
    follow: {
      label: "Rungs, summits, secretariat and treaty on record take effect, 1 = yes",
      unit: "1",
      value: 1,
      range: [1, 1],
      assumption: "A switch, not a quantity: 0 when the mechanism is off.",
      reviewed: REVIEWED,
    },
    wavering: {
      label: "Yearly sd of a government's orientation to China without regularity",
      unit: "1",
      value: 0.05,
      range: [0.02, 0.08],
      claims: ["A-074"],
      assumption: "Small against the range of the index, so that swings take years; the text gives no size.",
      reviewed: REVIEWED,
    },
  },
  neutral: { l1: 0, l2: 0, gain: 0, gate: 0, anchor: 0, follow: 0 },
  terms: { bilateral: { l1: 0 } },
})
  .change(
    {
      reads: ["share", "elite", "ladder", "rungStep", "rungMove", "year"],
      writes: ["ladder", "infl", "gate"],
      draws: ["rung"],
    },
    ({ share, elite, ladder, rungStep, rungMove, year }, p, add, draws) => {
      for (let s = 0; s < HOSTS; s++) {
        const hazard = p.l1 * sat(share[at(eco, CN, s)], p.half) * lgt(2 * elite[by(CN, s)]);
        const drawn = draws.chance.bernoulli(draws.rung, s, 1 - Math.exp(-hazard * DT));
        const ruled = year[0] < 2014 ? p.follow * rungStep[s] : drawn;
        const step = rungMove[s] === 0 ? ruled : rungMove[s] > 0 ? p.follow : 0;
        const rungs = Math.min(step, TOP - Math.min(TOP, ladder[s]));
        if (rungs <= 0) continue;
        add.ladder[s] += rungs;
        add.infl[at(pol, CN, s)] += p.gain * rungs;
        add.infl[at(pol, RU, s)] -= p.zeroSum * p.gain * rungs;
        add.gate[0] -= (p.gate * rungs) / HOSTS;
      }
    },
  )
  .change(
    { reads: ["ladder", "instC", "recorded", "anchorStep"], writes: ["instC"], draws: ["anchor"] },
    ({ ladder, instC, recorded, anchorStep }, p, add, draws) => {
      let mean = 0;
      for (let s = 0; s < HOSTS; s++) mean += ladder[s] / HOSTS;
      const hazard = mean >= 2.5 ? p.anchor : 0;
      const drawn = draws.chance.bernoulli(draws.anchor, 0, 1 - Math.exp(-hazard * DT));
      const steps = recorded[0] === 1 ? p.follow * anchorStep[0] : drawn;
      add.instC[0] += Math.min(steps * ANCHOR_STEP, 1 - instC[0]);
    },
  )
  .change({ reads: ["regularity"], writes: ["elite"], draws: ["elite"] }, ({ regularity }, p, add, draws) => {
    const sd = p.wavering * Math.sqrt(DT) * (1 - p.l2 * regularity[0]);
    for (let s = 0; s < HOSTS; s++) add.elite[by(CN, s)] += sd * draws.chance.normal(draws.elite, s);
  });
