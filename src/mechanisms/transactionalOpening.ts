import { DT } from "../engine/quarter.ts";
import { by, CN, host, HOSTS, POWERS, power, RU, US } from "../region/axes.ts";
import { clip, closedByHalfLife } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";
/** The claim that governments flatter Washington is about the years from here. */
const SIGNALS_FROM = 2025;
/** A leader factor from here up is of the transactional type; value-led leaders do not answer to signals. */
const TRANSACTIONAL = 0.85;
/** Years over which orientation settles: the middle of tau_e in elite_insulation. */
const SETTLES = 4;
/** Share of a swing that is gone after a quarter, at a half-life of one year. */
const CALMED = closedByHalfLife(1);
/** Size of a quarter's draw for a swing of lasting size 1. */
const DRAWN = Math.sqrt(1 - (1 - CALMED) ** 2);

/**
 * Transactional opening: deals with the United States turn issue-specific and hang on its leader.
 *
 *   hazard of a deal = k0 x criticality x endowment x (1 + k1 x signal) x (1 + k2 x erosion) x leader, a year
 *   duration of a deal = d0 x (1 - cut x erosion), in years
 *   signal = by host, from 2025; without effect under a value-led leader
 *   swing (log) halves in a year and has a lasting sd: which is also the sd of its change over one year
 *   burst of attention (US, EU, IN) = pulse at an Afghan shock, fading with a half-life
 *   signals lower orientation to Russia and to China by cost x signal in the end
 *
 * Deals and swings to 2025 are those on record, so none are drawn then. third_party_entry puts leader, swing and burst
 * on engagement; burst and swing never enter the stock of interest, where they would last for decades. Endowment here
 * is what a host has under the ground, rescaled to sum 1, so that k0 is a figure for the five together.
 *
 * Leaves out: the value of a deal (no register is at hand); what a deal does to orientation; conditions in offers.
 */
