import type { Column } from "../engine/mechanism.ts";
import { DT, quarter } from "../engine/quarter.ts";
import { at, by, eco, HOSTS, power, POWERS, RU, CN, sector, SECTORS, US } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";
const IN = power.labels.indexOf("IN");
const JP = power.labels.indexOf("JP");
const ENERGY = sector.labels.indexOf("energy");
const TRANSPORT = sector.labels.indexOf("transport");
/** Quarters that one export restriction bites. */
const BITES = 4;
/** Japan's goal: USD bn of business deals in the five years from 2026 (F-050). */
const GOAL = 19;
const GOAL_YEARS = 5;
const GOAL_FROM = 2026;
/** Share of the goal at which Japan's effort is as coded in the record: the middle of its range. */
const EXPECTED = 0.6;
/** Dated steps are on record to here; interest moves from then on. */
const FIRST = 2021;
const CLOSED_IN_A_YEAR = -Math.expm1(-DT);

/**
 * Entry of third parties: outsiders come in when the neighbours align, minerals matter and a rival leads the way.
 *
 *   engagement = record x interest, for the United States x leader x swing, + burst of attention
 *   d interest/dt = a1 x (coop - coop of 2020) + a2 x endowment x (criticality - that of 2020)
 *                 + a3 x imitation - a4 x (interest - 1), from 2021; it is 1 before
 *   imitation = growth over a year of the leading other outsider's lasting effort, at least 0
 *   criticality is 0.3 higher for four quarters after an export restriction (JP, KR, EU, US)
 *   d mix/dt = a_m x (mix of the leader - mix) + a_c x (criticality - that of 2020) x (energy and minerals, transport)
 *   price of a neighbour's offer = 1 - t x share of other partners in the economic ties of a host
 *
 * The contract writes d engagement/dt = a1 coop + a2 criticality endowment + a3 imitation - a4 engagement. Its index
 * has no unit, so nothing fixes the level at which it rests. We take each power's own effort of 2020 as the unit and
 * let 2020 be at rest; subtracting that leaves the equation above, without other change, as it is linear. To 2025
 * formats and visits are on record with dates. The record is taken at face value and interest multiplies it: the same
 * steps are not invented twice. The mix is treated alike: the criticality of 2020 is in the coded mix of that year,
 * and only more of it moves money, out of all other sectors in proportion, so that the shares still sum to 1.
 *
 * What is announced counts by what comes of it: effort above the record of 2020 is multiplied by the lever, for Japan
 * in 2026-2030 also by the share of its goal realised over the expected share. Deals are loans and private money, and
 * the step of 2025 stands for the goal already; 3.8 billion a year beside a budget of 0.4 would count it twice.
 *
 * Leaves out: swings, bursts and leaders in what rivals imitate; outsiders who withdraw because a rival does; the
 * constant part of India's capacity, which cancels in an index of own 2020 (here it limits what new interest adds).
 */
