import type { Column } from "../engine/mechanism.ts";
import { DT } from "../engine/quarter.ts";
import { at, bloc, BOARDS, by, CN, host, HOSTS, POWERS, RU } from "../region/axes.ts";
import { clip, distanceFrom, lgt } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-22";
const BLOCS = bloc.labels.length;
const EAEU = 0;
const CSTO = 1;
const UZ = host.labels.indexOf("UZ");
/** First year in which a host may join by its own choice; the SCO and the China-Central Asia format follow the record. */
const OPEN = [2010, 2012, Infinity, Infinity];
/** Founders are an initial condition: they follow the record in every run. Bloc by host, hosts in the order of the axis. */
const FOUNDER = [1, 0, 0, 0, 0, /**/ 1, 1, 1, 0, 0, /**/ 1, 1, 1, 0, 1, /**/ 1, 1, 1, 1, 1];
/** Power that leads each bloc; the SCO has none. */
const SPONSOR = [RU, RU, -1, CN];
/** The contract rates no gain for the SCO and the China-Central Asia format; no hazard reads their acceptance. */
const GAIN_ELSEWHERE = 0.5;
/** What it takes a year to keep a tie up, as a share of it: the decay in the closing equation of outsiders. */
const RENEWAL = 0.05;

/**
 * Exclusivity: the more a bloc or an offer limits dealings with others, the less a host accepts it.
 *
 *   acceptance of a bloc = lgt(o0 + o1 x gain - o2 x exclusivity x (1 + div))
 *   joining, once open   = hazard o3 x acceptance a year; while the record governs, by its steps
 *                          a decision (blocMove) stands above both; nobody leaves otherwise
 *   orientation to the leading power falls by wear x exclusivity of its blocs the host is in
 *   counter-pressure     = cp x leverage of a neighbour x distance from it that an offer asks
 *   offers: uptake index  - o2 x distance asked x (1 + div) - 2 x counter-pressure the offer provokes
 *   a taken offer costs the neighbour xi x distance asked x uptake of the points it brings
 *
 * Exclusive offers (excl of a power) ask for distance from both neighbours, from itself never. Points an offer brings
 * a year are read as the yearly renewal of the power's ties, 0.05 of them on each board: exact where ties are steady,
 * and the same on the economic board, where ties follow growth. div and leverage come from stocks of the last quarter.
 *
 * Leaves out: partial membership and observers; bargaining over terms of entry; what the other members want.
 */
