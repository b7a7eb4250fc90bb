import { DT } from "../engine/quarter.ts";
import { at, CN, HOSTS, mil, POWERS, RU, TR, US } from "../region/axes.ts";
import { closedByHalfLife } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

/**
 * Credibility: a guarantor is believed while it wins wars and helps allies.
 *
 *   cred falls by v1 at a failure, rises by v2 at a success, and returns to its first value with time constant tau
 *   infl.mil[RU] moves to infl of 2001 x (0.4 + 0.6 x cred / first cred)
 *   demand for its protection follows the same belief with the same lag; what is lost goes to China, Turkiye, the
 *   United States and self-reliance in fixed parts, and comes back from them when belief returns
 *
 * Leaves out: what is said in public; the state variable is private belief.
 */
export const guarantorCredibility = mechanism({
  name: "guarantor_credibility",
  title: "Credibility of guarantors",
  tier: 1,
  places: ["other"],
  says: "Failures to win or to help lower private belief in a protector, whatever its bases; demand moves to others or to self-reliance.",
  offShould: "Keep Russian military influence tied to bases only.",
  parameters: {
    failure: {
      label: "Credibility lost at a failure",
      unit: "1",
      value: 0.09,
      range: [0.03, 0.15],
      claims: ["A-050", "A-051", "A-052"],
      assumption: "Prior of the domain contract, section 4 (v1).",
      reviewed: "2026-11-21",
    },
    success: {
      label: "Credibility gained at a success",
      unit: "1",
      value: 0.125,
      range: [0.05, 0.2],
      facts: ["F-024"],
      assumption: "Prior of the domain contract, section 4 (v2).",
      reviewed: "2026-11-21",
    },
    memory: {
      label: "Time constant of the return to the first level",
      unit: "years",
      value: 10,
      range: [5, 15],
      assumption: "Prior of the domain contract, section 4: reputations outlast single governments' terms.",
      reviewed: "2026-11-21",
    },
    half: {
      label: "Half-life of military ties",
      unit: "years",
      value: 10,
      range: [6, 15],
      assumption:
        "Prior of the domain contract, section 0.6: service lives and training last about that long.",
      reviewed: "2026-11-21",
    },
    toCN: {
      label: "Part of lost demand that China takes, before rescaling",
      unit: "1",
      value: 0.325,
      range: [0.15, 0.5],
      claims: ["A-053", "B-071"],
      assumption: "Prior of the domain contract, section 4 (pi).",
      reviewed: "2026-11-21",
    },
    toTR: {
      label: "Part of lost demand that Turkiye takes, before rescaling",
      unit: "1",
      value: 0.2,
      range: [0.1, 0.3],
      claims: ["A-061"],
      assumption: "Prior of the domain contract, section 4 (pi).",
      reviewed: "2026-11-21",
    },
    toUS: {
      label: "Part of lost demand that the United States takes, before rescaling",
      unit: "1",
      value: 0.05,
      range: [0, 0.1],
      claims: ["A-034", "A-132"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: "2026-11-21",
    },
    toSelf: {
      label: "Part of lost demand met by self-reliance, before rescaling",
      unit: "1",
      value: 0.35,
      range: [0.2, 0.5],
      assumption: "Prior of the domain contract, section 4 (pi).",
      reviewed: "2026-11-21",
    },
  },
  neutral: { failure: 0, success: 0 },
  constants: (p, reference) => {
    const whole = p.toCN + p.toTR + p.toUS + p.toSelf;
    const first = reference.start("infl") as Float64Array;
    return {
      cred0: Float64Array.from(reference.start("cred") as Float64Array),
      first: Float64Array.from({ length: HOSTS }, (_, s) => first[at(mil, RU, s)]),
      toward: closedByHalfLife(p.half),
      partCN: p.toCN / whole,
      partTR: p.toTR / whole,
      partUS: p.toUS / whole,
    };
  },
})
  .change({ reads: ["cred", "credFailure", "credSuccess"], writes: ["cred"] }, (w, p, add) => {
    const back = -Math.expm1(-DT / p.memory);
    for (let q = 0; q < POWERS; q++)
      add.cred[q] +=
        (p.cred0[q] - w.cred[q]) * back - p.failure * w.credFailure[q] + p.success * w.credSuccess[q];
  })
  .change({ reads: ["infl", "cred", "protection"], writes: ["infl", "protection"] }, (w, p, add) => {
    const belief = 0.4 + (0.6 * w.cred[RU]) / p.cred0[RU];
    const shift = (belief - w.protection[0]) * p.toward;
    add.protection[0] += shift;
    for (let s = 0; s < HOSTS; s++) {
      const i = at(mil, RU, s);
      add.infl[i] += (p.first[s] * belief - w.infl[i]) * p.toward;
      const lost = -shift * p.first[s];
      add.infl[at(mil, CN, s)] += lost * p.partCN;
      add.infl[at(mil, TR, s)] += lost * p.partTR;
      add.infl[at(mil, US, s)] += lost * p.partUS;
    }
  });
