import type { Reference } from "../engine/mechanism.ts";
import { quarter } from "../engine/quarter.ts";
import { CN, HOSTS, host, mil, neighbour, pol, RU } from "../region/axes.ts";
import { clip, regionalMean, sat } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

const reviewed = "2026-11-21";
/** Weights of the threats to Russia, to China and to the mean host; fixed, so that R stays on one scale. */
const WEIGHT = { RU: 0.4, CN: 0.35, hosts: 0.25 };
/** The regime weight at which k1 is the full damping: as heavy as geopolitics. */
const EVEN = 0.5;

/**
 * Shared regime security: governments that fear the same challenge see each other as allies in policing it.
 *
 *   threat to a neighbour = its own path + precedent x the largest shock in a host
 *   threat to a host      = imposed part + shock + part that unemployment adds (return_migration_pressure)
 *   R                     = .4 Russia + .35 China + .25 mean host (by population) + omega x terror
 *   damping of friction, pol and mil = k1 x (w_reg / .5) x sat(R; h_R), at most .9
 *   cooperation           + c1 x sat(R; h_R) + c2 x sat(terror; h_T)
 *   hazard in a host      x (1 - p1 x cooperation of the last quarter): crises, and growth of the part by unemployment
 *
 * Leaves out: regime type as a source of trust in itself (normative_convergence keeps the shared vocabulary),
 * and threats that one government feels and the other does not, which here count by weight alone.
 */
