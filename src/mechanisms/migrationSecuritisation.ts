import { DT, quarter } from "../engine/quarter.ts";
import { by, host, HOSTS, RU } from "../region/axes.ts";
import { clip, closedByHalfLife, sat } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";
const START = quarter("2001-Q1");
/** Years from the start to the year whose places are the parameter, 2025. */
const YEARS = 24;
/** Headcount moves to what Russia takes with a time constant of a year. */
const MOVED = -Math.expm1(-DT);
/** Migrants per worker at which exposure is half of the highest. */
const HALF = 0.1;

/**
 * Securitisation: an attack tied to migrants brings restrictions, which outlast it and turn goodwill into resentment.
 *
 *   restrict jumps at an attack and returns to its floor, the level of 2001 to 2023, with a half-life
 *   met by a host's migrants = 1 - (1 - restrict - lever) x access
 *   headcount in Russia moves to (1 - met) x demand over a year
 *   opinion of Russia - x2 x (met - floor) x sat(headcount / labour force; 0.1) a year, up when below the floor
 *   d ln quota/dt = growth x (1 - 2 x hostility in other destinations), so that 2025 is as given
 *
 * Pools, in people; what leaves one enters another:
 *
 *   Russia         -> displaced: the fall of headcount; a rise draws on the labour force at home
 *   elsewhere      -> displaced: those above the places there are
 *   displaced      -> elsewhere (u_a x free part of places) or home (returnees), all of them with a time constant
 *   without work   -> elsewhere: u_a x free part a year, for the part of the places that a corridor adds
 *
 * Leaves out: collective suspicion of one nationality, since restrictions are common but for the lever; demand for
 * labour as a brake on restrictions; wages and remittances of other destinations; how workers are treated there, which
 * the closing equation of opinion takes.
 */