export const thirdPartyEntry = mechanism({
  name: "third_party_entry",
  title: "Entry of third parties",
  explanation: "H6",
  tier: 1,
  places: ["other"],
  says: "Alignment of the neighbours, minerals and the example of rivals bring outsiders in; their offers widen the choice of hosts and better the terms of the neighbours.",
  offShould:
    "Freeze outsiders at 2020: diversification then comes from the two neighbours alone, and their prices do not give way.",
  parameters: {
    a1: {
      label: "Interest gained a year per unit of Sino-Russian cooperation above 2020",
      unit: "1 per year",
      value: 0.05,
      range: [0, 0.1],
      claims: ["A-081", "A-069"],
      assumption: "Prior of the domain contract, section 6; zero is allowed.",
      reviewed: REVIEWED,
    },
    a2: {
      label: "Interest gained a year per unit of criticality above 2020, at full endowment",
      unit: "1 per year",
      value: 0.175,
      range: [0.05, 0.3],
      claims: ["A-077", "A-082"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: REVIEWED,
    },
    a3: {
      label: "Interest gained per unit of effort that the leading other outsider has gained",
      unit: "1",
      value: 0.05,
      range: [0, 0.1],
      claims: ["A-085"],
      assumption: "Prior of the domain contract, section 6; zero is allowed.",
      reviewed: REVIEWED,
    },
    a4: {
      label: "Rate at which interest returns to that of 2020",
      unit: "1 per year",
      value: 0.125,
      range: [0.05, 0.2],
      claims: ["A-133"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: REVIEWED,
    },
    endowment: {
      label: "Interest of an outsider in the region's minerals",
      unit: "1",
      over: power,
      cells: {
        US: { value: 0.4, range: [0.2, 0.6] },
        EU: { value: 0.4, range: [0.2, 0.6] },
        GB: { value: 0.15, range: [0, 0.3] },
        IN: { value: 0.15, range: [0, 0.3] },
        JP: { value: 0.4, range: [0.2, 0.6] },
        KR: { value: 0.4, range: [0.2, 0.6] },
        TR: { value: 0.15, range: [0, 0.3] },
        GCC: { value: 0.15, range: [0, 0.3] },
      },
      claims: ["A-077", "A-082", "A-085"],
      assumption: "Prior of the domain contract, section 6: four industrial importers, and all others.",
      reviewed: REVIEWED,
    },
    surge: {
      label: "Criticality that an export restriction adds",
      unit: "1",
      over: power,
      cells: {
        US: { value: 0.3, range: [0.3, 0.3] },
        EU: { value: 0.3, range: [0.3, 0.3] },
        JP: { value: 0.3, range: [0.3, 0.3] },
        KR: { value: 0.3, range: [0.3, 0.3] },
      },
      claims: ["A-082"],
      assumption: "Defines the size of one restriction (domain contract, section 6), so it is not drawn.",
      reviewed: REVIEWED,
    },
    capacityIN: {
      label: "Part of new Indian interest that becomes effort",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-025"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: REVIEWED,
    },
    realised: {
      label: "Share of Japan's goal for deals that is realised by 2030",
      unit: "1",
      value: 0.6,
      range: [0.3, 0.9],
      claims: ["A-084"],
      facts: ["F-050"],
      assumption: "Prior of the domain contract, section 6: a goal is not an outcome.",
      reviewed: REVIEWED,
    },
    am: {
      label: "Rate at which the mix of sectors follows the leader's",
      unit: "1 per year",
      value: 0.075,
      range: [0, 0.15],
      claims: ["A-085"],
      assumption: "Prior of the domain contract, section 0.6 (a_m); zero is allowed.",
      reviewed: REVIEWED,
    },
    ac: {
      label: "Share of other sectors moved a year per unit of criticality above 2020",
      unit: "1 per year",
      value: 0.075,
      range: [0, 0.15],
      claims: ["A-082", "A-085"],
      assumption: "Prior of the domain contract, section 0.6 (a_c); zero is allowed.",
      reviewed: REVIEWED,
    },
    t: {
      label: "Part of a neighbour's price that full alternatives would take off",
      unit: "1",
      value: 0.175,
      range: [0.05, 0.3],
      claims: ["A-083", "B-012"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed: REVIEWED,
    },
    follow: {
      label: "Steps on record after 2020 take effect, 1 = yes",
      unit: "1",
      value: 1,
      range: [1, 1],
      assumption: "A switch, not a quantity: 0 when the mechanism is off.",
      reviewed: REVIEWED,
    },
  },
  neutral: { a1: 0, a2: 0, a3: 0, surge: 0, am: 0, ac: 0, t: 0, follow: 0 },
  terms: { imitation: { a3: 0, am: 0 } },
  constants: (_p, reference) => ({
    record2020: Float64Array.from(power.labels, (label) =>
      reference.path("engagementRecord", quarter("2020-Q4"), label),
    ),
    critmin2020: reference.path("critmin", quarter("2020-Q4")),
  }),
})
  .derive(
    { reads: ["critmin", "supplyQuarters"], writes: ["critminFelt"] },
    ({ critmin, supplyQuarters }, p, { critminFelt }) => {
      const bites = supplyQuarters[0] > 0 ? 1 : 0;
      for (let q = 0; q < POWERS; q++) critminFelt[q] = critmin[0] + bites * p.surge[q];
    },
  )
  .derive(
    {
      reads: ["engagementRecord", "interest", "realisation", "year"],
      writes: ["engagementBase", "dealsJP"],
    },
    ({ engagementRecord, interest, realisation, year }, p, out) => {
      const past = year[0] < FIRST;
      const goal = year[0] >= GOAL_FROM && year[0] < GOAL_FROM + GOAL_YEARS ? p.follow : 0;
      for (let q = 0; q < POWERS; q++) {
        const rise = engagementRecord[q] - p.record2020[q];
        const kept = rise <= 0 ? 1 : realisation[q] * (goal && q === JP ? p.realised / EXPECTED : 1);
        const effort = past ? engagementRecord[q] : p.record2020[q] + p.follow * kept * rise;
        out.engagementBase[q] = effort * interest[q];
      }
      out.dealsJP[0] = (goal * p.realised * realisation[JP] * GOAL) / GOAL_YEARS;
    },
  )
  .derive(
    {
      reads: ["engagementBase", "leaderFactor", "volatilityUS", "attentionPulse"],
      writes: ["engagement"],
    },
    ({ engagementBase, leaderFactor, volatilityUS, attentionPulse }, _p, { engagement }) => {
      const ofUS = leaderFactor[0] * Math.exp(volatilityUS[0]);
      for (let q = 0; q < POWERS; q++)
        engagement[q] = engagementBase[q] * (q === US ? ofUS : 1) + attentionPulse[q];
    },
  )
  .derive({ reads: ["share"], writes: ["alternatives", "terms"] }, ({ share }, p, out) => {
    for (let s = 0; s < HOSTS; s++) {
      const others = 1 - share[at(eco, RU, s)] - share[at(eco, CN, s)];
      out.alternatives[s] = others;
      out.terms[by(RU, s)] = 1 - p.t * others;
      out.terms[by(CN, s)] = 1 - p.t * others;
    }
  })
  .change(
    {
      reads: ["coop", "coop2020", "supplyQuarters", "supplyShock", "year"],
      writes: ["coop2020", "supplyQuarters"],
    },
    ({ coop, coop2020, supplyQuarters, supplyShock, year }, _p, add) => {
      if (year[0] < FIRST) add.coop2020[0] += coop[0] - coop2020[0];
      const left = Math.max(supplyQuarters[0] - 1, BITES * supplyShock[0], 0);
      add.supplyQuarters[0] += left - supplyQuarters[0];
    },
  )
  .change(
    {
      reads: [
        "engagementBase",
        "effortScale",
        "interest",
        "interestMemory",
        "coop",
        "coop2020",
        "critminFelt",
        "mix",
        "year",
      ],
      writes: ["interest", "interestMemory", "mix"],
    },
    (w, p, add) => {
      let first = US;
      let second = US + 1;
      for (let q = 0; q < POWERS; q++) {
        grown[q] = w.engagementBase[q] * w.effortScale[q] - w.interestMemory[q];
        add.interestMemory[q] += grown[q] * CLOSED_IN_A_YEAR;
        if (q <= US) continue;
        if (grown[q] > grown[first]) {
          second = first;
          first = q;
        } else if (q === US + 1 || grown[q] > grown[second]) second = q;
      }
      if (w.year[0] < FIRST) return;
      const alignment = p.a1 * (w.coop[0] - w.coop2020[0]);
      for (let q = US; q < POWERS; q++) {
        const leader = q === first ? second : first;
        const example = Math.max(0, grown[leader]);
        const minerals = w.critminFelt[q] - p.critmin2020;
        const drive = alignment + p.a2 * p.endowment[q] * minerals + p.a3 * example;
        const able = q === IN ? p.capacityIN : 1;
        add.interest[q] += (able * drive - p.a4 * (w.interest[q] - 1)) * DT;
        moveMix(w.mix, add.mix, q, leader, example > 0 ? p.am * DT : 0, p.ac * Math.max(0, minerals) * DT);
      }
    },
  );

/** Moves the mix of one power toward the leader's, and from all other sectors to minerals and transport. */
function moveMix(
  mix: Column,
  change: Float64Array,
  q: number,
  leader: number,
  followed: number,
  moved: number,
): void {
  const own = q * SECTORS;
  const lead = leader * SECTORS;
  let given = 0;
  for (let k = 0; k < SECTORS; k++) {
    const out = k === ENERGY || k === TRANSPORT ? 0 : moved * mix[own + k];
    given += out;
    change[own + k] += followed * (mix[lead + k] - mix[own + k]) - out;
  }
  change[own + ENERGY] += given / 2;
  change[own + TRANSPORT] += given / 2;
}

/** Lasting effort of each power less that of about a year ago: scratch of the last step. */
const grown = new Float64Array(POWERS);
