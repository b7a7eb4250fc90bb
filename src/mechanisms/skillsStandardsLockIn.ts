import { DT, quarter } from "../engine/quarter.ts";
import { at, by, CN, eco, host, HOSTS, pol, power, POWERS } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";
/** Equipment and certificates on the standards of any foreign power; the rest is the host's own (contract). */
const FOREIGN = 0.95;
const START = quarter("2001-Q1");

/**
 * Skills and standards: trained people, certificates and machines outlast the programme that brought them.
 *
 *   d skill/dt    = places x scale + degree places + graduates x workshops (China) - skill / lasting
 *   d std/dt      = turnover x (0.95 c - std),   c = x^lockIn / sum over powers of x^lockIn
 *   x             = mean of the power's shares of skill, of economic ties and of standards, + part for its degrees
 *   infl.pol     += standing x net change of skill, up and down
 *   exit cost    += hold x std;   return of a late-comer: x (1 - largest std of another)
 *
 * Places are split over hosts by population, workshops stand where they stand. lockIn above 1: early entrants tip.
 * The stock of 2001 is `held` years of the places of 2001; standards of 2001 above 0.95 in sum are scaled to it.
 *
 * Leaves out: quality and length of courses, brain drain, and skills or standards that plants bring by themselves
 * (embedded_production adds those).
 */