export const sharedRegimeSecurity = mechanism({
  name: "shared_regime_security",
  title: "Shared regime security",
  explanation: "H1",
  tier: 1,
  places: ["friction", "cooperation"],
  says:
    "Both governments fear domestic challenge and read a fall of a neighbouring government as a precedent. " +
    "When that fear is high each values the other as a partner against it, takes its presence for a stabiliser " +
    "and minds its gains less. The same holds for militants. Joint action lowers the hazard, and so its own cause.",
  offShould:
    "Raise the threat Moscow sees in China, its balancing and latent friction; lower cooperation; take away the " +
    "jump of cooperation after a domestic challenge in the region; leave Russian dependence as it is.",
  parameters: {
    w_reg: {
      label: "Weight of regime security in Russia's threat function",
      unit: "1",
      value: 0.5,
      range: [0.2, 0.7],
      claims: ["A-040"],
      assumption:
        "One text holds it as heavy as geopolitics, hence near one half; a sceptic puts it far lower.",
      reviewed,
    },
    k1: {
      label: "Damping of friction at even weight and full threat",
      unit: "1",
      value: 0.5,
      range: [0.2, 0.8],
      claims: ["A-005", "A-006", "A-029"],
      assumption: "Wide, so that the shared aim may be a minor or the main brake.",
      reviewed,
    },
    h_R: {
      label: "Shared threat at which its effect is half of the highest",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-028"],
      assumption: "Inside the span of R between quiet years and years of unrest, so that shocks still show.",
      reviewed,
    },
    h_T: {
      label: "Militant threat at which its effect is half of the highest",
      unit: "1",
      value: 0.35,
      range: [0.2, 0.5],
      claims: ["B-069"],
      assumption: "Inside the span of the coded path, so that a shock is felt in bad years and in good ones.",
      reviewed,
    },
    omega: {
      label: "Weight of the militant threat in the shared threat",
      unit: "1",
      value: 0.25,
      range: [0, 0.5],
      claims: ["A-065", "B-069"],
      assumption:
        "From nothing, if militants are a police matter, to more than either neighbour's own threat.",
      reviewed,
    },
    precedent: {
      label: "Part of a shock in a host that reaches either neighbour",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-028"],
      assumption: "A neighbour's fall alarms, but less than a challenge at home.",
      reviewed,
    },
    c1: {
      label: "Cooperation gained at full shared threat",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["A-028", "B-021"],
      assumption: "Of the size of the adversary term, so that the model does not rank the two in advance.",
      reviewed,
    },
    c2: {
      label: "Cooperation gained at full militant threat",
      unit: "1",
      value: 0.085,
      range: [0.02, 0.15],
      claims: ["B-069", "B-070"],
      assumption: "Joint exercises and shared lists are real but a small part of the relationship.",
      reviewed,
    },
    p1: {
      label: "Part of the hazard in hosts that full cooperation removes",
      unit: "1",
      value: 0.25,
      range: [0, 0.5],
      claims: ["A-010"],
      facts: ["F-024"],
      assumption:
        "Joint action may do nothing, since challenges begin at home; at best it halves the hazard.",
      reviewed,
    },
  },
  neutral: { w_reg: 0, k1: 0, c1: 0, c2: 0, p1: 0 },
  constants: (p, at) => ({ satR2013: sat(calmThreat(at, quarter("2013-Q1"), p.omega), p.h_R) }),
})
  .derive({ reads: [], writes: ["wReg", "wReg2013"] }, (_world, p, out) => {
    out.wReg[0] = p.w_reg; // may be clamped later; the level of 2013 stays
    out.wReg2013[0] = p.w_reg;
  })
  .derive({ reads: ["regimeThreat", "regimeShock"], writes: ["threatOf"] }, (world, p, out) => {
    let shock = 0;
    for (let s = 0; s < HOSTS; s++) shock = Math.max(shock, world.regimeShock[s]);
    for (let n = 0; n < neighbour.labels.length; n++)
      out.threatOf[n] = clip(world.regimeThreat[n] + p.precedent * shock);
  })
  .derive(
    { reads: ["regimeThreatImposed", "regimeShock", "regthrEndo"], writes: ["regthr"] },
    (world, _p, out) => {
      for (let s = 0; s < HOSTS; s++)
        out.regthr[s] = clip(world.regimeThreatImposed[s] + world.regimeShock[s] + world.regthrEndo[s]);
    },
  )
  .derive(
    { reads: ["threatOf", "regthr", "population", "terror"], writes: ["sharedThreat"] },
    ({ threatOf, regthr, population, terror }, p, out) => {
      const hosts = regionalMean(population, regthr);
      out.sharedThreat[0] = weighted(threatOf[RU], threatOf[CN], hosts) + p.omega * terror[0];
    },
  )
  .derive({ reads: ["sharedThreat"], writes: ["sharedThreatSat"] }, ({ sharedThreat }, p, out) => {
    out.sharedThreatSat[0] = sat(sharedThreat[0], p.h_R);
  })
  .derive({ reads: [], writes: ["sharedThreatSat2013"] }, (_world, p, out) => {
    out.sharedThreatSat2013[0] = p.satR2013;
  })
  .derive({ reads: ["coop"], writes: ["hazardFactor"] }, ({ coop }, p, out) => {
    out.hazardFactor[0] = 1 - p.p1 * coop[0];
  })
  .change(
    { reads: ["sharedThreatSat", "terror"], writes: ["coopTarget", "coopPolTarget", "coopMilTarget"] },
    ({ sharedThreatSat, terror }, p, add) => {
      const regime = p.c1 * sharedThreatSat[0];
      const militants = p.c2 * sat(terror[0], p.h_T);
      add.coopTarget[0] += regime + militants;
      add.coopPolTarget[0] += regime;
      add.coopMilTarget[0] += militants;
    },
  )
  // The derived weight, not the parameter: a clamp on it must reach the damping too.
  .change(
    { reads: ["wReg", "sharedThreatSat"], writes: ["damping"] },
    ({ wReg, sharedThreatSat }, p, add) => {
      const damping = Math.min(0.9, p.k1 * (wReg[0] / EVEN) * sharedThreatSat[0]);
      add.damping[pol] += damping;
      add.damping[mil] += damping;
    },
  );

const weighted = (russia: number, china: number, hosts: number): number =>
  WEIGHT.RU * russia + WEIGHT.CN * china + WEIGHT.hosts * hosts;

/** R of a quarter from the paths alone, without dated shocks and what unemployment adds. */
function calmThreat(at: Reference, when: number, omega: number): number {
  let sum = 0;
  let people = 0;
  for (const s of host.labels) {
    const population = at.path("population", when, s);
    sum += population * at.path("regimeThreatImposed", when, s);
    people += population;
  }
  const own = (label: string) => at.path("regimeThreat", when, label);
  return weighted(own("RU"), own("CN"), sum / people) + omega * at.path("terror", when);
}
