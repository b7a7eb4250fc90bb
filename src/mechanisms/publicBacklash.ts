import { DT, quarter } from "../engine/quarter.ts";
import { at, by, CN, eco, host, HOSTS, sector, SECTORS } from "../region/axes.ts";
import { mechanism } from "../region/mechanism.ts";

const REVIEWED = "2026-11-22";
const NEUTRAL_YEAR = quarter("2010-Q1");
/** Width of the soft threshold at neutral opinion, and the highest count a year (Kazakhstan, Kyrgyzstan). */
const WIDTH = 0.08;
const CEILING = 40;
/** Share of training in Chinese effort without protest, and the years in which it returns there. */
const TRAINING = 0.05;
const RETURN = 5;
const EDUCATION = CN * SECTORS + sector.labels.indexOf("education");
const TRANSPORT = CN * SECTORS + sector.labels.indexOf("transport");

/**
 * Backlash: weight of Chinese business, the border, Xinjiang and corruption lower opinion of China; low opinion
 * turns into protest where people may protest; protest turns Chinese effort from building to training.
 *
 *   target of opinion of China += o0 - o1 x economic share - o2 x border - o3 x Xinjiang x co-ethnics
 *                                 - o4 x (1 - governance)
 *   protest = min(40, p0 x w ln(1 + exp(-opinion / w)) x (1 - closeness of the regime)), w = 0.08
 *   d (training in China's effort)/dt = m x highest protest / 40 - (training - 0.05) / 5; transport gives and takes
 *
 * `level` is the target with the drivers of 2010: share by parameter, Xinjiang on record, governance of 2001 (it
 * moves slowly). Off, the target stays there, there is no protest and the mix of effort is left alone.
 *
 * Leaves out: knowledge of China beyond these drivers; contagion of protest between hosts. Plants given up after
 * protest belong to embedded_production.
 */