export const skillsStandardsLockIn = mechanism({
  name: "skills_standards_lock_in",
  title: "Skills and standards",
  tier: 1,
  places: ["other"],
  says: "Training and accredited degrees leave people, habits and machines that stay when the programme ends, tie the labour market to the provider and feed its political standing; those who come late pay more.",
  offShould:
    "Training fades like any grant, with a half-life near two years, and a late-comer pays no more than the first.",
  parameters: {
    lasting: {
      label: "Time a trained person stays in the trade learnt",
      unit: "years",
      value: 15,
      range: [10, 20],
      claims: ["A-097", "A-098", "A-127"],
      assumption:
        "Prior of the domain contract, section 3 (tau_s): less than a working life, since people change trades.",
      reviewed: REVIEWED,
    },
    held: {
      label: "Stock of trained people in 2001, in years of the places of 2001",
      unit: "years",
      value: 7.5,
      range: [5, 10],
      assumption:
        "Domain contract, section 0.7: half of the time trained people last; drawn apart so that it stays when that time is cut.",
      reviewed: REVIEWED,
    },
    turnover: {
      label: "Turnover of equipment and certificates",
      unit: "1 per year",
      value: 0.11,
      range: [0.02, 0.2],
      claims: ["A-097"],
      assumption: "Prior of the domain contract, section 3 (v1): service lives of 5 to 50 years.",
      reviewed: REVIEWED,
    },
    lockIn: {
      label: "Advantage of what is already in use: 1 none, above 1 early entrants tip",
      unit: "1",
      value: 1.2,
      range: [0.8, 1.6],
      claims: ["A-097"],
      assumption:
        "Prior of the domain contract, section 0.7 (v2); either side of 1, so that lock-in is an open question.",
      reviewed: REVIEWED,
    },
    standing: {
      label: "Political ties gained per 10,000 trained, lost as they go",
      unit: "index points",
      value: 0.85,
      range: [0.2, 1.5],
      claims: ["A-097", "A-098"],
      assumption: "Prior of the domain contract, section 3; no text gives a size.",
      reviewed: REVIEWED,
    },
    graduates: {
      label: "Graduates a year of one Luban workshop",
      unit: "thousand per year",
      value: 0.85,
      range: [0.2, 1.5],
      claims: ["A-094", "A-096"],
      facts: ["F-058", "F-059"],
      assumption: "Prior of the domain contract, section 3; sources count workshops, not graduates.",
      reviewed: REVIEWED,
    },
    degreePlaces: {
      label: "Graduates a year of a full degree programme taught in the region",
      unit: "thousand per year",
      value: 3,
      range: [1, 5],
      claims: ["A-126", "A-127"],
      assumption: "As many again as all British places coded for 2020, and half either way: a few campuses.",
      reviewed: REVIEWED,
    },
    degreeStandards: {
      label: "Weight of a full degree programme beside skill, trade and equipment in the choice of standards",
      unit: "1",
      value: 0.05,
      range: [0, 0.1],
      claims: ["A-127"],
      assumption:
        "A twentieth: accreditation sets certificates in a few professions; zero means that only graduates count.",
      reviewed: REVIEWED,
    },
    late: {
      label: "A late-comer pays for the standards of others, 1 = yes",
      unit: "1",
      value: 1,
      range: [1, 1],
      assumption: "A switch, not a quantity: 0 when the mechanism is off.",
      reviewed: REVIEWED,
    },
    hold: {
      label: "Cost of leaving a power whose standards are everywhere",
      unit: "1",
      value: 0.35,
      range: [0.2, 0.5],
      claims: ["A-097", "A-127"],
      assumption:
        "The contract has the whole share of standards as exit cost. Russia's would then stand at its highest in every run until about 2025, and pipes, debt and remittances could not matter (against A-022).",
      reviewed: REVIEWED,
    },
  },
  neutral: { lasting: 3, lockIn: 1, late: 0 },
  terms: { standing: { standing: 0 }, late: { late: 0 } },
  constants: (p, reference) => {
    const people = host.labels.map((s) => reference.path("population", START, s));
    const all = people.reduce((sum, x) => sum + x, 0);
    const first = new Float64Array(POWERS * HOSTS);
    power.labels.forEach((code, q) => {
      const stock = p.held * reference.path("places", START, code);
      for (let s = 0; s < HOSTS; s++) first[by(q, s)] = all > 0 ? (stock * people[s]) / all : 0;
    });
    return { first };
  },
})
  .begin(["skill", "std"], (p, { skill, std }) => {
    for (let i = 0; i < skill.length; i++) skill[i] = p.first[i];
    for (let s = 0; s < HOSTS; s++) {
      let sum = 0;
      for (let i = s; i < std.length; i += HOSTS) sum += std[i];
      if (sum > FOREIGN) for (let i = s; i < std.length; i += HOSTS) std[i] *= FOREIGN / sum;
    }
  })
  .derive({ reads: ["std"], writes: ["lateness"] }, ({ std }, p, { lateness }) => {
    for (let s = 0; s < HOSTS; s++) {
      let largest = 0;
      let second = 0;
      let leader = s;
      for (let i = s; i < std.length; i += HOSTS) {
        if (std[i] > largest) {
          second = largest;
          largest = std[i];
          leader = i;
        } else if (std[i] > second) second = std[i];
      }
      for (let i = s; i < std.length; i += HOSTS)
        lateness[i] = 1 - p.late * (i === leader ? second : largest);
    }
  })
  .change({ reads: ["std"], writes: ["exitCost"] }, ({ std }, p, { exitCost }) => {
    for (let i = 0; i < exitCost.length; i++) exitCost[i] += p.hold * std[i];
  })
  .change(
    {
      reads: ["skill", "places", "placesScale", "degrees", "workshops", "population"],
      writes: ["skill", "infl"],
    },
    ({ skill, places, placesScale, degrees, workshops, population }, p, add) => {
      let people = 0;
      for (let s = 0; s < HOSTS; s++) people += population[s];
      const points = p.standing / 10;
      const leaving = 1 / p.lasting;
      for (let q = 0; q < POWERS; q++) {
        const perPerson = (places[q] * placesScale[q] + p.degreePlaces * degrees[q]) / people;
        const each = q === CN ? p.graduates * placesScale[CN] : 0;
        for (let s = 0; s < HOSTS; s++) {
          const i = by(q, s);
          const trained = perPerson * population[s] + each * workshops[s];
          const net = (trained - skill[i] * leaving) * DT;
          add.skill[i] += net;
          add.infl[at(pol, q, s)] += points * net;
        }
      }
    },
  )
  .change({ reads: ["skill", "std", "share", "degrees"], writes: ["std"] }, (w, p, add) => {
    const { skill, std, share } = w;
    const rate = p.turnover * DT;
    for (let s = 0; s < HOSTS; s++) {
      let trained = 0;
      let used = 0;
      for (let i = s; i < std.length; i += HOSTS) {
        trained += skill[i];
        used += std[i];
      }
      const perSkill = trained > 0 ? 1 / (3 * trained) : 0;
      const perStd = used > 0 ? 1 / (3 * used) : 0;
      let sum = 0;
      for (let q = 0, i = s, e = at(eco, 0, s); q < POWERS; q++, i += HOSTS, e += HOSTS) {
        const x = skill[i] * perSkill + share[e] / 3 + std[i] * perStd + p.degreeStandards * w.degrees[q];
        const pull = x ** p.lockIn;
        pulls[q] = pull;
        sum += pull;
      }
      const scale = sum > 0 ? FOREIGN / sum : 0;
      for (let q = 0, i = s; q < POWERS; q++, i += HOSTS) add.std[i] += rate * (pulls[q] * scale - std[i]);
    }
  });

/** Pull of each power's standards in one host: scratch of the loop above. */
const pulls = new Float64Array(POWERS);