export const migrationSecuritisation = mechanism({
  name: "migration_securitisation",
  title: "Securitisation of migration",
  tier: 1,
  places: ["other"],
  says: "Attacks and hostility lead to raids, bans and deportations; flows shrink or move to corridors of limited size, and the way migrants are treated costs Russia its good name.",
  offShould: "Keep flows and goodwill toward Russia at their level of 2023.",
  parameters: {
    jump: {
      label: "Restrictions added by one attack of the size of 2024",
      unit: "1",
      value: 0.35,
      range: [0.2, 0.5],
      claims: ["A-101"],
      facts: ["F-062", "F-063"],
      assumption: "Prior of the domain contract, section 5 (x1).",
      reviewed: REVIEWED,
    },
    recovery: {
      label: "Half-life of restrictions above the floor",
      unit: "years",
      value: 5,
      range: [2, 8],
      claims: ["A-101"],
      assumption: "Prior of the domain contract, section 5 (tau_r): re-entry bans run for years.",
      reviewed: REVIEWED,
    },
    resentment: {
      label: "Opinion of Russia lost a year at full restrictions and full exposure",
      unit: "1 per year",
      value: 0.125,
      range: [0.05, 0.2],
      claims: ["A-102", "A-060"],
      assumption: "Prior of the domain contract, section 5 (x2).",
      reviewed: REVIEWED,
    },
    placed: {
      label: "Part of the displaced who try another destination",
      unit: "1",
      value: 0.4,
      range: [0.2, 0.6],
      claims: ["A-103", "A-104"],
      assumption: "Prior of the domain contract, section 0.7 (u_a): language, debts and distance keep most.",
      reviewed: REVIEWED,
    },
    places2025: {
      label: "Places that other destinations offer the five in 2025",
      unit: "thousand",
      value: 180,
      range: [60, 300],
      claims: ["A-104", "A-105"],
      facts: ["F-064"],
      assumption: "Prior of the domain contract, section 0.7: a count, so that it can fall short or not.",
      reviewed: REVIEWED,
    },
    split: {
      label: "Part of those places for a host",
      unit: "1",
      over: host,
      cells: {
        UZ: { value: 0.6, range: [0.6, 0.6] },
        TJ: { value: 0.25, range: [0.25, 0.25] },
        KG: { value: 0.15, range: [0.15, 0.15] },
      },
      assumption: "Domain contract, section 0.7: near their parts in the headcount in Russia.",
      reviewed: REVIEWED,
    },
    growth: {
      label: "Growth of places where hosts are not hostile",
      unit: "1 per year",
      value: 0.1,
      range: [0.05, 0.15],
      claims: ["A-103", "A-105"],
      assumption: "Prior of the domain contract, section 5.",
      reviewed: REVIEWED,
    },
    filled: {
      label: "Part of the places taken in 2001",
      unit: "1",
      value: 0.5,
      range: [0.2, 0.8],
      assumption: "No series of workers elsewhere goes back so far; neither empty nor full.",
      reviewed: REVIEWED,
    },
    wait: {
      label: "Time between the loss of a place in Russia and the next place or the way home",
      unit: "years",
      value: 0.5,
      range: [0.25, 1],
      assumption: "A season of work or less: savings do not last longer, and deportation is faster.",
      reviewed: REVIEWED,
    },
    follow: {
      label: "Restrictions above the floor are met by migrants, 1 = yes",
      unit: "1",
      value: 1,
      range: [1, 1],
      assumption: "A switch, not a quantity: 0 when the mechanism is off.",
      reviewed: REVIEWED,
    },
  },
  neutral: { jump: 0, resentment: 0, follow: 0 },
  constants: (p, at) => {
    const floor = at.start("restrict")[0];
    let grown = 0;
    for (let y = 0; y < YEARS; y++) grown += p.growth * (1 - 2 * at.path("hostSentiment", START + 4 * y));
    return {
      floor,
      fading: closedByHalfLife(p.recovery),
      leaving: -Math.expm1(-DT / p.wait),
      mig2001: host.labels.map((code) => (1 - floor) * at.path("labourDemand", START, code)),
      quota2001: host.labels.map((_code, s) => p.places2025 * p.split[s] * Math.exp(-grown)),
    };
  },
})
  .begin(["mig", "migAlt", "quota"], (p, { mig, migAlt, quota }) => {
    for (let s = 0; s < HOSTS; s++) {
      mig[s] = p.mig2001[s];
      quota[s] = p.quota2001[s];
      migAlt[s] = p.filled * p.quota2001[s];
    }
  })
  .derive(
    { reads: ["restrict", "restrictShift", "labourAccess"], writes: ["restrictNow"] },
    ({ restrict, restrictShift, labourAccess }, p, { restrictNow }) => {
      const open = 1 - clip(restrict[0] + restrictShift[0]);
      for (let s = 0; s < HOSTS; s++)
        restrictNow[s] = p.floor + p.follow * (1 - open * labourAccess[s] - p.floor);
    },
  )
  .change({ reads: ["restrict", "militantShock"], writes: ["restrict"] }, (w, p, add) => {
    add.restrict[0] += p.jump * w.militantShock[0] + (p.floor - w.restrict[0]) * p.fading;
  })
  .change({ reads: ["quota", "hostSentiment"], writes: ["quota"] }, ({ quota, hostSentiment }, p, add) => {
    const grown = Math.expm1(p.growth * (1 - 2 * hostSentiment[0]) * DT);
    for (let s = 0; s < HOSTS; s++) add.quota[s] += quota[s] * grown;
  })
  .derive(
    { reads: ["displaced", "migAlt", "quota", "corridor"], writes: ["returnees"] },
    ({ displaced, migAlt, quota, corridor }, p, { returnees }) => {
      for (let s = 0; s < HOSTS; s++) {
        const leaving = displaced[s] * p.leaving;
        const places = quota[s] + corridor[s];
        // No more than the free places: `leaving` may exceed them after a closure.
        const elsewhere = Math.min(p.placed * leaving, places) * free(migAlt[s], places);
        returnees[s] = (leaving - elsewhere) / DT;
      }
    },
  )
  .change(
    {
      reads: ["mig", "restrictNow", "labourDemand", "displaced", "returnees", "migAlt", "quota", "corridor"],
      writes: ["mig", "migAlt", "displaced"],
    },
    ({ mig, restrictNow, labourDemand, displaced, returnees, migAlt, quota, corridor }, p, add) => {
      for (let s = 0; s < HOSTS; s++) {
        const moved = ((1 - restrictNow[s]) * labourDemand[s] - mig[s]) * MOVED;
        const leaving = displaced[s] * p.leaving;
        const elsewhere = leaving - returnees[s] * DT;
        const closed = Math.max(0, migAlt[s] - quota[s] - corridor[s]) * MOVED;
        add.mig[s] += moved;
        add.migAlt[s] += elsewhere - closed;
        add.displaced[s] += Math.max(0, -moved) + closed - leaving;
      }
    },
  )
  .change(
    { reads: ["idle", "displaced", "returnees", "migAlt", "quota", "corridor"], writes: ["idle", "migAlt"] },
    ({ idle, displaced, returnees, migAlt, quota, corridor }, p, add) => {
      for (let s = 0; s < HOSTS; s++) {
        if (corridor[s] <= 0) continue;
        const places = quota[s] + corridor[s];
        const taken = migAlt[s] + displaced[s] * p.leaving - returnees[s] * DT;
        const recruited = p.placed * idle[s] * DT * (corridor[s] / places);
        const placed = Math.min(recruited, places) * free(taken, places);
        add.idle[s] -= placed;
        add.migAlt[s] += placed;
      }
    },
  )
  .change(
    { reads: ["mig", "labourForce", "restrictNow"], writes: ["opin"] },
    ({ mig, labourForce, restrictNow }, p, add) => {
      for (let s = 0; s < HOSTS; s++)
        add.opin[by(RU, s)] -=
          p.resentment * (restrictNow[s] - p.floor) * exposure(mig[s], labourForce[s]) * DT;
    },
  );

/** Part of the places that is free; 0 where there are none. */
const free = (taken: number, places: number): number => (places > taken ? 1 - taken / places : 0);

/** How far a public knows a destination through its migrants; headcount in thousand, labour force in million. */
const exposure = (headcount: number, workers: number): number => sat(headcount / (1000 * workers), HALF);
