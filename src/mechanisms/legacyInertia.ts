import { at, cul, eco, HOSTS, pol, POWERS, RU } from "../region/axes.ts";
import { closedByHalfLife } from "../region/forms.ts";
import { mechanism } from "../region/mechanism.ts";

/**
 * Inertia: language, media, networks and pipes decay slowly and hold Russian ties up after economic primacy is lost.
 *
 *   ratio  = share.eco[RU] / its 2001 value
 *   infl.cul[RU] moves to infl of 2001 x ratio x (1 + goodwill of remittances), with the half-life of language use
 *   infl.pol[RU] moves to infl of 2001 x ((1 - y) x ratio + y x infl.cul / its 2001 value)
 *   language use, media reach and pipeline dependence decay exponentially
 *
 * Leaves out: demography and schooling behind language use; the energy share of Russia's economic ties, since pipes act
 * on the cost of leaving Russia alone. Goodwill comes from remittance_dependence and is 0 when that is off.
 */
export const legacyInertia = mechanism({
  name: "legacy_inertia",
  title: "Legacy inertia",
  tier: 1,
  places: ["other"],
  says: "What the Soviet past left fades over decades, so Russia's cultural and political standing outlives its economic lead.",
  offShould: "Make Russian cultural and political influence fall in step with the economic board.",
  parameters: {
    language: {
      label: "Half-life of language use and cultural ties",
      unit: "years",
      value: 35,
      range: [20, 50],
      claims: ["A-021", "A-060", "B-079"],
      assumption: "Prior of the domain contract, section 5: a generation or two.",
      reviewed: "2026-11-21",
    },
    mediaHalf: {
      label: "Half-life of media reach",
      unit: "years",
      value: 14,
      range: [8, 20],
      claims: ["B-081"],
      assumption: "Prior of the domain contract, section 5: faster than language, as platforms change.",
      reviewed: "2026-11-21",
    },
    pipeHalf: {
      label: "Half-life of dependence on Russian pipelines",
      unit: "years",
      value: 22,
      range: [15, 30],
      claims: ["A-059", "B-036"],
      assumption: "Prior of the domain contract, section 5: the working life of a pipeline.",
      reviewed: "2026-11-21",
    },
    political: {
      label: "Half-life of political ties",
      unit: "years",
      value: 17,
      range: [10, 25],
      claims: ["A-009"],
      assumption: "Prior of the domain contract, section 0.6.",
      reviewed: "2026-11-21",
    },
    crossBoard: {
      label: "Weight of the cultural board in the political target",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["B-044"],
      assumption: "Prior of the domain contract, section 5 (y).",
      reviewed: "2026-11-21",
    },
  },
  neutral: { language: 2, mediaHalf: 2, pipeHalf: 2, political: 2 },
  terms: { pipes: { pipeHalf: 2 } },
  constants: (p, reference) => {
    const infl = reference.start("infl");
    const share = new Float64Array(HOSTS);
    for (let s = 0; s < HOSTS; s++) {
      let total = 0;
      for (let q = 0; q < POWERS; q++) total += infl[at(eco, q, s)];
      share[s] = total > 0 ? infl[at(eco, RU, s)] / total : 1;
    }
    return {
      share2001: share,
      first: Float64Array.from(infl as Float64Array),
      culture: closedByHalfLife(p.language),
      politics: closedByHalfLife(p.political),
      press: closedByHalfLife(p.mediaHalf),
      pipe: closedByHalfLife(p.pipeHalf),
    };
  },
})
  .change({ reads: ["infl", "share", "goodwill"], writes: ["infl"] }, ({ infl, share, goodwill }, p, add) => {
    for (let s = 0; s < HOSTS; s++) {
      const ratio = share[at(eco, RU, s)] / p.share2001[s];
      const c = at(cul, RU, s);
      const l = at(pol, RU, s);
      add.infl[c] += (p.first[c] * ratio * (1 + goodwill[s]) - infl[c]) * p.culture;
      const target = p.first[l] * ((1 - p.crossBoard) * ratio + (p.crossBoard * infl[c]) / p.first[c]);
      add.infl[l] += (target - infl[l]) * p.politics;
    }
  })
  .change(
    { reads: ["lang", "media", "pipes", "mediaScale"], writes: ["lang", "media", "pipes"] },
    ({ lang, media, pipes, mediaScale }, p, add) => {
      for (let s = 0; s < HOSTS; s++) {
        add.lang[s] -= lang[s] * p.culture;
        add.media[s] -= media[s] * p.press * mediaScale[0];
        add.pipes[s] -= pipes[s] * p.pipe;
      }
    },
  );