export const publicBacklash = mechanism({
  name: "public_backlash",
  title: "Public backlash",
  tier: 1,
  places: ["other"],
  says: "Publics grow wary of China as its weight grows; where they can they protest, which changes projects and instruments, rarely policy.",
  offShould: "Keep opinion of China at its level of 2010 and projects undisturbed.",
  parameters: {
    o0: {
      label: "Opinion of China without any of these grievances",
      unit: "1",
      value: 0.35,
      range: [0.1, 0.6],
      claims: ["B-084", "B-087"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: REVIEWED,
    },
    o1: {
      label: "Opinion lost per unit of China's economic share",
      unit: "1",
      value: 0.5,
      range: [0.2, 0.8],
      claims: ["B-088"],
      assumption: "Prior of the domain contract, section 5.",
      reviewed: REVIEWED,
    },
    o2: {
      label: "Opinion lost at a common border",
      unit: "1",
      value: 0.175,
      range: [0.05, 0.3],
      claims: ["B-084", "B-101"],
      facts: ["F-131", "F-132"],
      assumption: "Prior of the domain contract, section 5; above zero, so its sign is no finding.",
      reviewed: REVIEWED,
    },
    o3: {
      label: "Opinion lost to Xinjiang at full salience where co-ethnics are most",
      unit: "1",
      value: 0.175,
      range: [0.05, 0.3],
      claims: ["B-088", "B-089"],
      facts: ["F-134"],
      assumption: "Prior of the domain contract, section 5.",
      reviewed: REVIEWED,
    },
    o4: {
      label: "Opinion lost where governance is worst",
      unit: "1",
      value: 0.25,
      range: [0.1, 0.4],
      claims: ["B-088"],
      assumption: "Prior of the domain contract, section 0.7.",
      reviewed: REVIEWED,
    },
    border: {
      label: "Borders China, 1 = yes",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 1, range: [1, 1] },
        KG: { value: 1, range: [1, 1] },
        TJ: { value: 1, range: [1, 1] },
      },
      claims: ["B-084"],
      facts: ["F-132"],
      reviewed: REVIEWED,
    },
    coethnics: {
      label: "Co-ethnics in Xinjiang, Kazakhstan = 1",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 1, range: [1, 1] },
        KG: { value: 0.6, range: [0.4, 0.8] },
        TJ: { value: 0.1, range: [0, 0.2] },
        UZ: { value: 0.1, range: [0, 0.2] },
      },
      claims: ["B-088"],
      assumption:
        "Domain contract, section 0.7; ranges ours: ties of families count beside numbers, Kazakhstan is the unit.",
      reviewed: REVIEWED,
    },
    share2010: {
      label: "China's share of economic ties in 2010, for the neutral level of opinion",
      unit: "1",
      over: host,
      cells: {
        KZ: { value: 0.2, range: [0.15, 0.25] },
        KG: { value: 0.2, range: [0.15, 0.25] },
        TJ: { value: 0.18, range: [0.13, 0.23] },
        TM: { value: 0.14, range: [0.09, 0.19] },
        UZ: { value: 0.15, range: [0.1, 0.2] },
      },
      assumption:
        "Where the baseline stands in 2010, since shares are not on record; customs data of that year give 0.1 to 0.2 for Kyrgyzstan and Uzbekistan. Matters only when the mechanism is off.",
      reviewed: REVIEWED,
    },
    p0: {
      label: "Protests a year at opinion -1 in an open polity",
      unit: "per year",
      value: 80,
      range: [40, 120],
      claims: ["B-082", "A-095"],
      facts: ["F-061"],
      assumption: "Prior of the domain contract, section 0.7; gives a handful a year in Kazakhstan in 2020.",
      reviewed: REVIEWED,
    },
    mp: {
      label: "Training gained a year in Chinese effort at the ceiling of protest",
      unit: "1 per year",
      value: 0.1,
      range: [0, 0.2],
      claims: ["B-077"],
      assumption: "Prior of the domain contract, section 0.6; zero means that China does not answer.",
      reviewed: REVIEWED,
    },
    follow: {
      label: "Opinion follows these drivers, 1 = yes; else it keeps its level of 2010",
      unit: "1",
      value: 1,
      range: [1, 1],
      assumption: "A switch, not a quantity: 0 when the mechanism is off.",
      reviewed: REVIEWED,
    },
  },
  neutral: { follow: 0, p0: 0, mp: 0 },
  terms: { border: { o2: 0 } },
  constants: (p, reference) => {
    const gov = reference.start("gov");
    const xj = reference.path("xinjiang", NEUTRAL_YEAR);
    const fixed = new Float64Array(HOSTS);
    const level = new Float64Array(HOSTS);
    for (let s = 0; s < HOSTS; s++) {
      fixed[s] = p.o0 - p.o2 * p.border[s];
      level[s] = fixed[s] - p.o1 * p.share2010[s] - p.o3 * xj * p.coethnics[s] - p.o4 * (1 - gov[s]);
    }
    return { fixed, level };
  },
})
  .change({ reads: ["share", "gov", "xinjiang"], writes: ["opinTarget"] }, (w, p, { opinTarget }) => {
    for (let s = 0; s < HOSTS; s++) {
      const kin = p.o3 * w.xinjiang[0] * p.coethnics[s];
      const live = p.fixed[s] - p.o1 * w.share[at(eco, CN, s)] - kin - p.o4 * (1 - w.gov[s]);
      opinTarget[by(CN, s)] += p.level[s] + p.follow * (live - p.level[s]);
    }
  })
  .derive({ reads: ["opin", "polity", "localProtest"], writes: ["protest"] }, (w, p, { protest }) => {
    for (let s = 0; s < HOSTS; s++) {
      const discontent = WIDTH * Math.log1p(Math.exp(-w.opin[by(CN, s)] / WIDTH));
      const wanted = p.p0 * discontent + p.follow * w.localProtest[s];
      protest[s] = Math.min(CEILING, wanted * (1 - w.polity[s]));
    }
  })
  .change({ reads: ["protest", "mix"], writes: ["mix"] }, ({ protest, mix }, p, add) => {
    if (p.follow === 0) return;
    let most = 0;
    for (let s = 0; s < HOSTS; s++) most = Math.max(most, protest[s]);
    const wanted = ((p.mp * most) / CEILING - (mix[EDUCATION] - TRAINING) / RETURN) * DT;
    // At most half of what building has left, so that nothing else taken this quarter empties it.
    const moved = Math.min(wanted, mix[TRANSPORT] / 2);
    add.mix[EDUCATION] += moved;
    add.mix[TRANSPORT] -= moved;
  });
