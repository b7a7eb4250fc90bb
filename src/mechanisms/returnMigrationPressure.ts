import { DT } from "../engine/quarter.ts";
import { host, HOSTS } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";
/** Highest part of new jobs that goes to returnees. */
const TAKEN = 0.3;
/** Public job spending, share of output, at base unemployment. */
const ALWAYS = 0.01;
/** A challenge without new cause halves in about 1.4 years: time constant 2 years. */
const FADED = -Math.expm1(-DT / 2);

/**
 * Return: migrants who come back without work press on their governments.
 *
 *   d idle/dt   = part without work x returnees - jobs taken - idle / tau;  jobs taken = min(0.3 x new jobs, idle)
 *   unemp       = base + 100 x idle / labour force
 *   challenge   + v x max(0, unemp - threshold) x (what joint action leaves) a year, and fades with a time constant of 2 years
 *   job effort  = 0.01 + e x (unemp - base) + programmes beside the rule, share of output
 *   new jobs    + programmes x output x jobs per USD bn
 *
 * The threshold counts at no less than the base: what base unemployment does is in the imposed part of the challenge.
 * Demand for Chinese investment is read off job effort; no other quantity of the model stands for it.
 *
 * Leaves out: those who find work or leave the labour force within a year of coming back; age; what public job
 * spending by the rule brings about, which is part of the time constant of the pool.
 */
export const returnMigrationPressure = mechanism({
  name: "return_migration_pressure",
  title: "Pressure of returning migrants",
  tier: 1,
  places: ["other"],
  says: "Closed outlets raise unemployment and what people ask of their governments; where no jobs appear, governments are challenged.",
  offShould: "Make shocks to migration matter for the economy but not for politics.",
  parameters: {
    without: {
      label: "Part of returnees without work after a year",
      unit: "1",
      value: 0.5,
      range: [0.3, 0.7],
      claims: ["A-106", "A-111"],
      assumption: "Prior of the domain contract, section 5.",
      reviewed: REVIEWED,
    },
    settle: {
      label: "Time constant with which returnees find a living without new jobs",
      unit: "years",
      value: 4,
      range: [2, 6],
      claims: ["A-106"],
      assumption: "Prior of the domain contract, section 0.7 (tau_u): farms, trade, or another way abroad.",
      reviewed: REVIEWED,
    },
    base: {
      label: "Unemployment without returnees",
      unit: "per cent",
      over: host,
      cells: {
        KZ: { value: 5, range: [5, 5] },
        KG: { value: 8, range: [8, 8] },
        TJ: { value: 9, range: [9, 9] },
        TM: { value: 7, range: [7, 7] },
        UZ: { value: 8, range: [8, 8] },
      },
      claims: ["A-106"],
      assumption: "Fixed in the domain contract, section 0.7; the range of the threshold moves what matters.",
      reviewed: REVIEWED,
    },
    threshold: {
      label: "Effective unemployment above which a government is challenged",
      unit: "per cent",
      value: 11.5,
      range: [8, 15],
      claims: ["A-111"],
      assumption: "Prior of the domain contract, section 5 (u*); at least the base of each host.",
      reviewed: REVIEWED,
    },
    challenge: {
      label: "Challenge added a year per point of unemployment above the threshold",
      unit: "1 per year",
      value: 0.0275,
      range: [0.005, 0.05],
      claims: ["A-111"],
      assumption: "Prior of the domain contract, section 5 (v).",
      reviewed: REVIEWED,
    },
    effort: {
      label: "Public job spending, share of output, per point of unemployment above the base",
      unit: "1",
      value: 0.0025,
      range: [0.001, 0.004],
      claims: ["A-106"],
      assumption: "Prior of the domain contract, section 5.",
      reviewed: REVIEWED,
    },
    jobsPerBn: {
      label: "Jobs that programmes beside the rule create",
      unit: "thousand per USD bn",
      value: 37.5,
      range: [15, 60],
      assumption:
        "17 to 67 thousand dollars for a job that lasts: cheaper than at foreign plants (5 to 30 jobs per million, section 3), dearer than a year of public works.",
      reviewed: REVIEWED,
    },
  },
  neutral: { challenge: 0 },
  constants: (p) => ({
    settled: -Math.expm1(-DT / p.settle),
    edge: Float64Array.from(p.base, (base) => Math.max(base, p.threshold)),
  }),
})
  .derive({ reads: ["idle", "labourForce"], writes: ["unemp"] }, ({ idle, labourForce }, p, { unemp }) => {
    // Thousand in million: 100 x idle / (1000 x labour force).
    for (let s = 0; s < HOSTS; s++) unemp[s] = p.base[s] + (0.1 * idle[s]) / labourForce[s];
  })
  .derive({ reads: ["unemp", "jobProgramme"], writes: ["jobEffort"] }, (w, p, { jobEffort }) => {
    for (let s = 0; s < HOSTS; s++)
      jobEffort[s] = ALWAYS + p.effort * (w.unemp[s] - p.base[s]) + w.jobProgramme[s];
  })
  .change(
    { reads: ["jobProgramme", "gdpHost"], writes: ["jobs"] },
    ({ jobProgramme, gdpHost }, p, { jobs }) => {
      for (let s = 0; s < HOSTS; s++) jobs[s] += p.jobsPerBn * jobProgramme[s] * gdpHost[s];
    },
  )
  .change({ reads: ["idle", "returnees", "jobs"], writes: ["idle"] }, ({ idle, returnees, jobs }, p, add) => {
    for (let s = 0; s < HOSTS; s++) {
      const taken = Math.min(Math.max(0, TAKEN * jobs[s]), idle[s]) * DT;
      add.idle[s] += p.without * returnees[s] * DT - taken - idle[s] * p.settled;
    }
  })
  .change({ reads: ["unemp", "regthrEndo", "hazardFactor"], writes: ["regthrEndo"] }, (w, p, add) => {
    const perPoint = p.challenge * w.hazardFactor[0] * DT;
    for (let s = 0; s < HOSTS; s++)
      add.regthrEndo[s] += perPoint * Math.max(0, w.unemp[s] - p.edge[s]) - w.regthrEndo[s] * FADED;
  });
