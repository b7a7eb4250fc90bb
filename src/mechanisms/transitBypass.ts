import { DT } from "../engine/quarter.ts";
import { by, host, HOSTS, RU } from "../region/axes.ts";
import { clip } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-22";
const [KZ, KG, TJ, TM, UZ] = host.labels.keys();
/** The veto holds its first value until this year; then it follows what it rests on. */
const BASE_YEAR = 2010;
/** Switched off, the veto stays at its value of this year. */
const HELD_FROM = 2015;

/**
 * Bypass: routes around Russia begin once Russia can no longer block them and money and consent are there.
 *
 *   veto moves to v_2010 x (gatekeeping x readiness to act) / its value of 2010, with time constant tau, from 2010
 *   hazard that works begin = h0 x (1 - veto) x finance x Kyrgyz consent, once; while the record governs, its step
 *   works take some years; then bypass rises by the capacity of the railway, and gatekeeping falls with it
 *   Russia's part of exit cost falls by hold x growth of bypass since 2001
 *   freight: through Kazakhstan most of what crosses Russia and the routes around it of 2001; what the railway
 *   carries goes through Kyrgyzstan, Uzbekistan and Turkmenistan
 *
 * Bypass opens in one step: the trains of the first year are not told apart from those of later ones.
 * Leaves out: growth of the Caspian route and the effect of sanctions on transit through Russia other than through
 * finance; volumes and tariffs; branches to Tajikistan.
 */
export const transitBypass = mechanism({
  name: "transit_bypass",
  title: "Routes around Russia",
  tier: 1,
  places: ["other"],
  says:
    "Routes that avoid Russia cut its transit income and its veto. When they start depends on Russian ability and will " +
    "to block, on money and on local politics.",
  offShould: "Hold Russian leverage over transit at its level of 2015.",
  parameters: {
    tau: {
      label: "Time constant with which the veto follows what it rests on",
      unit: "years",
      value: 5.5,
      range: [3, 8],
      claims: ["A-055"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed,
    },
    h0: {
      label: "Starts a year when all conditions hold",
      unit: "per year",
      value: 0.4,
      range: [0.2, 0.6],
      claims: ["A-055"],
      facts: ["F-027"],
      assumption: "Prior of the domain contract, section 3.",
      reviewed,
    },
    building: {
      label: "Years from start to opening",
      unit: "years",
      value: 6.5,
      range: [5, 8],
      facts: ["F-026"],
      assumption: "About six years by the plan, with a margin for mountain tunnels.",
      reviewed,
    },
    capacity: {
      label: "Share of overland freight the railway takes when it opens",
      unit: "1",
      value: 0.125,
      range: [0.05, 0.2],
      claims: ["A-055"],
      assumption: "Prior of the domain contract, section 3.",
      reviewed,
    },
    gateLoss: {
      label: "Worth of Russian gatekeeping lost per unit of freight that leaves Russian routes",
      unit: "1",
      value: 0.25,
      range: [0, 0.5],
      claims: ["A-055", "B-050"],
      assumption:
        "Our number: transit is one file of several on which China needs Russia, so half at most if all freight left.",
      reviewed,
    },
    hold: {
      label: "Exit cost from Russia owed to transit where all freight crosses it",
      unit: "1",
      value: 0.1,
      range: [0, 0.2],
      claims: ["A-055"],
      assumption:
        "Our number: at most as much as pipelines; freight to Europe is one part of trade, most of which is nearer.",
      reviewed,
    },
    north: {
      label: "Share of the freight across Russia that also crosses Kazakhstan",
      unit: "1",
      value: 0.75,
      range: [0.6, 0.9],
      claims: ["B-055"],
      assumption: "Our number: the rest goes by Mongolia or the Far East. Read by no other rule.",
      reviewed,
    },
    live: {
      label: "The veto moves after 2015 and works may begin, 1 = yes",
      unit: "1",
      value: 1,
      range: [1, 1],
      assumption: "A switch, not a quantity: 0 when the mechanism is off.",
      reviewed,
    },
  },
  neutral: { live: 0 },
  constants: (p, reference) => ({
    toward: -Math.expm1(-DT / p.tau),
    veto2010: reference.start("veto")[0],
    around2001: reference.start("bypass")[0],
  }),
})
  .change(
    { reads: ["gate", "act", "veto", "vetoBasis", "year"], writes: ["veto", "vetoBasis"] },
    ({ gate, act, veto, vetoBasis, year }, p, add) => {
      const basis = gate[0] * act[0];
      if (year[0] <= BASE_YEAR) add.vetoBasis[0] += basis - vetoBasis[0];
      else if (p.live === 1 || year[0] < HELD_FROM) {
        const left = vetoBasis[0] > 0 ? basis / vetoBasis[0] : 1;
        add.veto[0] += (clip(p.veto2010 * left) - veto[0]) * p.toward;
      }
    },
  )
  .derive(
    {
      reads: ["veto", "routeFinance", "routeConsent", "routeStarted", "routeWithheld"],
      writes: ["routeHazard"],
    },
    ({ veto, routeFinance, routeConsent, routeStarted, routeWithheld }, p, { routeHazard }) => {
      const open = routeStarted[0] < 0.5 ? p.live * (1 - routeWithheld[0]) : 0;
      routeHazard[0] = open * p.h0 * (1 - veto[0]) * routeFinance[0] * routeConsent[0];
    },
  )
  .change(
    {
      reads: ["routeHazard", "routeStep", "routeStarted", "routeWithheld", "recorded"],
      writes: ["routeStarted"],
      draws: ["start"],
    },
    ({ routeHazard, routeStep, routeStarted, routeWithheld, recorded }, p, add, draws) => {
      if (routeStarted[0] >= 0.5) return;
      const drawn = draws.chance.bernoulli(draws.start, 0, 1 - Math.exp(-routeHazard[0] * DT));
      const step = p.live * (1 - routeWithheld[0]) * routeStep[0];
      add.routeStarted[0] += recorded[0] === 1 ? clip(step) : drawn;
    },
  )
  .change(
    { reads: ["routeStarted", "routeBuilt", "routeWithheld"], writes: ["routeBuilt", "bypass", "gate"] },
    ({ routeStarted, routeBuilt, routeWithheld }, p, add) => {
      const left = 1 - routeBuilt[0];
      if (routeStarted[0] < 0.5 || left <= 0) return;
      const work = ((1 - routeWithheld[0]) * DT) / p.building;
      // Rounding must not cost a quarter.
      const opens = work > 0 && work >= left - 1e-9;
      add.routeBuilt[0] += opens ? left : work;
      if (!opens) return;
      add.bypass[0] += p.capacity;
      add.gate[0] -= p.gateLoss * p.capacity;
    },
  )
  .change({ reads: ["bypass"], writes: ["exitCost"] }, ({ bypass }, p, { exitCost }) => {
    const lost = p.hold * (bypass[0] - p.around2001);
    for (let s = 0; s < HOSTS; s++) exitCost[by(RU, s)] -= lost;
  })
  .derive({ reads: ["bypass"], writes: ["freight"] }, ({ bypass }, p, { freight }) => {
    const railway = Math.max(0, bypass[0] - p.around2001);
    freight[KZ] = p.north * (1 - bypass[0]) + bypass[0] - railway;
    freight[KG] = railway;
    freight[TJ] = 0;
    freight[TM] = railway;
    freight[UZ] = railway;
  });