export const exclusivityBacklash = mechanism({
  name: "exclusivity_backlash",
  title: "Backlash against exclusivity",
  explanation: "H6",
  tier: 1,
  places: ["other"],
  says:
    "A bloc or offer that limits dealings with others is accepted less, most of all by hosts with many partners. The " +
    "rule holds for every power, also for one that asks for distance from Russia or China.",
  offShould:
    "Let Uzbekistan and Tajikistan drift into the blocs in a share of runs, and make offers that ask for distance pay.",
  parameters: {
    o0: {
      label: "Acceptance of a bloc without gain or exclusivity (logit)",
      unit: "1",
      value: 0,
      range: [-1, 1],
      claims: ["B-060"],
      assumption: "Prior of the domain contract, section 0.7: between a quarter and three quarters.",
      reviewed,
    },
    o1: {
      label: "Pull of the gain from membership",
      unit: "1",
      value: 2.5,
      range: [1, 4],
      claims: ["B-060"],
      assumption: "Prior of the domain contract, section 2.",
      reviewed,
    },
    o2: {
      label: "Aversion to exclusivity",
      unit: "1",
      value: 3,
      range: [1, 5],
      claims: ["A-124", "B-060", "B-076"],
      assumption: "Prior of the domain contract, section 2; one number for blocs and offers of all powers.",
      reviewed,
    },
    o3: {
      label: "Applications a year at full acceptance",
      unit: "per year",
      value: 0.175,
      range: [0.05, 0.3],
      claims: ["B-060", "B-076"],
      assumption: "Prior of the domain contract, section 0.7: even willing hosts took years.",
      reviewed,
    },
    gainEAEU: {
      label: "Gain from the Eurasian Economic Union",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 0.95, range: [0.8, 1.1] },
        KG: { value: 0.85, range: [0.7, 1] },
        TJ: { value: 0.45, range: [0.3, 0.6] },
        TM: { value: 0.2, range: [0.05, 0.35] },
        UZ: { value: 0.5, range: [0.35, 0.65] },
      },
      claims: ["B-060", "B-102"],
      assumption: "Priors of the domain contract, section 0.7: trade with members and access for migrants.",
      reviewed,
    },
    gainCSTO: {
      label: "Gain from the Collective Security Treaty Organization",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 0.6, range: [0.45, 0.75] },
        KG: { value: 0.8, range: [0.65, 0.95] },
        TJ: { value: 0.9, range: [0.75, 1.05] },
        TM: { value: 0.1, range: [-0.05, 0.25] },
        UZ: { value: 0.3, range: [0.15, 0.45] },
      },
      claims: ["B-068", "B-076"],
      assumption:
        "Priors of the domain contract, section 0.7: exposure to threats against means of one's own.",
      reviewed,
    },
    wear: {
      label: "Orientation to the leading power lost a year in a fully exclusive bloc",
      unit: "1 per year",
      value: 0.025,
      range: [0, 0.05],
      claims: ["B-060"],
      assumption: "The contract says up to 0.05; none is possible, since members also gain.",
      reviewed,
    },
    cp: {
      label: "Counter-pressure at full leverage and distance asked",
      unit: "1",
      value: 0.6,
      range: [0.2, 1],
      claims: ["A-124", "B-012"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed,
    },
    xi: {
      label: "Part of the points a taken offer brings that the neighbour loses",
      unit: "1",
      value: 0.15,
      range: [0, 0.3],
      claims: ["A-124", "B-012"],
      assumption: "Prior of the domain contract, section 0.7: most of what is asked stays on paper.",
      reviewed,
    },
  },
  // xi stays: without backlash the offers that ask for distance keep what they win.
  neutral: { o2: 0, cp: 0, wear: 0 },
  constants: (p) => {
    const gain = new Float64Array(BLOCS * HOSTS).fill(GAIN_ELSEWHERE);
    gain.set(p.gainEAEU, by(EAEU, 0));
    gain.set(p.gainCSTO, by(CSTO, 0));
    return { gain };
  },
})
  .derive({ reads: ["exclBloc", "div"], writes: ["acceptance"] }, ({ exclBloc, div }, p, { acceptance }) => {
    for (let k = 0; k < BLOCS; k++)
      for (let s = 0; s < HOSTS; s++) {
        const i = by(k, s);
        acceptance[i] = lgt(p.o0 + p.o1 * p.gain[i] - p.o2 * exclBloc[k] * (1 + div[s]));
      }
  })
  .change(
    {
      reads: ["member", "acceptance", "memberStep", "blocMove", "recorded", "year"],
      writes: ["member"],
      draws: ["join"],
    },
    ({ member, acceptance, memberStep, blocMove, recorded, year }, p, add, draws) => {
      for (let k = 0; k < BLOCS; k++)
        for (let s = 0; s < HOSTS; s++) {
          const i = by(k, s);
          const held = member[i];
          const step = recorded[0] === 1 || FOUNDER[i] ? memberStep[i] : 0;
          if (blocMove[i] !== 0) add.member[i] += (blocMove[i] > 0 ? 1 : 0) - held;
          else if (step !== 0) add.member[i] += clip(held + step) - held;
          else if (recorded[0] !== 1 && held < 0.5 && year[0] >= OPEN[k] && (k !== CSTO || s === UZ)) {
            const chance = 1 - Math.exp(-p.o3 * acceptance[i] * DT);
            add.member[i] += draws.chance.bernoulli(draws.join, i, chance);
          }
        }
    },
  )
  .change({ reads: ["member", "exclBloc"], writes: ["elite"] }, ({ member, exclBloc }, p, { elite }) => {
    for (let k = 0; k < BLOCS; k++) {
      if (SPONSOR[k] < 0) continue;
      const loss = p.wear * exclBloc[k] * DT;
      for (let s = 0; s < HOSTS; s++) elite[by(SPONSOR[k], s)] -= loss * member[by(k, s)];
    }
  })
  .derive(
    { reads: ["excl", "distanceAsked", "leverage", "div"], writes: ["counterPressure", "offerExclusion"] },
    ({ excl, distanceAsked, leverage, div }, p, { counterPressure, offerExclusion }) => {
      if (!anythingAsked(excl, distanceAsked)) {
        counterPressure.fill(0);
        offerExclusion.fill(0);
        return;
      }
      let fromRU = 0;
      let fromCN = 0;
      for (let q = 0; q < POWERS; q++) {
        const ru = distanceFrom(RU, q, excl, distanceAsked);
        const cn = distanceFrom(CN, q, excl, distanceAsked);
        fromRU = Math.max(fromRU, ru);
        fromCN = Math.max(fromCN, cn);
        const averse = p.o2 * Math.max(ru, cn);
        for (let s = 0; s < HOSTS; s++) {
          const pressed = p.cp * (leverage[by(RU, s)] * ru + leverage[by(CN, s)] * cn);
          offerExclusion[by(q, s)] = -averse * (1 + div[s]) - 2 * pressed;
        }
      }
      for (let s = 0; s < HOSTS; s++) {
        counterPressure[by(RU, s)] = p.cp * leverage[by(RU, s)] * fromRU;
        counterPressure[by(CN, s)] = p.cp * leverage[by(CN, s)] * fromCN;
      }
    },
  )
  .change(
    { reads: ["excl", "distanceAsked", "uptake", "infl"], writes: ["infl"] },
    ({ excl, distanceAsked, uptake, infl }, p, add) => {
      if (!anythingAsked(excl, distanceAsked)) return;
      for (let n = RU; n <= CN; n++)
        for (let q = 0; q < POWERS; q++) {
          const loss = p.xi * distanceFrom(n, q, excl, distanceAsked) * RENEWAL * DT;
          if (loss === 0) continue;
          for (let s = 0; s < HOSTS; s++)
            for (let d = 0; d < BOARDS; d++)
              add.infl[at(d, n, s)] -= loss * uptake[by(q, s)] * infl[at(d, q, s)];
        }
    },
  );

/** Whether any power asks for distance at all: in the baseline none does. */
function anythingAsked(excl: Column, distanceAsked: Column): boolean {
  for (let q = 0; q < POWERS; q++)
    if (excl[q] + distanceAsked[q] + distanceAsked[POWERS + q] > 0) return true;
  return false;
}
