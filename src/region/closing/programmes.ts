import { by, host, HOSTS, POWERS, power } from "../axes.ts";
import { mechanism } from "../mechanism.ts";
import { REFERENCE } from "./referenceEngagement.ts";

const reviewed = "2026-11-22";
const IN = power.labels.indexOf("IN");

/**
 * Split of a partner's money over the hosts, without levers: the United Kingdom as in the domain contract, section 0.6;
 * everyone else half in equal parts and half by population (World Bank WDI, 2010), an assumption.
 */
const BRITISH = { KZ: 0.3, KG: 0.1, TJ: 0.1, TM: 0.1, UZ: 0.4 };
const USUAL = { KZ: 0.23, KG: 0.14, TJ: 0.16, TM: 0.14, UZ: 0.33 };
export const SPLIT = Float64Array.from({ length: POWERS * HOSTS }, (_, i) => {
  const of = power.labels[Math.floor(i / HOSTS)] === "GB" ? BRITISH : USUAL;
  return of[host.labels[i % HOSTS]];
});

const around = (value: number) => ({ value, range: [value / 2, value * 2] as const });

/**
 * Money and what it achieves (0.6).
 *
 *   money = budget of 2020 x engagement x effort lever x (delivery over its own usual ratio)
 *   net   = money - management of what is delivered above the usual ratio - start of programmes / length
 *           - fixed cost of sectors, at least 0
 *   eng   = pcred x crowd x net x split over hosts x return x uptake x coherence x (1 - premium)
 *           nothing where the money of a host is stranded
 *   reach = eng / reference; reference = budget x split x the mean yield of 2001 to 2019 in the baseline
 *
 * The contract has outsiders' ties grow by q x eng, with q set once so that shares of 2001 to 2019 are flat: dividing by
 * a fixed reference is that. It scales with the coded budget, because a budget coded twice as high moves q, not ties.
 * Management is counted from the partner's usual delivery: what runs already is paid for in its budget.
 */
export const programmes = mechanism({
  name: "programmes",
  title: "Money and effective engagement",
  role: "closing",
  places: ["other"],
  says: "Money counts as far as it is delivered, taken up, believed, and spent where there is room for it.",
  parameters: {
    money: {
      label: "Money of a power in 2020",
      unit: "USD bn per year",
      over: power,
      cells: {
        RU: around(1),
        CN: around(4),
        US: around(0.15),
        EU: around(0.8),
        GB: around(0.03),
        IN: around(0.05),
        JP: around(0.4),
        KR: around(0.15),
        TR: around(0.2),
        GCC: around(0.4),
      },
      distribution: "loguniform",
      assumption:
        "Coded in the domain contract, section 0.6: disbursed, grants and the grant element of loans, a factor of two " +
        "either way. No common source covers all ten.",
      reviewed,
    },
    capacityIN: {
      label: "Part of India's money that its capacity lets it spend",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-025"],
      assumption: "Prior of the domain contract, section 6 (third_party_entry).",
      reviewed,
    },
    ratio: {
      label: "Usual delivery over pledge",
      unit: "1",
      over: power,
      cells: {
        RU: { value: 0.75, range: [0.6, 0.9] },
        CN: { value: 0.8, range: [0.7, 0.9] },
        US: { value: 0.4, range: [0.3, 0.5] },
        EU: { value: 0.4, range: [0.3, 0.5] },
        GB: { value: 0.8, range: [0.7, 0.9] },
        IN: { value: 0.4, range: [0.3, 0.5] },
        JP: { value: 0.7, range: [0.5, 0.9] },
        KR: { value: 0.7, range: [0.5, 0.9] },
        TR: { value: 0.6, range: [0.5, 0.7] },
        GCC: { value: 0.5, range: [0.4, 0.6] },
      },
      claims: ["A-084", "B-009"],
      assumption:
        "0.8 and 0.4 for the United Kingdom and the EU in the domain contract, section 0.6; the others coded so that " +
        "programme credibility of 2020 falls in the contract's ranges.",
      reviewed,
    },
    management: {
      label: "Cost of managing money delivered above the usual ratio",
      unit: "1",
      value: 0.45,
      range: [0.1, 0.8],
      claims: ["B-009"],
      assumption: "Prior of the domain contract, section 0.6 (c_m).",
      reviewed,
    },
    setUp: {
      label: "Cost of starting a programme, share of a year's money",
      unit: "1",
      value: 0.075,
      range: [0, 0.15],
      claims: ["A-119"],
      assumption: "Prior of the domain contract, section 0.6.",
      reviewed,
    },
  },
  constants: (p) => {
    const budgets = Float64Array.from(p.money);
    budgets[IN] *= p.capacityIN;
    const perReference = REFERENCE.map((of, i) => 1 / (of * SPLIT[i] * budgets[Math.floor(i / HOSTS)]));
    return { budgets, perReference };
  },
})
  .derive({ reads: ["deliveryShift"], writes: ["budget", "delivery"] }, ({ deliveryShift }, p, out) => {
    for (let q = 0; q < POWERS; q++) {
      out.budget[q] = p.budgets[q];
      out.delivery[q] = Math.min(1, Math.max(0, p.ratio[q] + deliveryShift[q]));
    }
  })
  .derive(
    {
      reads: ["budget", "delivery", "engagement", "effortScale", "programmeLength", "sectorCost"],
      writes: ["netMoney"],
    },
    ({ budget, delivery, engagement, effortScale, programmeLength, sectorCost }, p, { netMoney }) => {
      for (let q = 0; q < POWERS; q++) {
        const pledged = (budget[q] * engagement[q] * effortScale[q]) / p.ratio[q];
        const managed = p.management * Math.max(0, delivery[q] - p.ratio[q]);
        const started = (p.setUp * delivery[q]) / programmeLength[q];
        netMoney[q] = Math.max(0, pledged * (delivery[q] - managed - started) - sectorCost[q]);
      }
    },
  )
  .derive(
    {
      // biome-ignore format: one list
      reads: ["netMoney", "pcred", "crowd", "hostFocus", "returns", "uptake", "coherence", "premium", "stranded"],
      writes: ["eng", "engPower", "reach"],
    },
    (world, p, { eng, engPower, reach }) => {
      const { netMoney, pcred, crowd, hostFocus, returns, uptake, coherence, premium, stranded } = world;
      const { perReference } = p;
      for (let q = 0; q < POWERS; q++) {
        let all = 0;
        for (let s = 0, i = by(q, 0); s < HOSTS; s++, i++) all += SPLIT[i] * hostFocus[i];
        const money = pcred[q] * netMoney[q] * coherence[q] * (1 - premium[q]);
        const scale = all > 0 ? money / all : 0;
        let sum = 0;
        for (let s = 0, i = by(q, 0); s < HOSTS; s++, i++) {
          const spent = stranded[i] > 0 ? 0 : scale * SPLIT[i] * hostFocus[i];
          const effective = spent * crowd[s] * returns[i] * uptake[i];
          eng[i] = effective;
          sum += effective;
          reach[i] = effective * perReference[i];
        }
        engPower[q] = sum;
      }
    },
  );
