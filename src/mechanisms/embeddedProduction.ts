import { DT, quarter } from "../engine/quarter.ts";
import { by, CN, host, HOSTS, POWERS } from "../region/axes.ts";
import { clip, sat } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";
const PRIOR = "Prior of the domain contract, section 3.";
const PRIOR_07 = "Prior of the domain contract, section 0.7.";
const START = quarter("2001-Q1");
/** Quarter at whose start Uzbekistan counts this many firms with Chinese capital. */
const COUNTED = quarter("2022-Q1");
const FIRMS = 1927;
/** First and last quarter between which population gives the mean growth of people. */
const LAST = quarter("2045-Q4");
/** Linkage times governance at which `j` holds. */
const REFERENCE = 0.12;
/** Share of new capital that goes into plants without any incentive to relocate. */
const ALWAYS = 0.2;

/**
 * Embedded production: plants take the place of corridors, and touch a host more than roads do.
 *
 *   incentive   = clip(relocation + the host's own policy)
 *   new plants  = (0.2 + slope x incentive) x capital of the rule + plants by decision
 *                 + p1 x incentive x sat(gov; 0.4) x plants
 *   exits       = (mean hazard of the localities + p2 x protest / 40) x plants;   d prod = new plants - exits
 *   firms       : logistic at g x incentive to a ceiling, through 1,927 in Uzbekistan in January 2022
 *   jobs        = j x (l0 + linkage) x gov / 0.12 x new plants
 *   d mva       = v x (l0 + linkage) x d prod
 *   d ln gdppc  = growth of the host - growth of people + k x (jobs at mean output per head + d mva) / output
 *   people trained = per USD bn of new roads x (new roads + ratio x new plants)
 *   standards   : equipment that turns to China's = share of output spent on roads + ratio x plants, x part
 *   opinion     target += o x (roads + ratio x plants) / output
 *   local protest = q x (roads + ratio x 2 x (1 - accommodation) x plants) / output
 *
 * A ratio of plants to roads is drawn for each outcome; for jobs it is `j` over `j0` of governance_absorption.
 * Opinion and protest hang on capital that stands, jobs and skills on capital that is new; opinion, protest and
 * standards on capital against the host's output, since one plant is more to Kyrgyzstan than to Kazakhstan.
 * A rule on local content binds plants as it binds contracts: it is added to linkage.
 *
 * Leaves out: suppliers by sector, imports that plants replace. Growth on record already holds what Chinese
 * capital did until 2020, so the level of `gdppc` counts it twice; differences between arms do not.
 */
