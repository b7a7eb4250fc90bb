import { by, HOSTS, POWERS, power, SECTORS, sector, US } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-22";
const GB = power.labels.indexOf("GB");
/** Places of education and regulation, where a late-comer finds others' standards. */
const LATE = 2;
/** Share of the money above which a partner counts as present in a sector. */
const PRESENT = 0.01;
/** Relative error with which a partner sees how its advantage in a sector has drifted (0.6). */
const SIGHT = 0.2;
/** Outsiders look at their sectors one after another, two a quarter, each once a year. */
const A_QUARTER = (POWERS - US) / 4;

/** Sectors in which a power has something others lack; the first five as in the domain contract, the others by us. */
const NAMED: Readonly<Record<string, readonly (typeof sector.labels)[number][]>> = {
  EU: ["regulation", "transport"], // standards and trade
  GB: ["education", "law", "finance"],
  JP: ["finance", "energy"], // technology and finance
  CN: ["finance", "transport"], // credit and building
  RU: ["security", "education"], // security and the labour market
  US: ["energy", "security"],
  IN: ["education"],
  KR: ["education", "energy"],
  TR: ["culture", "transport"],
  GCC: ["finance", "energy"],
};

/**
 * Saturation: a sector that others have filled yields little to one who comes late; niches yield more.
 *
 *   share of money in a sector = ((1 - all moved) x mix + moved to it) x focus, rescaled to sum one
 *   fixed cost  = f x the smaller of the British and the own money, for each sector with more than 1% of the money
 *   crowding    = incumbents over capacity + own money of the year over own capacity
 *   return      = sum over sectors of share x advantage / (1 + z x crowding), x lateness in education and regulation
 *
 * Outsiders, once a year: advantage drifts at random; 1 / (3 x programme length) of the money moves to the sector that
 * looks to have drifted best, and what was moved goes back to the usual mix with a time constant (`habit`). Standing
 * differences between sectors are in the coded mix; to move by them again would have all in one niche before 2020.
 *
 * Own capacity is counted in the partner's own money of 2020: for the United Kingdom that is the contract's unit, and
 * a partner with more money has more channels for it. Without own crowding the best single sector would always win.
 *
 * Leaves out: differences of crowding between hosts; crowding of one outsider by another.
 */
