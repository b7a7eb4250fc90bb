import { by, CN, host, HOSTS } from "../region/axes.ts";
import { sat } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";

/**
 * Ten localities of a host, as mid-point quantiles of a normal distribution: 0.05, 0.15, ... 0.95.
 * Fixed rather than drawn: the spread over localities is then the same in every run and every host, and runs
 * differ only by its mean and width. Ten drawn normals would add noise of the sample to the effect of both. The
 * sd of the ten is 0.94.
 */
const LOCALITIES = [
  -1.644854, -1.036433, -0.67449, -0.38532, -0.125661, 0.125661, 0.38532, 0.67449, 1.036433, 1.644854,
];

/**
 * Local brokerage: plants last where people on the spot are accommodated.
 *
 *   accommodation of a locality = clip(mean + sd x z)                     fixed for a run
 *   hazard that a plant is given up = e0 x exp(-e1 x accommodation - e2 x elite), mean of the localities
 *   able        = imported + (1 - imported) x sat(people trained by China per 1000; 2)
 *   local share of hiring = 0.2 + 0.6 x accommodation x able
 *   disputes    = d x (1 - accommodation) x plants
 *   completion  = clip(1 - 3 x hazard) x able
 *
 * Accommodation and `able` lie in [0, 1], so the share of hiring needs no clip and its mean needs the mean only.
 *
 * Leaves out: bargaining that learns, firms that move to the localities where they are welcome.
 */
export const localBrokerage = mechanism({
  name: "local_brokerage",
  title: "Local brokerage",
  explanation: "H6",
  tier: 2,
  places: ["other"],
  says: "Brokers, families and local officials bargain over hiring, wages and land; plants survive where they are accommodated, whatever the capitals agree.",
  offShould:
    "Let survival depend on harmony between governments only; fewer local hires, more protest per project in Kyrgyzstan and Kazakhstan.",
  parameters: {
    mean: {
      label: "Mean accommodation of the localities",
      unit: "1",
      over: host,
      cells: Object.fromEntries(
        host.labels.map((code) => [code, { value: 0.5, range: [0.3, 0.7] as const }]),
      ),
      claims: ["A-090", "A-091"],
      assumption: "Prior of the domain contract, section 0.7, the same for each host for want of figures.",
      reviewed: REVIEWED,
    },
    sd: {
      label: "Spread of accommodation over localities",
      unit: "1",
      value: 0.2,
      range: [0.1, 0.3],
      claims: ["A-090"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: REVIEWED,
    },
    e0: {
      label: "Plants given up a year where nobody is accommodated and the government is neutral",
      unit: "per year",
      value: 0.09,
      range: [0.03, 0.15],
      claims: ["A-091"],
      assumption: "Prior of the domain contract, section 3.",
      reviewed: REVIEWED,
    },
    e1: {
      label: "How far full accommodation lowers the log hazard",
      unit: "1",
      value: 1.25,
      range: [0.5, 2],
      claims: ["A-091", "A-092"],
      assumption: "Prior of the domain contract, section 3.",
      reviewed: REVIEWED,
    },
    e2: {
      label: "How far the government's orientation lowers the log hazard",
      unit: "1",
      value: 0.85,
      range: [0.2, 1.5],
      claims: ["A-092"],
      assumption: "Prior of the domain contract, section 3.",
      reviewed: REVIEWED,
    },
    imported: {
      label: "Part of the work that imported staff can do",
      unit: "1",
      value: 0.65,
      range: [0.3, 1],
      claims: ["A-096"],
      assumption: "Prior of the domain contract, section 3 (i); at 1 training does not matter to projects.",
      reviewed: REVIEWED,
    },
    quarrel: {
      label: "Disputes a year per USD bn of plants where nobody is accommodated",
      unit: "per year",
      value: 0.6,
      range: [0.2, 1],
      claims: ["A-090", "A-091"],
      assumption: "Prior of the domain contract, section 3.",
      reviewed: REVIEWED,
    },
  },
  neutral: { mean: 0, sd: 0 },
  constants: (p) => {
    const settled = new Float64Array(HOSTS);
    const quiet = new Float64Array(HOSTS);
    for (let s = 0; s < HOSTS; s++)
      for (const z of LOCALITIES) {
        const accommodated = Math.min(1, Math.max(0, p.mean[s] + p.sd * z));
        settled[s] += accommodated / LOCALITIES.length;
        quiet[s] += (p.e0 * Math.exp(-p.e1 * accommodated)) / LOCALITIES.length;
      }
    return { settled, quiet };
  },
})
  .derive(
    { reads: ["elite", "prod"], writes: ["accommodation", "exitHazard", "disputes"] },
    ({ elite, prod }, p, { accommodation, exitHazard, disputes }) => {
      for (let s = 0; s < HOSTS; s++) {
        accommodation[s] = p.settled[s];
        exitHazard[s] = p.quiet[s] * Math.exp(-p.e2 * elite[by(CN, s)]);
        disputes[s] = p.quarrel * (1 - p.settled[s]) * prod[s];
      }
    },
  )
  .derive(
    { reads: ["skill", "population", "exitHazard"], writes: ["localHire", "completion"] },
    ({ skill, population, exitHazard }, p, { localHire, completion }) => {
      for (let s = 0; s < HOSTS; s++) {
        // Thousands of people over millions: trained people per 1000.
        const able = p.imported + (1 - p.imported) * sat(skill[by(CN, s)] / population[s], 2);
        localHire[s] = 0.2 + 0.6 * p.settled[s] * able;
        completion[s] = Math.max(0, 1 - 3 * exitHazard[s]) * able;
      }
    },
  );