export const embeddedProduction = mechanism({
  name: "embedded_production",
  title: "Embedded production",
  tier: 1,
  places: ["other"],
  says: "Factories, suppliers and joint ventures replace corridors as China's main presence; per dollar they touch jobs, skills, standards and conflict more, and raise what the host can do only with local links.",
  offShould: "Leave infrastructure only; jobs, standards and local conflict shrink.",
  parameters: {
    slope: {
      label: "Share of new capital that goes into plants, gained at full incentive to relocate",
      unit: "1",
      value: 0.5,
      range: [0.3, 0.7],
      claims: ["A-086"],
      assumption: PRIOR,
      reviewed: REVIEWED,
    },
    p1: {
      label: "Plants reinvest a year at full incentive and governance",
      unit: "1 per year",
      value: 0.175,
      range: [0.05, 0.3],
      claims: ["A-086"],
      assumption: PRIOR_07,
      reviewed: REVIEWED,
    },
    p2: {
      label: "Plants given up a year at the ceiling of protest",
      unit: "per year",
      value: 0.055,
      range: [0.01, 0.1],
      claims: ["A-091", "B-082"],
      assumption: PRIOR_07,
      reviewed: REVIEWED,
    },
    linkage: {
      label: "Inputs and jobs that plants take from the host",
      unit: "1",
      value: 0.275,
      range: [0.05, 0.5],
      claims: ["A-089"],
      assumption: PRIOR,
      reviewed: REVIEWED,
    },
    l0: {
      label: "Part of jobs and value added that stays without linkage",
      unit: "1",
      value: 0.1,
      range: [0, 0.2],
      claims: ["A-089"],
      assumption: PRIOR_07,
      reviewed: REVIEWED,
    },
    j: {
      label: "Jobs per USD bn of new plants where linkage times governance is 0.12",
      unit: "thousand per USD bn",
      value: 17.5,
      range: [5, 30],
      claims: ["A-087", "A-108"],
      assumption: PRIOR_07,
      reviewed: REVIEWED,
    },
    g: {
      label: "Growth of the number of firms at full incentive, far below the ceiling",
      unit: "1 per year",
      value: 0.68,
      range: [0.4, 1.2],
      claims: ["A-088"],
      facts: ["F-052", "F-053"],
      assumption:
        "Prior of the domain contract, section 3; the value is fitted: 2,392 at the end of 2023, 4,202 in June 2025.",
      reviewed: REVIEWED,
    },
    ceiling: {
      label: "Firms with Chinese capital at which Uzbekistan is full",
      unit: "count",
      value: 10_500,
      range: [6000, 15_000],
      claims: ["A-088"],
      assumption: PRIOR,
      reviewed: REVIEWED,
    },
    firmScale: {
      label: "Firms with Chinese capital against Uzbekistan",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 1.2, range: [0.6, 2.4] },
        KG: { value: 0.5, range: [0.25, 1] },
        TJ: { value: 0.25, range: [0.125, 0.5] },
        TM: { value: 0.05, range: [0.025, 0.1] },
        UZ: { value: 1, range: [1, 1] },
      },
      distribution: "loguniform",
      assumption:
        "No register at hand; ordered by openness to private trade across the Chinese border, factor 2 either way. Level only: growth is that of Uzbekistan under the same incentive.",
      reviewed: REVIEWED,
    },
    v: {
      label: "Value added by plants per USD of their capital at full linkage",
      unit: "1",
      value: 0.3,
      range: [0.2, 0.4],
      claims: ["A-089"],
      assumption: PRIOR,
      reviewed: REVIEWED,
    },
    k: {
      label: "Part of income from jobs and plants that adds to output",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-093", "A-109"],
      assumption: PRIOR,
      reviewed: REVIEWED,
    },
    trained: {
      label: "People trained at work per USD bn of new roads",
      unit: "thousand per USD bn",
      value: 0.3,
      range: [0.1, 0.5],
      claims: ["A-087", "A-096"],
      assumption:
        "No count is known. Capital of 2020 then trains some two thousand a year in the five, against seven thousand places in courses.",
      reviewed: REVIEWED,
    },
    turned: {
      label: "Equipment turned to Chinese standards by new roads worth a year's output",
      unit: "1",
      value: 0.05,
      range: [0.02, 0.08],
      claims: ["A-087", "A-126"],
      assumption: "Capital is about three times output, and a sixth of roads and rail is equipment.",
      reviewed: REVIEWED,
    },
    liked: {
      label: "Opinion of China gained by roads worth a year's output",
      unit: "1",
      value: 0.05,
      range: [-0.05, 0.15],
      claims: ["A-087", "A-095"],
      assumption:
        "Either sign: use of a road against dust and land. Fear of China's weight comes beside it, through public_backlash; so the middle lies a little above zero.",
      reviewed: REVIEWED,
    },
    contested: {
      label: "Protests a year where roads are worth a year's output and nothing stops protest",
      unit: "per year",
      value: 3,
      range: [1, 5],
      claims: ["A-091", "B-082"],
      assumption:
        "Small against protest from opinion: about half an event a year in Kyrgyzstan in 2020, with Chinese capital of a third of its output.",
      reviewed: REVIEWED,
    },
    skillRatio: ratioOf("people trained"),
    stdRatio: ratioOf("equipment turned to Chinese standards"),
    opinRatio: ratioOf("opinion"),
    protestRatio: ratioOf("protest"),
    plants: {
      label: "China builds plants, 1 = yes; else roads for the same money",
      unit: "1",
      value: 1,
      range: [1, 1],
      assumption: "A switch, not a quantity: 0 when the mechanism is off.",
      reviewed: REVIEWED,
    },
  },
  neutral: { plants: 0, p2: 0 },
  constants: (p, reference) => {
    let incentive = 0;
    for (let t = START; t < COUNTED; t++) incentive += reference.path("relocation", t) * DT;
    const first = p.ceiling / (1 + (p.ceiling / FIRMS - 1) * Math.exp(p.g * incentive));
    const years = (LAST - START) * DT;
    const people = host.labels.map((s) => {
      const before = reference.path("population", START, s);
      return before > 0 ? Math.log(reference.path("population", LAST, s) / before) / years : 0;
    });
    return {
      first,
      people: Float64Array.from(people),
      built: Float64Array.from(reference.start("prod") as Float64Array),
    };
  },
})
  .begin(["firms", "mva"], (p, { firms, mva }) => {
    for (let s = 0; s < HOSTS; s++) {
      firms[s] = p.firmScale[s] * p.first;
      mva[s] = p.v * (p.l0 + p.linkage) * p.built[s];
    }
  })
  .derive(
    { reads: ["fdi", "plantStep", "roadStep", "relocation", "relocationShift"], writes: ["plantShare"] },
    ({ fdi, plantStep, roadStep, relocation, relocationShift }, p, { plantShare }) => {
      const { slope, plants } = p;
      for (let s = 0; s < HOSTS; s++) {
        const share = clip(ALWAYS + slope * clip(relocation[0] + relocationShift[s]));
        const byRule = Math.max(0, fdi[s] - plantStep[s] - roadStep[s]);
        plantShare[s] = plants * (fdi[s] > 0 ? clip((share * byRule + plantStep[s]) / fdi[s]) : share);
      }
    },
  )
  .derive(
    { reads: ["fdi", "plantShare", "relocation", "relocationShift", "gov", "prod"], writes: ["newPlants"] },
    ({ fdi, plantShare, relocation, relocationShift, gov, prod }, p, { newPlants }) => {
      const rate = p.plants * p.p1;
      for (let s = 0; s < HOSTS; s++) {
        const reinvested = rate * clip(relocation[0] + relocationShift[s]) * sat(gov[s], 0.4) * prod[s];
        newPlants[s] = plantShare[s] * fdi[s] + reinvested;
      }
    },
  )
  .derive(
    { reads: ["exitHazard", "protest", "prod"], writes: ["exits"] },
    ({ exitHazard, protest, prod }, p, { exits }) => {
      const perProtest = p.p2 / 40;
      for (let s = 0; s < HOSTS; s++) exits[s] = (exitHazard[s] + perProtest * protest[s]) * prod[s];
    },
  )
  .derive(
    { reads: ["newPlants", "gov", "contentShift"], writes: ["jobsPlants"] },
    ({ newPlants, gov, contentShift }, p, { jobsPlants }) => {
      const { l0, linkage } = p;
      const perUnit = p.j / REFERENCE;
      for (let s = 0; s < HOSTS; s++)
        jobsPlants[s] = perUnit * (l0 + clip(linkage + contentShift[s])) * gov[s] * newPlants[s];
    },
  )
  .change({ reads: ["jobsPlants"], writes: ["jobs"] }, ({ jobsPlants }, _p, { jobs }) => {
    for (let s = 0; s < HOSTS; s++) jobs[s] += jobsPlants[s];
  })
  .change(
    { reads: ["firms", "relocation", "relocationShift"], writes: ["firms"] },
    ({ firms, relocation, relocationShift }, p, add) => {
      const { ceiling, firmScale } = p;
      const rate = p.plants * p.g * DT;
      for (let s = 0; s < HOSTS; s++) {
        const full = ceiling * firmScale[s];
        const incentive = clip(relocation[0] + relocationShift[s]);
        add.firms[s] += full / (1 + (full / firms[s] - 1) * Math.exp(-rate * incentive)) - firms[s];
      }
    },
  )
  .change(
    {
      reads: ["newPlants", "exits", "contentShift", "jobs", "population", "gdpHost", "growthHost", "gdppc"],
      writes: ["prod", "mva", "gdppc"],
    },
    ({ newPlants, exits, contentShift, jobs, population, gdpHost, growthHost, gdppc }, p, add) => {
      const { l0, linkage, v, k, people } = p;
      for (let s = 0; s < HOSTS; s++) {
        const more = newPlants[s] - exits[s];
        const value = v * (l0 + clip(linkage + contentShift[s])) * more;
        // A job pays output per head: thousands of jobs over millions of people.
        const gained = k * (jobs[s] / (1000 * population[s]) + value / gdpHost[s]);
        add.prod[s] += more * DT;
        add.mva[s] += value * DT;
        add.gdppc[s] += gdppc[s] * (growthHost[s] - people[s] + gained) * DT;
      }
    },
  )
  .derive({ reads: ["newRoads", "newPlants"], writes: ["trainedAtWork"] }, (w, p, { trainedAtWork }) => {
    const { newRoads, newPlants } = w;
    const { trained, skillRatio } = p;
    for (let s = 0; s < HOSTS; s++) trainedAtWork[s] = trained * (newRoads[s] + skillRatio * newPlants[s]);
  })
  .change({ reads: ["trainedAtWork"], writes: ["skill"] }, ({ trainedAtWork }, _p, { skill }) => {
    for (let s = 0; s < HOSTS; s++) skill[by(CN, s)] += trainedAtWork[s] * DT;
  })
  .change(
    { reads: ["newRoads", "newPlants", "gdpHost", "std"], writes: ["std"] },
    ({ newRoads, newPlants, gdpHost, std }, p, add) => {
      const change = add.std;
      const { turned, stdRatio } = p;
      for (let s = 0; s < HOSTS; s++) {
        const spent = (newRoads[s] + stdRatio * newPlants[s]) / gdpHost[s];
        const part = Math.min(1, turned * spent * DT);
        // What turns to China's standards leaves those of all powers in proportion.
        for (let q = 0, i = s; q < POWERS; q++, i += HOSTS) change[i] -= part * std[i];
        change[by(CN, s)] += part;
      }
    },
  )
  .change(
    { reads: ["infra", "prod", "gdpHost"], writes: ["opinTarget"] },
    ({ infra, prod, gdpHost }, p, { opinTarget }) => {
      const { liked } = p;
      const ratio = p.plants * p.opinRatio;
      for (let s = 0; s < HOSTS; s++)
        opinTarget[by(CN, s)] += (liked * (infra[s] + ratio * prod[s])) / gdpHost[s];
    },
  )
  .derive(
    { reads: ["infra", "prod", "accommodation", "gdpHost"], writes: ["localProtest"] },
    ({ infra, prod, accommodation, gdpHost }, p, { localProtest }) => {
      const { contested } = p;
      const ratio = 2 * p.plants * p.protestRatio;
      for (let s = 0; s < HOSTS; s++) {
        const plants = ratio * (1 - accommodation[s]) * prod[s];
        localProtest[s] = (contested * (infra[s] + plants)) / gdpHost[s];
      }
    },
  );

/** How much more a dollar of plants does than a dollar of roads, one for each outcome. */
function ratioOf(outcome: string) {
  return {
    label: `Effect of a dollar of plants against one of roads: ${outcome}`,
    unit: "1",
    value: 2.25,
    range: [0.5, 4],
    claims: ["A-087"],
    assumption:
      "Prior of the domain contract, section 3; one for each outcome, since a common one would decide the claim.",
    reviewed: REVIEWED,
  } as const;
}