export const saturationReturns = mechanism({
  name: "saturation_returns",
  title: "Saturation and returns",
  tier: 1,
  places: ["other"],
  says: "Returns fall with crowding: what the neighbours have filled yields little to those who come late, niches yield more.",
  offShould: "Make breadth free, so that choosing few sectors has no point.",
  parameters: {
    z: {
      label: "Loss of return per unit of crowding",
      unit: "1",
      value: 2.25,
      range: [0.5, 4],
      claims: ["A-024", "A-067", "A-114", "A-116"],
      assumption: "Prior of the domain contract, section 6.",
      reviewed,
    },
    fixed: {
      label: "Fixed cost of a sector, share of a British budget",
      unit: "1",
      value: 0.06,
      range: [0.02, 0.1],
      claims: ["A-113", "A-115"],
      assumption:
        "Prior of the domain contract, section 6. A partner with less money than the United Kingdom pays the " +
        "share of its own, since a small presence is also staffed thinly.",
      reviewed,
    },
    incumbents: {
      label: "Incumbents over absorptive capacity",
      unit: "1",
      over: sector,
      cells: {
        education: { value: 0.8, range: [0.48, 1.12] },
        regulation: { value: 0.35, range: [0.21, 0.49] },
        law: { value: 0.2, range: [0.12, 0.28] },
        finance: { value: 0.45, range: [0.27, 0.63] },
        energy: { value: 1.1, range: [0.66, 1.54] },
        transport: { value: 1.5, range: [0.9, 2.1] },
        security: { value: 1.5, range: [0.9, 2.1] },
        culture: { value: 0.8, range: [0.48, 1.12] },
      },
      claims: ["A-067", "A-114", "A-116"],
      assumption: "Coded in the domain contract, section 0.7, with two fifths either way.",
      reviewed,
    },
    capacity: {
      label: "Own money a sector absorbs before it crowds itself, in years of the partner's money",
      unit: "1",
      value: 0.9,
      range: [0.3, 1.5],
      claims: ["A-115", "A-116"],
      assumption:
        "Prior of the domain contract, section 0.7, in British budgets; read as own budgets for other partners.",
      reviewed,
    },
    named: {
      label: "Advantage in sectors a power is known for",
      unit: "1",
      value: 1.3,
      range: [1, 1.6],
      claims: ["A-115", "A-126"],
      assumption: "Prior of the domain contract, section 0.7; which sectors is stated beside the mechanism.",
      reviewed,
    },
    elsewhere: {
      label: "Advantage in other sectors",
      unit: "1",
      value: 0.8,
      range: [0.5, 1.1],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed,
    },
    drift: {
      label: "Yearly sd of the drift of an outsider's advantage in a sector",
      unit: "1",
      value: 0.1,
      range: [0.05, 0.15],
      assumption:
        "Prior of the domain contract, section 0.6: needs and rivals change in ways no plan foresees.",
      reviewed,
    },
    habit: {
      label: "Years after which moved money is back in the usual mix",
      unit: "years",
      value: 5,
      range: [3, 10],
      assumption:
        "As the contract's return of the Chinese mix (0.6); without it the mix coded for 2020 would have no meaning " +
        "by that year.",
      reviewed,
    },
  },
  neutral: { z: 0, fixed: 0 },
  constants: (p) => ({ advantage: advantages(p.named, p.elsewhere), back: Math.exp(-1 / p.habit) }),
})
  .derive(
    { reads: ["mix", "shifted", "sectorFocus", "budget"], writes: ["sectorShare", "sectorCost"] },
    ({ mix, shifted, sectorFocus, budget }, p, { sectorShare, sectorCost }) => {
      for (let q = 0; q < POWERS; q++) {
        const first = q * SECTORS;
        const end = first + SECTORS;
        let kept = 1;
        for (let i = first; i < end; i++) kept -= shifted[i];
        let total = 0;
        for (let i = first; i < end; i++) {
          const weight = (kept * mix[i] + shifted[i]) * sectorFocus[i];
          sectorShare[i] = weight;
          total += weight;
        }
        const scale = total > 0 ? 1 / total : 0;
        let present = 0;
        for (let i = first; i < end; i++) {
          const share = sectorShare[i] * scale;
          sectorShare[i] = share;
          if (share > PRESENT) present++;
        }
        sectorCost[q] = p.fixed * present * Math.min(budget[GB], budget[q]);
      }
    },
  )
  .derive(
    {
      reads: ["sectorShare", "advantageDrift", "netMoney", "budget", "lateness"],
      writes: ["satur", "sectorReturn", "returns"],
    },
    ({ sectorShare, advantageDrift, netMoney, budget, lateness }, p, { satur, sectorReturn, returns }) => {
      const { z, incumbents, advantage, capacity } = p;
      for (let q = 0, i = 0; q < POWERS; q++) {
        const own = netMoney[q] / (capacity * budget[q]);
        let late = 0;
        let free = 0;
        for (let k = 0; k < SECTORS; k++, i++) {
          const share = sectorShare[i];
          const crowded = incumbents[k] + own * share;
          const yields = (advantage[i] * (1 + advantageDrift[i])) / (1 + z * crowded);
          satur[i] = crowded;
          sectorReturn[i] = yields;
          if (k < LATE) late += share * yields;
          else free += share * yields;
        }
        for (let j = by(q, 0); j < by(q, HOSTS); j++) returns[j] = free + lateness[j] * late;
      }
    },
  )
  .change({ reads: ["year"], writes: ["advantageDrift"], draws: ["drift"] }, ({ year }, p, add, draws) => {
    const first = lookingIn(year[0]) * SECTORS;
    for (let i = first; i < first + A_QUARTER * SECTORS; i++)
      add.advantageDrift[i] += p.drift * draws.chance.normal(draws.drift, i);
  })
  .change(
    {
      reads: ["year", "sectorShare", "advantageDrift", "shifted", "programmeLength"],
      writes: ["shifted"],
      draws: ["sight"],
    },
    ({ year, sectorShare, advantageDrift, shifted, programmeLength }, p, add, draws) => {
      const from = lookingIn(year[0]);
      for (let q = from; q < from + A_QUARTER; q++) {
        let best = -1;
        let most = -Infinity;
        for (let i = q * SECTORS; i < (q + 1) * SECTORS; i++) {
          const seen = (1 + advantageDrift[i]) * (1 + SIGHT * draws.chance.normal(draws.sight, i));
          if (sectorShare[i] <= PRESENT || seen <= most) continue; // money moves among sectors it is in
          best = i;
          most = seen;
        }
        const moves = best < 0 ? 0 : Math.min(1, 1 / (3 * programmeLength[q]));
        const stays = (1 - moves) * p.back;
        for (let i = q * SECTORS; i < (q + 1) * SECTORS; i++) add.shifted[i] -= shifted[i] * (1 - stays);
        if (best >= 0) add.shifted[best] += moves;
      }
    },
  );

/** The first of the outsiders whose turn it is in a quarter, given as calendar time. */
const lookingIn = (year: number): number => US + A_QUARTER * Math.round((year - Math.floor(year)) * 4);

function advantages(named: number, elsewhere: number): Float64Array {
  const of = new Float64Array(POWERS * SECTORS).fill(elsewhere);
  power.labels.forEach((label, q) => {
    for (const name of NAMED[label]) of[q * SECTORS + sector.labels.indexOf(name)] = named;
  });
  return of;
}