export const transactionalOpening = mechanism({
  name: "transactional_opening",
  title: "Transactional opening",
  tier: 2,
  places: ["other"],
  says: "As the old order erodes, Washington deals issue by issue and leader by leader; cheap signals buy favour, and Afghan shocks buy attention for a while.",
  offShould: "Make engagement of the United States smooth and driven by interest alone.",
  parameters: {
    k0: {
      label: "US deals a year with the five at full criticality",
      unit: "per year",
      value: 0.6,
      range: [0.2, 1],
      claims: ["A-077", "A-079"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: REVIEWED,
    },
    k1: {
      label: "What full signals add to the chance of a deal",
      unit: "1",
      value: 0.55,
      range: [0.1, 1],
      claims: ["A-078"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: REVIEWED,
    },
    k2: {
      label: "What full erosion of the order adds to the chance of a deal",
      unit: "1",
      value: 0.15,
      range: [-0.3, 0.6],
      claims: ["A-079"],
      assumption: "Prior of the domain contract, section 0.7; the sign is open.",
      reviewed: REVIEWED,
    },
    endowment: {
      label: "Part of the region's minerals, before rescaling",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 0.45, range: [0.35, 0.55] },
        KG: { value: 0.1, range: [0, 0.2] },
        TJ: { value: 0.1, range: [0, 0.2] },
        TM: { value: 0.1, range: [0, 0.2] },
        UZ: { value: 0.25, range: [0.15, 0.35] },
      },
      claims: ["A-077"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: REVIEWED,
    },
    signals: {
      label: "Signals of favour that a government sends to Washington",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 0.35, range: [0.1, 0.6] },
        KG: { value: 0.35, range: [0.1, 0.6] },
        TJ: { value: 0.35, range: [0.1, 0.6] },
        TM: { value: 0.35, range: [0.1, 0.6] },
        UZ: { value: 0.35, range: [0.1, 0.6] },
      },
      claims: ["A-078"],
      assumption: "Prior of the domain contract, section 6; the text does not rank the five.",
      reviewed: REVIEWED,
    },
    cost: {
      label: "Orientation to each neighbour that full signals cost in the end",
      unit: "1",
      value: 0.03,
      range: [0, 0.06],
      claims: ["A-078"],
      assumption: "Prior of the domain contract, section 6; the text implies a low cost.",
      reviewed: REVIEWED,
    },
    duration: {
      label: "Mean duration of a deal in an intact order",
      unit: "years",
      value: 4,
      range: [2, 6],
      claims: ["A-079"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: REVIEWED,
    },
    cut: {
      label: "Part of the duration that full erosion takes off",
      unit: "1",
      value: 0.4,
      range: [0.2, 0.6],
      claims: ["A-079"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: REVIEWED,
    },
    sd: {
      label: "Sd of US engagement, log: lasting, and of its change over a year",
      unit: "1",
      value: 0.35,
      range: [0.2, 0.5],
      claims: ["A-080"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: REVIEWED,
    },
    pulse: {
      label: "Engagement that an Afghan shock adds at once, own 2020 = 1",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-134"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: REVIEWED,
    },
    half: {
      label: "Half-life of that attention",
      unit: "years",
      value: 1.25,
      range: [0.5, 2],
      claims: ["A-134", "A-080"],
      assumption: "Prior of the domain contract, section 6 (tau_a).",
      reviewed: REVIEWED,
    },
    follow: {
      label: "The factor of the US leader takes effect, 1 = yes",
      unit: "1",
      value: 1,
      range: [1, 1],
      assumption: "A switch, not a quantity: 0 when the mechanism is off.",
      reviewed: REVIEWED,
    },
  },
  neutral: { k1: 0, k2: 0, cost: 0, cut: 0, sd: 0, pulse: 0, follow: 0 },
  constants: (p) => {
    let whole = 0;
    for (let s = 0; s < HOSTS; s++) whole += p.endowment[s];
    return {
      part: p.endowment.map((x) => (p.k0 * x) / whole),
      fades: closedByHalfLife(p.half),
      draw: p.sd * DRAWN,
      costRate: p.cost / SETTLES,
    };
  },
})
  .derive({ reads: ["leaderUS"], writes: ["leaderFactor"] }, ({ leaderUS }, p, { leaderFactor }) => {
    leaderFactor[0] = 1 + p.follow * (leaderUS[0] - 1);
  })
  .derive({ reads: ["signalShift", "year"], writes: ["signal"] }, ({ signalShift, year }, p, { signal }) => {
    for (let s = 0; s < HOSTS; s++)
      signal[s] = year[0] < SIGNALS_FROM ? 0 : clip(p.signals[s] + signalShift[s]);
  })
  .derive(
    {
      reads: ["critminFelt", "signal", "erosion", "leaderFactor", "leaderUS"],
      writes: ["dealHazard", "dealDuration"],
    },
    ({ critminFelt, signal, erosion, leaderFactor, leaderUS }, p, out) => {
      const answer = leaderUS[0] < TRANSACTIONAL ? 0 : p.k1;
      const common = critminFelt[US] * (1 + p.k2 * erosion[0]) * leaderFactor[0];
      for (let s = 0; s < HOSTS; s++) out.dealHazard[s] = p.part[s] * common * (1 + answer * signal[s]);
      out.dealDuration[0] = p.duration * (1 - p.cut * erosion[0]);
    },
  )
  .derive(
    { reads: ["dealHazard", "recorded"], writes: ["deals"], draws: ["deals"] },
    ({ dealHazard, recorded }, _p, { deals }, draws) => {
      for (let s = 0; s < HOSTS; s++)
        deals[s] = recorded[0] === 1 ? 0 : draws.chance.poisson(draws.deals, s, dealHazard[s] * DT);
    },
  )
  .change(
    {
      reads: ["attentionPulse", "afghanShock", "volatilityUS", "recorded"],
      writes: ["attentionPulse", "volatilityUS"],
      draws: ["swing"],
    },
    ({ attentionPulse, afghanShock, volatilityUS, recorded }, p, add, draws) => {
      for (let q = 0; q < POWERS; q++)
        add.attentionPulse[q] += (ATTENTIVE[q] ? p.pulse * afghanShock[0] : 0) - p.fades * attentionPulse[q];
      const drawn = recorded[0] === 1 ? 0 : p.draw * draws.chance.normal(draws.swing, 0);
      add.volatilityUS[0] += drawn - CALMED * volatilityUS[0];
    },
  )
  .change({ reads: ["signal"], writes: ["elite"] }, ({ signal }, p, add) => {
    for (let s = 0; s < HOSTS; s++) {
      const lost = p.costRate * signal[s] * DT;
      add.elite[by(RU, s)] -= lost;
      add.elite[by(CN, s)] -= lost;
    }
  });

/** Powers that an Afghan shock draws in. */
const ATTENTIVE = power.labels.map((label) => label === "US" || label === "EU" || label === "IN");
